"""Changes that the desk makes at a click: those that the style's rules call safe, one at a time."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hmic_press.problems.errors import Problem
from hmic_press.review.lint_fix import changed, is_safe
from hmic_press.review.style_remarks import Remark


class Mend(NamedTuple):
    """A safe change: by which it is asked for, and the words as they are and as they become."""

    called: str
    was: str
    becomes: str


def safe_mends(remarks: Sequence[Remark]) -> Mapping[Problem, Mend]:
    """Return what can be made of remarks on a release's own words, by the problem that each is told as."""
    return {each.problem: _mend_of(each) for each in remarks if not each.shared and is_safe(each)}


def mend_one(file: str, data: bytes, remarks: Sequence[Remark], called: str) -> bytes:
    """Return a file with one of the changes made; as it is, where it is none of them any more, or not a safe one."""
    chosen = [each for each in remarks if not each.shared and _mend_of(each).called == called]
    mended = next(iter(changed(Path(file), file, data, chosen)), None)
    return mended.after.encode() if mended else data


def _mend_of(remark: Remark) -> Mend:
    problem, slip = remark.problem, remark.slip
    around = remark.text[: slip.start].rpartition(" ")[2], remark.text[slip.end :].partition(" ")[0]
    was, becomes = (around[0] + words + around[1] for words in (remark.text[slip.start : slip.end], slip.instead or ""))
    return Mend(f"{problem.rule}:{problem.line}:{problem.column}", was, becomes)
