"""Passages of a body's own words that are another's, by an index of the runs of words: no file is laid beside all."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.project.body_names import BodyNames
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import ANOTHERS_WORDS, Doubt
from hmic_press.review.sense.own_words import body_of, read_own_words
from hmic_press.style.terms import one_of
from hmic_press.text.folding import Traced

RUN = 13  # words; two bodies of 2012 have twelve alike at most
_SHOWN = 36  # letters of its beginning: no more than a message quotes, and all that a phrase has to
_NAME = r"(?!(?:In|At|By|As|For|With|From|When|While|Since|And|But|If|Like|Under|Within|To|Of|On|Both)\b)[A-Z][\w-]+"
_TITLE = r"\*[A-Z](?:[^*]{0,80}[^\s*])?\*"
_POSSESSIVE = re.compile(r"[’']s\b")
_WORD = re.compile(r"(?P<word>[^\W_]+(?:'[^\W_]+)*)(?P<end> ?[.?!]+(?=['\s]|$))?")


@lru_cache(maxsize=64)
def _aside(endings: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what is no word of a passage: titles, and the names of bodies by their endings."""
    ending = one_of(endings).replace(r"\ ", r"\s+")
    return re.compile(rf"{_TITLE}|(?:\b[Tt]he\s+)?\b{_NAME}(?:(?:\s+(?:and|of|&))?\s+{_NAME}){{0,3}}\s+(?:{ending})\b")


class Passage(NamedTuple):
    """A value of a release's own words: its words, folded, with a full stop where a sentence ends, and their places."""

    release: Release
    path: FieldPath
    text: str
    words: Sequence[str]
    spans: Sequence[tuple[int, int]]

    def runs(self) -> Iterator[int]:
        """Yield what tells the run of words that begins at each word from all others."""
        for start in range(len(self.words) - RUN + 1):
            yield hash((*self.words[start : start + RUN - 1], self.words[start + RUN - 1].rstrip(".")))


class Holders(NamedTuple):
    """Who has a run of words: the first passage and the last, and how many bodies."""

    first: int
    last: int
    bodies: int


def anothers_words(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each stretch of words that several bodies have, once: in the last of them, beside the first."""
    passages = [_read(each, path, text) for each in releases if each.brief.about for path, text in read_own_words(each)]
    index: dict[int, Holders] = {}
    for number, passage in enumerate(passages):
        for run in passage.runs():
            held = index.get(run, Holders(number, number, 1))
            is_new = passages[held.last].release is not passage.release
            index[run] = Holders(held.first, number, held.bodies + is_new)
    for number, passage in enumerate(passages):
        first = 0
        for held, places in groupby(map(index.__getitem__, passage.runs())):
            runs = len(list(places))
            if held.bodies > 1 and held.last == number:
                yield _doubt(passage, first, runs + RUN - 1, passages[held.first].release, held.bodies - 1)
            first += runs


def _doubt(passage: Passage, first: int, words: int, other: Release, others: int) -> Doubt:
    start, end = passage.spans[first]
    for _, until in passage.spans[first + 1 : first + words]:
        end = until if until - start <= _SHOWN else end
    begins = passage.text[start:end]
    earlier = passage.text.count(begins, 0, start)
    complaint = doubts.anothers_words(begins, words, other.file.name, others, earlier)
    return Doubt(ANOTHERS_WORDS, passage.release, passage.path, complaint, passage.text)


def _read(release: Release, path: FieldPath, text: str) -> Passage:
    """Return own words as a passage; the names of bodies and the titles in them are no words of it."""
    aside = [found.span() for found in _aside(release.terms.endings).finditer(text)]
    if release.brief.about:
        aside += [
            (found.start, found.end) for found in BodyNames([body_of(release.brief.about, release.terms)]).find(text)
        ]
    rest = text
    for start, end in aside:
        end = found.end() if (found := _POSSESSIVE.match(text, end)) else end
        rest = rest[:start] + " " * (end - start) + rest[end:]
    folded = Traced.folded(rest)
    words = list(_WORD.finditer(folded.text))
    return Passage(
        release,
        path,
        text,
        [found["word"] + "." * bool(found["end"]) for found in words],
        [folded.span(*found.span("word")) for found in words],
    )
