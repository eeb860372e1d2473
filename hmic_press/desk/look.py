"""A draft as it would be: its release, or what hinders it, and what check says of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hmic_press.desk.mends import Mend, safe_mends
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.review.check import check_project
from hmic_press.review.lint_releases import Proofreader
from hmic_press.review.style_remarks import Remark


@dataclass
class Look:
    """What there is to see of a draft: `release` is None where its facts cannot be one.

    `phrases` are the words of the remarks on its own wording, which can be accepted with a reason; `mends` are the safe
    changes of that; `slips`, what the house style says of it.
    """

    newsroom: Newsroom
    release: Release | None = None
    problems: Sequence[Problem] = ()
    remarks: Sequence[Problem] = ()
    phrases: Mapping[Problem, str] = field(default_factory=dict)
    mends: Mapping[Problem, Mend] = field(default_factory=dict)
    slips: Sequence[Remark] = ()


def look_at(newsroom: Newsroom, name: Name, data: bytes | None = None, tracer: Tracer | None = None) -> Look:
    """Return a release as it is in the project, or as it would be with other bytes in its file; checked by a tracer."""
    if data is not None:
        newsroom = newsroom.with_project(newsroom.project.with_files({name.file: data}))
    try:
        release = newsroom.release(name)
    except PressError as error:
        return Look(newsroom, problems=error.problems)
    if problems := release.problems_of_amendments():
        return Look(newsroom, problems=problems)
    if tracer is None:
        return Look(newsroom, release)
    proofreader = Proofreader(newsroom, tracer=tracer)
    found = check_project(newsroom, [name], proofreader=proofreader)
    slips = proofreader.judge(release).left
    remarks = dict.fromkeys([*found.problems, *found.warnings, *(slip.problem for slip in slips)])
    own = {slip.problem: _phrase(slip) for slip in slips if slip.passage and not slip.shared}
    return Look(newsroom, release, (), list(remarks), own, safe_mends(slips), slips)


def _phrase(remark: Remark) -> str:
    """Return the words that a remark is about, whole."""
    text, start, end = remark.text, remark.slip.start, remark.slip.end
    after = text.find(" ", end)
    return text[text.rfind(" ", 0, start) + 1 : after if after >= 0 else len(text)]


def by_field(problems: Iterable[Problem], ids: Iterable[str]) -> dict[str, list[Problem]]:
    """Return problems by the ids of the inputs that they are about: the field itself, or the nearest group."""
    known = set(ids)
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        path = [str(step) for step in problem.path]
        while path and ".".join(path) not in known:
            path.pop()
        found.setdefault(".".join(path), []).append(problem)
    return found
