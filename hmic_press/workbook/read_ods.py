"""OpenDocument spreadsheets, read: a library would only hand on the same elements, from a parser less careful."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import cells
from hmic_press.workbook import remarks
from hmic_press.workbook.dress_of_words import Run, italics_not_read, marked
from hmic_press.workbook.ods_runs import OFFICE, STYLE, TABLE, TEXT, CellDresses, Dress, Dresses, runs_of
from hmic_press.workbook.sheet import MOST_CELLS, Sheet, Spoilt, TooLarge, is_tiny, numbers_within, plain, tell_merged

_COMMON = "styles.xml"
_DAMAGED = "It is damaged, protected with a password, or no OpenDocument spreadsheet."


def read_sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a spreadsheet that has been looked through; raises TooLarge or Spoilt."""
    try:
        package = ZipFile(BytesIO(data))
        content = fromstring(package.read("content.xml"), forbid_dtd=True)
        common = fromstring(package.read(_COMMON), forbid_dtd=True) if _COMMON in package.namelist() else None
        unseen, dresses = set(_unseen_styles(content)), Dresses(content, common)
        return [_sheet(table, unseen, CellDresses(table, dresses)) for table in content.iter(f"{TABLE}table")]
    except (TooLarge, Spoilt):
        raise
    except ValueError:
        raise Spoilt("A cell of it says that it is a number or a date, and is none.") from None
    except Exception:  # the library has no class for what a damaged file makes it raise
        raise Spoilt(_DAMAGED) from None


def _unseen_styles(content: Element) -> Iterator[str]:
    """Yield the styles of sheets that are not displayed, and of rows and columns too small to be seen."""
    sizes = {f"{STYLE}table-row-properties": "row-height", f"{STYLE}table-column-properties": "column-width"}
    for style in content.iter(f"{STYLE}style"):
        for each in style:
            if each.get(f"{TABLE}display") == "false" or is_tiny(each.get(f"{STYLE}{sizes.get(each.tag)}", "")):
                yield str(style.get(f"{STYLE}name"))


def _sheet(table: Element, unseen: set[str], dresses: CellDresses) -> Sheet:
    found: dict[tuple[int, int], Any] = {}
    told: dict[tuple[int, int], str] = {}
    hidden_rows: set[int] = set()
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
    row = 1
    for each in table.iter(f"{TABLE}table-row"):
        repeated = _number(each, "rows-repeated")
        values = _values(each, MOST_CELLS - len(found), dresses)
        if len(found) + repeated * len(values) > MOST_CELLS:
            raise TooLarge
        for number in range(row, row + repeated) if values else ():
            found |= {(number, column): value for column, value in values}
            if _is_hidden(each, unseen):
                hidden_rows.add(number)
        told |= {(row, column): remark for column, remark in _remarks(each, dresses, heading=row == 1)}
        merged += (((row, column), (row + down - 1, column + across - 1)) for column, down, across in _merged(each))
        row += repeated
    tell_merged(found, merged)
    return Sheet(
        table.get(f"{TABLE}name", ""),
        found,
        frozenset(hidden_rows),
        numbers_within(_hidden_columns(table, unseen), (column for _, column in found)),
        table.get(f"{TABLE}style-name") in unseen,
        told,
    )


def _is_hidden(element: Element, unseen: set[str]) -> bool:
    return element.get(f"{TABLE}visibility", "visible") != "visible" or element.get(f"{TABLE}style-name") in unseen


def _hidden_columns(table: Element, unseen: set[str]) -> Iterator[tuple[int, int]]:
    column = 1
    for each in table.iter(f"{TABLE}table-column"):
        repeated = _number(each, "columns-repeated")
        if _is_hidden(each, unseen):
            yield column, column + repeated - 1
        column += repeated


def _cells(row: Element) -> Iterator[tuple[int, int, Element]]:
    """Yield the cells of a row with the column in which each begins and how often it is repeated."""
    column = 1
    for cell in row:
        if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            repeated = _number(cell, "columns-repeated")
            yield column, repeated, cell
            column += repeated


def _values(row: Element, most: int, dresses: CellDresses) -> list[tuple[int, Any]]:
    """Return the columns of a row that hold something, with their values; raises TooLarge if there are more."""
    found: list[tuple[int, Any]] = []
    for column, repeated, cell in _cells(row):
        values: dict[Dress, Any] = {}  # of one cell that stands for many, whose columns may be dressed otherwise
        if _value(cell, runs_of(cell, Dress(), dresses.dresses)) is None:
            continue
        if len(found) + repeated > most:
            raise TooLarge
        for number in range(column, column + repeated):
            if (dress := dresses.of(cell, row, number)) not in values:
                values[dress] = _value(cell, runs_of(cell, dress, dresses.dresses))
            found.append((number, values[dress]))
    return found


def _remarks(row: Element, dresses: CellDresses, *, heading: bool) -> Iterator[tuple[int, str]]:
    """Yield what is told of the cells of a row beside their values: comments, and italics that are no title's."""
    for column, _, cell in _cells(row):
        if (note := cell.find(f"{OFFICE}annotation")) is not None:
            words = " ".join("".join(each.itertext()) for each in note.iter(f"{TEXT}p"))
            yield column, remarks.comment(words)
        elif not heading:
            words, whole = italics_not_read(runs_of(cell, dresses.of(cell, row, column), dresses.dresses))
            if remark := remarks.italics(words, as_a_whole=whole):
                yield column, remark


def _merged(row: Element) -> Iterator[tuple[int, int, int]]:
    """Yield the column of each cell of a row that covers others, and how many rows and columns it is large."""
    for column, _, cell in _cells(row):
        down, across = (_number(cell, f"{what}-spanned") for what in ("rows", "columns"))
        if down * across > 1:
            yield column, down, across


def _number(element: Element, what: str) -> int:
    """Return how many rows or columns an element stands for; raises Spoilt if it says none, or fewer."""
    if (number := int(element.get(f"{TABLE}number-{what}", 1))) < 1:
        raise Spoilt(_DAMAGED)
    return number


def _value(cell: Element, runs: list[Run]) -> Any:
    kind = cell.get(f"{OFFICE}value-type")
    shown = marked(runs)
    if isinstance(shown, Complaint):
        return shown
    if cell.get(f"{TABLE}formula") is not None:
        if kind is None and not shown:
            return cells.never_calculated()
        if shown.startswith(("#", "Err:")):
            return cells.shows_an_error(shown)
    match kind:
        case "float" | "percentage" | "currency":
            return plain(float(cell.get(f"{OFFICE}value", "")))
        case "date":
            return plain(datetime.fromisoformat(cell.get(f"{OFFICE}date-value", "")))
        case "boolean":
            return cell.get(f"{OFFICE}boolean-value") == "true"
    return plain(shown)
