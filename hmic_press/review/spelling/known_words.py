"""The words that are right in a release though they are in no list: its facts' own names, its roster's, its house's."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release

WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\w)")


def known_words(newsroom: Newsroom, release: Release) -> frozenset[str]:
    """Return the words of names, places and titles that a release's facts, roster, campaign and house state."""
    brief, campaign = release.brief, release.campaign
    stated: list[Any] = [brief.about, brief.release, campaign.speakers, campaign.reports, campaign.called]
    stated += [campaign.release, newsroom.edition(release.name.campaign).house, release.terms, release.author]
    stated += [brief.voice and (brief.voice.name, brief.voice.region)]
    stated += newsroom.roster(release.name.campaign).bodies.values()
    return frozenset(word for text in _texts(stated) for word in words_in(text))


def words_in(text: str) -> Iterator[str]:
    """Yield the words of a text, without the s of possession."""
    return (without_possession(found.group()) for found in WORD.finditer(text))


def without_possession(word: str) -> str:
    """Return a word without ’s."""
    return re.sub(r"[’']s?$", "", word)


def _texts(value: Any) -> Iterator[str]:
    """Yield every text that a value holds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _each(value.values())
    elif isinstance(value, list | tuple):
        yield from _each(value)
    elif hasattr(value, "__dict__"):
        yield from _each(vars(value).values())


def _each(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from _texts(value)
