"""Line and column of every value of a file of facts, and of the words inside it: looked up for what is told alone."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from hmic_press.problems.complaint import FieldPath
from hmic_press.project.places import characters, find_places, value_at

_INDENT = re.compile(r"[ \t]*")


class Where:
    """Where the values of a sound TOML text stand; places are line and column, from 1."""

    def __init__(self, text: str, values: dict[str, Any]) -> None:
        self.text, self.values = text, values
        self._found: dict[tuple[str, int], list[int]] = {}
        self._of_strings: dict[FieldPath, list[int]] = {}
        self._in_values: dict[tuple[FieldPath, str], list[int]] = {}

    def character(self, path: FieldPath, number: int) -> tuple[int, int] | None:
        """Return the place of a character of a string, counted from 0 without spaces; None for any other value."""
        if offsets := self._offsets(path):
            offset = offsets[min(number, len(offsets) - 1)]
            line = bisect_right(self._line_starts, offset)
            return line, offset - self._line_starts[line - 1] + 1
        return None

    def _offsets(self, path: FieldPath) -> Sequence[int]:
        """Return where each character of a string stands, spaces left out; nowhere if it is no statement of its own."""
        if path not in self._of_strings:
            first, last = self._places.get(path, (1, 0))
            start = self._line_starts[first - 1]
            found = characters(self.text[start : self._line_starts[last]]) if last else []
            value = value_at(self.values, path)
            read = isinstance(value, str) and "".join(each for _, each in found) == "".join(value.split())
            self._of_strings[path] = [start + offset for offset, _ in found] if read else []
        return self._of_strings[path]

    def _in_value(self, path: FieldPath, at: str, earlier: int) -> tuple[int, int] | None:
        """Return the place of words of a string, which its file may write with escapes; None if it has them not."""
        if (path, at) not in self._in_values:
            value = value_at(self.values, path)
            text = value if isinstance(value, str) else ""
            before = [0, *accumulate(not each.isspace() for each in text)]
            self._in_values[path, at] = [before[start] for start in _starts(at, text)]
        found = self._in_values[path, at]
        return self.character(path, found[min(earlier, len(found) - 1)]) if found else None

    @cached_property
    def _places(self) -> dict[FieldPath, tuple[int, int]]:
        return find_places(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        """The offset of each line, and of the end of the text."""
        return [0, *accumulate(map(len, self.text.splitlines(keepends=True)))]

    def value(self, path: FieldPath, at: str = "", earlier: int = 0) -> tuple[int, int]:
        """Return line and column, from 1, of a value or of `at` inside it; what is missing has its table's place."""
        while path and path not in self._places:
            path = path[:-1]
        if not path:
            return 0, 0
        first, last = self._places[path]
        start, end = self._line_starts[first - 1], self._line_starts[last]
        if at.strip() and (inside := self._in_value(path, at, earlier)):
            return inside
        found = self._find(at, start, end, earlier) if at else -1
        if found < 0:
            found = start + len(_INDENT.match(self.text, start)[0])  # type: ignore[index]  # it matches anything
        found += at.startswith("\n")
        line = bisect_right(self._line_starts, found)
        return line, found - self._line_starts[line - 1] + 1

    def _find(self, at: str, start: int, end: int, earlier: int) -> int:
        """Return where a text stands after `earlier` others like it, or the last of fewer; -1 if it does not."""
        if (at, start) not in self._found:
            self._found[at, start] = _starts(at, self.text, start, end)
        places = self._found[at, start]
        return places[min(earlier, len(places) - 1)] if places else -1


def _starts(at: str, text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return where a text begins in another, each time that it does."""
    each = re.compile(f"(?={re.escape(at)})").finditer(text, start, len(text) if end is None else end)
    return [found.start() for found in each]
