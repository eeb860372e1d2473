"""Releases laid beside each other: one force in two files, and amendments that are no slips of one release."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hmic_press.facts.declared.series import shared_values, tables_stated
from hmic_press.problems.errors import Problem
from hmic_press.problems.words import bad_amendments, bodies
from hmic_press.release.release import Release
from hmic_press.review.sense.own_words import without_name
from hmic_press.text.folding import even_out, fold

ALIKE = 3  # what so many releases amend alike is not a slip


def forces_named_twice(releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield where two files of a campaign are about one body."""
    first: dict[tuple[str, str], Release] = {}
    for release in releases:
        if release.brief.about:
            key = release.name.campaign, fold(release.brief.about.name)
            earlier = first.setdefault(key, release)
            if earlier is not release:
                complaint = bodies.body_named_twice(release.brief.about.name, earlier.file.name)
                yield from release.file.problems([((release.brief.called.body_table, "name"), complaint)])


def shared_values_of(releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield what two releases of a campaign state and only one can have, beside the first that states it."""
    campaigns: dict[str, dict[str, Release]] = defaultdict(dict)
    for release in releases:
        campaigns[release.name.campaign][release.file.name] = release
    for files in campaigns.values():
        tables = (
            each
            for file, release in files.items()
            for each in tables_stated(
                file, release.brief.about, release.brief.findings, release.brief.called.body_table
            )
        )
        for stated, complaint in shared_values(tables):
            yield from files[stated.release].file.problems([(stated.path, complaint)])


def amended_alike(releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield the last of several amendments that change the same words alike: what is alike in so many is no slip."""
    alike: dict[tuple[str, str], list[tuple[Release, int]]] = defaultdict(list)
    for release in releases:
        for number, sides in enumerate(_amendments_of(release)):
            alike[sides].append((release, number))
    for places in alike.values():
        if len(places) >= ALIKE:
            release, number = places[-1]
            others = [str(other.name) for other, _ in places[:-1]]
            complaint = bad_amendments.amended_alike(others)
            yield from release.file.problems([(("issued", "amendments", number), complaint)])


def issued_alike(releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield where several amendments together are another release's: the table was copied with the file."""
    first: dict[tuple[tuple[str, str], ...], Release] = {}
    for release in releases:
        amendments = tuple(_amendments_of(release))
        if len(amendments) > 1 and (earlier := first.setdefault(amendments, release)) is not release:
            yield from release.file.problems([(("issued",), bad_amendments.copied(str(earlier.name)))])


def _amendments_of(release: Release) -> Iterator[tuple[str, str]]:
    """Yield the two sides of each amendment, without the force's own name, as their readers take them."""
    for amendment in release.brief.issued.amendments:
        yield fold(without_name(release, amendment.standard)), even_out(without_name(release, amendment.issued))
