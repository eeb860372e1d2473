"""The public API: three verbs; a PressError holds every problem that was met."""

import os
from collections.abc import Iterable

from hmic_press.problems.errors import Problem
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.check import check_project

Folder = str | os.PathLike[str] | None


def render(
    name: str,
    *,
    format: str | None = None,
    standard: bool = False,
    override_embargo: str | None = None,
    project: Folder = None,
) -> bytes:
    """Return a release as the bytes of its file, text in UTF-8.

    It has the format it was issued in, or plain text, unless `format` names another; `standard` leaves out how it was
    issued. Under embargo, what a website would publish is made with `override_embargo` alone, the reason in words, and
    bears the embargo.
    Raises UnknownName, BadFacts, BadTemplate, BadAmendment, Refused, BadCommand or Unreadable.
    """
    return Newsroom(project).render(name, format=format, standard=standard, override_embargo=override_embargo)


def names(*, project: Folder = None) -> list[str]:
    """Return the full names of all releases, CAMPAIGN/SLUG. Raises UnknownName or Unreadable."""
    return [str(name) for name in Newsroom(project).names]


def check(names: Iterable[str] = (), *, strict: bool = False, project: Folder = None) -> list[Problem]:
    """Return every problem of the named releases, or of all and what they share; raise only if there is no project.

    Errors of house style are problems; with `strict` its warnings are too.
    """
    return check_project(Newsroom(project), names, strict=strict).problems
