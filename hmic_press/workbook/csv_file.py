"""One table as CSV, read and written: all that is written is text, so what a count is, its column says."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, numbered

_FORMULA = "=+-@\t"  # what Excel takes for the start of one; an apostrophe before it makes it text
_COUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


def read_csv(text: str) -> Sheet:
    """Return the table of a CSV file; a program set to German or French has semicolons in it. Raises Spoilt."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        cells = numbered(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise Spoilt("A quotation mark in it is opened and not closed, or stands inside a cell.") from None
    if len(cells) > MOST_CELLS:
        raise TooLarge
    return Sheet("", {spot: _read(value) for spot, value in cells.items()})


def write_csv(rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as a CSV file that Excel opens as UTF-8, and in which nothing is a formula."""
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _bare(value)[:1] in [*_FORMULA] else value


def _read(value: str) -> Any:
    if _COUNT.fullmatch(value):
        return int(value)
    return value[1:] if value[0] == "'" and _bare(value)[:1] in [*_FORMULA] else value


def _bare(value: str) -> str:
    return value.lstrip("'")
