"""Days, times and months as people in this country write them, read where they have one reading."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime

from hmic_press.text.english import MONTHS

_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y")
_OTHER_DAYS = ("%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d")
_TIMES = ("T%H:%M:%S", " %H:%M:%S", "T%H:%M", " %H:%M", ", %H:%M")
_MONTH_IN_WORDS = re.compile(r"(?:\d{1,2} +)?([A-Za-z]{3,9})\.?,? +(\d{4})")
_MONTH = re.compile(r"\b([A-Za-z]{3,9})\b\.?")
_WITH_A_DAY = re.compile(r"\d{1,2}[ ./-]\D|\d+[./-]\d+[./-]\d")
_MONTHS_IN_FIGURES = ("%m/%Y", "%m-%Y", "%m.%Y", "%Y-%m", "%Y/%m", "%Y.%m")


def read_day(text: str) -> date | None:
    """Return the day that a text writes, day before month unless the year comes first, or None."""
    found = _read(text, (*_DAYS, *_OTHER_DAYS))
    return found.date() if found else None


def read_time(text: str) -> datetime | None:
    """Return the day and the time of day that a text writes, or None."""
    after = [day + time for day in (*_DAYS, *_OTHER_DAYS) for time in _TIMES]
    return _read(text, (*after, *(f"%H:%M on {day}" for day in _DAYS)))


def read_month(text: str) -> str | None:
    """Return month and year in full where a text has them shortened, in figures or with a day: “September 2011”."""
    text = text.strip()
    if found := _MONTH_IN_WORDS.fullmatch(text):
        meant = [month for month in MONTHS if month.casefold().startswith(found[1].casefold())]
        return f"{meant[0]} {found[2]}" if meant else None
    found_day = _read(text, (*_MONTHS_IN_FIGURES, *_DAYS, *_OTHER_DAYS))
    return f"{MONTHS[found_day.month - 1]} {found_day.year}" if found_day else None


def read_month_alone(text: str) -> str | None:
    """Return month and year in full of a text that has no day beside them, or None: of a day nothing is dropped."""
    return None if _WITH_A_DAY.search(text) else read_month(text)


def _read(text: str, ways: Iterable[str]) -> datetime | None:
    text = _MONTH.sub(_in_full, text.strip())
    for way in ways:
        with suppress(ValueError):
            return datetime.strptime(text, way)
    return None


def _in_full(found: re.Match[str]) -> str:
    """Return the month that a word begins, or the word."""
    return next((month for month in MONTHS if month.casefold().startswith(found[1].casefold())), found[0])
