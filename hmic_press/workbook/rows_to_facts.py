"""What a force's rows make of its facts: the values for its file, and the cell that each came from."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.project.manuscript import lay_out_words
from hmic_press.workbook import findings_in_order
from hmic_press.workbook.columns import SLUG, Column
from hmic_press.workbook.facts_of_a_row import names_of, row
from hmic_press.workbook.facts_table import Row
from hmic_press.workbook.findings_in_order import Item
from hmic_press.workbook.sheet import Place, plain

Spot = tuple[Place, str]


class Filled(NamedTuple):
    """The values of a force's file; which entry of the old file each finding and note was; the cells; what is wrong."""

    values: dict[str, Any]
    origins: dict[str, list[int | None]]
    spots: dict[FieldPath, Spot]
    wrong: list[tuple[Place, str, Complaint]]

    def spot(self, path: FieldPath) -> Spot:
        """Return the cell of a value and its column's name; what is in no cell has its table's, or its row's."""
        while path not in self.spots:
            path = path[:-1]
        return self.spots[path]


def fill(old: Mapping[str, Any], columns: Iterable[Column], given: Row | None, entries: Sequence[Row] | None) -> Filled:
    """Return the facts of a force: a cell that says what its file does leaves the file's words as they are.

    `old` is what its file holds. A column or a table that the workbook lacks changes nothing; an empty cell is a fact
    not stated. `entries` are its rows in the table of statements, None without that table.
    """
    columns = list(columns)
    values = deepcopy(dict(old))
    spots: dict[FieldPath, Spot] = {}
    for each in (given, *(entries or ())):
        if each:
            spots.setdefault((), (each.places[SLUG], SLUG))
    now = row(old, columns)
    if given:
        _plain(values, [each for each in columns if not each.number], given, now, spots)
    figures = _figures(old, [each for each in columns if each.number], given, now)
    findings, notes, wrong = findings_in_order.put_in_order(old, columns, figures, entries)
    origins: dict[str, list[int | None]] = {}
    for table, items in (("findings", findings), ("further_notes", notes)):
        origins[table] = [item.origin for item in items]
        if items or table in old:
            values[table] = [item.facts for item in items]
        for number, item in enumerate(items):
            spots |= {(table, number, *path): spot for path, spot in item.spots.items()}
    return Filled(values, origins, spots, wrong)


def _plain(
    values: dict[str, Any], columns: Iterable[Column], given: Row, now: Mapping[str, Any], spots: dict[FieldPath, Spot]
) -> None:
    for column in columns:
        if column.header in given.values:
            table = values.setdefault(column.table, {}) if column.table else values
            _set(table, column, given, now)
            if column.table and not table:
                del values[column.table]
            path = (column.table, column.name) if column.table else (column.name,)
            spots[path] = (given.places[column.header], column.header)
            spots.setdefault(path[:1], spots[path])


def _set(table: dict[str, Any], column: Column, given: Row, now: Mapping[str, Any]) -> None:
    value, before = given.values[column.header], now[column.header]
    if isinstance(before, datetime) and plain(before) == value:
        return  # a midnight, which in a spreadsheet is a day like any other
    if isinstance(value, float):
        value = Decimal(str(value))  # as its file has it
    if value is None:
        table.pop(column.name, None)
    elif value != before or isinstance(value, bool):
        table[column.name] = _laid_out(value, column)


def _laid_out(value: Any, column: Column) -> Any:
    """Return a cell's value as a file holds it: a list as one, paragraphs on lines of a width to read."""
    if isinstance(value, str) and column.is_list:
        return [word.strip() for word in value.split(",") if word.strip()]
    return lay_out_words(value) if isinstance(value, str) and "\n\n" in value else value


def _figures(
    old: Mapping[str, Any], columns: Sequence[Column], given: Row | None, now: Mapping[str, Any]
) -> dict[str, Item]:
    """Return the findings with figures, by what each is called."""
    before = {name: number for number, name in enumerate(names_of(old.get("findings", ())))}
    items: dict[str, Item] = {}
    for column in columns:
        if column.entry not in items:
            origin = before.get(column.entry)
            facts = {"about": column.table} if origin is None else dict(old["findings"][origin])
            items[column.entry] = Item(facts, origin, {})
        if given and column.header in given.values:
            item = items[column.entry]
            _set(item.facts, column, given, now)
            item.spots[column.name,] = (given.places[column.header], column.header)
            item.spots.setdefault((), item.spots[column.name,])
    return {name: item for name, item in items.items() if item.spots or item.origin is not None}
