"""The words of releases, as somebody accepts them: plain, as issued, always with the line of an embargo."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.release.amendments import amend, fitting
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.release.wanted import Wanted
from hmic_press.text.document import Part, numbered

BEFORE_ANY_EMBARGO = datetime(1900, 1, 1, tzinfo=UTC)  # so that a text is the same on every day
_PLAIN = Wanted("plain")


class String(NamedTuple):
    """A string of a release: where it begins in the text, what it is called (“note 6”), its part, its number there."""

    start: int
    called: str
    part: int
    number: int


class Text(NamedTuple):
    """The words of a release, and the strings of its parts where they are known."""

    words: str
    strings: Sequence[String] = ()

    def string_at(self, position: int) -> String | None:
        """Return the string in which a character stands."""
        at = bisect_right(self.strings, position, key=lambda string: string.start) - 1
        return self.strings[max(at, 0)] if self.strings else None

    def part_at(self, position: int) -> str:
        """Return what the string is called in which a character stands; nothing where that is not known."""
        string = self.string_at(position)
        return string.called if string else ""


class Texts(NamedTuple):
    """The texts of releases the releases themselves, what is wrong where none can be made, what no longer fits."""

    made: dict[Name, Text]
    releases: dict[Name, Release]
    failed: dict[Name, list[Problem]]
    unfit: list[Problem]

    def of(self, campaign: str) -> "Texts":
        """Return the texts of a campaign."""
        made = {name: text for name, text in self.made.items() if name.campaign == campaign}
        return self._replace(made=made)


def texts_of(newsroom: Newsroom, names: Iterable[Name]) -> Texts:
    """Return the texts of the releases that have these names."""
    texts = Texts({}, {}, {}, [])
    for name in names:
        try:
            release = newsroom.release(name)
            if unfit := release.problems_of_amendments():
                texts.unfit.extend(unfit)
                release = _with_what_fits(release)
            texts.made[name] = _text(release, newsroom)
            texts.releases[name] = release
        except PressError as error:
            texts.failed[name] = list(error.problems)
    return texts


def _with_what_fits(release: Release) -> Release:
    """Return a release with those of its amendments that its standard text still has a place for."""
    issued = release.brief.issued
    issued = issued.model_copy(update={"amendments": fitting(release.parts, issued.amendments)})
    return release._replace(brief=release.brief.model_copy(update={"issued": issued}))


def _text(release: Release, newsroom: Newsroom) -> Text:
    words = release.typeset(newsroom.pages, _PLAIN).decode()
    strings: list[String] = []
    end = 0
    for text, called, part, number in _strings(amend(release.parts, release.brief.issued.amendments)):
        found = words.find(text[:20].replace("\\", ""), end)
        if found >= 0:
            strings.append(String(words.rfind("\n", 0, found) + 1, called, part, number))
            end = found + len(text) // 2
    return Text(words, strings)


def _strings(parts: Sequence[Part]) -> Iterator[tuple[str, str, int, int]]:
    """Yield each string of the parts, what people call it, and the numbers of its part and of it there."""
    for place, (part, first) in enumerate(numbered(parts)):
        called = part.name.replace("_", " ")
        for number, string in enumerate(part.strings):
            if part.kind == "notes":
                yield string, f"note {first + number}", place, number
            else:
                alone = len(part.strings) == 1
                yield string, called if alone else f"{called.removesuffix('s')} {number + 1}", place, number
