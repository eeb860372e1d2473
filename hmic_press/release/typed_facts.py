"""The typed facts of releases as one table: a row a fact."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from hmic_press.facts.declared.finding import Declared, Finding
from hmic_press.facts.declared.period_finding import PeriodFinding
from hmic_press.facts.declared.values import unit_of
from hmic_press.facts.fields import Facts
from hmic_press.facts.name import Name
from hmic_press.facts.stated import stated_by
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.errors import Refused
from hmic_press.release.embargo import Reason, check_reason
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.region import region_of
from hmic_press.release.release import Release

_UNITS = {"percent": "per cent", "money": "pounds"}
_HELD = {bool: "yes", date: "day", datetime: "time"}  # beside words, in tables that nobody declares


class Fact(NamedTuple):
    """A fact of a release, or one that a campaign's releases share, whose `release` is the campaign.

    A row a fact, and not a body: bodies state different kinds of finding, and some a kind twice, so that most cells of
    such a table would be empty, and each an open question: nought, or not stated? Who wants columns is one step from
    them: a pivot of `release`, `finding` and `field`. `finding` is its number from 1; `holds` what a declaration calls
    it, or words, day, time, yes; `place` a JSON Pointer into the release's JSON, of which no release has two alike.
    `embargo` is the moment until which a fact may not be published, `embargo_overridden` why it is all the same.
    """

    release: str
    body: str
    region: str
    finding: int | None
    about: str
    field: str
    value: Any
    holds: str
    unit: str
    place: str
    embargo: str
    embargo_overridden: str


class Told(NamedTuple):
    """Facts for a file of their own, and whether any of them is under embargo."""

    facts: Sequence[Fact]
    embargoed: bool


def tell_facts(newsroom: Newsroom, names: Iterable[str | Name], reason: Reason = None) -> Told:
    """Return the facts of releases, each release once.

    Raises PressError with all that is wrong with their files, Refused with every embargo that no reason overrides.
    """
    check_reason(reason)
    releases = newsroom.releases(names)
    if reason is None and (refused := [each for release in releases if (each := release.refuse(["their facts"]))]):
        raise Refused(refused)
    facts = [fact for release in releases for fact in _facts_of(release, reason or "")]
    shared = sorted(filter(_is_shared, facts), key=lambda fact: fact.embargo)  # if one release is, it is under embargo
    each_once = {(fact.release, fact.place): fact for fact in shared}
    own = (fact for fact in facts if not _is_shared(fact))
    return Told([*each_once.values(), *own], any(release.embargo for release in releases))


def _is_shared(fact: Fact) -> bool:
    return fact.place.startswith("/figures/")


def _facts_of(release: Release, reason: str) -> Iterator[Fact]:
    """Yield what a release and its campaign state, in the order of the release's file."""
    brief, embargo = release.brief, release.embargo.isoformat() if release.embargo else ""
    for path, value in _within((), stated_by(brief, release.campaign)):
        shared, finding = path[0] == "figures", path[1] == "findings"
        name = str(next(step for step in reversed(path) if isinstance(step, str)))
        table = _table_of(release, path)
        holds, unit = _meaning(table, name, value)
        yield Fact(
            release=release.name.campaign if shared else str(release.name),
            body="" if shared or not brief.about else brief.about.name,
            region="" if shared else region_of(release),
            finding=int(path[2]) + 1 if finding else None,
            about=table.kind() if isinstance(table, Finding) else str(path[0] if shared else path[1]),
            field=name,
            value=value,
            holds=holds,
            unit=unit,
            place="".join(f"/{step}" for step in path),
            embargo=embargo,
            embargo_overridden=reason if embargo else "",
        )


def _within(path: FieldPath, stated: Any) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(stated, Mapping | list):
        pairs = stated.items() if isinstance(stated, Mapping) else enumerate(stated)
        for step, value in pairs:
            yield from _within((*path, step), value)
    else:
        yield path, stated


def _table_of(release: Release, path: FieldPath) -> Facts | None:
    """Return the table that a fact stands in, if it is one of those that a campaign declares."""
    if path[0] == "figures":
        return getattr(release.campaign, "figures", None)
    if path[1] == "findings":
        return release.brief.findings[int(path[2])]
    return release.brief.about if path[1] == release.brief.called.body_table else None


def _meaning(table: Facts | None, name: str, value: Any) -> tuple[str, str]:
    """Return what a field holds, as declarations call it, and what it counts in."""
    if isinstance(table, Declared) and (field := table.rules.typed.get(name)):
        unit = (
            unit_of(field, table.rules.typed)
            or _UNITS.get(str(field.holds))
            or (f"per {field.per}" if field.per else "")
        )
        return str(field.holds), unit
    if isinstance(table, PeriodFinding) and name in ("since", "until"):
        return "month", ""
    return _HELD.get(type(value), "words"), ""
