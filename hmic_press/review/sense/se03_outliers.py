"""Counts far from those of the other releases: most likely a digit too many."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import FAR_FROM_THE_OTHERS, Doubt

LEAST = 10  # forces, fewer of which have no median worth the name
TIMES = 10


def far_from_the_others(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each count that is over ten times the median of its field; a median below one is taken for one."""
    counts: dict[tuple[str, str], list[tuple[Release, FieldPath, int | Decimal]]] = defaultdict(list)
    for release in releases:
        for number, finding in enumerate(release.brief.findings):
            for field, value in finding.figures().items():
                counts[finding.kind(), field].append((release, ("findings", number, field), value))
    for (_, field), places in counts.items():
        middle = median(float(value) for *_, value in places)
        if len(places) >= LEAST:
            for release, path, value in places:
                if value > TIMES * max(middle, 1):
                    complaint = doubts.far_from_the_others(value, middle, len(places))
                    yield Doubt(FAR_FROM_THE_OTHERS, release, path, complaint, f"{field} = {value}")
