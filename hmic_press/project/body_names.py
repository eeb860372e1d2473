"""What a body is called, and where a text names one, however it is wrapped and written."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hmic_press.text.folding import Traced, fold

_WORD = re.compile(r"[^\W_]+")


class Body(NamedTuple):
    """A police force or another body that a release can be about."""

    slug: str
    name: str
    article: str

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: “the Metropolitan Police Service”."""
        return f"{self.article} {self.name}".strip()

    @property
    def area(self) -> str:
        """The name of its area alone: “Kent”, “West Mercia”."""
        return re.sub(r" (Police Service|Police|Constabulary)$", "", self.name)

    @property
    def phrases(self) -> set[str]:
        """What people call it, folded: its name, and that of its area alone."""
        return {fold(self.name), fold(self.area)}


class Named(NamedTuple):
    """A body that a text names, and where."""

    slug: str
    start: int
    end: int


class BodyNames:
    """The names of bodies, to be found in texts: each look takes as long as the text is, however many there are."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._bodies = {phrase: body for body in bodies for phrase in body.phrases}
        self._longest = max((len(_WORD.findall(phrase)) for phrase in self._bodies), default=0)

    def slug_of(self, phrase: str) -> str:
        """Return the slug of the body that is called so."""
        return self._bodies[fold(phrase)].slug

    def find(self, text: str) -> Iterator[Named]:
        """Yield the bodies that a text names, as its readers take it; a longer name goes before those inside it.

        A name that takes “the” is made of common words: in small letters, its area is none (“metropolitan boroughs”).
        """
        if next(self._spans(fold(text)), None) is None:
            return
        folded = Traced.folded(text)
        for start, end in self._spans(folded.text):
            phrase = folded.text[start:end]
            first, last = folded.span(start, end)
            body = self._bodies[phrase]
            if not (body.article and phrase != fold(body.name) and text[first:last].islower()):
                yield Named(body.slug, first, last)

    def _spans(self, folded: str) -> Iterator[tuple[int, int]]:
        words = [found.span() for found in _WORD.finditer(folded)]
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                start, end = words[at][0], words[at + length - 1][1]
                if folded[start:end] in self._bodies:
                    yield start, end
                    at += length - 1
                    break
            at += 1
