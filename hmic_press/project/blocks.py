"""A TOML file as blocks of lines: a header each, with the comments above it and all that stands below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from hmic_press.problems.complaint import FieldPath
from hmic_press.project.places import statements, table_path
from hmic_press.project.statement import comments_in, keys_in

_DIRECTIVE = "#:"  # says to an editor by which schema the file is read: it belongs to the file


class ByHand(ValueError):
    """A file written in a form that cannot be changed piece by piece; `line`, from 1, is where, 0 if unknown."""

    def __init__(self, line: int = 0) -> None:
        self.line = line
        super().__init__(line)


@dataclass(eq=False)
class Piece:
    """A statement, a comment or a blank line; `path` are the keys of the statement, `line` is 0 for one put in."""

    source: str
    line: int = 0
    path: FieldPath = ()
    value: Any = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there."""
        return not self.source.strip()

    @property
    def is_comment(self) -> bool:
        """Whether a comment stands there alone."""
        return self.source.lstrip().startswith("#")

    @property
    def comments(self) -> list[tuple[int, str]]:
        """The comments in it, each with its line."""
        return [(self.line + number, text) for number, text in comments_in(self.source)]


Pieces = list[Piece]


@dataclass(eq=False)
class Block:
    """A table's lines. `above` stands apart from the header by a blank line, `touching` does not; `gap` is blank."""

    path: FieldPath
    above: Pieces = field(default_factory=list)
    touching: Pieces = field(default_factory=list)
    header: Pieces = field(default_factory=list)
    body: Pieces = field(default_factory=list)
    gap: Pieces = field(default_factory=list)

    @property
    def pieces(self) -> Pieces:
        """All its pieces, in the order of the file."""
        return [*self.above, *self.touching, *self.header, *self.body, *self.gap]

    @property
    def line(self) -> int:
        """Where its header stands."""
        return self.header[0].line if self.header else 0


def cut_into_blocks(text: str) -> tuple[list[Block], Pieces]:
    """Return the blocks of a sound TOML text, the first without a header, and the comments at its end.

    Raises ByHand with the line of a statement that cannot be told from the next.
    """
    blocks = [Block(())]
    between: Pieces = []
    for path, piece in _pieces(text):
        if piece.is_blank or piece.is_comment:
            between.append(piece)
        elif path is None:
            blocks[-1].body += [*between, piece]
            between = []
        else:
            touching = _run(reversed(between))[::-1]
            above = _divide(blocks[-1], between[: len(between) - len(touching)])
            blocks.append(Block(path, above, touching, [piece]))
            between = []
    return blocks, _divide(blocks[-1], between)


def _run(pieces: Iterable[Piece]) -> Pieces:
    """Return the comments that follow each other without a blank line, from the first piece on."""
    return list(takewhile(lambda piece: piece.is_comment and not piece.source.startswith(_DIRECTIVE), pieces))


def _divide(block: Block, between: Pieces) -> Pieces:
    """Give a block what stands below it, up to the first blank lines; return what stands apart.

    What stands at the head of the file stays there.
    """
    if not block.header and not block.body:
        own = len(between) - len(list(takewhile(lambda piece: piece.is_blank, reversed(between))))
        block.body, block.gap = between[:own], between[own:]
        return []
    attached = list(takewhile(lambda piece: piece.is_comment, between))
    block.gap = list(takewhile(lambda piece: piece.is_blank, between[len(attached) :]))
    block.body += attached
    return between[len(attached) + len(block.gap) :]


def _pieces(text: str) -> Iterator[tuple[FieldPath | None, Piece]]:
    """Yield all pieces of a text, a header's with the path of its table."""
    lines = text.splitlines(keepends=True)
    counts: dict[FieldPath, int] = {}
    read = 0
    for first, read, values, is_header in statements(text):
        source = "".join(lines[first - 1 : read])
        if is_header and values:
            yield table_path(values, counts), Piece(source, first)
        elif values:
            yield None, Piece(source, first, *_keyed(values, keys_in(source)))
        else:
            yield None, Piece(source, first)
    if read < len(lines):
        raise ByHand(read + 1)


def _keyed(values: Any, keys: int) -> tuple[FieldPath, Any]:
    """Return the keys that a statement begins with, and its value."""
    path: FieldPath = ()
    for _ in range(keys):
        ((key, values),) = values.items()
        path = (*path, key)
    return path, values
