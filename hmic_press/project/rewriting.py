"""A file of facts with some facts changed: comments, order and every other line stay as somebody wrote them."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit

from hmic_press.problems.complaint import FieldPath
from hmic_press.project.places import find_places

_ORDER = ("force", "inspector", "findings", "further_notes")
Values = Mapping[str, Any]
Pieces = list[tuple[FieldPath, str]]


class ByHand(ValueError):
    """A file written in a form that cannot be changed piece by piece."""


def rewrite(text: str, old: Values, new: Values, origins: Mapping[str, Sequence[int | None]]) -> str:
    """Return the text of a file that says `new` instead of `old`; `origins` say which entry of `old` each new one was.

    Raises ByHand where the file has another form than a table a header.
    """
    pieces = _pieces(text, old)
    pieces[0] = ((), _changed(pieces[0][1], (), _values_of(old), _values_of(new)))
    for table in _ORDER:
        if table in origins:
            pieces = _with_list(pieces, table, old.get(table, ()), new.get(table, ()), origins[table])
        elif table in new or table in old:
            pieces = _with_table(pieces, table, old.get(table), new.get(table))
    written = "".join(piece for _, piece in pieces).rstrip("\n") + "\n"
    if tomllib.loads(written) != new:
        raise ByHand
    return written


def _values_of(values: Values) -> dict[str, Any]:
    """Return what stands above the first table."""
    return {key: value for key, value in values.items() if not _is_table(value)}


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict) for each in value))


def _pieces(text: str, values: Values) -> Pieces:
    """Return the text in pieces, a header each with what follows; comments right above a header belong to it."""
    lines = text.splitlines(keepends=True)
    starts: dict[int, FieldPath] = {}
    for path, (first, _) in find_places(text).items():
        if lines[first - 1].lstrip().startswith("[") and isinstance(_at(values, path), dict):
            start = first - 1
            while start and lines[start - 1].startswith("#"):
                start -= 1
            starts[start] = path
    edges = [0, *sorted(starts), len(lines)]
    paths = [(), *(starts[start] for start in sorted(starts))]
    return [(path, "".join(lines[edges[n] : edges[n + 1]])) for n, path in enumerate(paths)]


def _at(values: Any, path: FieldPath) -> Any:
    for step in path:
        values = values[step]
    return values


def _with_table(pieces: Pieces, table: str, old: Values | None, new: Values | None) -> Pieces:
    if old is None and new is not None:
        return _inserted(pieces, table, [((table,), _changed(f"[{table}]\n", (table,), {}, new))])
    if new is None:
        return [piece for piece in pieces if piece[0] != (table,)]
    return [
        (path, _changed(piece, path, old or {}, new)) if path == (table,) else (path, piece) for path, piece in pieces
    ]


def _with_list(
    pieces: Pieces, table: str, old: Sequence[Values], new: Sequence[Values], origins: Sequence[int | None]
) -> Pieces:
    before = {path[1]: piece for path, piece in pieces if len(path) == 2 and path[0] == table}
    if len(before) != len(old):
        raise ByHand
    made: Pieces = []
    for number, (facts, origin) in enumerate(zip(new, origins, strict=True)):
        path: FieldPath = (table, number)
        if origin is None:
            made.append((path, _changed(f"[[{table}]]\n", (table, 0), {}, facts)))
        else:
            made.append((path, _changed(before[origin], (table, 0), old[origin], facts)))
    if list(origins) == list(range(len(old))):
        by_path = dict(made)
        return [(path, by_path.get(path, piece)) for path, piece in pieces]
    spaced = [(path, piece.rstrip("\n") + "\n\n") for path, piece in made]
    at = next((n for n, (path, _) in enumerate(pieces) if path[:1] == (table,)), None)
    rest = [piece for piece in pieces if piece[0][:1] != (table,)]
    return _inserted(rest, table, spaced, at)


def _inserted(pieces: Pieces, table: str, more: Pieces, at: int | None = None) -> Pieces:
    """Return the pieces with more among them: where their table stood, or behind the tables that come before it."""
    if at is None:
        before = ((), *((name,) for name in _ORDER[: _ORDER.index(table)]))
        at = max(n for n, (path, _) in enumerate(pieces) if path[:1] in before) + 1
    head = [
        (path, piece.rstrip("\n") + "\n\n" if more and n == at - 1 else piece)
        for n, (path, piece) in enumerate(pieces[:at])
    ]
    spaced = [(path, piece.rstrip("\n") + "\n\n") for path, piece in more]
    return [*head, *spaced, *pieces[at:]]


def _changed(piece: str, path: FieldPath, old: Values, new: Values) -> str:
    """Return a piece with what is different in it changed, and its comments where they were."""
    different = {key for key in {*old, *new} if key not in old or key not in new or not _same(old[key], new[key])}
    if not different:
        return piece
    document = tomlkit.parse(piece)
    table: Any = document
    for step in path[:1]:
        table = table[step][0] if len(path) > 1 else table[step]
    for key in old:
        if key in different and key not in new:
            del table[key]
    for key, value in new.items():
        if key in different:
            table[key] = _paragraphs(value) if isinstance(value, str) and "\n\n" in value else value
    return tomlkit.dumps(document)


def _paragraphs(text: str) -> Any:
    """Return a text of several paragraphs as a file holds it: its first line below the opening marks."""
    marks = '"""'
    return tomlkit.value(f"{marks}\n{tomlkit.string(text, multiline=True).as_string().removeprefix(marks)}")


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)
