"""Releases handed out as files of one folder; what is wrong with one does not stop the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hmic_press.errors import BadCommand, Exit, PressError, Problem, Refused
from hmic_press.files import write
from hmic_press.newsroom import Newsroom
from hmic_press.release import Release


@dataclass(frozen=True)
class Order:
    """What is asked for of each release; without formats, the one in which it was issued."""

    folder: Path
    formats: Sequence[str | None] = (None,)
    standard: bool = False
    replace: bool = False
    override_embargo: bool = False


class Outcome(NamedTuple):
    """What came of a release: the files written, how many were left alone as they hold the same, and what is wrong."""

    written: Sequence[Path]
    unchanged: int
    problems: Sequence[Problem]


def named(newsroom: Newsroom, names: Iterable[str]) -> tuple[list[str], list[Problem]]:
    """Return the full names, each once, that can be files of one folder, and what is wrong with the others."""
    slugs: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            full = newsroom.full_name(name)
            first = slugs.setdefault(full.partition("/")[2], full)
            if first != full:
                problem = f"{first} and {full} would be files of one name."
                raise BadCommand.saying(problem, "Write the releases of each campaign to a folder of its own.")
        except PressError as error:
            problems += error.problems
    return list(slugs.values()), problems


def hand_out(newsroom: Newsroom, order: Order, name: str) -> Outcome:
    """Write one release in all formats of the order; what goes wrong with one format does not stop the others."""
    written: list[Path] = []
    unchanged = 0
    problems: list[Problem] = []
    try:
        release = newsroom.release(name)
    except PressError as error:
        return Outcome((), 0, error.problems)
    for format in order.formats:
        try:
            file = order.folder / release.file_name(format, standard=order.standard)
            _no_copy_without_embargo(release, file)
            data = newsroom.set(release, format, standard=order.standard, override_embargo=order.override_embargo)
            if write(file, data, replace=order.replace):
                written.append(file)
            else:
                unchanged += 1
        except PressError as error:
            problems += error.problems
    return Outcome(written, unchanged, list(dict.fromkeys(problems)))


def _no_copy_without_embargo(release: Release, file: Path) -> None:
    """Refuse to put a release under embargo beside an earlier copy that does not say so."""
    bare = file.with_name(file.name.replace("-EMBARGOED", ""))
    if release.embargo and bare.exists():
        problem = "It holds this release from before it was under embargo."
        remedy = "Move it away or delete it, and render again."
        raise Refused([Problem(file=str(bare), problem=problem, remedy=remedy, exit_code=Exit.REFUSED)])
