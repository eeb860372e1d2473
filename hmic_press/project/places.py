"""Where in a TOML file each value stands: looked up for an error only, as the parser gives no lines."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from hmic_press.problems.complaint import FieldPath

_ENDS = re.compile(r"\"\"\"|'''|[\]}]")
_STRING = re.compile(r"[^=\n]*=\s*(?P<mark>\"{3}|'{3}|\"|')(?P<inner>.*)(?P=mark)\s*(?:#[^\n]*)?\s*", re.S)
_CHARACTER = re.compile(r"\\\s*\n\s*|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\.|[^\\]", re.S)
_TRIES = 500  # a statement that has still not ended is no sentence of anybody's


def find_places(text: str) -> dict[FieldPath, tuple[int, int]]:
    """Return the first and last line, from 1, of every table and value of a sound TOML text.

    A statement of TOML is the shortest run of whole lines that is TOML by itself.
    """
    found: dict[FieldPath, tuple[int, int]] = {}
    counts: dict[FieldPath, int] = {}
    table: FieldPath = ()
    for first, last, statement, is_header in statements(text):
        if is_header and statement:
            table = table_path(statement, counts)
            found[table] = (first, last)
            if isinstance(table[-1], int):  # the list itself stands where its first entry does
                found.setdefault(table[:-1], (first, last))
        else:
            for path in _paths(statement):
                found[(*table, *path)] = (first, last)
    return found


def value_at(values: Any, path: FieldPath) -> Any:
    """Return the value at a path of a file's values."""
    for step in path:
        values = values[step]
    return values


def find_unread_line(text: str) -> int:
    """Return the line, from 1, where the statement begins that breaks a TOML text, or runs on to its end."""
    last_read = max((last for _, last, _, _ in statements(text)), default=0)
    return min(last_read, text.count("\n")) + 1


def characters(statement: str) -> list[tuple[int, str]]:
    """Return the characters of the string that a statement gives, spaces left out, each with its offset in there.

    Empty if the statement gives anything else.
    """
    found = _STRING.fullmatch(statement)
    if not found:
        return []
    start, escapes = found.start("inner"), found["mark"][0] == '"'
    pieces = _CHARACTER.finditer(found["inner"]) if escapes else re.finditer(".", found["inner"], re.S)
    read = ((start + piece.start(), _unescaped(piece.group()) if escapes else piece.group()) for piece in pieces)
    return [(offset, character) for offset, character in read if character.strip()]


def _unescaped(piece: str) -> str:
    if not piece.startswith("\\"):
        return piece
    if piece[1] in "uU":
        return chr(int(piece[2:], 16))
    return piece[1] if piece[1] in '\\"' else ""


def statements(text: str) -> Iterator[tuple[int, int, dict[str, Any], bool]]:
    """Yield each statement: its first and last line, from 1, what it says by itself, and whether it is a header."""
    lines = text.splitlines(keepends=True)
    first = tries = 0
    for last, line in enumerate(lines, start=1):
        if last > first + 1 and not _ENDS.search(line):
            continue  # only these marks can end a statement that is longer than a line
        try:
            statement = tomllib.loads("".join(lines[first:last]))
        except (ValueError, RecursionError):
            tries += 1
            if tries > _TRIES:
                return
            continue
        yield first + 1, last, statement, lines[first].lstrip().startswith("[")
        first, tries = last, 0


def table_path(header: dict[str, Any], counts: dict[FieldPath, int]) -> FieldPath:
    """Return the path of the table that a header opens, with the number of the entry where it is one of several."""
    path: FieldPath = ()
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


def _paths(value: Any) -> Iterator[FieldPath]:
    """Yield the paths of all values inside a statement's value, its own included."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (key,)
        for path in _paths(inner):
            yield (key, *path)
