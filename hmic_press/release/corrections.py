"""The notice at the head of a release that puts right what an earlier version of it said."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from hmic_press.facts.history import APPROVED, CORRECTED, OUT, Row, last_out
from hmic_press.problems.errors import PressError
from hmic_press.project.folder import Project
from hmic_press.release.digest import digest_of
from hmic_press.release.release import Release
from hmic_press.release.rounds import read_round

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
    is_out = row.words == release.digest
    if is_out and row.act == CORRECTED:
        number, row = _last_with_other_words(rows[: number - 1], release.digest) or (0, row)
    elif is_out or not any(each.act == APPROVED and each.words == release.digest for each in rows[number:]):
        return None
    try:
        was = read_round(project, release.name, number) if number else ""
    except PressError:  # which is told where the record is checked
        return None
    return _between(row.on, was, release.words) if digest_of(was) == row.words else None


def _last_with_other_words(rows: Sequence[Row], words: str) -> tuple[int, Row] | None:
    found = [(number, row) for number, row in enumerate(rows, start=1) if row.act in OUT and row.words != words]
    return found[-1] if found else None


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
