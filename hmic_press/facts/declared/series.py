"""Findings of one release against each other, and tables of all releases: each once, every one, no two the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hmic_press.facts.annotations import choices_of
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Declared, Finding
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import impossible, series


class Stated(NamedTuple):
    """A table of a release: what the release is called, and the table's path in its file."""

    release: str
    path: FieldPath
    table: Declared


def tables_stated(release: str, body: Declared | None, findings: Sequence[Finding], key: str) -> Iterator[Stated]:
    """Yield the declared tables of a release; `key` is what its file calls the body's."""
    if body is not None:
        yield Stated(release, (key,), body)
    for number, finding in enumerate(findings):
        yield Stated(release, ("findings", number), finding)


def clashes(findings: Sequence[Finding]) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield, with their place, findings about the same as an earlier one, and counts that another one forbids."""
    first: dict[tuple[object, ...], int] = {}
    for number, finding in enumerate(findings):
        earlier = first.setdefault(finding.topic(), number)
        if earlier != number:
            yield ("findings", number), impossible.said_twice(earlier + 1)
    for number in first.values():
        yield from _counts_beyond(findings, number, first.values())


def _counts_beyond(
    findings: Sequence[Finding], number: int, others: Iterable[int]
) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield each count of a finding that is larger than another one allows, beside the first that does not."""
    told = set()
    for other in others:
        for field, count, most in findings[number].counts_beyond(findings[other]):
            if field not in told:
                yield ("findings", number), impossible.more_than_in_longer_period(field, count, most, other + 1)
            told.add(field)


def not_every(kinds: Mapping[str, type[Finding]], findings: Sequence[Finding]) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield the findings that every release has and this one lacks."""
    for word, kind in kinds.items():
        if word == STATEMENT or not kind.every:
            continue
        stated = [finding for finding in findings if finding.kind() == word]
        if isinstance(kind.once, str):
            given = {getattr(finding, kind.once) for finding in stated}
            lacking = [each for each in choices_of(kind.model_fields[kind.once].annotation) if each not in given]
            if lacking:
                yield ("findings",), series.every_is_missing(word, kind.once, lacking)
        elif not stated:
            yield ("findings",), series.every_is_missing(word, "", [])


def shared_values(stated: Iterable[Stated]) -> Iterator[tuple[Stated, Complaint]]:
    """Yield each table whose value only one release can have and an earlier one has too.

    A place in an order may be shared where both say that it is.
    """
    first: dict[tuple[object, ...], Stated] = {}
    for each in stated:
        for field in each.table.rules.typed.values():
            value = getattr(each.table, field.name) if field.unique else None
            if value is None or value in field.instead:
                continue
            other = first.setdefault((type(each.table), field.name, value), each)
            if other is each:
                continue
            joint = field.joint or ""
            if joint and getattr(other.table, joint) is True and getattr(each.table, joint) is True:
                continue
            words = series.shared_place if joint else series.shared
            yield each, words(field.name, value, other.release, *([joint] if joint else []))
