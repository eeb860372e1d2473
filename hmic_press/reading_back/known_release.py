"""The release as its file has it now: what a copy repeats of it stays as it is, to the letter."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from hmic_press.facts.history import CORRECTED
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.reading_back.figures_in_words import likeness, masked
from hmic_press.reading_back.speaker import without_marks
from hmic_press.release.amendments import amend
from hmic_press.release.digest import CORRECTION
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.notices import notice_of
from hmic_press.text.document import Part
from hmic_press.text.folding import even_out

_ALIKE = 0.5


class Known(NamedTuple):
    """A release that has a file: its values, and the strings of its parts as standard and as issued.

    `notices` are the paragraphs of the corrections that stood above it, which follow from its record.
    """

    values: Mapping[str, Any]
    parts: Sequence[Part]
    issued: Sequence[Part]
    speaker_table: str
    notices: Sequence[str] = ()

    @classmethod
    def of(cls, newsroom: Newsroom, name: Name) -> "Known | None":
        """Return what is known of a release, None if it has no file; raises BadFacts."""
        if name not in newsroom.names:
            return None
        release = newsroom.release(name)
        problems = release.problems_of_amendments()
        amended = release.parts if problems else amend(release.parts, release.brief.issued.amendments)
        notices = [string for part in release.parts if part.name == CORRECTION for string in part.strings]
        for number, row in enumerate(release.brief.history, start=1):
            if row.act == CORRECTED:
                with suppress(PressError):  # a record that is broken is told by check
                    notices += notice_of(newsroom, release, number)
        return cls(release.file.values, release.parts, amended, release.brief.called.speaker_table, notices)

    def is_notice(self, text: str) -> bool:
        """Return whether a text is a paragraph of a notice that stood above the release."""
        return any(even_out(text) == even_out(string) for string in self.notices)

    def has(self, part: str, text: str) -> bool:
        """Return whether a part has a string, as standard or as issued."""
        return any(even_out(text) == even_out(string) for string in self._strings(part))

    def is_made_of(self, texts: Sequence[str]) -> bool:
        """Return whether texts are the strings of the release, in order, as standard or as issued."""
        given = [even_out(text) for text in texts]
        return any(
            given == [even_out(string) for part in parts for string in part.strings]
            for parts in (self.issued, self.parts)
        )

    def said(self, text: str) -> str | None:
        """Return the quotation as the file has it, if a text is the same."""
        mine = self.values.get(self.speaker_table, {}).get("said")
        same = {even_out(text)} & {even_out(without_marks(part.strings)) for part in self._named("quotation")}
        return mine if mine and same else None

    def finding(self, lists: Sequence[str], part: str, text: str, taken: Sequence[int | None]) -> int | None:
        """Return which finding of the file has a text for its sentence, None if it is none that is not taken."""
        places = [
            number
            for number, facts in enumerate(self.values.get("findings", ()))
            if facts.get("list", part if len(lists) < 2 else None) in (part, None)
        ]
        for parts in (self.issued, self.parts):
            strings = [string for each in parts if each.name == part for string in each.strings]
            if len(strings) != len(places):
                continue
            for place, string in zip(places, strings, strict=True):
                if place not in taken and even_out(string).rstrip(" .;,") == even_out(text).rstrip(" .;,"):
                    return place
        return None

    def origin(self, table: str, facts: Mapping[str, Any], taken: Sequence[int | None]) -> int | None:
        """Return which entry of a table some facts were before, None if they are new."""
        best: tuple[float, int | None] = (_ALIKE, None)
        for number, old in enumerate(self.values.get(table, ())):
            if number in taken or old.get("about") != facts.get("about"):
                continue
            like = 1.0 if "about" in facts else likeness(masked(_words(old)), masked(_words(facts)))
            best = max(best, (like, number), key=lambda each: each[0])
        return best[1]

    def _strings(self, part: str) -> list[str]:
        return [string for each in self._named(part) for string in each.strings]

    def _named(self, name: str) -> list[Part]:
        return [each for parts in (self.issued, self.parts) for each in parts if each.name == name]


def _words(facts: Mapping[str, Any]) -> str:
    return str(facts.get("statement", facts.get("text", "")))
