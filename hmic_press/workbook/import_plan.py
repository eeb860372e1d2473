"""A workbook read back into forces' files: everything is validated before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from hmic_press.facts.called import NO_WORDS, Names
from hmic_press.facts.history import was_issued
from hmic_press.facts.name import Name
from hmic_press.problems.errors import Exit, PressError, Problem
from hmic_press.problems.words import cells
from hmic_press.problems.words.called import BODY
from hmic_press.project import writing
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.project.roster import Roster
from hmic_press.project.save import ByHand, save
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.english import opening
from hmic_press.text.folding import caseless
from hmic_press.workbook.changes import list_changes, list_lost_comments
from hmic_press.workbook.columns import SLUG, Column, columns_of
from hmic_press.workbook.facts_table import EMBARGO, Row, Wrong, tell_cell
from hmic_press.workbook.judge_facts import judge
from hmic_press.workbook.rows_to_facts import fill
from hmic_press.workbook.sheet import Sheet
from hmic_press.workbook.tables import Tables, find_tables

_MOST_OF_A_KIND = 9
_WRONG, _NOT_WRITTEN = "something is wrong", "it could not be written"


class Ready(NamedTuple):
    """A force's file as it will be: its place in the project, its bytes, and what changes; None for a new file."""

    slug: str
    file: str
    data: bytes
    changes: Sequence[str] | None


class Plan(NamedTuple):
    """What an import will do: the files to write, the forces that stay as they are, those left out and why.

    `problems` are in the order of the workbook; while there are any, nothing may be written unless `partial`
    said so, and then `ready` holds only sound forces.
    """

    read: int
    ready: Sequence[Ready]
    unchanged: Sequence[str]
    left_out: Sequence[tuple[str, str]]
    hidden: Sequence[str]
    told: Sequence[str]
    absent: Sequence[str]
    problems: Sequence[Problem]
    called: Names = NO_WORDS


def plan_import(
    newsroom: Newsroom, campaign: str, file: Path, sheets: Sequence[Sheet], *, partial: bool = False
) -> Plan:
    """Return what importing a workbook will do; nothing is written yet."""
    known = {name.slug: name for name in newsroom.names if name.campaign == campaign}
    slugs = [*newsroom.roster(campaign).bodies, *known]
    brief = newsroom.brief(campaign)
    called = brief.called
    header_of_name = f"{called.body}, name"
    all_columns = columns_of(brief, newsroom.campaign(campaign), dict.fromkeys(brief.kinds, _MOST_OF_A_KIND))
    read = find_tables(sheets, file.name, all_columns, _called(newsroom.roster(campaign), slugs))
    rows: dict[str, Row] = {}
    for row in read.facts.rows if read.facts else ():
        rows.setdefault(row.slug, row)
    entries: dict[str, list[Row]] = {}
    for row in read.statements.rows if read.statements else ():
        entries.setdefault(row.slug, []).append(row)
    wrong = list(read.wrong)
    ready: list[Ready] = []
    unchanged: list[str] = []
    left_out: list[tuple[str, str]] = []
    for slug in dict.fromkeys((*rows, *entries)):
        if not _has_facts(rows.get(slug), header_of_name) and slug not in entries and slug in rows:
            left_out.append((slug, "no facts"))
            continue
        if read.facts and slug not in rows:  # which is told, or its row is one without a known force
            left_out.append((slug, _WRONG))
            continue
        name = Name(campaign, slug)
        found, made = _made(newsroom, name, read, all_columns, rows.get(slug), entries.get(slug, []))
        told_cells = {each.place for each in wrong if each.slug == slug}
        wrong += (each for each in found if each.place not in told_cells)
        if made and not any(each.slug == slug for each in wrong):
            (unchanged.append(slug) if made.changes == () else ready.append(made))
    bad = dict.fromkeys(each.slug for each in wrong)
    without = {slug for slug, _ in left_out}
    left_out += (
        (slug or called.speak(f"a row without a {BODY}"), _WRONG)
        for slug in bad
        if slug is not None and slug not in without
    )
    if wrong and (None in bad or not partial):
        ready = []
    absent = [name for name, there in (("facts", read.facts), ("statements", read.statements)) if not there]
    problems = [called.tell(each.problem) for each in sorted(wrong, key=lambda each: each.place)]
    return Plan(
        read.facts.size if read.facts else len(entries),
        ready,
        unchanged,
        left_out,
        read.hidden,
        read.told,
        absent,
        list(dict.fromkeys(problems)),
        called,
    )


def carry_out(newsroom: Newsroom, plan: Plan) -> Plan:
    """Write the files of a plan, each whole or not at all; return it as far as it could be carried out."""
    for number, each in enumerate(plan.ready):
        try:
            writing.write(newsroom.project.root / each.file, each.data, replace=True)
        except PressError as error:
            left_out = [*plan.left_out, *((late.slug, _NOT_WRITTEN) for late in plan.ready[number:])]
            told = [*plan.problems, *error.problems]
            return plan._replace(ready=plan.ready[:number], left_out=left_out, problems=told)
    return plan


def _called(roster: Roster, slugs: Iterable[str]) -> dict[str, str]:
    """Return the slugs by all that each may be called in small letters; a name that two have is nobody's."""
    own = {caseless(slug): slug for slug in slugs}
    names: dict[str, set[str]] = {}
    for slug in own.values():
        if body := roster.bodies.get(slug):
            for name in (body.name, body.full_name, *body.short):
                names.setdefault(caseless(name), set()).add(slug)
    return {name: slug for name, (slug, *others) in names.items() if not others} | own


def _has_facts(row: Row | None, header: str) -> bool:
    return row is not None and any(row.values[key] is not None for key in row.values.keys() - {header, EMBARGO})


def _made(
    newsroom: Newsroom,
    name: Name,
    read: Tables,
    columns: Sequence[Column],
    row: Row | None,
    entries: Sequence[Row],
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
    filled = fill(old, columns, row, entries if read.statements else None)
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
        return [], Ready(slug, file, data, ())
    changes = [*list_changes(old, filled.values, filled.origins), *list_lost_comments(saved.lost_comments)]
    if was_issued(old):
        refused = tell_cell(place.places[SLUG], SLUG, cells.has_been_issued(file, changes), slug)
        return [refused._replace(problem=replace(refused.problem, exit_code=Exit.REFUSED))], None
    return [], Ready(slug, file, saved.data, changes)
