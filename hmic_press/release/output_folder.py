"""Releases handed out as files of one folder; what is wrong with one does not stop the others."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.formats import FORMATS
from hmic_press.problems.errors import FAULT, BadCommand, PressError, Problem, Refused
from hmic_press.project.writing import write
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import EMBARGOED, PREVIEW, Release
from hmic_press.release.wanted import Wanted


@dataclass(frozen=True)
class Order:
    """What is asked for of each release, once for each format, and where its files go."""

    folder: Path
    wanted: Sequence[Wanted] = (Wanted(),)
    replace: bool = False


class Outcome(NamedTuple):
    """What came of a release: the files written, how many were left alone as they hold the same, what is wrong, and
    whether its embargo was overridden.
    """

    written: Sequence[Path] = ()
    unchanged: int = 0
    problems: Sequence[Problem] = ()
    overridden: bool = False


def choose_names(newsroom: Newsroom, names: Iterable[str | Name]) -> tuple[list[Name], list[Problem]]:
    """Return the names, each once, that can be files of one folder, and what is wrong with the others."""
    slugs: dict[str, Name] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            full = newsroom.find_name(name)
            if "." in full.slug or full.slug.endswith(PREVIEW) or EMBARGOED.search(full.slug):
                problem = f"A file of {full} could be taken for another release's."
                raise BadCommand.saying(
                    problem, f"Give it a name without a full stop and without -EMBARGOED or {PREVIEW}."
                )
            if (first := slugs.setdefault(full.slug, full)) != full:
                problem = f"{first} and {full} would be files of one name."
                raise BadCommand.saying(problem, "Write the releases of each campaign to a folder of its own.")
        except PressError as error:
            problems += error.problems
    return list(slugs.values()), problems


def hand_out(newsroom: Newsroom, order: Order, name: str | Name) -> Outcome:
    """Write one release in all formats of the order; what goes wrong with one format does not stop the others."""
    try:
        release = newsroom.release(name)
    except PressError as error:
        return Outcome(problems=error.problems)
    overrides = any(wanted.override_embargo is not None for wanted in order.wanted)
    previews = any(wanted.preview for wanted in order.wanted)
    refusal = None if overrides or previews else release.refusal(each.format for each in order.wanted if each.format)
    written: list[Path] = []
    unchanged = 0
    problems = [refusal] if refusal else []
    for wanted in order.wanted:
        if refusal and wanted.format and FORMATS[wanted.format].web:
            continue
        try:
            file = order.folder / release.file_name(wanted)
            earlier = _other_copies(release, file, replace=order.replace)
            data = newsroom.typeset(release, wanted)
            if write(file, data, replace=order.replace, lasting=False):
                written.append(file)
            else:
                unchanged += 1
            for copy in earlier:
                copy.unlink()
        except PressError as error:
            problems += error.problems
        except Exception:
            problems.append(replace(FAULT, file=release.file.name, field=wanted.format or ""))
    return Outcome(written, unchanged, list(dict.fromkeys(problems)), overrides and bool(release.embargo))


def _other_copies(release: Release, file: Path, *, replace: bool) -> list[Path]:
    """Return the copies of a release under embargo beside its file, as `other_copies` finds them; none without one."""
    bare = {f"{release.name.slug}{row.suffix}" for row in FORMATS.values()}
    return other_copies(file, release.name.slug, bare, "this release", replace=replace) if release.embargo else []


def other_copies(file: Path, stem: str, bare: Collection[str], what: str, *, replace: bool) -> list[Path]:
    """Return the files beside one under embargo that hold the same in other words, by the stem of their names.

    Raises Refused for a file called as one that is not under embargo, and for those returned unless they are to go.
    """
    beside = sorted(file.parent.iterdir())
    if found := [each for each in beside if each.name in bare]:
        raise _refused(found, f"It holds {what} without its embargo.", "Move it away or delete it, and try again.")
    suffix = "".join(file.suffixes)
    found = [each for each in beside if each != file and _is_of(stem, each.name.removesuffix(suffix))]
    if found and not replace:
        remedy = "Move it away, or write over it with --replace."
        raise _refused(found, f"It holds {what} with other words than it has now.", remedy)
    return found


def _is_of(stem: str, name: str) -> bool:
    return bool(EMBARGOED.search(name)) and EMBARGOED.sub("", name) == stem


def _refused(files: Iterable[Path], problem: str, remedy: str) -> Refused:
    return Refused(Problem(file=str(file), problem=problem, remedy=remedy) for file in files)
