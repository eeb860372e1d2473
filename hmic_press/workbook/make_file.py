"""The file of a release as a workbook's rows make it; what has been issued stays as it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hmic_press.facts.history import was_issued
from hmic_press.facts.name import Name
from hmic_press.problems.errors import Exit, PressError
from hmic_press.problems.words import cells
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.project.save import ByHand, save
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.english import opening
from hmic_press.workbook.changes import list_changes, list_lost_comments, shown
from hmic_press.workbook.columns import SLUG, Column
from hmic_press.workbook.facts_table import FACTS, STATEMENTS, Row, Wrong, tell_cell
from hmic_press.workbook.judge_facts import judge
from hmic_press.workbook.rows_to_facts import fill
from hmic_press.workbook.since_written import WORDS, Clash, Written, settle
from hmic_press.workbook.tables import Tables


class Ready(NamedTuple):
    """A force's file as it will be: its place in the project, its bytes, and what changes; None for a new file.

    `kept` are the fields that it says otherwise than the workbook by now, and goes on saying.
    """

    slug: str
    file: str
    data: bytes
    changes: Sequence[str] | None
    kept: Sequence[str] = ()


def make_file(
    newsroom: Newsroom,
    name: Name,
    read: Tables,
    columns: Sequence[Column],
    row: Row | None,
    entries: Sequence[Row],
    side: str | None = None,
) -> tuple[list[Wrong], Ready | None]:
    """Return what is wrong with a force's facts, or its file as it will be."""
    slug, file = name.slug, name.file
    old, data = {}, b""
    place = row or entries[0]
    if name in newsroom.project.names:
        try:
            facts_file, _ = newsroom.read(name)
        except PressError as error:  # what is wrong is in the file, and told with its own place
            return [Wrong(place.places[SLUG], problem, slug) for problem in error.problems], None
        old, data = facts_file.values, newsroom.project.read_bytes(facts_file.name)
    rows = Written(row, entries if read.statements else None)
    settled = settle(old, columns, rows, _written(read, slug) if data else Written(None, None), side)
    if settled.clashes:
        return [_clash(each, file, slug) for each in settled.clashes], None
    filled = fill(old, columns, settled.row, settled.entries)
    found = list(judge(newsroom, name, filled))
    if found:
        return found, None
    if not data:
        called, body = newsroom.called(name.campaign), newsroom.roster(name.campaign).bodies[slug]
        first_lines = open_manuscript(name.campaign, opening(body.full_name), called)
        return [], Ready(slug, file, write_manuscript(first_lines, filled.values, called).encode(), None)
    try:
        saved = save(data, dict.fromkeys(old) | filled.values, filled.origins)
    except ByHand as only:
        where = f"{file}:{only.line}" if only.line else file
        return [tell_cell(place.places[SLUG], SLUG, cells.by_hand(where), slug)], None
    if saved.data == data:
        return [], Ready(slug, file, data, (), settled.kept)
    changes = [*list_changes(old, filled.values, filled.origins), *list_lost_comments(saved.lost_comments)]
    if was_issued(old):
        refused = tell_cell(place.places[SLUG], SLUG, cells.has_been_issued(file, changes), slug)
        return [refused._replace(problem=replace(refused.problem, exit_code=Exit.REFUSED))], None
    return [], Ready(slug, file, saved.data, changes, settled.kept)


def _written(read: Tables, slug: str) -> Written:
    """Return the rows of a force as the workbook remembers them."""
    facts, words = read.written.get(FACTS), read.written.get(STATEMENTS)
    row = next((each for each in facts.rows if each.slug == slug), None) if facts else None
    return Written(row, [each for each in words.rows if each.slug == slug] if words else None)


def _clash(clash: Clash, file: str, slug: str) -> Wrong:
    said = (shown(clash.now), shown(clash.given)) if clash.field != WORDS else ("other words", "others again")
    wrong = tell_cell(clash.place, clash.field, cells.changed_since(file, *said), slug)
    return wrong._replace(problem=replace(wrong.problem, exit_code=Exit.DOES_NOT_PASS))
