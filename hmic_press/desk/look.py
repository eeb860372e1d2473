"""A draft as it would be: its release, or what hinders it, and what check says of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.check import check_project


@dataclass
class Look:
    """What there is to see of a draft: `release` is None where its facts cannot be one."""

    newsroom: Newsroom
    release: Release | None = None
    problems: Sequence[Problem] = ()
    remarks: Sequence[Problem] = field(default_factory=list)


def look_at(newsroom: Newsroom, name: Name, data: bytes | None = None, *, checked: bool = True) -> Look:
    """Return a release as it is in the project, or as it would be with other bytes in its file, `checked` or not."""
    if data is not None:
        newsroom = Newsroom(newsroom.project.with_files({name.file: data}), now=newsroom.now)
    try:
        release = newsroom.release(name)
    except PressError as error:
        return Look(newsroom, problems=error.problems)
    if problems := release.problems_of_amendments():
        return Look(newsroom, problems=problems)
    if not checked:
        return Look(newsroom, release)
    found = check_project(newsroom, [name])
    return Look(newsroom, release, remarks=[*found.problems, *found.warnings])


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
