"""What a cell can call a body: its slug, its name or a short one, whatever the capitals."""

from collections.abc import Iterable, Mapping

from hmic_press.project.roster import Roster
from hmic_press.text.folding import caseless
from hmic_press.workbook.columns import Column
from hmic_press.workbook.facts_table import Row


def called_by(roster: Roster, slugs: Iterable[str]) -> dict[str, str]:
    """Return the slugs by all that each may be called in small letters; a name that two have is nobody's."""
    own = {caseless(slug): slug for slug in slugs}
    names: dict[str, set[str]] = {}
    for slug in own.values():
        if body := roster.bodies.get(slug):
            for name in (body.name, body.full_name, *body.short):
                names.setdefault(caseless(name), set()).add(slug)
    return {name: slug for name, (slug, *others) in names.items() if not others} | own


def known_words(roster: Roster, names: Mapping[str, str], table: str, column: Column, row: Row) -> Mapping[str, str]:
    """Return the words that a cell can mean, each by itself in small letters: a body's slug, or its full name."""
    if (column.table, column.name) == ("", "mentions"):
        return names
    if (column.table, column.name) == (table, "name") and (body := roster.bodies.get(row.slug)):
        return {name: body.full_name for name, slug in names.items() if slug == row.slug and name != slug}
    return {}
