"""The words of every complaint: what is wrong and what to do, before anybody knows the place."""

import re
from collections.abc import Iterable
from typing import NamedTuple

FieldPath = tuple[str | int, ...]  # the keys and the numbers that lead to a value of a file


class Complaint(NamedTuple):
    """What is wrong and what to do; `beside` names the other field it is about.

    `at` is the text to point to, after `earlier` others like it in the same value.
    """

    problem: str
    remedy: str
    field: str = ""
    beside: str = ""
    at: str = ""
    earlier: int = 0


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
