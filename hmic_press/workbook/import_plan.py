"""A workbook read back into forces' files: everything is validated before anything is written."""

from collections.abc import Iterable, Sequence
from functools import partial as partial_of
from pathlib import Path
from typing import NamedTuple

from hmic_press.facts.called import NO_WORDS, Names
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.problems.words.called import BODY
from hmic_press.project import writing
from hmic_press.release.newsroom import Newsroom
from hmic_press.workbook.columns import columns_of
from hmic_press.workbook.facts_table import EMBARGO, Row
from hmic_press.workbook.make_file import Ready, make_file
from hmic_press.workbook.names_in_cells import called_by, known_words
from hmic_press.workbook.sheet import Place, Sheet
from hmic_press.workbook.tables import Tables, find_tables

_MOST_OF_A_KIND = 9
_WRONG, _NOT_WRITTEN = "something is wrong", "it could not be written"


class Plan(NamedTuple):
    """What an import will do: the files to write, the forces that stay as they are, those left out and why.

    `problems` are in the order of the workbook, `marks` the same with their cells; while there are any, nothing may be
    written unless `partial` said so, and then `ready` holds only sound forces.
    """

    read: int
    ready: Sequence[Ready]
    unchanged: Sequence[str]
    left_out: Sequence[tuple[str, str]]
    hidden: Sequence[str]
    told: Sequence[str]
    absent: Sequence[str]
    problems: Sequence[Problem]
    marks: Sequence[tuple[Place, Problem]] = ()
    called: Names = NO_WORDS


def plan_import(
    newsroom: Newsroom,
    campaign: str,
    file: Path,
    sheets: Sequence[Sheet],
    *,
    partial: bool = False,
    side: str | None = None,
) -> Plan:
    """Return what importing a workbook will do; nothing is written yet.

    `side` says whose words count where the file and the workbook have both changed since it was written.
    """
    known = {name.slug: name for name in newsroom.names if name.campaign == campaign}
    slugs = [*newsroom.roster(campaign).bodies, *known]
    brief = newsroom.brief(campaign)
    called = brief.called
    header_of_name = f"{called.body}, name"
    all_columns = columns_of(brief, newsroom.campaign(campaign), dict.fromkeys(brief.kinds, _MOST_OF_A_KIND))
    names = called_by(newsroom.roster(campaign), slugs)
    words = partial_of(known_words, newsroom.roster(campaign), names, called.body_table)
    read = find_tables(sheets, file.name, all_columns, names, words)
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
    kept: list[str] = []
    for slug in dict.fromkeys((*rows, *entries)):
        if not _has_facts(rows.get(slug), header_of_name) and slug not in entries and slug in rows:
            left_out.append((slug, "no facts"))
            continue
        if read.facts and slug not in rows:  # which is told, or its row is one without a known force
            left_out.append((slug, _WRONG))
            continue
        name = Name(campaign, slug)
        found, made = make_file(newsroom, name, read, all_columns, rows.get(slug), entries.get(slug, []), side)
        told_cells = {each.place for each in wrong if each.slug == slug}
        wrong += (each for each in found if each.place not in told_cells)
        if made:
            kept += (f"{made.file} keeps what it says since the workbook was written: {each}" for each in made.kept)
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
    marks = [(each.place, called.tell(each.problem)) for each in sorted(wrong, key=lambda each: each.place)]
    marks = list(dict.fromkeys(marks))
    return Plan(
        read.facts.size if read.facts else len(entries),
        ready,
        unchanged,
        left_out,
        read.hidden,
        [called.speak(each) for each in [*read.told, *kept, *_no_memory(read, ready)]],
        absent,
        [problem for _, problem in marks],
        marks,
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


def _no_memory(read: Tables, ready: Sequence[Ready]) -> Iterable[str]:
    """Yield that a correction made since is not known to a workbook that does not remember what it was written from."""
    if not read.written and any(each.changes is not None for each in ready):
        yield "It does not remember what it was written from, as a CSV cannot: what a file says since is changed back"


def _has_facts(row: Row | None, header: str) -> bool:
    return row is not None and any(row.values[key] is not None for key in row.values.keys() - {header, EMBARGO})
