"""The lines of a file of facts, changed value by value."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hmic_press.problems.complaint import FieldPath
from hmic_press.project.as_read import read_the_same
from hmic_press.project.blocks import Block, ByHand, Piece
from hmic_press.project.manuscript import has_tables, write_name, write_tables
from hmic_press.project.page import Page
from hmic_press.project.statement import cut, write_like

Values = Mapping[str, Any]
_NOTHING = object()


class Rewriting:
    """A file that is being changed; paths and numbers are those of the file as it was."""

    def __init__(self, page: Page, origins: Mapping[str, Sequence[int | None]]) -> None:
        self._page = page
        self._origins = origins

    def change(self, path: FieldPath, old: Values, new: Values) -> None:
        """Let a table say `new`; raises ByHand where its lines have no form that can be changed."""
        if read_the_same(dict(old), dict(new)):
            return
        blocks = self._page.within(path)
        below = list(dict.fromkeys(str(block.path[len(path)]) for block in blocks if len(block.path) > len(path)))
        for key in below:
            self._change_below((*path, key), old[key], new.get(key))
        own = next((block for block in blocks if block.path == path), None)
        if own:
            self._change_statements(own, new)
        rest = {key: value for key, value in new.items() if key not in below or not has_tables(value)}
        for at, value in _not_given(rest, {piece.path for piece in own.body if piece.path} if own else set()):
            if has_tables(value) and len(at) == 1:
                self._page.add_table((*path, *at), _written(path, at[0], value))
            else:
                own = own or self._page.add_header(path, f"[{_dotted(path)}]")
                self._put_statement(own, at, value, list(new))

    def _change_below(self, path: FieldPath, old: Any, new: Any) -> None:
        """Change a table, or a list of tables, that has a header; without a new one it goes."""
        if isinstance(old, list) and isinstance(new, list) and new:
            self._change_list(path, old, new)
        elif isinstance(old, dict) and isinstance(new, dict):
            self.change(path, old, new)
        else:
            self._page.remove(self._page.within(path))

    def _change_list(self, path: FieldPath, old: Sequence[Values], new: Sequence[Values]) -> None:
        origins = self._origins.get(str(path[0])) if len(path) == 1 else None
        origins = list(_matched(old, new) if origins is None else origins)
        if len(origins) != len(new) or not all(isinstance(each, dict) for each in new):
            raise ByHand(self._page.within(path)[0].line)
        for facts, origin in zip(new, origins, strict=True):
            if origin is not None:
                self.change((*path, origin), old[origin], facts)
        if origins != list(range(len(old))):
            texts = {number: _written(path[:-1], path[-1], [facts]) for number, facts in enumerate(new)}
            self._page.arrange(path, len(old), origins, texts)

    def _change_statements(self, block: Block, new: Values) -> None:
        for piece in [piece for piece in block.body if piece.path]:
            value = _value_at(new, piece.path)
            if value is _NOTHING and piece.value in ({}, []):
                continue
            if value is _NOTHING:
                self._page.remove_statement(block, piece)
            elif not read_the_same(piece.value, value):
                head, was, rest = cut(piece.source)
                self._page.lose([Piece(head + was, piece.line)])
                piece.source = head + self._page.with_line_ends(write_like(value, was)) + rest

    def _put_statement(self, block: Block, at: FieldPath, value: Any, order: list[str]) -> None:
        """Put a value below those that come before it in the order of the values, or in a table of dotted keys."""
        earlier = order[: order.index(str(at[0]))]
        beside = [
            piece
            for piece in block.body
            if piece.path and (piece.path[:-1] == at[:-1] if len(at) > 1 else piece.path[0] in earlier)
        ]
        text = f"{_dotted(at)} = {write_like(value, '')}"
        self._page.put_statement(block, beside[-1] if beside else None, text, at)


def _not_given(values: Values, given: set[FieldPath], at: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Yield the values that no statement gives, with their paths; a table or a list of nothing needs none."""
    for key, value in values.items():
        path = (*at, key)
        if isinstance(value, dict) and any(each[: len(path)] == path != each for each in given):
            yield from _not_given(value, given, path)
        elif path not in given and value not in ({}, []):
            yield path, value


def _value_at(values: Any, path: FieldPath) -> Any:
    for step in path:
        if not isinstance(values, dict) or step not in values:
            return _NOTHING
        values = values[step]
    return values


def _matched(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """Return which of the old entries each new one is: its equal, else the one that had its place."""
    left = dict(enumerate(old))
    origins: list[int | None] = []
    for entry in new:
        equal = next((number for number, each in left.items() if read_the_same(each, entry)), None)
        left = {number: each for number, each in left.items() if number != equal}
        origins.append(equal)
    return [
        number if origin is None and left.pop(number, None) is not None else origin
        for number, origin in enumerate(origins)
    ]


def _written(table: FieldPath, name: Any, value: Any) -> str:
    return "\n\n".join(write_tables(_dotted(table), {name: value}))


def _dotted(path: FieldPath) -> str:
    return ".".join(write_name(step) for step in path if isinstance(step, str))
