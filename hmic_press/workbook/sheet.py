"""A sheet as it was read: what stands in each cell, and what is hidden."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, MutableMapping
from datetime import datetime
from itertools import count
from types import MappingProxyType
from typing import Any, NamedTuple

from hmic_press.problems.words import cells

LARGEST = 8 * 1024 * 1024  # bytes, as it lies on the disk or unpacked; one filled in for 44 forces has 300,000
MOST_CELLS = 200_000
LEAST = 1.0  # points: a row that is lower, or a column that is narrower, is not seen
_POINTS = {"mm": 2.835, "cm": 28.35, "in": 72, "pt": 1, "pc": 12, "px": 0.75}


class TooLarge(ValueError):
    """A workbook that no team has filled in: larger than any, or packed to become so."""


class Spoilt(ValueError):
    """A file that cannot be read as a workbook; says in plain words why."""


class Strict(Spoilt):
    """A workbook saved in Excel's strict form, of which the library sees no cell."""


class Place(NamedTuple):
    """Where a cell is: the number of its sheet, its row and column, and the whole as staff write it."""

    sheet: int
    row: int
    column: int
    name: str


class Sheet(NamedTuple):
    """A sheet: its cells by row and column, both from 1; a Complaint stands where a cell has no value to use.

    `told` is what cells hold beside their values, in words. The one table of a CSV file has no name.
    """

    name: str
    cells: Mapping[tuple[int, int], Any]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    told: Mapping[tuple[int, int], str] = MappingProxyType({})

    def place(self, file: str, number: int, row: int, column: int) -> Place:
        """Return the place of a cell of this sheet, which is the file's `number`th."""
        cell = f"{letters(column)}{row}"
        return Place(number, row, column, f"{file}, {self.name}!{cell}" if self.name else f"{file}, {cell}")


def numbers_within(ranges: Iterable[tuple[int, int]], numbers: Iterable[int]) -> frozenset[int]:
    """Return which numbers lie in one of the ranges, each from a first number to a last."""
    found: set[int] = set()
    left = sorted(set(numbers), reverse=True)
    for first, last in sorted(ranges):
        while left and left[-1] <= last:
            if (number := left.pop()) >= first:
                found.add(number)
    return frozenset(found)


def tell_merged(
    found: MutableMapping[tuple[int, int], Any], ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    """Put a Complaint in place of a cell that covers others, each of `ranges` from a first cell to a last.

    Where a range is as empty as the rows that it lies in there is nothing to tell.
    """
    rows = sorted({row for row, _ in found})
    for first, last in ranges:
        if first != last and bisect_left(rows, first[0]) < bisect_right(rows, last[0]):
            found[first] = cells.merged(f"{letters(last[1])}{last[0]}")


def is_tiny(length: str) -> bool:
    """Return whether a length with its unit, “0.002cm”, is less than anybody can see."""
    found = re.fullmatch(r"([0-9]{0,9}\.?[0-9]{1,9})(mm|cm|in|pt|pc|px)", length)
    return found is not None and float(found[1]) * _POINTS[found[2]] < LEAST


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
