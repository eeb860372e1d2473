"""What a workbook remembers of the files that it was written from, so that it undoes no correction made there since."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.workbook.columns import SLUG, Column
from hmic_press.workbook.facts_of_a_row import row, statements, unwrapped
from hmic_press.workbook.facts_table import PLACE, STATEMENTS, TEXT, WHAT, Row
from hmic_press.workbook.rows_to_facts import fill
from hmic_press.workbook.sheet import Place, plain

WORDS = STATEMENTS.casefold()  # the field that a force's statements and notes are together
THEIRS, OURS = "theirs", "ours"  # the cells of the workbook; the file


class Written(NamedTuple):
    """The rows of a force as they were written, of both tables; None where the workbook does not remember them."""

    row: Row | None
    entries: Sequence[Row] | None


class Clash(NamedTuple):
    """A field that the file says otherwise since the workbook was written, and the workbook too."""

    place: Place
    field: str
    now: Any
    given: Any


class Settled(NamedTuple):
    """A force's rows as they count: `entries` are None where the file's do; what the file keeps, and what clashes."""

    row: Row | None
    entries: Sequence[Row] | None
    kept: list[str]
    clashes: list[Clash]


def settle(
    old: Mapping[str, Any], columns: Sequence[Column], rows: Written, written: Written, side: str | None
) -> Settled:
    """Return a force's rows with the file's own values where only the file has changed since they were written.

    Where both have, and not to the same, `side` says whose counts; without it that is a clash.
    """
    settled = Settled(rows.row and rows.row._replace(values=dict(rows.row.values)), rows.entries, [], [])
    if settled.row and written.row:
        now = row(old, columns)
        for field, given in settled.row.values.items():
            if field in written.row.values and field in now:
                was, is_now = written.row.values[field], plain(now[field])
                if _counts(was, is_now, given, side):
                    continue
                if _same(was, given) or side == OURS:
                    settled.row.values[field] = is_now
                    settled.kept.append(field)
                else:
                    settled.clashes.append(Clash(settled.row.places[field], field, is_now, given))
    if rows.entries is not None and written.entries is not None:
        was, given = list(_of(written.entries)), list(_of(rows.entries))
        said = [tuple(map(plain, each)) for each in statements(old, columns)]
        if _counts(was, said, given, side) or _says_the_same(old, columns, rows.entries):
            return settled
        if was == given or side == OURS:
            return settled._replace(entries=None, kept=[*settled.kept, WORDS])
        first = (*rows.entries, *filter(None, [rows.row]))[0]
        settled.clashes.append(Clash(first.places[SLUG], WORDS, None, None))
    return settled


def _says_the_same(old: Mapping[str, Any], columns: Sequence[Column], entries: Sequence[Row]) -> bool:
    """Return whether rows of statements make what a file has already, in whatever order they stand."""
    filled = fill(old, columns, None, entries)
    return not filled.wrong and all(filled.values.get(name) == old.get(name) for name in filled.origins)


def _counts(was: Any, now: Any, given: Any, side: str | None) -> bool:
    """Return whether what is given counts as it stands: the file is as it was, or says the same, or is to give way."""
    return _same(was, now) or _same(now, given) or (side == THEIRS and not _same(was, given))


def _same(one: Any, other: Any) -> bool:
    return bool(_even(one) == _even(other))


def _even(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else unwrapped(value)


def _of(entries: Sequence[Row]) -> Iterator[tuple[Any, ...]]:
    for each in entries:
        place, what, text = (each.values.get(header) for header in (PLACE, WHAT, TEXT))
        yield place, what or "statement", unwrapped(text)
