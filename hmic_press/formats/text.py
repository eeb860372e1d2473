"""The three text formats: one setter, and a row of dress for each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hmic_press.formats.pages import Pages
from hmic_press.text.document import Document, Part, link, numbered, spans

# What any reader of Markdown takes for a mark: CommonMark's own, and tables, attributes and formulas of kramdown.
_MARKUP = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)|\{(?=:)|\$(?=\$)|(?<=\$)\$")
_MARKUP_AT_START = re.compile(r"(?:#{1,6}|[-+=]+)(?=\s|$)|\d{1,9}(?P<dot>[.)])(?=\s|$)|[-=]{3}")

_OUTSIDE_LINKS = {ord(mark): f"%{ord(mark):02X}" for mark in "()[]\\"}  # which would end a link, or begin another


def _markdown_words(words: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", words)


def _markdown_start(words: str) -> str:
    """Return the words with a mark escaped that Markdown would take for a heading, a list or a rule."""
    if not (found := _MARKUP_AT_START.match(words)):
        return words
    mark = found.start("dot") if found["dot"] else 0
    return f"{words[:mark]}\\{words[mark:]}"


@dataclass(frozen=True)
class Dress:
    """How each kind of string is written; `{}` is the string itself."""

    embargo: str = "{}"
    headline: str = "{}"
    heading: str = "{}"
    bullet: str = "- {}"
    note: str = "{number}. {}"
    speech: str = "{}"
    title: str = "*{}*"
    title_within_marks: str = "*{}*"  # where the dress already sets its surroundings in stars
    address: str = "{}"
    words: Callable[[str], str] = str  # so that nothing in them is taken for a mark
    start: Callable[[str], str] = str  # likewise for what only counts where a string begins

    def inline(self, string: str, *, title: str) -> str:
        """Return a string with its titles and addresses dressed."""
        written = ""
        for mark, text in spans(string):
            if mark == "title":
                written += title.format(self.words(text))
            elif mark == "address":
                written += self.address.format(self.words(text), link=link(text).translate(_OUTSIDE_LINKS))
            else:
                words = self.words(text)
                written += words if written else self.start(words)
        return written


PLAIN = Dress()
MARKDOWN = Dress(
    embargo="**{}**",
    headline="## **{}**",
    heading="#### **{}**",
    speech="*{}*",
    title_within_marks="_{}_",
    address="[{}]({link})",
    words=_markdown_words,
    start=_markdown_start,
)
INDENTED = Dress(bullet="  • {}", note="  {number}. {}", title="{}", title_within_marks="{}")


def plain(document: Document, pages: Pages) -> bytes:
    """Return the release in plain text, with a star on each side of a title."""
    return typeset_text(document.parts, PLAIN).encode()


def markdown(document: Document, pages: Pages) -> bytes:
    """Return the release in Markdown."""
    return typeset_text(document.parts, MARKDOWN).encode()


def indented(document: Document, pages: Pages) -> bytes:
    """Return the release in plain text with its lists indented, and without any marks."""
    return typeset_text(document.parts, INDENTED).encode()


def typeset_text(parts: Sequence[Part], dress: Dress) -> str:
    """Return the release as text: parts and paragraphs a blank line apart, bullets and notes a line each."""
    text = ""
    for part, number in numbered(parts):
        apart = "\n" if number > 1 else "\n\n"
        text += (apart if text else "") + _set_part(part, dress, number)
    return text


def _set_part(part: Part, dress: Dress, first: int) -> str:
    outer = {
        "embargo": dress.embargo,
        "headline": dress.headline,
        "heading": dress.heading,
        "bullets": dress.bullet,
        "notes": dress.note,
        "speech": dress.speech,
    }.get(part.kind, "{}")
    stars_around = part.kind in ("embargo", "headline", "heading", "speech")
    title = dress.title_within_marks if stars_around else dress.title
    lines = (
        outer.format(dress.inline(string, title=title), number=number)
        for number, string in enumerate(part.strings, start=first)
    )
    return ("\n" if part.kind in ("bullets", "notes") else "\n\n").join(lines)
