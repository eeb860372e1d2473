"""A file of the bodies that releases can be about: a line each, its columns named on the first."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import rosters
from hmic_press.project.body_names import Body
from hmic_press.project.folder import Project
from hmic_press.project.roster_names import complaints_of_names

NEEDED = ("slug", "name", "article")
COLUMNS = (*NEEDED, "place", "called", "short", "region")


def read_bodies(project: Project, file: str, endings: tuple[str, ...] = ()) -> list[Body]:
    """Return the bodies of a roster's file; raises BadFacts with all that is wrong with its lines."""
    rows = csv.reader(project.read(file).splitlines())
    told = partial(_problem, file)
    try:
        lines = [(rows.line_num, row) for row in rows if row]
    except csv.Error:
        raise BadFacts([told(rows.line_num, "slug", rosters.mark_not_closed())]) from None
    if not lines:
        return []
    (first, columns), *others = lines
    if wrong := list(_wrong_columns(columns)):
        raise BadFacts([told(first, field, complaint) for field, complaint in wrong])
    bodies: dict[int, Body] = {}
    problems: list[Problem] = []
    for line, row in others:
        if len(NEEDED) <= len(row) <= len(columns) and all(cell.strip() for cell in row[:2]):
            bodies[line] = _body(dict(zip(columns, row, strict=False)), endings)  # what need not be there may end early
        else:
            wanted = columns if len(row) > len(columns) else NEEDED
            problems.append(told(line, "slug", rosters.other_columns(wanted)))
    problems += [told(line, field, complaint) for line, field, complaint in complaints_of_names(bodies)]
    if problems:
        raise BadFacts(sorted(problems, key=lambda problem: problem.line))
    return list(bodies.values())


def _wrong_columns(columns: Sequence[str]) -> Iterator[tuple[str, Complaint]]:
    if tuple(columns[: len(NEEDED)]) != NEEDED:
        yield "slug", rosters.other_columns(NEEDED)
        return
    for at, name in enumerate(columns):
        if name not in COLUMNS:
            yield name, rosters.unknown_column(name, COLUMNS)
        elif name in columns[:at]:
            yield name, rosters.column_twice(name)


def _body(given: Mapping[str, str], endings: tuple[str, ...]) -> Body:
    """Return the body of a line, each of its cells without the spaces around it, and with single ones in it."""
    cells = {column: " ".join(cell.split()) for column, cell in given.items() if column != "short"}
    short = (" ".join(each.split()) for each in given.get("short", "").split(";"))
    return Body(**cells, short=tuple(filter(None, short)), endings=endings)


def _problem(file: str, line: int, field: str, complaint: Complaint) -> Problem:
    return Problem(file=file, line=line, column=1, field=field, problem=complaint.problem, remedy=complaint.remedy)
