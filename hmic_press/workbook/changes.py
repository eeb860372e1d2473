"""What an import changes in a force's file, in a line each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from hmic_press.problems.complaint import quoted
from hmic_press.workbook.facts_of_a_row import NOTE, names_of

Values = Mapping[str, Any]


def list_changes(old: Values, new: Values, origins: Mapping[str, Sequence[int | None]]) -> Iterator[str]:
    """Yield each change of a force's facts; `origins` say which old entry each new finding and note was."""
    for table in dict.fromkeys((*old, *new)):
        if table not in origins:
            before, after = old.get(table), new.get(table)
            if isinstance(before or after, dict):
                yield from _fields(table, before or {}, after or {})
            elif before != after:
                yield f"{table}: {shown(before)} → {shown(after)}"
    for table, kept in origins.items():
        before, after = old.get(table, []), new.get(table, [])
        named = [_named(table, entries) for entries in (before, after)]
        for number, entry in enumerate(before):
            if number not in kept:
                yield f"{named[0][number]}: {shown(entry)} taken out"
        for number, (entry, origin) in enumerate(zip(after, kept, strict=True)):
            if origin is None:
                yield f"{named[1][number]}: {shown(entry)} added"
            else:
                yield from _fields(named[1][number], before[origin], entry)
        stayed = [origin for origin in kept if origin is not None]
        if stayed != sorted(stayed):
            yield f"{table.replace('_', ' ')}: in another order"


def list_lost_comments(comments: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield each comment that goes with what it stood at, from the line that it had."""
    for line, text in comments:
        yield f"the comment on line {line} goes, with what it was about: {text}"


def _named(table: str, entries: Sequence[Values]) -> list[str]:
    if table != "findings":
        return [f"{NOTE} {number}" for number in range(1, len(entries) + 1)]
    return [f"{name} ({number})" if name == "statement" else name for number, name in enumerate(names_of(entries), 1)]


def _fields(table: str, old: Values, new: Values) -> Iterator[str]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before != after:
            field = table if name in ("statement", "text") else f"{table}, {name}"
            yield f"{field}: {shown(before)} → {shown(after)}"


def shown(value: Any) -> str:
    """Return how a value reads to whoever is told of a change."""
    if value is None:
        return "not stated"
    if isinstance(value, Mapping):
        words = [f"{name} {each}" for name, each in value.items() if name not in ("about", "statement", "text")]
        return ", ".join(words) or quoted(str(value.get("statement", value.get("text", ""))))
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else f"{value:%Y-%m-%d}"
    return quoted(value) if isinstance(value, str) else f"{value:,}"
