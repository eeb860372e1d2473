"""Everything that can be wrong with a project's releases, found in one go."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hmic_press.errors import Exit, PressError, Problem
from hmic_press.messages import amending, rules
from hmic_press.newsroom import Newsroom, Release
from hmic_press.templates import errors_told

ALIKE = 3  # what so many releases amend alike is not a slip


def problems_of(newsroom: Newsroom, names: Iterable[str] = ()) -> list[Problem]:
    """Return every problem of the named releases, in file order, or of all of them and what they share."""
    problems: list[Problem] = []
    releases: list[Release] = []
    names = list(names)
    if not names:
        problems += _problems_of_templates(newsroom)
    for name in names or newsroom.names:
        try:
            release = newsroom.release(name)
        except PressError as error:
            problems += error.problems
        else:
            releases.append(release)
            problems += _as_findings(release.problems_of_amendments())
    problems += _forces_named_twice(releases)
    problems += _as_findings(_amended_alike(releases))
    return list(dict.fromkeys(problems))


def _problems_of_templates(newsroom: Newsroom) -> Iterator[Problem]:
    for file in newsroom.project.templates:
        try:
            with errors_told(file):
                newsroom.templates.get_template(file.partition("/")[2])
        except PressError as error:
            yield from error.problems


def _as_findings(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return problems of sound files, which do not pass, as distinct from files that cannot be used."""
    return (replace(problem, exit_code=Exit.DOES_NOT_PASS) for problem in problems)


def _forces_named_twice(releases: Iterable[Release]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Release] = {}
    for release in releases:
        if release.brief.force:
            key = release.name.partition("/")[0], release.brief.force.name
            earlier = first.setdefault(key, release)
            if earlier is not release:
                complaint = rules.force_named_twice(key[1], earlier.file.name)
                yield from release.file.problems([(("force", "name"), complaint)])


def _amended_alike(releases: Iterable[Release]) -> Iterator[Problem]:
    alike: dict[tuple[str, str], list[tuple[Release, int]]] = defaultdict(list)
    for release in releases:
        name = release.brief.force.name if release.brief.force else ""
        for number, amendment in enumerate(release.brief.issued.amendments):
            sides = (amendment.standard, amendment.issued)
            if name:
                sides = (sides[0].replace(name, "{force}"), sides[1].replace(name, "{force}"))
            alike[sides].append((release, number))
    for places in alike.values():
        if len(places) >= ALIKE:
            release, number = places[-1]
            others = [other.name for other, _ in places[:-1]]
            complaint = amending.amended_alike(others)
            yield from release.file.problems([(("issued", "amendments", number), complaint)])
