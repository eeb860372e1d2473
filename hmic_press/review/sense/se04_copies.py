"""Files that are nearly another force's: most likely a copy in which not every fact was changed."""

from collections.abc import Iterator, Sequence

from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import NEARLY_ANOTHERS, Doubt
from hmic_press.review.sense.own_words import read_own_words, without_name
from hmic_press.text.folding import fold

LEAST = 4  # fewer facts can be alike by chance
SHARE = 0.8


def nearly_anothers(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each release that has four facts or more of its own, and four in five of them from an earlier one."""
    facts = [(release, _facts(release)) for release in releases if release.brief.force]
    for later, (release, own) in enumerate(facts):
        for earlier, its in facts[:later]:
            if min(len(own), len(its)) >= LEAST and len(own & its) >= SHARE * max(len(own), len(its)):
                complaint = doubts.nearly_anothers(earlier.file.name, len(own & its), len(own))
                yield Doubt(NEARLY_ANOTHERS, release, ("findings",), complaint, str(earlier.name))
                break


def _facts(release: Release) -> set[tuple[object, ...]]:
    """Return what tells a file from others: its own words, and its counts; nought and one are everywhere."""
    found: set[tuple[object, ...]] = {(fold(without_name(release, text)),) for _, text in read_own_words(release)}
    for finding in release.brief.findings:
        found |= {(finding.kind(), field, value) for field, value in finding.figures().items() if value > 1}
    return found
