"""What a cell shows by its format and not by its words: read where it has one reading, otherwise told."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import cells


class Run(NamedTuple):
    """A stretch of a cell's words that is set alike; `raised` stands above or below the line."""

    text: str
    struck: bool = False
    italic: bool = False
    raised: bool = False


def marked(runs: Iterable[Run]) -> str | Complaint:
    """Return the words of a cell, part of it in italics as a title between stars; a Complaint if nobody can say them.

    A cell that is in italics from end to end holds no title for all that is known, and has no stars.
    """
    runs = [run for run in runs if run.text]
    if struck := " ".join(run.text.strip() for run in runs if run.struck and run.text.strip()):
        return cells.struck_out(struck)
    if raised := " ".join(run.text.strip() for run in runs if run.raised and run.text.strip()):
        return cells.raised(raised)
    stretches = [(italic, "".join(run.text for run in each)) for italic, each in groupby(runs, lambda run: run.italic)]
    if all(italic or not text.strip() for italic, text in stretches):
        return "".join(text for _, text in stretches)
    return "".join(_title(text) if italic else text for italic, text in stretches)


def is_all_italic(runs: Iterable[Run]) -> bool:
    """Return whether a cell's words are in italics from end to end."""
    said = [run.italic for run in runs if run.text.strip()]
    return bool(said) and all(said)


def _title(text: str) -> str:
    words = text.strip()
    if not any(map(str.isalnum, words)) or "*" in words or "\n" in words:
        return text
    end = words.rstrip(" .,;:")
    return text.replace(words, f"*{end}*{words[len(end) :]}", 1)
