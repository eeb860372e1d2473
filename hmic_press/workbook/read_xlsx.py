"""Excel's workbooks, read."""

import warnings
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hmic_press.problems.words import cells
from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, plain


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
    used = {column for _, column in found}
    hidden = [(each.min or 0, each.max or 0) for each in written.column_dimensions.values() if each.hidden]
    return Sheet(
        written.title,
        found,
        frozenset(row for row, each in written.row_dimensions.items() if each.hidden),
        frozenset(column for column in used if any(first <= column <= last for first, last in hidden)),
        written.sheet_state != "visible",
    )


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
