"""Whether a further round of an issued release corrects what it said, or only how it said it."""

import re
from collections import Counter
from collections.abc import Iterator

from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.text.folding import fold
from hmic_press.text.number_words import amounts_in, numbers_in

CORRECTION, EDITORIAL = "correction", "editorial"
_NAME = re.compile(r"(?<=[^\W_][ ,;:(“‘'\"\-/])\s*\b([A-Z][\w’'-]*)|\b([A-Z]{2,})\b")  # a capital within a sentence
_SPOKEN = re.compile(r"^[“\"][\s\S]*?[”\"]$", re.MULTILINE)


def class_of_change(newsroom: Newsroom, release: Release, was: str) -> str:
    """Return “correction” if a figure, amount, verdict, grade, name, date or word of the quotation is not what it was.

    Anything else is “editorial”; in doubt it is a correction.
    """
    now = release.words
    told = (
        numbers_in(was) != numbers_in(now),
        amounts_in(was) != amounts_in(now),
        Counter(_NAME.findall(was)) != Counter(_NAME.findall(now)),
        _bodies(newsroom, release, was) != _bodies(newsroom, release, now),
        any(_times(words, was) != _times(words, now) for words in _choices(newsroom, release)),
        _spoken(was) != _spoken(now),
    )
    return CORRECTION if any(told) else EDITORIAL


def _bodies(newsroom: Newsroom, release: Release, text: str) -> set[str]:
    return newsroom.roster(release.name.campaign).named_in({"words": text})


def _choices(newsroom: Newsroom, release: Release) -> Iterator[str]:
    """Yield the words of every choice and grade that can be stated, and the names of who may speak."""
    campaign, brief = release.campaign, newsroom.brief(release.name.campaign)
    for model in (brief.body_model, *brief.kinds.values()):
        for field in model.model_fields:
            yield from model.offered(field, campaign)
    yield from campaign.all_names("")


def _times(words: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(fold(words))}\b", fold(text)))


def _spoken(text: str) -> list[str]:
    """Return what stands in quotation marks as paragraphs of its own: the speaker's words."""
    return [fold(paragraph) for paragraph in _SPOKEN.findall(text)]
