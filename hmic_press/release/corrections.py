"""The notice at the head of a release that puts right what an earlier version of it said."""

import re
from contextlib import suppress
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from hmic_press.facts.history import APPROVED, Row, last_out
from hmic_press.problems.errors import PressError
from hmic_press.project.folder import Project
from hmic_press.release.release import Release
from hmic_press.release.rounds import words_of_round

_LISTED = re.compile(r"(?:- |\d+\. )")  # how plain text opens a bullet or a note


class Correction(NamedTuple):
    """What an earlier version said that this one does not, the day on which it went out, and what it did not say."""

    on: date | None
    said: tuple[str, ...]
    left_out: tuple[str, ...]


def correction_of(project: Project, release: Release) -> Correction | None:
    """Return what a release corrects: once its words are approved for a further round, and when that is out.

    Words that changed by mistake are no correction; check tells them.
    """
    rows = release.brief.history
    out = last_out(rows)
    if out is None:
        return None
    number, row = out
    if row.words == release.digest:
        return _since(project, release, last_out(rows[: number - 1]), release.words)
    approved = any(each.act == APPROVED and each.words == release.digest for each in rows[number:])
    return _since(project, release, out, release.words) if approved else None


def correction_of_round(project: Project, release: Release, number: int) -> Correction | None:
    """Return what the words of a round that went out put right; raises Unreadable or BadFacts without these."""
    rows = release.brief.history
    now = words_of_round(project, release.name, release.file, number, rows[number - 1])
    return _since(project, release, last_out(rows[: number - 1]), now)


def _since(project: Project, release: Release, earlier: tuple[int, Row] | None, now: str) -> Correction | None:
    """Return what has changed since a round; None without one, or where its words are lost, which check tells."""
    if earlier is None:
        return None
    number, row = earlier
    with suppress(PressError):
        was = words_of_round(project, release.name, release.file, number, row)
        return _between(row.on, was, now)
    return None


def _between(on: date | None, was: str, now: str) -> Correction:
    before, after = _paragraphs(was), _paragraphs(now)
    said: list[str] = []
    left_out: list[str] = []
    for kind, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind in ("replace", "delete"):
            said += before[start:end]
        elif kind == "insert":
            left_out += after[begin:stop]
    return Correction(on, tuple(said), tuple(left_out))


def _paragraphs(text: str) -> list[str]:
    return [_LISTED.sub("", line, count=1) if _LISTED.match(line) else line for line in text.splitlines() if line]
