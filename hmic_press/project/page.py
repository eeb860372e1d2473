"""A TOML file as blocks that can be put in, taken out and moved; the blank lines between them stay where they are."""

import re
from collections.abc import Iterable, Mapping, Sequence

from hmic_press.facts.brief import Brief
from hmic_press.problems.complaint import FieldPath
from hmic_press.project.blocks import Block, ByHand, Piece, Pieces, cut_into_blocks

_ORDER = list(Brief.model_fields)


class Page:
    """The blocks of a file; `lost` are the comments that went, each with its line. Raises ByHand if it has none."""

    def __init__(self, text: str) -> None:
        self._line_end = "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"
        self._is_ended = not text or text.endswith("\n")
        self.blocks, self._foot = cut_into_blocks(text if self._is_ended else text + self._line_end)
        self.lost: list[tuple[int, str]] = []

    @property
    def text(self) -> str:
        """The text of the file as it stands now."""
        pieces = [*(piece for block in self.blocks for piece in block.pieces), *self._foot]
        text = "".join(piece.source for piece in pieces)
        return text if self._is_ended else text.removesuffix("\n").removesuffix("\r")

    def with_line_ends(self, text: str) -> str:
        """Return a text with the line ends of the file."""
        return text.replace("\n", self._line_end)

    def within(self, path: FieldPath) -> list[Block]:
        """Return the blocks of a table and of all tables in it."""
        return [block for block in self.blocks if block.path[: len(path)] == path]

    def add_table(self, path: FieldPath, text: str) -> None:
        """Put a table below those that come before it: at the end of the table that it is in, in the order of facts."""
        earlier = self.within(path[:-1])
        if not path[:-1]:
            earlier = [block for block in earlier if not block.path or _rank(block.path) < _rank(path)]
        self._put_below(earlier[-1], self._block(path, text))

    def add_header(self, path: FieldPath, text: str) -> Block:
        """Put a header above the tables that stand in its table, and return its block."""
        at = self.blocks.index(self.within(path)[0])
        self._put_below(self.blocks[at - 1], made := self._block(path, text))
        return made

    def remove(self, group: Sequence[Block]) -> None:
        """Take a table out, with the tables in it and the comments that touch it; what stands apart above it stays."""
        for block in group:
            left, inner = (block.above, []) if block is group[0] else ([], block.above)
            self.lose((*inner, *block.touching, *block.header, *block.body))
            at = self.blocks.index(block)
            before, after = self.blocks[at - 1], self.blocks[at + 1 :]
            is_end = not after and not self._foot
            if is_end and left:  # it ends the file as the table did
                left = [*_without_blanks(left), *block.gap]
            if before.pieces:
                before.gap = block.gap if is_end and not left else before.gap or block.gap
            (after[0].above if after else self._foot)[:0] = left
            del self.blocks[at]

    def lose(self, pieces: Iterable[Piece]) -> None:
        """Note the comments of pieces that go."""
        self.lost += (comment for piece in pieces for comment in piece.comments)

    def arrange(self, path: FieldPath, entries: int, origins: Sequence[int | None], made: Mapping[int, str]) -> None:
        """Put the entries of a list in another order: each is an old one, or made. Raises ByHand if they are scattered.

        `entries` is how many there were; `made` are the texts of the new ones by their new numbers.
        """
        groups = [self.within((*path, number)) for number in range(entries)]
        for group in groups:
            at = self.blocks.index(group[0]) if group else 0
            if not group or self.blocks[at : at + len(group)] != group:
                raise ByHand(group[-1].line if group else 0)
        kept = [number for number in origins if number is not None]
        if len(set(kept)) < len(kept):
            raise ByHand(groups[kept[0]][0].line)
        self._permute([groups[number] for number in sorted(kept)], [groups[number] for number in kept])
        first = self.blocks.index(groups[kept[0]][0]) - 1 if kept else self.blocks.index(groups[-1][-1])
        beside = self.blocks[first]
        for number, origin in enumerate(origins):
            if origin is None:
                self._put_below(beside, block := self._block((*path, -1), made[number]))
            beside = block if origin is None else groups[origin][-1]
        for number, group in enumerate(groups):
            if number not in kept:
                self.remove(group)

    def _permute(self, slots: Sequence[Sequence[Block]], groups: Sequence[Sequence[Block]]) -> None:
        gaps = [slot[-1].gap for slot in slots]
        put = {slot[0]: group for slot, group in zip(slots, groups, strict=True)}
        inner = {block for slot in slots for block in slot[1:]}
        self.blocks = [each for block in self.blocks if block not in inner for each in put.get(block, [block])]
        for group, gap in zip(groups, gaps, strict=True):
            group[-1].gap = gap

    def _block(self, path: FieldPath, text: str) -> Block:
        pieces = [Piece(line + self._line_end) for line in text.split("\n")]
        return Block(path, header=pieces[:1], body=pieces[1:])

    def _put_below(self, beside: Block, block: Block) -> None:
        is_last = beside is self.blocks[-1]
        block.gap = list(beside.gap) or ([] if is_last else self._blank_line())
        if beside.pieces:
            beside.gap = beside.gap or self._blank_line()
        self.blocks.insert(self.blocks.index(beside) + 1, block)

    def _blank_line(self) -> Pieces:
        return [Piece(self._line_end)]

    def remove_statement(self, block: Block, piece: Piece) -> None:
        """Take a statement out, with the comments that touch it from above."""
        body, last = block.body, block.body.index(piece)
        first = last
        while first and body[first - 1].is_comment:
            first -= 1
        self.lose(body[first : last + 1])
        del body[first : last + 1]
        while first and body[first - 1].is_blank and (first == len(body) or body[first].is_blank):
            first -= 1
            del body[first]
        if not block.header and not body:
            block.gap = []

    def put_statement(self, block: Block, beside: Piece | None, text: str, path: FieldPath) -> None:
        """Put a statement below another, or as the first of its table."""
        statements = [piece for piece in block.body if piece.path]
        neighbour = beside or next(iter(statements or block.header), None)
        indent = re.sub(r"[^ \t].*", "", neighbour.source, flags=re.DOTALL) if neighbour else ""
        made = Piece(f"{indent}{self.with_line_ends(text)}{self._line_end}", path=path)
        if beside is None and not block.header:  # at the head of the file: below its comments
            if block.body and not statements:
                block.body += self._blank_line()
            block.body.append(made)
            block.gap = block.gap or (self._blank_line() if len(self.blocks) > 1 else [])
        else:
            block.body.insert(block.body.index(beside) + 1 if beside else 0, made)


def _without_blanks(pieces: Pieces) -> Pieces:
    """Return pieces without the blank lines at their end."""
    return pieces[: 1 + max(number for number, piece in enumerate(pieces) if not piece.is_blank)]


def _rank(path: FieldPath) -> int:
    return _ORDER.index(str(path[0])) if path[0] in _ORDER else len(_ORDER)
