"""A release as the rules read it: its passages, and its words with everything hidden that no rule may read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from hmic_press.style.terms import NO_TERMS, Terms
from hmic_press.text.document import Kind
from hmic_press.text.marks import Mark, marks_in

HIDDEN = "\ue000"  # stands for each character of a title, an address or somebody's quoted words: lengths do not change
_QUOTED = re.compile(r"(?<=“)[^“”]*(?=”)|(?<=\")[^\"]*(?=\")")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]{0,3}[ \u00a0]+(?=[“\"‘(]?[^\W\d_a-z])")


class Passage(NamedTuple):
    """One string of a release (a paragraph, a bullet, a note) and its kind; `italic` if it is set so as a whole."""

    kind: Kind
    text: str
    italic: bool = False


class Sentence(NamedTuple):
    """A sentence: the number of its passage, where it begins there, and its words."""

    passage: int
    start: int
    words: str


class Proof:
    """A release to be read; `titles` are the titles of reports that are known beside those it marks itself.

    `has_short_title` says that a short one is declared for lists, so that the headline may be longer; `terms` are the
    words of its house.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        titles: Sequence[str] = (),
        *,
        has_short_title: bool = False,
        terms: Terms = NO_TERMS,
    ) -> None:
        self.terms = terms
        self.has_short_title = has_short_title
        self.passages = tuple(passages)
        self.known_titles = tuple(titles)

    @cached_property
    def _marks(self) -> list[list[Mark]]:
        """The titles and addresses of each passage."""
        return [list(marks_in(text)) for _, text, _ in self.passages]

    @cached_property
    def printed(self) -> list[str]:
        """The words of each passage, speech included, with titles and addresses hidden."""
        return [
            _without(passage.text, marks) if marks else passage.text
            for passage, marks in zip(self.passages, self._marks, strict=True)
        ]

    @cached_property
    def _own(self) -> list[tuple[int, str]]:
        return [
            (number, _QUOTED.sub(_hidden, text) if "“" in text or '"' in text else text)
            for number, text in enumerate(self.printed)
            if self.passages[number].kind != "speech"
        ]

    def words(self, *, speech: bool = False) -> Iterable[tuple[int, str]]:
        """Return the number and the words of each passage; without `speech` what somebody else said is left out."""
        return enumerate(self.printed) if speech else self._own

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the release's own words, speech hidden."""
        return [sentence for number, text in self.words() for sentence in _sentences(number, text)]

    def of_kind(self, *kinds: Kind) -> Iterator[tuple[int, Passage]]:
        """Yield the passages of some kinds, with their numbers."""
        return ((number, passage) for number, passage in enumerate(self.passages) if passage.kind in kinds)

    @cached_property
    def marked_titles(self) -> list[tuple[int, int, str]]:
        """Each title that the release marks: its passage, where its first word begins, and its words."""
        return [
            (number, found.start + 1, found.text)
            for number, marks in enumerate(self._marks)
            for found in marks
            if found.kind == "title"
        ]

    @cached_property
    def addresses(self) -> list[tuple[int, int, str]]:
        """Each address that a reader is shown or sent to: its passage, where it begins, and itself."""
        return [
            (number, found.start, found.text)
            for number, marks in enumerate(self._marks)
            for found in marks
            if found.kind == "address" and not self.passages[number].text.startswith("](", found.end)
        ]


def _without(text: str, marks: Iterable[Mark]) -> str:
    """Return a passage with its titles, addresses and written-out stars hidden."""
    for mark in marks:
        text = f"{text[: mark.start]}{HIDDEN * (mark.end - mark.start)}{text[mark.end :]}"
    return text


def _hidden(found: re.Match[str]) -> str:
    return HIDDEN * len(found.group())


def _sentences(passage: int, text: str) -> Iterator[Sentence]:
    start = 0
    for found in _SENTENCE_END.finditer(text):
        yield Sentence(passage, start, text[start : found.end()].rstrip())
        start = found.end()
    yield Sentence(passage, start, text[start:])
