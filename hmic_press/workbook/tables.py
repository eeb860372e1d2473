"""The tables of a workbook that are read: facts and statements, found by the names of their sheets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.problems.words import cells, statement_rows, workbooks
from hmic_press.text.list_marks import is_list, take_off_mark
from hmic_press.workbook import facts_table, remarks
from hmic_press.workbook.columns import SLUG, Column
from hmic_press.workbook.facts_of_a_row import NOTE
from hmic_press.workbook.facts_table import (
    AS_WRITTEN,
    COLUMNS,
    EMBARGO,
    FACTS,
    PLACE,
    STATEMENTS,
    TEXT,
    WHAT,
    Row,
    Table,
    Wrong,
    tell_cell,
)
from hmic_press.workbook.one_reading import Known, read_cells, read_statements
from hmic_press.workbook.sheet import Sheet
from hmic_press.workbook.stray_cells import facts_may_be, words_may_be

OF_STATEMENTS = (SLUG, EMBARGO, PLACE, WHAT, TEXT)


class Tables(NamedTuple):
    """What was read: the two tables, None where there is none; what is wrong with them; both as they were written.

    `hidden` is what nobody sees and is read, `told` what is not read or read otherwise, both in words.
    """

    facts: Table | None
    statements: Table | None
    wrong: list[Wrong]
    hidden: list[str]
    told: list[str]
    written: Mapping[str, Table]


def find_tables(
    sheets: Sequence[Sheet], file: str, columns: Sequence[Column], called: Mapping[str, str], known_words: Known
) -> Tables:
    """Return the tables of a workbook's sheets; `called` are the forces that there are, by all that they are called.

    `known_words` are what a cell of a column can mean beyond what is offered there.
    """
    slugs = {*called.values()}
    found: dict[str, Table] = {}
    written: dict[str, Table] = {}
    wrong: list[Wrong] = []
    hidden: list[str] = []
    told: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        name = _name(sheet)
        place = sheet.place(file, number, 1, 1)
        if not sheet.cells or name == COLUMNS:
            continue
        known = (SLUG, EMBARGO, *(column.header for column in columns))
        if (of := AS_WRITTEN.get(sheet.name)) is not None:
            known = OF_STATEMENTS if of == STATEMENTS else known
            written[of] = facts_table.read_table(sheet, number, file, known, called, lambda *_: True)
        elif name not in (FACTS, STATEMENTS):
            wrong.append(tell_cell(place, "the sheet", workbooks.unknown_sheet(sheet.name, (FACTS, STATEMENTS))))
        elif name in found:
            wrong.append(tell_cell(place, "the sheet", workbooks.sheet_twice(sheet.name)))
        else:
            known = OF_STATEMENTS if name == STATEMENTS else known
            may_be = words_may_be(called) if name == STATEMENTS else facts_may_be(columns, called, (EMBARGO,))
            found[name] = read = facts_table.read_table(sheet, number, file, known, called, may_be)
            told += read.told
            wrong += read.wrong
            hidden += _hidden(sheet)
            told += (f"{sheet.place(file, number, *spot).name}: {each}" for spot, each in sorted(sheet.told.items()))
            if name == STATEMENTS:
                told += read_statements(read.rows, [STATEMENT, NOTE, *(each.entry for each in columns if each.number)])
                told += _without_marks(read.rows)
            else:
                told += read_cells(read.rows, columns, known_words)
    if not found and not wrong:
        wrong.append(tell_cell(Sheet("", {}).place(file, 0, 1, 1), "the file", workbooks.no_table((FACTS, STATEMENTS))))
    facts, statements = found.get(FACTS), found.get(STATEMENTS)
    if facts:
        wrong += _twice(facts.rows)
    if statements:  # whose words those are that name no force nobody knows: no force can be said to be whole
        wrong = [
            each._replace(slug=None) if each in statements.wrong and each.slug not in slugs else each for each in wrong
        ]
    if facts and statements and all(each.slug in slugs for each in facts.wrong):  # else the row may be that one
        wrong += _without_row(facts, statements.rows)
    return Tables(facts, statements, wrong, hidden, told, written)


def _name(sheet: Sheet) -> str:
    """Return which table a sheet is; that of a CSV file is known by its columns."""
    if not sheet.name:
        headers = {str(value).casefold().strip() for (row, _), value in sheet.cells.items() if row == 1}
        return STATEMENTS if {PLACE, TEXT} & headers else FACTS
    return next((name for name in (FACTS, STATEMENTS, COLUMNS) if name.casefold() == sheet.name.casefold()), sheet.name)


def _hidden(sheet: Sheet) -> Iterator[str]:
    called = f"sheet {sheet.name}"
    used = {row for row, _ in sheet.cells}
    if sheet.hidden:
        yield f"the {called}"
    if rows := sorted(sheet.hidden_rows & used):
        yield f"{called}, row{'s' if len(rows) > 1 else ''} {', '.join(map(str, rows))}"
    for column in sorted(sheet.hidden_columns & {column for _, column in sheet.cells}):
        yield f"{called}, column {sheet.place('', 0, 1, column).name.partition('!')[2][:-1]}"


def _without_marks(rows: Iterable[Row]) -> Iterator[str]:
    """Take a list's mark off each statement, and yield what was done; a statement that is a whole list keeps them."""
    for row in rows:
        text = row.values.get(TEXT)
        if isinstance(text, str) and not is_list(text):
            mark, row.values[TEXT] = take_off_mark(text)
            if mark:
                yield f"{row.places[TEXT].name}: {remarks.list_mark(mark)}"


def _twice(rows: Sequence[Row]) -> Iterator[Wrong]:
    first: dict[str, Row] = {}
    for row in rows:
        earlier = first.setdefault(row.slug, row)
        if earlier is not row:
            yield tell_cell(row.places[SLUG], SLUG, cells.row_twice(earlier.places[SLUG].row), row.slug)


def _without_row(facts: Table, rows: Sequence[Row]) -> Iterator[Wrong]:
    known = {row.slug for row in facts.rows} | {wrong.slug for wrong in facts.wrong}
    for row in rows:
        if row.slug not in known:
            yield tell_cell(row.places[SLUG], SLUG, statement_rows.no_row(row.slug), row.slug)
