"""Releases handed out as files of one folder; what is wrong with one does not stop the others."""

from collections.abc import Iterable, Sequence
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
    """Return the copies of a release under embargo beside its file, in the same format, that have other words.

    Raises Refused for a copy in any format that does not say so, and for those returned unless they are to go.
    """
    if not release.embargo:
        return []
    beside = sorted(file.parent.iterdir())
    bare = {f"{release.name.slug}{row.suffix}" for row in FORMATS.values()}
    if found := [each for each in beside if each.name in bare]:
        raise _refused(
            found, "It holds this release without its embargo.", "Move it away or delete it, and render again."
        )
    suffix = "".join(file.suffixes)
    found = [each for each in beside if each != file and _is_of(release, each.name.removesuffix(suffix))]
    if found and not replace:
        remedy = "Move it away, or write over it with --replace."
        raise _refused(found, "It holds this release with other words than it has now.", remedy)
    return found


def _is_of(release: Release, stem: str) -> bool:
    return bool(EMBARGOED.search(stem)) and EMBARGOED.sub("", stem) == release.name.slug


def _refused(files: Iterable[Path], problem: str, remedy: str) -> Refused:
    return Refused(Problem(file=str(file), problem=problem, remedy=remedy) for file in files)
