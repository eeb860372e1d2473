"""The changed places of a project's files: runs of lines, each of which can be put alone upon the base."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

_KEY = re.compile(r"\s*(?:[\w\"'.-]+\s*=|\[)")
_STATEMENT = re.compile(r"\s*\{%")


class Place(NamedTuple):
    """Lines of a file, from one to another and counted from 0, what they were and what they are now; its line now."""

    file: str
    start: int
    end: int
    was: tuple[str, ...]
    now: tuple[str, ...]
    line: int

    @property
    def campaign(self) -> str | None:
        """The campaign that alone can be changed by it, None if all can."""
        folder, _, rest = self.file.partition("/")
        within, slash, _ = rest.partition("/")
        return within if folder in ("forces", "templates") and slash and within not in ("houses", "formats") else None


def changed_places(base: Mapping[str, str], now: Mapping[str, str]) -> list[Place]:
    """Return what has changed between two states of files, in the order of their names and lines."""
    found: list[Place] = []
    for file in sorted({*base, *now}):
        if base.get(file) != now.get(file):
            found += _places_in(file, base.get(file, ""), now.get(file, ""))
    return found


def put_upon(base: Mapping[str, str], places: Iterable[Place]) -> dict[str, str | None]:
    """Return the files that some changed places make of the base; None for one that is there no more."""
    files: dict[str, str | None] = {}
    for file, within in groupby(sorted(places), key=lambda place: place.file):
        lines = base.get(file, "").splitlines(keepends=True)
        for place in sorted(within, key=lambda place: place.start, reverse=True):
            lines[place.start : place.end] = place.now
        files[file] = "".join(lines) or None
    return files


def _places_in(file: str, base: str, now: str) -> Iterator[Place]:
    before, after = base.splitlines(keepends=True), now.splitlines(keepends=True)
    toml = file.endswith(".toml")
    for start, end, first, last in _gathered(before, after, toml=toml):
        for pieces in (
            _by_key(before[start:end], after[first:last]) if toml else [(before[start:end], after[first:last])]
        ):
            was, become = pieces
            if was != become:
                yield Place(file, start, start + len(was), tuple(was), tuple(become), first + 1)
            start, first = start + len(was), first + len(become)


def _gathered(before: Sequence[str], after: Sequence[str], *, toml: bool) -> Iterator[tuple[int, int, int, int]]:
    """Yield runs of changed lines; those with only lines of one paragraph or of one value between are one."""
    gathered: tuple[int, int, int, int] | None = None
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if gathered and not _parted(before[gathered[1] : start], toml=toml):
            gathered = (gathered[0], end, gathered[2], last)
        else:
            if gathered:
                yield gathered
            gathered = (start, end, first, last)
    if gathered:
        yield gathered


def _parted(between: Sequence[str], *, toml: bool) -> bool:
    opens = _KEY if toml else _STATEMENT
    return any(not line.strip() or opens.match(line) for line in between)


def _by_key(was: list[str], now: list[str]) -> list[tuple[list[str], list[str]]]:
    """Return the lines key by key, where both states have the same keys; else as one."""
    before, after = _keyed(was), _keyed(now)
    if [key for key, _ in before] != [key for key, _ in after]:
        return [(was, now)]
    return [(old, new) for (_, old), (_, new) in zip(before, after, strict=True)]


def _keyed(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        opens = _KEY.match(line)
        if opens or not found:
            found.append((opens.group() if opens else "", []))
        found[-1][1].append(line)
    return found
