"""What a cell shows by its format and not by its words: read where it has one reading, otherwise told."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import cells
from hmic_press.text.marks import marks_in

_MOST_TRIES = 5


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
    return "".join(_written(_stretches(runs)))


def italics_not_read(runs: Iterable[Run]) -> tuple[str, bool]:
    """Return the words of a cell in italics that are read as no title, and whether all of the cell is in italics."""
    stretches = _stretches(runs)
    written = _written(stretches)
    lost = [text for (italic, text), words in zip(stretches, written, strict=True) if italic and words == text]
    return " ".join(text.strip() for text in lost if any(map(str.isalnum, text))), _is_all_italic(stretches)


def _stretches(runs: Iterable[Run]) -> list[tuple[bool, str]]:
    """Return the words of a cell in stretches that are in italics, or are not."""
    said = (run for run in runs if run.text)
    return [(italic, "".join(run.text for run in each)) for italic, each in groupby(said, lambda run: run.italic)]


def _is_all_italic(stretches: Sequence[tuple[bool, str]]) -> bool:
    return all(italic or not text.strip() for italic, text in stretches)


def _written(stretches: Sequence[tuple[bool, str]]) -> list[str]:
    """Return stretches with stars around titles, but for those that end within a word: no reader takes them for one."""
    bare = [text for _, text in stretches]
    written = bare if _is_all_italic(stretches) else [_title(text) if italic else text for italic, text in stretches]
    for _ in range(_MOST_TRIES):
        titles = {mark.start for mark in marks_in("".join(written)) if mark.kind == "title"}
        starts = accumulate(map(len, written), initial=0)
        read = [
            words if words == text or start + words.index("*") in titles else text
            for start, text, words in zip(starts, bare, written, strict=False)
        ]
        if read == written:
            return written
        written = read  # stars that go may leave others that open with theirs
    return bare


def _title(text: str) -> str:
    words = text.strip()
    if not any(map(str.isalnum, words)) or "*" in words or "\n" in words:
        return text
    end = words.rstrip(" .,;:")
    return text.replace(words, f"*{end}*{words[len(end) :]}", 1)
