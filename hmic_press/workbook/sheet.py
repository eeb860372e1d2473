"""A sheet as it was read: what stands in each cell, and what is hidden."""

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Any, NamedTuple

LARGEST = 8 * 1024 * 1024  # bytes, as it lies on the disk or unpacked; one filled in for 44 forces has 300,000
MOST_CELLS = 200_000


class TooLarge(ValueError):
    """A workbook that no team has filled in: larger than any, or packed to become so."""


class Spoilt(ValueError):
    """A file that cannot be read as a workbook; says in plain words why."""


class Place(NamedTuple):
    """Where a cell is: the number of its sheet, its row and column, and the whole as staff write it."""

    sheet: int
    row: int
    column: int
    name: str


class Sheet(NamedTuple):
    """A sheet: its cells by row and column, both from 1; a Complaint stands where a cell has no value to use.

    The one table of a CSV file has no name.
    """

    name: str
    cells: Mapping[tuple[int, int], Any]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False

    def place(self, file: str, number: int, row: int, column: int) -> Place:
        """Return the place of a cell of this sheet, which is the file's `number`th."""
        cell = f"{letters(column)}{row}"
        return Place(number, row, column, f"{file}, {self.name}!{cell}" if self.name else f"{file}, {cell}")


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column counted from 1: D, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def plain(value: Any) -> Any:
    """Return a cell's value as a file of facts would hold it: no blanks at its ends, None for nothing.

    A spreadsheet knows one kind of number and one kind of date, so 33.0 is 33 there, and midnight is a day.
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, datetime) and not any((value.hour, value.minute, value.second, value.microsecond)):
        return value.date()
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip() or None
    return value


def numbered(rows: Any) -> dict[tuple[int, int], Any]:
    """Return rows of values as the cells of a sheet."""
    return {
        (row, column): value
        for row, values in zip(count(1), rows, strict=False)
        for column, given in enumerate(values, 1)
        if (value := plain(given)) is not None
    }
