"""Excel's workbooks, read."""

import warnings
from collections.abc import Collection, Iterable, Iterator
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import cells
from hmic_press.workbook import remarks
from hmic_press.workbook.dress_of_words import Run, italics_not_read, marked
from hmic_press.workbook.excel_escapes import spare_escapes
from hmic_press.workbook.sheet import LEAST, MOST_CELLS, Sheet, Spoilt, TooLarge, numbers_within, plain, tell_merged
from hmic_press.workbook.stored_values import never_calculated

_NARROW = 0.2  # characters: a column that is narrower is not seen


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a workbook that has been looked through; raises TooLarge or Spoilt."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and the like, which hold no facts
            data = spare_escapes(data)
            formulas = load_workbook(BytesIO(data), rich_text=True)
            values = load_workbook(BytesIO(data), data_only=True)
        unknown = never_calculated(data)
        return [_sheet(written, values, unknown.get(written.title, frozenset())) for written in formulas.worksheets]
    except TooLarge:
        raise
    except Exception:  # the library has no class for what it cannot read
        raise Spoilt("It is damaged, or no Excel workbook.") from None


def _sheet(written: Worksheet, calculated: Workbook, unknown: Collection[str]) -> Sheet:
    found = {}
    told = {}
    # Its cells as a rectangle would be 17 billion where somebody has typed into the last one.
    for (row, column), cell in written._cells.items():
        value = cells.never_calculated() if cell.coordinate in unknown else _value(cell, calculated[written.title])
        if value is not None:
            found[row, column] = value
        if remark := _remark(cell):
            told[row, column] = remark
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
        told,
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
    if isinstance(value, str) and value.startswith("#") and "e" in (cell.data_type, _type(calculated, cell)):
        return cells.shows_an_error(value)
    if value is None:
        return None
    words = marked(_runs(cell, value))
    return plain(words) if isinstance(value, str | CellRichText) or isinstance(words, Complaint) else plain(value)


def _runs(cell: Any, value: Any) -> list[Run]:
    """Return what a cell shows as runs; one that says nothing of its own dress has the cell's."""
    return [
        Run(unescape(run), *_dress(cell.font)) if isinstance(run, str) else Run(unescape(run.text), *_dress(run.font))
        for run in (value if isinstance(value, CellRichText) else [str(value)])
    ]


def _dress(font: Any) -> tuple[bool, bool, bool]:
    return bool(font.strike), bool(font.i), font.vertAlign in ("superscript", "subscript")


def _remark(cell: Any) -> str | None:
    """Return what is told of a cell beside its value: its comment, or italics that are no title's."""
    if cell.comment and cell.comment.author != remarks.MARKED_BY:
        return remarks.comment(cell.comment.text)
    if not isinstance(cell.value, str | CellRichText) or cell.row == 1:
        return None
    words, whole = italics_not_read(_runs(cell, cell.value))
    return remarks.italics(words, as_a_whole=whole)


def _type(calculated: Any, cell: Any) -> str:
    return str(calculated.cell(cell.row, cell.column).data_type)
