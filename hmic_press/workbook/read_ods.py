"""OpenDocument spreadsheets, read: a library would only hand on the same elements, from a parser less careful."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from hmic_press.problems.words import cells
from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, is_tiny, numbers_within, plain, tell_merged

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT = (f"{_SPACE}{name}:1.0}}" for name in ("table", "office", "text"))
_STYLE = f"{_SPACE}style:1.0}}"
_DAMAGED = "It is damaged, protected with a password, or no OpenDocument spreadsheet."


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a spreadsheet that has been looked through; raises TooLarge or Spoilt."""
    try:
        content = fromstring(ZipFile(BytesIO(data)).read("content.xml"), forbid_dtd=True)
        unseen = set(_unseen_styles(content))
        return [_sheet(table, unseen) for table in content.iter(f"{_TABLE}table")]
    except (TooLarge, Spoilt):
        raise
    except ValueError:
        raise Spoilt("A cell of it says that it is a number or a date, and is none.") from None
    except Exception:  # the library has no class for what a damaged file makes it raise
        raise Spoilt(_DAMAGED) from None


def _unseen_styles(content: Element) -> Iterator[str]:
    """Yield the styles of sheets that are not displayed, and of rows and columns too small to be seen."""
    sizes = {f"{_STYLE}table-row-properties": "row-height", f"{_STYLE}table-column-properties": "column-width"}
    for style in content.iter(f"{_STYLE}style"):
        for each in style:
            if each.get(f"{_TABLE}display") == "false" or is_tiny(each.get(f"{_STYLE}{sizes.get(each.tag)}", "")):
                yield str(style.get(f"{_STYLE}name"))


def _sheet(table: Element, unseen: set[str]) -> Sheet:
    found: dict[tuple[int, int], Any] = {}
    hidden_rows: set[int] = set()
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
    row = 1
    for each in table.iter(f"{_TABLE}table-row"):
        repeated = _number(each, "rows-repeated")
        values = _values(each, MOST_CELLS - len(found))
        if len(found) + repeated * len(values) > MOST_CELLS:
            raise TooLarge
        for number in range(row, row + repeated) if values else ():
            found |= {(number, column): value for column, value in values}
            if _is_hidden(each, unseen):
                hidden_rows.add(number)
        merged += (((row, column), (row + down - 1, column + across - 1)) for column, down, across in _merged(each))
        row += repeated
    tell_merged(found, merged)
    return Sheet(
        table.get(f"{_TABLE}name", ""),
        found,
        frozenset(hidden_rows),
        numbers_within(_hidden_columns(table, unseen), (column for _, column in found)),
        table.get(f"{_TABLE}style-name") in unseen,
    )


def _is_hidden(element: Element, unseen: set[str]) -> bool:
    return element.get(f"{_TABLE}visibility", "visible") != "visible" or element.get(f"{_TABLE}style-name") in unseen


def _hidden_columns(table: Element, unseen: set[str]) -> Iterator[tuple[int, int]]:
    column = 1
    for each in table.iter(f"{_TABLE}table-column"):
        repeated = _number(each, "columns-repeated")
        if _is_hidden(each, unseen):
            yield column, column + repeated - 1
        column += repeated


def _cells(row: Element) -> Iterator[tuple[int, int, Element]]:
    """Yield the cells of a row with the column in which each begins and how often it is repeated."""
    column = 1
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            repeated = _number(cell, "columns-repeated")
            yield column, repeated, cell
            column += repeated


def _values(row: Element, most: int) -> list[tuple[int, Any]]:
    """Return the columns of a row that hold something, with their values; raises TooLarge if there are more."""
    found: list[tuple[int, Any]] = []
    for column, repeated, cell in _cells(row):
        if (value := _value(cell)) is not None:
            if len(found) + repeated > most:
                raise TooLarge
            found += ((number, value) for number in range(column, column + repeated))
    return found


def _merged(row: Element) -> Iterator[tuple[int, int, int]]:
    """Yield the column of each cell of a row that covers others, and how many rows and columns it is large."""
    for column, _, cell in _cells(row):
        down, across = (_number(cell, f"{what}-spanned") for what in ("rows", "columns"))
        if down * across > 1:
            yield column, down, across


def _number(element: Element, what: str) -> int:
    """Return how many rows or columns an element stands for; raises Spoilt if it says none, or fewer."""
    if (number := int(element.get(f"{_TABLE}number-{what}", 1))) < 1:
        raise Spoilt(_DAMAGED)
    return number


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
