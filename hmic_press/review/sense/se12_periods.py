"""Findings of one kind whose periods overlap: whoever adds the two up counts the months in common twice."""

from collections.abc import Iterator, Sequence

from hmic_press.facts.declared.period_finding import PeriodFinding
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import PERIODS_OVERLAP, Doubt


def overlapping_periods(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each finding over a period that overlaps the one of a finding of its kind before it."""
    for release in releases:
        before: list[tuple[int, PeriodFinding]] = []
        for number, finding in enumerate(release.brief.findings):
            if not isinstance(finding, PeriodFinding):
                continue
            other = next(
                (each for each in before if type(each[1]) is type(finding) and each[1].overlaps(finding)), None
            )
            if other:
                complaint = doubts.periods_overlap(other[0] + 1, _period(other[1]))
                yield Doubt(PERIODS_OVERLAP, release, ("findings", number, "since"), complaint, _period(finding))
            before.append((number, finding))


def _period(finding: PeriodFinding) -> str:
    return f"from {finding.since} {f'to {finding.until}' if finding.until else 'on'}"
