"""A sheet as a table: a row a force, a column a fact; whatever would not be read is told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import Problem
from hmic_press.problems.medium import Medium
from hmic_press.problems.words import cells
from hmic_press.text.folding import caseless
from hmic_press.workbook import remarks
from hmic_press.workbook.columns import SLUG
from hmic_press.workbook.sheet import Place, Sheet
from hmic_press.workbook.stray_cells import MayBe, is_like

FACTS, STATEMENTS, COLUMNS = "Facts", "Statements", "Columns"
AS_WRITTEN = {f"{name} as written": name for name in (FACTS, STATEMENTS)}  # hidden sheets, for nobody to fill in
PLACE, WHAT, TEXT = "place", "what", "text"
EMBARGO = "embargo, not read back"  # beside the slug of a force whose facts are not to be published yet


class Wrong(NamedTuple):
    """Something wrong in a workbook, and the force it is about; without one it is about all of them."""

    place: Place
    problem: Problem
    slug: str | None = None


class Row(NamedTuple):
    """A row: its force, and the value and the place of each of its columns; an empty cell's value is None.

    A cell without a value to use keeps its Complaint, which no model takes for a fact: what rests on it is not judged.
    """

    slug: str
    values: dict[str, Any]
    places: dict[str, Place]


class Table(NamedTuple):
    """What was read of a sheet: its rows whose force is known, what is wrong with it, and how many rows it has.

    `told` is what is left out, as it is near nothing that is read.
    """

    rows: list[Row]
    wrong: list[Wrong]
    size: int
    told: list[str]


def tell_cell(place: Place, field: str, complaint: Complaint, slug: str | None = None) -> Wrong:
    """Return a complaint with its cell, in the words for one."""
    told = complaint.told_in(Medium.CELL)
    problem = Problem(file=place.name, field=field, problem=told.problem, remedy=told.remedy)
    return Wrong(place, problem, slug)


def read_table(
    sheet: Sheet, number: int, file: str, known: Sequence[str], slugs: Mapping[str, str], may_be: MayBe
) -> Table:
    """Return the table of a sheet, the file's `number`th; its columns are `known`.

    `slugs` are its forces, by whatever each may be called in small letters; `may_be` says what may be a fact.
    """
    wrong: list[Wrong] = []
    told: list[str] = []
    headers: dict[int, str] = {}
    by_fold = {caseless(header): header for header in known}
    for (row, column), value in sorted(sheet.cells.items()):
        if row == 1:
            header = by_fold.get(caseless(str(value)))
            if isinstance(value, Complaint):
                wrong.append(tell_cell(sheet.place(file, number, row, column), "the column", value))
                headers[column] = ""
            elif header is None and not is_like(str(value), known):
                told.append(f"{sheet.place(file, number, row, column).name}: {remarks.column_left_out(str(value))}")
                headers[column] = ""
            elif header is None or header in headers.values():
                words = cells.column_twice(header) if header else cells.unknown_column(str(value), known)
                wrong.append(tell_cell(sheet.place(file, number, row, column), "the column", words))
                headers[column] = ""
            else:
                headers[column] = header
    if SLUG not in headers.values():
        wrong.append(tell_cell(sheet.place(file, number, 1, 1), SLUG, cells.no_column(SLUG)))
        return Table([], wrong, 0, told)
    rows: dict[int, dict[int, Any]] = {}
    for (row, column), value in sorted(sheet.cells.items()):
        if row > 1 and column not in headers:
            wrong.append(tell_cell(sheet.place(file, number, row, column), "the column", cells.no_header()))
        elif row > 1 and headers[column]:
            rows.setdefault(row, {})[column] = value
    places = {header: column for column, header in headers.items() if header}
    found = []
    for row, values in rows.items():
        where = {header: sheet.place(file, number, row, column) for header, column in places.items()}
        given = {header: values.get(column) for header, column in places.items()}
        slug = given.pop(SLUG)
        slug = str(slug) if not isinstance(slug, Complaint) else ""
        slug = slugs.get(caseless(slug), slug)
        in_row = {SLUG: values.get(places[SLUG]), **given}
        if slug not in slugs.values() and not any(may_be(*each) for each in in_row.items()):
            first = next((str(value) for value in in_row.values() if value is not None), "")
            told.append(f"{sheet.place(file, number, row, min(values)).name}: {remarks.row_left_out(first)}")
            continue
        if given_slug := values.get(places[SLUG]):
            if slug not in slugs.values():
                words = (
                    given_slug
                    if isinstance(given_slug, Complaint)
                    else cells.unknown_slug(slug, dict.fromkeys(slugs.values()))
                )
                wrong.append(tell_cell(where[SLUG], SLUG, words, slug))
                continue
        else:
            wrong.append(tell_cell(where[SLUG], SLUG, cells.no_slug(), ""))
            continue
        wrong += _unread(given, where, slug)
        found.append(Row(slug, given, where))
    return Table(found, wrong, len(rows), told)


def _unread(given: dict[str, Any], where: dict[str, Place], slug: str) -> Iterator[Wrong]:
    """Yield the cells of a row that hold no value to use."""
    for header, value in given.items():
        if isinstance(value, Complaint):
            yield tell_cell(where[header], header, value, slug)
