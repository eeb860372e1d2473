"""The bodies there are, and whether a force's file names the right one everywhere."""

import csv
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import bodies
from hmic_press.project.body_names import Body, BodyNames
from hmic_press.project.folder import Project
from hmic_press.text.folding import fold

FILE = "forces/roster.csv"
_COLUMNS = ["slug", "name", "article"]


class Roster:
    """All bodies of `forces/roster.csv`; empty where a project has no such file."""

    def __init__(self, bodies: Iterable[Body] = ()) -> None:
        self.bodies = {body.slug: body for body in bodies}

    @classmethod
    def read(cls, project: Project) -> "Roster":
        """Return a project's roster; raises BadFacts if a line of it is not slug, name, article."""
        if not project.has(FILE):
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

    @staticmethod
    def missing(project: Project) -> Complaint:
        """Return why a project has no roster to check names by; for one that has none, or an empty one."""
        file = project.root / FILE
        if file.is_symlink() and not file.exists():
            return bodies.no_roster("It is a link that leads nowhere")
        return bodies.no_roster("It names nobody" if file.exists() else "There is no such file")

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
            allowed |= {body.slug for body in self.bodies.values() if fold(body.full_name) == fold(str(name))}
        for number, mention in enumerate(mentions):
            if mention and mention not in self.bodies:
                yield ("mentions", number), bodies.unknown_body(mention, self.bodies)
        for path, text in _strings(values):
            if "mentions" not in path and path[0] != "template" and path != ("force", "name"):
                for found in self._names.find(text):
                    if found.slug not in allowed:
                        phrase = text[found.start : found.end]
                        yield path, bodies.names_another(phrase, found.slug, text.count(phrase, 0, found.start))

    def slug_of(self, phrase: str) -> str:
        """Return the slug of the body that is called so."""
        return self._names.slug_of(phrase)

    def _wrong_name(self, slug: str, name: str) -> Complaint | None:
        name = " ".join(name.split())
        own = self.bodies.get(slug)
        if not name or (own and name == own.full_name):
            return None
        if own:
            return bodies.wrong_own_name(slug, name, own.full_name, self._by_name.get(name))
        if name in self._by_name:
            return bodies.wrong_file_name(slug, name, self._by_name[name])
        return bodies.not_on_roster(name, self._by_name)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """The slugs by the full names, made once for all files."""
        return {body.full_name: body.slug for body in self.bodies.values()}

    @cached_property
    def _names(self) -> BodyNames:
        return BodyNames(self.bodies.values())


def _bad(line: int, problem: str, remedy: str) -> BadFacts:
    return BadFacts([Problem(file=FILE, line=line, column=1, field="slug", problem=problem, remedy=remedy)])


def _strings(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _strings(inner, (*path, key))
