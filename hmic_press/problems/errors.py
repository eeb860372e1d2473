"""Every way to fail: where, in which field, what is wrong and what to do; and the exit code."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import ClassVar, Self

from hmic_press.problems.complaint import FieldPath
from hmic_press.text.printable import printable


class Exit(IntEnum):
    """What the command's exit code tells the program that called it."""

    DONE = 0
    DOES_NOT_PASS = 1
    WRONG_INPUT = 2
    UNREADABLE = 3
    REFUSED = 4
    OUR_FAULT = 70
    STOPPED = 130


class Level(StrEnum):
    """How grave a finding is: an error does not pass, nor does a warning where that was asked for."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong; a line or column of 0 means the whole file, an empty file the command itself.

    `field` is what staff call the field, `path` the keys and numbers that lead to its value.
    """

    problem: str
    remedy: str
    file: str = ""
    line: int = 0
    column: int = 0
    field: str = ""
    path: FieldPath = ()
    level: Level = Level.ERROR
    rule: str = ""
    exit_code: Exit = Exit.WRONG_INPUT

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (printable(self.file), self.line, self.column) if part)
        head = "  ".join(part for part in (place or "hmic-press", self.field, self.rule) if part)
        return f"{head}\n  {self.problem}\n  {self.remedy}"

    def as_json(self) -> str:
        """Return the problem as one line of JSON; what does not apply is null."""
        keys = ("file", "line", "column", "field", "path", "problem", "remedy", "level", "rule")
        return json.dumps({key: getattr(self, key) or None for key in keys})

    def as_finding(self, level: Level = Level.ERROR, rule: str = "") -> "Problem":
        """Return the problem as one of a sound file that does not pass, distinct from a file that cannot be used."""
        return replace(self, level=level, rule=rule or self.rule, exit_code=Exit.DOES_NOT_PASS)


FAULT = Problem(
    problem="This is a fault in hmic-press, not in your files.",
    remedy="Report it as the README says, with the command you gave; --debug before it shows the details.",
    exit_code=Exit.OUR_FAULT,
)


class PressError(Exception):
    """What this package raises for a user's mistake: one or several problems, in the order to show them.

    The class says with which code its problems exit; this one holds problems of several classes, each with its own.
    """

    code: ClassVar[Exit | None] = None

    def __init__(self, problems: Iterable[Problem]) -> None:
        coded = problems if self.code is None else (replace(each, exit_code=self.code) for each in problems)
        self.problems: Sequence[Problem] = list(dict.fromkeys(coded))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def exit_code(self) -> Exit:
        """The highest code of the problems."""
        return max(problem.exit_code for problem in self.problems)

    @classmethod
    def saying(cls, problem: str, remedy: str) -> Self:
        """Return the error of one problem without a place."""
        return cls([Problem(problem=problem, remedy=remedy)])


class BadCommand(PressError):
    """A command that cannot be carried out as it was given."""

    code = Exit.WRONG_INPUT


class UnknownName(PressError):
    """No release, format or project of that name, or more than one."""

    code = Exit.WRONG_INPUT


class BadFacts(PressError):
    """A file of facts that cannot be read as facts, or facts that cannot be."""

    code = Exit.WRONG_INPUT


class BadTemplate(PressError):
    """A template that is missing, cannot be read as a template, or loses facts."""

    code = Exit.WRONG_INPUT


class BadAmendment(PressError):
    """An amendment that no longer fits the standard release: a release that no longer reads as it was issued."""

    code = Exit.DOES_NOT_PASS


class NoLongerIssued(PressError):
    """An issued release whose words have changed since."""

    code = Exit.DOES_NOT_PASS


class Unreadable(PressError):
    """A file or folder that could not be read or written."""

    code = Exit.UNREADABLE

    @classmethod
    def because(cls, error: OSError, file: str, verb: str, remedy: str) -> "Unreadable":
        """Return the machine's refusal as an error: it cannot be read, or written."""
        problem = f"It cannot be {verb}: {(error.strerror or 'the reason is not known').lower()}."
        return cls([Problem(file=file, problem=problem, remedy=remedy)])


class Refused(PressError):
    """Something that was asked for and would destroy work, or break an embargo."""

    code = Exit.REFUSED


class Stopped(PressError):
    """Work that a person stopped before its end, with nothing half done."""

    code = Exit.STOPPED
