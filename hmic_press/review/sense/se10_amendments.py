"""Amendments that were read from a copy, for which nobody has given a reason yet."""

from collections.abc import Iterator, Sequence

from hmic_press.facts.issued import NO_REASON_YET
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import NO_REASON, Doubt
from hmic_press.text.folding import fold


def amendments_without_reason(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each amendment whose reason is the words that import has put there."""
    for release in releases:
        for number, amendment in enumerate(release.brief.issued.amendments):
            if fold(amendment.why) == fold(NO_REASON_YET):
                path = ("issued", "amendments", number, "why")
                yield Doubt(NO_REASON, release, path, doubts.no_reason_yet(), amendment.why)
