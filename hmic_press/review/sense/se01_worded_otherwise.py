"""What releases of a campaign should have alike: pronoun, periods, and the words of a shared statement."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hmic_press.facts.declared.period_finding import PeriodFinding
from hmic_press.facts.declared.statement import Statement
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import WORDED_OTHERWISE, Doubt
from hmic_press.review.sense.own_words import without_name
from hmic_press.review.sense.se02_figures import mask_what_is_no_figure

LEAST = 4  # so many releases make a rule, from which one can stand alone
_SMALL = frozenset(("a", "an", "the", "its", "their", "that", "which", "also", "of", "on", "for", "in", "to", "by"))
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?|[{#}]")


class Aspect(NamedTuple):
    """How one release has it, and where."""

    name: str
    value: str
    path: FieldPath


def aspects(release: Release) -> Iterator[Aspect]:
    """Yield what a release of a force has that another should have alike; a verdict or a grade is a fact of its own."""
    about = release.brief.about
    if about is None:
        return
    yield Aspect("pronoun", about.pronoun, (release.brief.called.body_table, "pronoun"))
    for number, finding in enumerate(release.brief.findings):
        if isinstance(finding, PeriodFinding):
            ends = f"Between {finding.since} and {finding.until}" if finding.until else f"Since {finding.since}"
            yield Aspect(f"{finding.kind()}, period", ends, ("findings", number, "since"))


def standing_alone(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield where one release has an aspect otherwise than all others, which have it alike."""
    for places in _by_name(releases).values():
        values = Counter(aspect.value for _, aspect in places)
        if len(places) >= LEAST and len(values) == 2 and min(values.values()) == 1:
            usual, rare = (value for value, _ in values.most_common())
            release, aspect = next(place for place in places if place[1].value == rare)
            complaint = doubts.stands_alone(rare, usual, len(places) - 1)
            yield Doubt(WORDED_OTHERWISE, release, aspect.path, complaint, rare)


def worded_otherwise(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each statement that differs from another release's in its small words or marks alone."""
    alike: dict[str, list[tuple[Release, FieldPath, str, str]]] = defaultdict(list)
    for release in releases:
        for number, finding in enumerate(release.brief.findings):
            if isinstance(finding, Statement):
                words = mask_what_is_no_figure(without_name(release, finding.statement))
                key = tuple(word for word in _WORD.findall(words.casefold()) if word not in _SMALL)
                if len(key) > 3:
                    alike["".join(key)].append((release, ("findings", number, "statement"), words, finding.statement))
    for places in alike.values():
        usual = Counter(words for _, _, words, _ in places).most_common(1)[0][0]
        first = next(release for release, _, words, _ in places if words == usual)
        for release, path, words, text in places:
            if words != usual and release is not first:
                yield Doubt(WORDED_OTHERWISE, release, path, doubts.worded_otherwise(first.file.name), text)


def matrix(releases: Sequence[Release]) -> str:
    """Return, for each campaign, a table of what releases have otherwise than most, and what all have alike."""
    campaigns: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        campaigns[release.name.campaign].append(release)
    return "\n\n".join(map(_matrix, campaigns.values()))


def _matrix(releases: Sequence[Release]) -> str:
    by_name = _by_name(releases)
    usual = {
        name: Counter(aspect.value for _, aspect in places).most_common(1)[0][0] for name, places in by_name.items()
    }
    unlike = [name for name, places in by_name.items() if len({aspect.value for _, aspect in places}) > 1]
    lines = []
    if unlike:
        rows = [["RELEASE", *(name.upper() for name in unlike)]]
        for release in releases:
            held = {aspect.name: aspect.value for aspect in aspects(release)}
            if held:
                shown = (held.get(name, "–") for name in unlike)
                marks = (" *" if held.get(name, usual[name]) != usual[name] else "" for name in unlike)
                rows.append([str(release.name), *(value + mark for value, mark in zip(shown, marks, strict=True))])
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        lines.append("* otherwise than most")
    if alike := [name for name in by_name if name not in unlike]:
        lines.append(f"Alike in all: {'; '.join(alike)}.")
    return "\n".join(lines) or f"There is nothing to compare in {releases[0].name.campaign}."


def _by_name(releases: Sequence[Release]) -> dict[str, list[tuple[Release, Aspect]]]:
    found: dict[str, list[tuple[Release, Aspect]]] = defaultdict(list)
    for release in releases:
        for aspect in aspects(release):
            found[aspect.name].append((release, aspect))
    return found
