"""The bodies there are, and whether a force's file names the right one everywhere."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import bodies
from hmic_press.project.folder import Project

FILE = "forces/roster.csv"
_COLUMNS = ["slug", "name", "article"]


class Body(NamedTuple):
    """A police force or another body that a release can be about."""

    slug: str
    name: str
    article: str

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: “the Metropolitan Police Service”."""
        return f"{self.article} {self.name}".strip()

    @property
    def phrases(self) -> set[str]:
        """What people call it: its name, and that of its area alone, with “and” or “&”."""
        area = re.sub(r" (Police Service|Police|Constabulary)$", "", self.name)
        return {phrase.replace(" and ", joined) for phrase in (self.name, area) for joined in (" and ", " & ")}


class Roster:
    """All bodies of `forces/roster.csv`; empty where a project has no such file."""

    def __init__(self, bodies: Iterable[Body] = ()) -> None:
        self.bodies = {body.slug: body for body in bodies}

    @classmethod
    def read(cls, project: Project) -> "Roster":
        """Return a project's roster; raises BadFacts if a line of it is not slug, name, article."""
        if not (project.root / FILE).exists():
            return cls()
        rows = csv.reader(project.read(FILE).splitlines())
        try:
            lines = [(rows.line_num, row) for row in rows if row]
        except csv.Error:
            raise _bad(rows.line_num, "This line cannot be read as one.", "Close its quotation mark.") from None
        bodies: dict[str, Body] = {}
        for line, row in lines:
            if len(row) != len(_COLUMNS) or ((line, row) == lines[0]) != (row == _COLUMNS) or not all(row[:2]):
                problem = "This line does not have the columns slug, name and article."
                remedy = "Write slug,name,article on the first line, and the three with commas between on each other."
                raise _bad(line, problem, remedy)
            if row[0] in bodies:
                problem = "This slug stands on an earlier line too."
                raise _bad(line, problem, "Take one of the two lines out, or correct its slug.")
            bodies[row[0]] = Body(*row)
        return cls(list(bodies.values())[1:])

    def complaints(self, slug: str, values: dict[str, Any]) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield, for the values of the file of that slug, a wrong own name and every name of another body."""
        if not self.bodies:
            return
        force = values.get("force")
        name = force.get("name") if isinstance(force, dict) else None
        if isinstance(name, str) and (wrong := self._wrong_name(slug, name)):
            yield ("force", "name"), wrong
        elif slug in self.bodies and "force" not in values and "template" in values:
            yield (), bodies.no_force_of_its_own(self.bodies[slug].full_name)
        listed = values.get("mentions")
        mentions = [each if isinstance(each, str) else "" for each in listed] if isinstance(listed, list) else []
        allowed = {slug, *mentions}
        if slug not in self.bodies:  # the file's own name is wrong, and told above; its force is still its force
            allowed |= {body.slug for body in self.bodies.values() if body.full_name == name}
        for number, mention in enumerate(mentions):
            if mention and mention not in self.bodies:
                yield ("mentions", number), bodies.unknown_body(mention, self.bodies)
        for path, text in _strings(values):
            if path[0] not in ("mentions", "template") and path != ("force", "name"):
                for found in self._phrases.finditer(text):
                    phrase = found.group()
                    if (other := self.slugs[phrase]) not in allowed:
                        yield path, bodies.names_another(phrase, other, text.count(phrase, 0, found.start()))

    def _wrong_name(self, slug: str, name: str) -> Complaint | None:
        name = " ".join(name.split())
        own = self.bodies.get(slug)
        by_name = {body.full_name: body.slug for body in self.bodies.values()}
        if not name or (own and name == own.full_name):
            return None
        if own:
            return bodies.wrong_own_name(slug, name, own.full_name, by_name.get(name))
        if name in by_name:
            return bodies.wrong_file_name(slug, name, by_name[name])
        return bodies.not_on_roster(name, by_name)

    @cached_property
    def slugs(self) -> dict[str, str]:
        """The slug of each body by its full and its short name."""
        return {phrase: body.slug for body in self.bodies.values() for phrase in body.phrases}

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        longest_first = sorted(self.slugs, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _bad(line: int, problem: str, remedy: str) -> BadFacts:
    return BadFacts([Problem(file=FILE, line=line, column=1, field="slug", problem=problem, remedy=remedy)])


def _strings(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _strings(inner, (*path, key))
