"""A cell that does not hold a fact as a file does, and has one reading all the same: read so, and told."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from hmic_press.facts.answers import YES, read_figure
from hmic_press.facts.fields import is_month
from hmic_press.text.english import MONTHS
from hmic_press.text.folding import caseless, letters_of
from hmic_press.text.written_dates import read_day, read_month_alone, read_time
from hmic_press.workbook import remarks
from hmic_press.workbook.columns import Column
from hmic_press.workbook.facts_table import PLACE, WHAT, Row

_NONE = ("nil", "none")
_SAYS_NOUGHT = re.compile(r"\b0 if there were none\b")
_COUNT = re.compile(r"0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_FIGURE = re.compile(r"-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,14})(?:\.[0-9]+)?")

Known = Callable[[Column, Row], Mapping[str, str]]


def read_cells(rows: Iterable[Row], columns: Iterable[Column], known: Known) -> Iterator[str]:
    """Put into each cell the fact that it can only mean, and yield what was read so, with its place.

    `known` are the words that a cell of a column can mean beyond those offered, each by itself in small letters.
    """
    for column in columns:
        offered = _by_letters(column.choices)
        for row in rows:
            value = row.values.get(column.header)
            if value is None:
                continue
            yield from _put(row, column.header, _read(column, value, offered, known(column, row)))


def read_statements(rows: Iterable[Row], kinds: Iterable[str]) -> Iterator[str]:
    """Put the place and the kind that is meant into each row of statements, and yield what was read so."""
    offered = _by_letters(kinds)
    for row in rows:
        place, what = row.values.get(PLACE), row.values.get(WHAT)
        if isinstance(place, str) and _COUNT.fullmatch(place):
            yield from _put(row, PLACE, read_figure(place))
        if isinstance(what, str):
            yield from _put(row, WHAT, offered.get(letters_of(what)))


def _put(row: Row, header: str, meant: Any) -> Iterator[str]:
    value = row.values[header]
    if meant is not None and (meant, type(meant)) != (value, type(value)):
        row.values[header] = meant
        if not _shown(value).startswith(_shown(meant)):
            yield f"{row.places[header].name}: {remarks.read_as(_shown(value), _shown(meant))}"


def _read(column: Column, value: Any, offered: Mapping[str, str], known: Mapping[str, str]) -> Any:
    """Return what a cell's value can only mean, None if that is what it is, or nothing, or several things."""
    holds = column.holds
    if is_month(column.field) and (month := _month(value)):
        return month
    if not isinstance(value, str):
        return None
    if known:
        words = [known.get(caseless(word), word) for word in _parts(column, value)]
        return ", ".join(words)
    if column.choices:
        return offered.get(letters_of(value))
    if column.is_count:
        return _figure(column, value, exact=holds is int)
    if holds is bool:
        return YES.get(value.casefold())
    return read_time(value) if holds is datetime else read_day(value) if holds is date else None


def _parts(column: Column, value: str) -> list[str]:
    return [word.strip() for word in value.split(",") if word.strip()] if column.is_list else [value]


def _month(value: Any) -> str | None:
    """Return the month of an Excel date, which is that month's first day, or of one that is written otherwise."""
    if isinstance(value, date):
        return f"{MONTHS[value.month - 1]} {value.year}" if value.day == 1 else None
    return read_month_alone(value) if isinstance(value, str) else None


def _figure(column: Column, value: str, *, exact: bool) -> int | Decimal | None:
    if value.casefold() in _NONE and _SAYS_NOUGHT.search(str(column.field.description)):
        return 0
    return read_figure(value) if (_COUNT if exact else _FIGURE).fullmatch(value) else None


def _by_letters(choices: Iterable[str]) -> dict[str, str]:
    """Return the choices by their letters; two of the same letters are told apart by nothing less than all of them."""
    found: dict[str, list[str]] = {}
    for choice in choices:
        found.setdefault(letters_of(choice), []).append(choice)
    return {letters: several[0] for letters, several in found.items() if len(several) == 1}


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)
