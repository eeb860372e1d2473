"""The words of a release that nobody spells so, where each can be mended, unless they are accepted with a reason."""

from collections.abc import Container, Iterator
from dataclasses import replace

from hmic_press.problems.errors import Problem
from hmic_press.problems.words.readiness import misspelt
from hmic_press.release.amendments import amend
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.review.accepted import find_places
from hmic_press.review.spelling.known_words import WORD, known_words, without_possession
from hmic_press.review.spelling.word_list import WordList, word_list
from hmic_press.review.style_remarks import Remark, of_release
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Slip
from hmic_press.style.spelling import SPELLING

_BEFORE = ("anti", "co", "counter", "ex", "multi", "non", "post", "pre", "re", "semi", "sub", "un")  # and a hyphen
_WITH_NEAREST = 10  # words of a release; to look for more takes longer than anybody waits


def misspelt_words(newsroom: Newsroom, release: Release) -> list[Problem]:
    """Return the misspelt words of a release, shared wording too; none where no word list can be read."""
    words = word_list()
    if words is None:
        return []
    known = known_words(newsroom, release)
    nearest: dict[str, str | None] = {}

    def find(proof: Proof) -> Iterator[Slip]:
        for passage, start, word in _unknown(proof, words, known):
            if word not in nearest:
                nearest[word] = words.nearest(word) if len(nearest) < _WITH_NEAREST else None
            yield Slip(passage, start, start + len(word), nearest[word])

    parts = amend(release.parts, release.brief.issued.amendments)
    titles = list(release.campaign.reports.values())
    found = of_release(release, parts, titles, [replace(SPELLING, find=find)], Tracer(newsroom))
    remarks = [remark._replace(rule=SPELLING) for remark in found]
    return [_told(remark) for remark in remarks if not _is_accepted(release, remark)]


def _unknown(proof: Proof, words: WordList, known: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Yield each word that is neither in the list nor known, with its passage and where it begins there."""
    for passage, text in proof.words(speech=True):
        for found in WORD.finditer(text):
            word = without_possession(found.group())
            if len(word) < 2 or word.removesuffix("s").isupper() or word in known or words.has(word):
                continue
            if words.has(found.group()) or (word.lower() in _BEFORE and text.startswith("-", found.end())):
                continue
            yield passage, found.start(), word


def _is_accepted(release: Release, remark: Remark) -> bool:
    by_campaign = remark.shared and find_places(release.campaign.style.accepted, remark)
    return bool(by_campaign or find_places(release.brief.accepted, remark))


def _told(remark: Remark) -> Problem:
    slip = remark.slip
    wrong = misspelt(remark.text[slip.start : slip.end], slip.instead)
    return replace(remark.problem, field="spelling", problem=wrong.problem, remedy=wrong.remedy)
