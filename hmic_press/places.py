"""Where in a TOML file each value stands: looked up for an error only, as the parser gives no lines."""

import tomllib
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]


def places(text: str) -> dict[Path, tuple[int, int]]:
    """Return the first and last line, from 1, of every table and value of a sound TOML text.

    A statement of TOML is the shortest run of whole lines that is TOML by itself.
    """
    found: dict[Path, tuple[int, int]] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for first, last, statement, is_header in _statements(text):
        if is_header:
            table = _table(statement, counts)
            found[table] = (first, last)
            if isinstance(table[-1], int):  # the list itself stands where its first entry does
                found.setdefault(table[:-1], (first, last))
        else:
            for path in _paths(statement):
                found[(*table, *path)] = (first, last)
    return found


def _statements(text: str) -> Iterator[tuple[int, int, dict[str, Any], bool]]:
    lines = text.splitlines(keepends=True)
    first = 0
    for last in range(1, len(lines) + 1):
        try:
            statement = tomllib.loads("".join(lines[first:last]))
        except tomllib.TOMLDecodeError:
            continue
        if statement:
            yield first + 1, last, statement, lines[first].lstrip().startswith("[")
        first = last


def _table(header: dict[str, Any], counts: dict[Path, int]) -> Path:
    """Return the path of the table that a header opens, with the number of the entry where it is one of several."""
    path: Path = ()
    value: Any = header
    while value:
        if isinstance(value, list):
            counts[path] = counts.get(path, -1) + 1
            value = value[0]
        else:
            ((key, value),) = value.items()
            path = (*path, key)
        if path in counts and not (isinstance(value, list) and value):
            path = (*path, counts[path])
    return path


def _paths(value: Any) -> Iterator[Path]:
    """Yield the paths of all values inside a statement's value, its own included."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (key,)
        for path in _paths(inner):
            yield (key, *path)
