"""A TOML file of facts: its text, its values, and its problems with their places."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from pydantic import ValidationError

from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.fields import Facts
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.project.broken_toml import explain
from hmic_press.project.depth import refuse_deep_keys, refuse_deep_values
from hmic_press.project.folder import Project
from hmic_press.project.places import characters, find_places, value_at
from hmic_press.project.plain_numbers import complaints_of_numbers

_INDENT = re.compile(r"[ \t]*")
Model = TypeVar("Model", bound=Facts)


class FactsFile:
    """One file of facts as it was read; raises BadFacts, with the place, if it is not TOML.

    `kinds` are the kinds of finding that it can have, by which its problems name them.
    """

    def __init__(self, project: Project, name: str, kinds: Collection[str] = ()) -> None:
        self.name = name
        self._kinds = kinds
        self._found: dict[tuple[str, int], list[int]] = {}
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
            path = (*path, complaint.field)
        line, column = self._place(path, complaint.at, complaint.earlier)
        words = complaint.problem
        if complaint.beside:
            words += f" on line {self._place((*path[:-1], complaint.beside))[0]}."
        return Problem(
            file=self.name,
            line=line,
            column=column,
            field=self._field(path),
            path=path,
            problem=words,
            remedy=complaint.remedy,
        )

    def place_within(self, path: FieldPath, character: int = 0) -> tuple[int, int]:
        """Return line and column, from 1, of a character of a string, counted from 0 without spaces.

        A value that is no string, or no statement of its own, has the place where it begins.
        """
        return self._place_of_character(path, character) or self._place(path)

    def _place_of_character(self, path: FieldPath, character: int) -> tuple[int, int] | None:
        if path in self._places:
            first, last = self._places[path]
            start = self._line_starts[first - 1]
            found = characters(self.text[start : self._line_starts[last]])
            value = value_at(self.values, path)
            if isinstance(value, str) and "".join(each for _, each in found) == "".join(value.split()):
                offset = start + found[min(character, len(found) - 1)][0]
                line = bisect_right(self._line_starts, offset)
                return line, offset - self._line_starts[line - 1] + 1
        return None

    def _place_in_value(self, path: FieldPath, at: str, earlier: int) -> tuple[int, int] | None:
        """Return the place of words of a string, which its file may write with escapes; None if it has them not."""
        value = value_at(self.values, path)
        offset = value.find(at) if isinstance(value, str) else -1
        for _ in range(earlier if offset >= 0 else 0):
            offset = max(offset, value.find(at, offset + 1))
        return self._place_of_character(path, len("".join(value[:offset].split()))) if offset >= 0 else None

    @cached_property
    def _places(self) -> dict[FieldPath, tuple[int, int]]:
        return find_places(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        """The offset of each line, and of the end of the text."""
        return [0, *accumulate(map(len, self.text.splitlines(keepends=True)))]

    def _place(self, path: FieldPath, at: str = "", earlier: int = 0) -> tuple[int, int]:
        """Return line and column, from 1, of a value or of `at` inside it; what is missing has its table's place."""
        while path and path not in self._places:
            path = path[:-1]
        if not path:
            return 0, 0
        first, last = self._places[path]
        start, end = self._line_starts[first - 1], self._line_starts[last]
        if at.strip() and (inside := self._place_in_value(path, at, earlier)):
            return inside
        found = self._find(at, start, end, earlier) if at else -1
        if found < 0:
            found = start + len(_INDENT.match(self.text, start)[0])  # type: ignore[index]  # it matches anything
        found += at.startswith("\n")
        line = bisect_right(self._line_starts, found)
        return line, found - self._line_starts[line - 1] + 1

    def _find(self, at: str, start: int, end: int, earlier: int) -> int:
        """Return where a text stands after `earlier` others like it, or the last of fewer; -1 if it does not."""
        if (at, start) not in self._found:
            each = re.compile(f"(?={re.escape(at)})").finditer(self.text, start, end)
            self._found[at, start] = [found.start() for found in each]
        places = self._found[at, start]
        return places[min(earlier, len(places) - 1)] if places else -1

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
