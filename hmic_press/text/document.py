"""A release as a list of named parts, and the two marks that may stand inside a string."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple, get_args
from urllib.parse import quote

from hmic_press.text.marks import marks_in
from hmic_press.text.said import Run, Said, runs

Kind = Literal["embargo", "details", "headline", "paragraphs", "bullets", "speech", "heading", "notes"]
PART_KINDS: tuple[str, ...] = get_args(Kind)
BLANK_LINES = re.compile(r"\n[ \t]*\n")  # between the strings of a part, as templates and files write them
ONE_LINE = ("embargo", "headline", "heading")


@dataclass(frozen=True)
class Part:
    """A named stretch of a release; `kind` says what each of its strings is (a paragraph, a bullet, a note)."""

    name: str
    kind: Kind
    strings: tuple[str, ...]


def contacts(parts: Iterable[Part]) -> list[str]:
    """Return the notes that say whom journalists call, which pages repeat where they are easy to find."""
    return [string for part in parts if part.name in ("contact", "press_office") for string in part.strings]


def numbered(parts: Iterable[Part]) -> Iterator[tuple[Part, int]]:
    """Yield each part with the number of its first note: parts of notes that follow each other are one list."""
    notes = 0
    for part in parts:
        notes = notes if part.kind == "notes" else 0
        yield part, notes + 1
        notes += len(part.strings) if part.kind == "notes" else 0


@dataclass(frozen=True, kw_only=True)
class Document:
    """A release as it leaves the house: its parts, and what is known of it beside them.

    `name` is CAMPAIGN/SLUG, `author` the house, `title` and `summary` what lists and pages show of it; `published` is
    its day, or the moment its embargo goes; `embargo` is that moment too, and None once it has come; `to_sign` is what
    nobody has issued yet, `preview` what is only to be looked at. `overridden` is the reason for which an embargo was;
    `attached` are files that an e-mail carries; `facts` are what its words say, and `said`, for each string of all
    parts in their order, which of its words say which fact. `digest` is the SHA-256 of the words, by which a copy is
    told apart.
    """

    name: str
    author: str
    parts: Sequence[Part]
    title: str = ""
    summary: str = ""
    reference: str | None = None
    published: date | datetime | None = None
    embargo: datetime | None = None
    to_sign: bool = False
    preview: bool = False
    overridden: str | None = None
    digest: str = ""
    attached: Mapping[str, bytes] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    said: Sequence[Sequence[Said]] = ()

    @property
    def headline(self) -> str:
        """The headline, without marks."""
        return next(plain(part.strings[0]) for part in self.parts if part.kind == "headline")

    def runs(self) -> Iterator[list[list[Run]]]:
        """Yield the strings of each part, each cut into runs that are set alike and say one fact or none."""
        said = iter(self.said)
        for part in self.parts:
            yield [list(runs(string, next(said, ()))) for string in part.strings]


class Span(NamedTuple):
    """A run of a string that is set alike: plain words, a report's title or an address."""

    mark: Literal["words", "title", "address"]
    text: str


def spans(string: str) -> Iterator[Span]:
    r"""Yield the spans of a string: `*a title*`, a bare address, and words; `\*` and a lone star are stars."""
    words, end = "", 0
    for found in marks_in(string):
        words += string[end : found.start]
        end = found.end
        if found.kind == "star":
            words += "*"
            continue
        if words:
            yield Span("words", words)
            words = ""
        yield Span(found.kind, found.text)
    if words + string[end:] or not end:
        yield Span("words", words + string[end:])


def plain(string: str) -> str:
    """Return the words of a string without its marks."""
    return "".join(text for _, text in spans(string))


def link(address: str) -> str:
    """Return where a bare address leads: to a page, or to a letter to a mailbox."""
    if address.startswith(("http://", "https://")):
        return address
    return f"http://{address}" if address.startswith("www.") else f"mailto:{quote(address, safe='@.+-_')}"
