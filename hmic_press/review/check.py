"""Everything that can be wrong with a project's releases, found in one go."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.formats import FORMATS
from hmic_press.problems.errors import BadCommand, PressError, Problem
from hmic_press.project.edition import refuse_first_shape
from hmic_press.release.guards import guards_without_data
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.changed_words import changed_words
from hmic_press.release.release import Release
from hmic_press.release.rounds import problems_of_record
from hmic_press.release.templates import errors_told
from hmic_press.release.wanted import Wanted
from hmic_press.review.all_doubts import judge
from hmic_press.review.comparison import amended_alike, forces_named_twice, issued_alike, shared_values_of
from hmic_press.review.declarations import facts_lost_in_templates, problems_of_declaration, stale_schemas
from hmic_press.review.lint_releases import Proofreader
from hmic_press.review.sense.se01_worded_otherwise import matrix
from hmic_press.review.wording_cases import entries_that_fit_nothing


class Checked(NamedTuple):
    """What is wrong; what is doubted though it is sound; how much of the house style is remarked on; what is accepted.

    `as_issued` is how much stands in releases that have been issued; `compared`, the table of what releases have
    otherwise than most, where it was asked for.
    """

    problems: list[Problem]
    warnings: list[Problem]
    remarks: int
    accepted: int
    as_issued: int = 0
    compared: str = ""


def check_project(
    newsroom: Newsroom,
    names: Iterable[str | Name] = (),
    *,
    strict: bool = False,
    compare: bool = False,
    proofreader: Proofreader | None = None,
) -> Checked:
    """Return every problem of the named releases, in file order, or of all of them and what they share.

    A named release is compared with all others too, and only its own problems are told. Errors of house style are
    problems; with `strict` its warnings are too, and so is what is doubted. A `proofreader` is of the same newsroom.
    """
    problems: list[Problem] = []
    named: list[Release] = []
    names = list(names)
    if not names:
        problems += _problems_of_what_is_shared(newsroom)
    for name in names or newsroom.names:
        try:
            release = newsroom.release(name)
        except PressError as error:
            problems += error.problems
        else:
            named.append(release)
            problems += release.problems_of_amendments() or _problems_of_rounds(newsroom, release)
    if not names:
        problems += _problems_of_pages(newsroom, named)
        problems += _as_findings(facts_lost_in_templates(newsroom, named))
    files = {release.file.name for release in named}
    together = [*_others(newsroom, named), *named] if names and named else named
    clashes = [
        *forces_named_twice(together),
        *shared_values_of(together),
        *_as_findings([*amended_alike(together), *issued_alike(together)]),
    ]
    problems += (problem for problem in clashes if problem.file in files)
    proofreader = proofreader or Proofreader(newsroom)
    linted = proofreader.lint([release for release in named if not release.problems_of_amendments()])
    failing = linted.failing(strict=strict)
    problems += failing
    warnings, accepted = judge(newsroom, together, files)
    warnings += [*guards_without_data(newsroom), *([] if names else stale_schemas(newsroom))]
    if strict:
        problems += warnings
        warnings = []
    remarks = len(linted.problems) - len(failing)
    asked = {release.name.campaign for release in named}
    compared = [release for release in together if release.name.campaign in asked] if compare else []
    table = matrix(sorted(compared, key=lambda release: release.name))
    return Checked(
        list(dict.fromkeys(problems)), warnings, remarks, linted.accepted + accepted, linted.as_issued, table
    )


def _problems_of_rounds(newsroom: Newsroom, release: Release) -> list[Problem]:
    """Return what is wrong with the record of a release, or where it no longer says what it records."""
    broken = problems_of_record(newsroom.project, release, newsroom.pages)
    return broken or list(changed_words(newsroom, release))


def _others(newsroom: Newsroom, named: Iterable[Release]) -> Iterator[Release]:
    """Yield the releases that can be read beside those named."""
    given = {release.name for release in named}
    for name in newsroom.names:
        with suppress(PressError):
            if name not in given:
                yield newsroom.release(name)


def _problems_of_what_is_shared(newsroom: Newsroom) -> Iterator[Problem]:
    readers: list[Callable[[], object]] = [partial(refuse_first_shape, newsroom.project)]
    readers += [partial(newsroom.editions.of, edition) for edition in newsroom.project.editions]
    readers += [partial(newsroom.rosters.read, file) for file in newsroom.rosters.files]
    for campaign in newsroom.project.campaigns:
        readers += [partial(newsroom.campaign, campaign), partial(newsroom.language, campaign)]
    for read in readers:
        try:
            read()
        except PressError as error:
            yield from error.problems
    for campaign in newsroom.project.campaigns:
        with suppress(PressError):  # told above
            yield from _as_findings(entries_that_fit_nothing(newsroom, campaign))
            yield from _as_findings(problems_of_declaration(newsroom, campaign))
    yield from _problems_of_templates(newsroom)
    yield from _files_not_read(newsroom)


def _problems_of_templates(newsroom: Newsroom) -> Iterator[Problem]:
    for file in newsroom.project.templates:
        try:
            with errors_told(file):
                newsroom.templates.get_template(file.partition("/")[2])
        except PressError as error:
            yield from error.problems


def _problems_of_pages(newsroom: Newsroom, releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield what is wrong with the pages, tried with the first sound release; a library not installed is no problem."""
    sound = (release for release in releases if not release.problems_of_amendments())
    for release in islice(sound, 1):
        for format in FORMATS:
            try:
                newsroom.typeset(release, Wanted(format, override_embargo="check tries the pages"))
            except BadCommand:
                continue
            except PressError as error:
                yield from error.problems


def _files_not_read(newsroom: Newsroom) -> Iterator[Problem]:
    for file, (problem, remedy, *_) in newsroom.project.strays.items():
        yield Problem(file=file, field="the file", problem=problem, remedy=remedy).as_finding()


def _as_findings(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return problems of sound files, which do not pass, as distinct from files that cannot be used."""
    return (problem.as_finding() for problem in problems)
