"""Excel's workbooks, read."""

import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hmic_press.problems.words import cells
from hmic_press.workbook.sheet import LEAST, MOST_CELLS, Sheet, Spoilt, TooLarge, numbers_within, plain, tell_merged

_NARROW = 0.2  # characters: a column that is narrower is not seen


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a workbook that has been looked through; raises TooLarge or Spoilt."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and the like, which hold no facts
            formulas, values = load_workbook(BytesIO(data)), load_workbook(BytesIO(data), data_only=True)
        return [_sheet(written, values) for written in formulas.worksheets]
    except TooLarge:
        raise
    except Exception:  # the library has no class for what it cannot read
        raise Spoilt("It is damaged, or no Excel workbook.") from None


def _sheet(written: Worksheet, calculated: Workbook) -> Sheet:
    found = {}
    # Its cells as a rectangle would be 17 billion where somebody has typed into the last one.
    for (row, column), cell in written._cells.items():
        value = _value(cell, calculated[written.title])
        if value is not None:
            found[row, column] = value
    if len(found) > MOST_CELLS:
        raise TooLarge
    tell_merged(found, map(_corners, written.merged_cells.ranges))
    hidden_columns = [
        (each.min or 0, each.max or 0)
        for each in written.column_dimensions.values()
        if each.hidden or each.width < _NARROW
    ]
    return Sheet(
        written.title,
        found,
        frozenset(_hidden_rows(written, {row for row, _ in found})),
        numbers_within(hidden_columns, (column for _, column in found)),
        written.sheet_state != "visible",
    )


def _hidden_rows(sheet: Worksheet, used: Iterable[int]) -> Iterator[int]:
    """Yield the rows that nobody sees: hidden, of no height, or without a height of their own where all have none."""
    usual = sheet.sheet_format
    low = bool(usual.zeroHeight) or (usual.defaultRowHeight is not None and usual.defaultRowHeight < LEAST)
    for row in used:
        dimension = sheet.row_dimensions.get(row)
        height = dimension.height if dimension else None
        if (dimension and dimension.hidden) or (low if height is None else height < LEAST):
            yield row


def _corners(area: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    return (area.min_row, area.min_col), (area.max_row, area.max_col)


def _value(cell: Any, calculated: Any) -> Any:
    value = cell.value
    if cell.data_type == "f":
        value = calculated.cell(cell.row, cell.column).value
        if value is None:
            return cells.never_calculated()
    if isinstance(value, str) and value.startswith("#") and "e" in (cell.data_type, _type(calculated, cell)):
        return cells.shows_an_error(value)
    return plain(value)


def _type(calculated: Any, cell: Any) -> str:
    return str(calculated.cell(cell.row, cell.column).data_type)
