"""Files that are nearly another force's: most likely a copy in which not every fact was changed.

Two files with four facts in five alike have three alike among the few rarest of each, and are looked up by those: none
is laid beside all others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from itertools import combinations
from math import ceil

from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import NEARLY_ANOTHERS, Doubt
from hmic_press.review.sense.own_words import read_own_words, without_name
from hmic_press.text.folding import fold

LEAST = 4  # fewer facts can be alike by chance
SHARE = 0.8
LOOKED_UP = 3  # facts; of two, one often is the other: all cases, and as many referred back
Facts = set[tuple[object, ...]]


def nearly_anothers(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each release that has four facts or more of its own, and four in five of them from an earlier one."""
    facts = [(release, _facts(release)) for release in releases if release.brief.about]
    facts = [(release, own) for release, own in facts if len(own) >= LEAST]
    held = Counter(fact for _, own in facts for fact in own)
    by_rarity = {fact: rank for rank, (fact, _) in enumerate(reversed(held.most_common()))}
    index: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for number, (release, own) in enumerate(facts):
        keys = list(_keys(own, by_rarity))
        for earlier, its in map(facts.__getitem__, merge(*(index[key] for key in keys))):
            if len(own & its) >= SHARE * max(len(own), len(its)):
                complaint = doubts.nearly_anothers(earlier.file.name, len(own & its), len(own))
                yield Doubt(NEARLY_ANOTHERS, release, ("findings",), complaint, str(earlier.name))
                break
        for key in keys:
            index[key].append(number)


def _keys(own: Facts, by_rarity: Mapping[tuple[object, ...], int]) -> Iterator[tuple[int, ...]]:
    """Yield the sets of rare facts of which a file that is nearly this one has one too."""
    may_differ = len(own) - ceil(SHARE * len(own))
    return combinations(sorted(by_rarity[fact] for fact in own)[: may_differ + LOOKED_UP], LOOKED_UP)


def _facts(release: Release) -> Facts:
    """Return what tells a file from others: its own words, and its counts; nought and one are everywhere."""
    found: Facts = {(fold(without_name(release, text)),) for _, text in read_own_words(release)}
    for finding in release.brief.findings:
        found |= {(finding.kind(), field, value) for field, value in finding.figures().items() if value > 1}
    return found
