"""Every way to fail: where, in which field, what is wrong and what to do; and the exit code."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong; a line or column of 0 means the whole file, an empty file the command itself."""

    problem: str
    remedy: str
    file: str = ""
    line: int = 0
    column: int = 0
    field: str = ""
    level: str = "error"
    rule: str = ""
    exit_code: Exit = Exit.WRONG_INPUT

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (printable(self.file), self.line, self.column) if part)
        head = "  ".join(part for part in (place or "hmic-press", self.field, self.rule) if part)
        return f"{head}\n  {self.problem}\n  {self.remedy}"

    def as_json(self) -> str:
        """Return the problem as one line of JSON; what does not apply is null."""
        keys = ("file", "line", "column", "field", "problem", "remedy", "level", "rule")
        return json.dumps({key: getattr(self, key) or None for key in keys})


FAULT = Problem(
    problem="This is a fault in hmic-press, not in your files.",
    remedy="Report it as the README says, with the command you gave; --debug before it shows the details.",
    exit_code=Exit.OUR_FAULT,
)


class PressError(Exception):
    """What this package raises for a user's mistake: one or several problems, in the order to show them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = list(dict.fromkeys(problems))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def exit_code(self) -> Exit:
        """The highest code of the problems."""
        return max(problem.exit_code for problem in self.problems)


class BadCommand(PressError):
    """A command that cannot be carried out as it was given."""

    @classmethod
    def saying(cls, problem: str, remedy: str) -> "BadCommand":
        """Return the error of one problem without a place."""
        return cls([Problem(problem=problem, remedy=remedy)])


class UnknownName(PressError):
    """No release, format or project of that name, or more than one."""


class BadFacts(PressError):
    """A file of facts that cannot be read as facts, or facts that cannot be."""


class BadTemplate(PressError):
    """A template that is missing, cannot be read as a template, or loses facts."""


class BadAmendment(PressError):
    """An amendment that no longer fits the standard release, or that changes a figure."""


class Unreadable(PressError):
    """A file or folder that could not be read or written."""

    @classmethod
    def because(cls, error: OSError, file: str, verb: str, remedy: str) -> "Unreadable":
        """Return the machine's refusal as an error: it cannot be read, or written."""
        problem = f"It cannot be {verb}: {(error.strerror or 'the reason is not known').lower()}."
        return cls([Problem(file=file, problem=problem, remedy=remedy, exit_code=Exit.UNREADABLE)])


class Refused(PressError):
    """Something that was asked for and would destroy work, or break an embargo."""
