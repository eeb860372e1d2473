"""OpenDocument spreadsheets, read: a library would only hand on the same elements, from a parser less careful."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, ParseError
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from hmic_press.problems.words import cells
from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, plain

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT = (f"{_SPACE}{name}:1.0}}" for name in ("table", "office", "text"))
_STYLE = f"{_SPACE}style:1.0}}"


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a spreadsheet that has been looked through; raises TooLarge or Spoilt."""
    try:
        content = fromstring(ZipFile(BytesIO(data)).read("content.xml"), forbid_dtd=True)
        hidden = set(_hidden_styles(content))
        return [_sheet(table, hidden) for table in content.iter(f"{_TABLE}table")]
    except (KeyError, ParseError, ArithmeticError):
        raise Spoilt("It is damaged, protected with a password, or no OpenDocument spreadsheet.") from None
    except TooLarge:
        raise
    except ValueError:
        raise Spoilt("A cell of it says that it is a number or a date, and is none.") from None


def _hidden_styles(content: Element) -> Iterator[str]:
    for style in content.iter(f"{_STYLE}style"):
        if any(each.get(f"{_TABLE}display") == "false" for each in style.iter(f"{_STYLE}table-properties")):
            yield str(style.get(f"{_STYLE}name"))


def _sheet(table: Element, hidden_styles: set[str]) -> Sheet:
    found: dict[tuple[int, int], Any] = {}
    hidden_rows: set[int] = set()
    row = 1
    for each in table.iter(f"{_TABLE}table-row"):
        repeated = _repeated(each, "rows")
        values = list(_values(each))
        if len(found) + repeated * len(values) > MOST_CELLS:
            raise TooLarge
        for number in range(row, row + repeated) if values else ():
            found |= {(number, column): value for column, value in values}
            if each.get(f"{_TABLE}visibility", "visible") != "visible":
                hidden_rows.add(number)
        row += repeated
    used = {column for _, column in found}
    return Sheet(
        table.get(f"{_TABLE}name", ""),
        found,
        frozenset(hidden_rows),
        frozenset(column for first, last in _hidden_columns(table) for column in used if first <= column <= last),
        table.get(f"{_TABLE}style-name") in hidden_styles,
    )


def _hidden_columns(table: Element) -> Iterator[tuple[int, int]]:
    column = 1
    for each in table.iter(f"{_TABLE}table-column"):
        repeated = _repeated(each, "columns")
        if each.get(f"{_TABLE}visibility", "visible") != "visible":
            yield column, column + repeated - 1
        column += repeated


def _values(row: Element) -> Iterator[tuple[int, Any]]:
    """Yield the columns of a row that hold something, with their values."""
    column = 1
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            repeated, value = _repeated(cell, "columns"), _value(cell)
            if value is not None:
                if repeated > MOST_CELLS:
                    raise TooLarge
                yield from ((number, value) for number in range(column, column + repeated))
            column += repeated


def _repeated(element: Element, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", 1))


def _value(cell: Element) -> Any:
    kind = cell.get(f"{_OFFICE}value-type")
    shown = "\n".join(_words(paragraph) for paragraph in cell.findall(f"{_TEXT}p"))
    if cell.get(f"{_TABLE}formula") is not None:
        if kind is None and not shown:
            return cells.never_calculated()
        if shown.startswith(("#", "Err:")):
            return cells.shows_an_error(shown)
    match kind:
        case "float" | "percentage" | "currency":
            return plain(float(cell.get(f"{_OFFICE}value", "")))
        case "date":
            return plain(datetime.fromisoformat(cell.get(f"{_OFFICE}date-value", "")))
        case "boolean":
            return cell.get(f"{_OFFICE}boolean-value") == "true"
    return plain(shown)


def _words(paragraph: Element) -> str:
    """Return a paragraph's text, with the spaces and line breaks that the format writes as elements."""
    text = paragraph.text or ""
    for element in paragraph:
        if element.tag == f"{_TEXT}s":
            text += " " * min(int(element.get(f"{_TEXT}c", 1)), 1000)
        elif element.tag == f"{_TEXT}line-break":
            text += "\n"
        elif element.tag == f"{_TEXT}tab":
            text += "\t"
        else:
            text += _words(element)
        text += element.tail or ""
    return text
