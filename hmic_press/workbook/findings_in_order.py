"""The order of a release's bullets and notes: statements stand at their place, figures in the places left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import statement_rows, values
from hmic_press.workbook.columns import SLUG, Column
from hmic_press.workbook.facts_of_a_row import NOTE, statements, unwrapped
from hmic_press.workbook.facts_table import PLACE, TEXT, WHAT, Row
from hmic_press.workbook.sheet import Place
from hmic_press.workbook.weaving import weave

_LAST = 1_000_000


class Item(NamedTuple):
    """A finding or a note: its facts, its number in the old file, and the cell of each of its fields."""

    facts: dict[str, Any]
    origin: int | None
    spots: dict[FieldPath, tuple[Place, str]]

    @property
    def is_stated(self) -> bool:
        """Whether it says anything besides what it is about."""
        return bool(set(self.facts) - {"about"})


class _Entry(NamedTuple):
    """A row of the table of statements: its number among them, place, what and words."""

    row: Row | None
    place: int
    what: str
    text: Any


Wrong = list[tuple[Place, str, Complaint]]


def put_in_order(
    old: Mapping[str, Any], columns: Sequence[Column], figures: Mapping[str, Item], rows: Sequence[Row] | None
) -> tuple[list[Item], list[Item], Wrong]:
    """Return findings and further notes in their order, and what is wrong with the rows that say so."""
    wrong: Wrong = []
    stated = {name: item for name, item in figures.items() if item.is_stated}
    if rows is None:
        entries = [_Entry(None, place, what, text) for place, what, text in statements(old, columns)]
    else:
        entries = list(_entries(rows, figures, stated, wrong))
    lists = {STATEMENT: old.get("findings", ()), NOTE: old.get("further_notes", ())}
    words = {what: [entry for entry in entries if entry.what == what] for what in lists}
    pinned = {entry.what: entry for entry in entries if entry.what in stated}
    bullets = [entry for entry in entries if entry.what != NOTE]
    fields = {STATEMENT: "statement", NOTE: "text"}
    made = {what: _made(words[what], lists[what], fields[what]) for what in lists}
    gone = {what: _places_gone(lists[what], fields[what], words[what], made[what]) for what in lists}
    _check_places(words[NOTE], len(words[NOTE]) + len(gone[NOTE]), wrong)
    _check_places(bullets, len(words[STATEMENT]) + len(figures) + len(gone[STATEMENT]), wrong)
    places = [(entry.place, item) for entry, item in zip(words[STATEMENT], made[STATEMENT], strict=True)]
    places += [(entry.place, stated[name]) for name, entry in pinned.items()]
    free = [item for name, item in stated.items() if name not in pinned]
    notes = sorted(zip(words[NOTE], made[NOTE], strict=True), key=lambda pair: pair[0].place)
    gaps = gone[STATEMENT] - {entry.place for entry in bullets}
    return weave(places, free, gaps), [item for _, item in notes], wrong


def _places_gone(
    old: Sequence[Mapping[str, Any]], field: str, entries: Sequence[_Entry], made: Sequence[Item]
) -> set[int]:
    """Return the places of old words whose row was deleted, where the other rows stand as they stood: none moves up."""
    kept = {item.origin for item in made}
    moved = (item.origin not in (None, entry.place - 1) for entry, item in zip(entries, made, strict=True))
    if any(moved):
        return set()
    return {number for number, facts in enumerate(old, 1) if field in facts and number - 1 not in kept}


def _entries(
    rows: Iterable[Row], figures: Mapping[str, Item], stated: Mapping[str, Item], wrong: Wrong
) -> Iterator[_Entry]:
    for row in rows:
        given = {header: row.values.get(header) for header in (PLACE, WHAT, TEXT)}
        where = {header: row.places.get(header, row.places[SLUG]) for header in given}
        what = given[WHAT] or STATEMENT
        choices = [STATEMENT, NOTE, *figures]
        place = given[PLACE]
        if place is None:
            wrong.append((where[PLACE], PLACE, statement_rows.no_place()))
        elif isinstance(place, bool) or not isinstance(place, int) or place < 1:
            wrong.append((where[PLACE], PLACE, statement_rows.not_a_place(place)))
        if what not in choices:
            wrong.append((where[WHAT], WHAT, values.not_a_choice(WHAT, what, choices)))
            continue
        if what in (STATEMENT, NOTE) and given[TEXT] is None:
            wrong.append((where[TEXT], TEXT, statement_rows.no_text(what)))
        elif what in figures and given[TEXT] is not None:
            wrong.append((where[TEXT], TEXT, statement_rows.text_beside_figures(what)))
        elif what in figures and what not in stated:
            wrong.append((where[WHAT], WHAT, statement_rows.no_figures(what)))
        is_sound = isinstance(place, int) and not isinstance(place, bool) and place > 0
        yield _Entry(row, place if isinstance(place, int) and is_sound else _LAST, what, given[TEXT])


def _check_places(entries: Iterable[_Entry], most: int, wrong: Wrong) -> None:
    first: dict[int, _Entry] = {}
    for entry in entries:
        if entry.row and entry.place != _LAST:
            place = entry.row.places.get(PLACE, entry.row.places[SLUG])
            earlier = first.setdefault(entry.place, entry)
            if entry.place > most:
                wrong.append((place, PLACE, statement_rows.place_too_large(entry.place, most)))
            elif earlier is not entry and earlier.row:
                wrong.append((place, PLACE, statement_rows.place_taken(entry.place, earlier.row.places[SLUG].row)))


def _made(entries: Sequence[_Entry], old: Sequence[Mapping[str, Any]], field: str) -> list[Item]:
    """Return statements or notes; one with the words of an old one is that one, else the one that had its place."""
    by_words: dict[Any, list[int]] = {}
    for number, facts in enumerate(old):
        if field in facts:
            by_words.setdefault(unwrapped(facts[field]), []).append(number)
    origins = [numbers.pop(0) if (numbers := by_words.get(entry.text)) else None for entry in entries]
    free = {number for numbers in by_words.values() for number in numbers}
    items = []
    for entry, same in zip(entries, origins, strict=True):
        origin = same
        if same is None and entry.place - 1 in free:
            origin = entry.place - 1
            free.remove(origin)
        before = {} if origin is None else dict(old[origin])
        facts = before if same is not None else before | {field: entry.text if entry.text is not None else ""}
        spots: dict[FieldPath, tuple[Place, str]] = {}
        if entry.row:
            spot = (entry.row.places.get(TEXT, entry.row.places[SLUG]), TEXT)
            spots = {(): spot, (field,): spot}
        items.append(Item(facts, origin, spots))
    return items
