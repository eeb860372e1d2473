"""What a body is called, and where a text names one, however it is wrapped and written."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hmic_press.text.folding import Traced, fold

_WORD = re.compile(r"[^\W_]+")
_THE = re.compile(r"\Athe\s+", re.IGNORECASE)


def phrase_of(name: str) -> str:
    """Return a name folded, from its first word to the end of its last."""
    folded = fold(name)
    words = list(_WORD.finditer(folded))
    return folded[words[0].start() : words[-1].end()] if words else ""


def without_the(name: str) -> str:
    """Return a name without the “the” that it begins with."""
    return _THE.sub("", name)


class Body(NamedTuple):
    """A body that a release can be about; what its roster does not say is empty.

    `place` stands after “in”, `called` after “said”: “Thames Valley”, “the constabulary”; `short` are its short names.
    `endings` are what names of bodies end in, in the words of the houses: what stands before is the area's name.
    """

    slug: str
    name: str
    article: str
    place: str = ""
    called: str = ""
    short: tuple[str, ...] = ()
    region: str = ""
    endings: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: “the Metropolitan Police Service”."""
        return f"{self.article} {self.name}".strip()

    @property
    def area(self) -> str:
        """The name of its area alone: “Kent”, “West Mercia”."""
        ending = next((f" {each}" for each in self.endings if self.name.endswith(f" {each}")), "")
        return self.name.removesuffix(ending)

    @property
    def phrases(self) -> set[str]:
        """What people call it, folded: its name, that of its area alone, its place, and its short names."""
        names = (self.name, self.area, without_the(self.place), *self.short)
        return {phrase for name in names if (phrase := phrase_of(name))}

    def is_named(self, phrase: str, written: str) -> bool:
        """Return whether one of its phrases, as it is written, names it: what is made of common words has a capital.

        So have short names, and those of the area of a body that takes “the” (not “metropolitan boroughs”).
        """
        if phrase == phrase_of(self.name):
            return True
        is_common = self.article or phrase in map(phrase_of, self.short)
        return not (is_common and without_the(written).islower())


class Named(NamedTuple):
    """The bodies that a text names by one phrase, most often one, and where."""

    bodies: tuple[Body, ...]
    start: int
    end: int

    @property
    def slug(self) -> str:
        """The slug of the first of them."""
        return self.bodies[0].slug


class BodyNames:
    """The names of bodies, to be found in texts: each look takes as long as the text is, however many there are.

    `others` are bodies of other rosters: a name that stands in one of the first bodies' own is not theirs.
    """

    def __init__(self, bodies: Iterable[Body], others: Iterable[Body] = ()) -> None:
        self._bodies: dict[str, tuple[Body, ...]] = {}
        self._add(bodies, set())
        self._add(others, {run for phrase in self._bodies for run in _runs(phrase)})
        self._longest = max((len(_WORD.findall(phrase)) for phrase in self._bodies), default=0)

    def _add(self, bodies: Iterable[Body], taken: set[str]) -> None:
        for body in bodies:
            for phrase in body.phrases - taken:
                self._bodies[phrase] = (*self._bodies.get(phrase, ()), body)

    def slug_of(self, phrase: str) -> str:
        """Return the slug of the body that is called so."""
        return self._bodies[phrase_of(phrase)][0].slug

    def find(self, text: str) -> Iterator[Named]:
        """Yield the bodies that a text names, as its readers take it; a longer name goes before those inside it."""
        if next(self._spans(fold(text)), None) is None:
            return
        folded = Traced.folded(text)
        for start, end in self._spans(folded.text):
            phrase = folded.text[start:end]
            first, last = folded.span(start, end)
            if named := tuple(body for body in self._bodies[phrase] if body.is_named(phrase, text[first:last])):
                yield Named(named, first, last)

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


def _runs(phrase: str) -> Iterator[str]:
    """Yield the words of a phrase in all runs of them."""
    words = [found.span() for found in _WORD.finditer(phrase)]
    for first, (start, _) in enumerate(words):
        for _, end in words[first:]:
            yield phrase[start:end]
