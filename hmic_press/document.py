"""A release as a list of named parts, and the two marks that may stand inside a string."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Kind = Literal["headline", "paragraphs", "bullets", "speech", "heading", "notes"]
PART_KINDS: tuple[str, ...] = get_args(Kind)
ONE_LINE = ("headline", "heading")

MARKS = re.compile(
    r"\\(?P<star>\*)"
    r"|\*(?P<title>[^\s*](?:[^*]*[^\s*\\])?)\*"
    r"|(?P<address>(?:https?://|\bwww\.)[^\s*<>]*[^\s*<>.,;:!?()\[\]'\"‘’“”])"
)
_SIGNS = ("*", "www.", "http")  # without one of these a string has no marks, and need not be searched


@dataclass(frozen=True)
class Part:
    """A named stretch of a release; `kind` says what each of its strings is (a paragraph, a bullet, a note)."""

    name: str
    kind: Kind
    strings: tuple[str, ...]


class Span(NamedTuple):
    """A run of a string that is set alike: plain words, a report's title or a web address."""

    mark: Literal["words", "title", "address"]
    text: str


def spans(string: str) -> Iterator[Span]:
    r"""Yield the spans of a string: `*a title*`, a bare web address, and words; `\*` and a lone star are stars."""
    if not any(sign in string for sign in _SIGNS):
        yield Span("words", string)
        return
    words, end = "", 0
    for found in MARKS.finditer(string):
        words += string[end : found.start()]
        end = found.end()
        if found["star"]:
            words += "*"
            continue
        if words:
            yield Span("words", words)
            words = ""
        yield Span("title", found["title"]) if found["title"] else Span("address", found["address"])
    if words + string[end:]:
        yield Span("words", words + string[end:])
