"""One table as CSV, read and written: all that is written is text, so what a count is, its column says."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from hmic_press.text.folding import caseless
from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, numbered

_FORMULA = "=+-@\t"  # what Excel takes for the start of one; an apostrophe before it makes it text
_MARKS = ",;\t"  # between the cells of a row
_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?[ ,;\t]*\r?\n', re.IGNORECASE)
_COUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


def read_csv(text: str, of_bodies: str) -> Sheet:
    """Return the table of a CSV file; a program set to German or French has semicolons in it. Raises Spoilt.

    Its mark is the one that parts the column `of_bodies` from others in row 1. Excel's own line that names the mark is
    no row: Excel does not show it either.
    """
    if told := _SEPARATOR.match(text):
        text = text[told.end() :]
    marks = [told[1]] if told else sorted(_MARKS, key=text.partition("\n")[0].count, reverse=True)
    try:
        delimiter = next((mark for mark in marks if of_bodies in _headers(text, mark)), marks[0])
        cells = numbered(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise Spoilt(
            "A quotation mark in it is opened and not closed, or stands inside a cell; or a cell is longer than any."
        ) from None
    if len(cells) > MOST_CELLS:
        raise TooLarge
    return Sheet("", {spot: _read(value) for spot, value in cells.items()})


def _headers(text: str, delimiter: str) -> list[str]:
    first = next(csv.reader(StringIO(text, newline=""), delimiter=delimiter), [])
    return [caseless(header) for header in first]


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
