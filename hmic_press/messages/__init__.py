"""The words of every complaint: what is wrong and what to do, before anybody knows the place."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Complaint(NamedTuple):
    """What is wrong and what to do; `beside` names the other field it is about, `at` the text to point to."""

    problem: str
    remedy: str
    field: str = ""
    beside: str = ""
    at: str = ""


def quoted(text: str) -> str:
    """Return a value as an error shows it: in curly marks, on one line, at most 40 characters."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice a person most likely meant, whatever its capitals, or None."""
    by_fold = {choice.casefold(): choice for choice in choices}
    close = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return “Did you mean …? ” for the nearest choice, or nothing."""
    near = nearest(word, choices)
    return f"Did you mean {near}? " if near else ""
