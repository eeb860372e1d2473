"""A TOML file of facts: its text, its values, and its problems with their places."""

import tomllib
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from pydantic import ValidationError

from hmic_press.facts.called import NO_WORDS, Names
from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.fields import Facts
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.project.broken_toml import explain
from hmic_press.project.depth import refuse_deep_keys, refuse_deep_values
from hmic_press.project.folder import Project
from hmic_press.project.plain_numbers import complaints_of_numbers
from hmic_press.project.where import Where

Model = TypeVar("Model", bound=Facts)


class FactsFile:
    """One file of facts as it was read; raises BadFacts, with the place, if it is not TOML.

    `kinds` are the kinds of finding that it can have, by which its problems name them; `called` are the words of its
    campaign, in which they are told.
    """

    def __init__(self, project: Project, name: str, kinds: Collection[str] = (), called: Names = NO_WORDS) -> None:
        self.name = name
        self._kinds = kinds
        self._called = called
        self.text = project.read(name)
        try:
            refuse_deep_keys(self.text)
            self.values: dict[str, Any] = tomllib.loads(self.text, parse_float=Decimal)
            refuse_deep_values(self.values)
        except (ValueError, RecursionError) as error:  # broken TOML, or a number beyond all bounds
            raise BadFacts([explain(error, self.text, name)]) from None

    def as_a(self, model: type[Model], campaign: Any = None) -> Model:
        """Return the file's values as a model; raises BadFacts with every problem."""
        odd = list(complaints_of_numbers(self.text, self.values))
        try:
            made = model.model_validate(self.values, context=campaign)
        except ValidationError as error:
            raise BadFacts(self.problems([*odd, *complaints_of(error, model)])) from None
        if odd:
            raise BadFacts(self.problems(odd))
        return made

    def problems(self, complaints: Iterable[tuple[FieldPath, Complaint]]) -> list[Problem]:
        """Return complaints as problems with their places and fields, in the order of the file."""
        found = [self._problem(path, complaint) for path, complaint in complaints]
        return sorted(found, key=lambda problem: (problem.line, problem.column))

    def _problem(self, path: FieldPath, complaint: Complaint) -> Problem:
        if complaint.field:
            path = (*path, self._called.speak(complaint.field))
        line, column = self._where.value(path, complaint.at, complaint.earlier)
        words = complaint.problem
        if complaint.beside:
            words += f" on line {self._where.value((*path[:-1], complaint.beside))[0]}."
        return Problem(
            file=self.name,
            line=line,
            column=column,
            field=self._field(path),
            path=path,
            problem=self._called.speak(words),
            remedy=self._called.speak(complaint.remedy),
        )

    def place_within(self, path: FieldPath, character: int = 0) -> tuple[int, int]:
        """Return line and column, from 1, of a character of a string, counted from 0 without spaces.

        A value that is no string, or no statement of its own, has the place where it begins.
        """
        return self._where.character(path, character) or self._where.value(path)

    @cached_property
    def _where(self) -> Where:
        return Where(self.text, self.values)

    def _field(self, path: FieldPath) -> str:
        """Return a path as staff name it: “second jobs, approved”; “finding 3, statement”; “amendment 2, why”."""
        words: list[str] = []
        value: Any = self.values
        for step in path:
            if isinstance(step, int):
                value = value[step] if isinstance(value, list) and step < len(value) else None
                about = value.get("about") if isinstance(value, dict) else None
                entry = f"{words.pop().removesuffix('s')} {step + 1}"
                words = [about if isinstance(about, str) and about in self._kinds else entry]
            else:
                value = value.get(step) if isinstance(value, dict) else None
                words.append(step.replace("_", " "))
        return ", ".join(words) or "the file"
