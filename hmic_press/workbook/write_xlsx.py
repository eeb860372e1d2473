"""An Excel workbook, written: a sheet that explains the columns, the facts, and the statements."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hmic_press.formats.undated import save_undated
from hmic_press.workbook.facts_table import AS_WRITTEN, COLUMNS, FACTS, STATEMENTS
from hmic_press.workbook.facts_to_rows import Explained, Exported, headers
from hmic_press.workbook.sheet import letters

_FORMS = {date: "d mmmm yyyy", datetime: "d mmmm yyyy, hh:mm"}
_SPARE = 500  # rows below the last that have drop-down lists too
_LONG_AGO = datetime(1980, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_HEAD = ("sheet", "column", "what it holds", "example", "choices")
_WIDTHS = {"said": 60, "text": 100, "name": 28}


def make_xlsx(exported: Exported, author: str) -> bytes:
    """Return a workbook; the same facts make the same bytes, and nothing in it is a formula."""
    workbook = Workbook()
    about: Any = workbook.active
    about.title = COLUMNS
    explained = [(*each[:4], *each.choices) for each in exported.explained]
    fill(about, [_HEAD, *explained])
    for column, width in zip("ABCDE", (12, 34, 90, 40, 24), strict=True):
        about.column_dimensions[column].width = width
    for name, rows in ((FACTS, exported.facts), (STATEMENTS, exported.statements)):
        sheet = workbook.create_sheet(name)
        fill(sheet, [headers(exported, name), *rows])
        frozen = 1 + (name == FACTS) + bool(exported.embargoes)
        sheet.freeze_panes = f"{letters(frozen + 1)}2"
        columns = [(n, each) for n, each in enumerate(exported.explained, 2) if each.sheet == name]
        for number, (line, each) in enumerate(columns, 1):
            _dress(sheet, letters(number), each, line, len(rows) + 1 + _SPARE)
    for name, of in AS_WRITTEN.items():
        remembered = workbook.create_sheet(name)
        remembered.sheet_state = "hidden"
        as_written = [headers(exported, of), *(exported.facts if of == FACTS else exported.statements)]
        for line, values in enumerate(as_written, 1):
            for number, value in enumerate(values, 1):
                if value is not None:
                    _put(remembered.cell(line, number), value)
    return save(workbook, author)


def save(workbook: Workbook, author: str) -> bytes:
    """Return a workbook as a file that says whose it is, and not when it was made."""
    workbook.properties.creator, workbook.properties.created = author, _LONG_AGO
    workbook.properties.language = "en-GB"
    return save_undated(workbook.save, _not_modified)


def fill(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    """Write rows into a sheet, the first as its headers; words stay words, whatever they look like."""
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            cell: Any = sheet.cell(row, column)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if row == 1:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDDDDD")
            if value is not None:
                _put(cell, value)
    sheet.freeze_panes = "A2"


def _put(cell: Any, value: Any) -> None:
    """Put a value into a cell; words are words whatever they look like."""
    cell.value = value
    if isinstance(value, str):
        cell.number_format = "@"
        if cell.data_type != "s":  # what begins with = or looks like an error
            cell.data_type, cell.quotePrefix = "s", True


def _dress(sheet: Worksheet, letter: str, column: Explained, line: int, last: int) -> None:
    """Give a column its width, text cells unless it counts, and its drop-down list, which stands in the first sheet."""
    dimension: Any = sheet.column_dimensions[letter]
    dimension.width = _WIDTHS.get(column.header.rpartition(", ")[2], 18)
    if form := _FORMS.get(column.holds, "" if column.is_count else "@"):
        dimension.number_format = form
        for (cell,) in sheet[f"{letter}2:{letter}{sheet.max_row}"]:
            cell.number_format = form
    rule = None
    if column.choices:
        end = letters(len(_HEAD) - 1 + len(column.choices))
        rule = DataValidation(type="list", formula1=f"={COLUMNS}!$E${line}:${end}${line}", allow_blank=True)
        rule.showErrorMessage = column.closed
        rule.error = f"Choose one of the list; the sheet {COLUMNS} says what each column holds."
    elif column.is_count:
        rule = DataValidation(type="whole", operator="between", formula1="0", formula2="100000", allow_blank=True)
        rule.showErrorMessage = True
        rule.error = "Write a whole number; 0 if there were none; nothing if it is not stated."
    if rule:
        rule.errorTitle = column.header[:32]
        rule.add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(rule)


def _not_modified(name: str, data: bytes) -> bytes:
    """Return a part of a workbook; its properties tell when it was saved, whatever they were given."""
    return _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data) if name == "docProps/core.xml" else data
