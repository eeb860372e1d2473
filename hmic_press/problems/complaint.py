"""The words of every complaint: what is wrong and what to do, before anybody knows the place."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, NamedTuple, ParamSpec

from hmic_press.problems.medium import Medium

Given = ParamSpec("Given")
FieldPath = tuple[str | int, ...]  # the keys and the numbers that lead to a value of a file


class Words(NamedTuple):
    """The sentences of a complaint."""

    problem: str
    remedy: str


class Complaint(NamedTuple):
    """What is wrong and what to do, as is said of a file; `beside` names the other field it is about.

    `at` is the text to point to, after `earlier` others like it in the same value. What is not `elsewhere` has the
    same words in every medium.
    """

    problem: str
    remedy: str
    field: str = ""
    beside: str = ""
    at: str = ""
    earlier: int = 0
    elsewhere: tuple[tuple[Medium, Words], ...] = ()

    def told_in(self, medium: Medium) -> "Complaint":
        """Return the complaint in the words of one medium alone."""
        words = dict(self.elsewhere).get(medium, Words(self.problem, self.remedy))
        return self._replace(problem=words.problem, remedy=words.remedy, elsewhere=())


def for_each_medium(word: Callable[Concatenate[Medium, Given], Complaint]) -> Callable[Given, Complaint]:
    """Let a function that words a complaint for one medium word it for all; whoever tells it knows which."""

    @wraps(word)
    def worded(*args: Given.args, **kwargs: Given.kwargs) -> Complaint:
        others = ((medium, word(medium, *args, **kwargs)) for medium in (Medium.CELL, Medium.ANSWER))
        elsewhere = tuple((medium, Words(other.problem, other.remedy)) for medium, other in others)
        return word(Medium.FILE, *args, **kwargs)._replace(elsewhere=elsewhere)

    return worded


def quoted(text: str) -> str:
    """Return a value as an error shows it: in curly marks, on one line, at most 40 characters."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice a person most likely meant, whatever its capitals, or None."""
    import difflib  # only an error needs it

    by_fold = {choice.casefold(): choice for choice in choices}
    close = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    close += [choice for choice in by_fold if len(word) > 3 and word.casefold() in choice]
    return by_fold[close[0]] if close else None


def first_name(line: str) -> str:
    """Return the name that a line of a file begins with: its field or table, as far as it can be read."""
    found = re.match(r"[\s\[{\"'“”‘’]*([\w.-]+)", line)
    return found[1] if found else quoted(line) if line.strip() else "the file"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return “Did you mean …? ” for the nearest choice, or nothing."""
    near = nearest(word, choices)
    return f"Did you mean {near}? " if near else ""
