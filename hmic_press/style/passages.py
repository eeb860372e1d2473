"""The passages of a release that is only text: a plain or a Markdown file, whose parts are found by their looks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hmic_press.style.proof import Passage
from hmic_press.text.document import Kind

_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"[-*+•]\s+")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
NOTES_HEADING = re.compile(
    r"(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?\s+notes?|background)\s*:?", re.I
)
DATE_LINE = re.compile(
    r"(?:strictly\s+)?embargo|(?:for\s+(?:immediate\s+)?release|(?:press|news)\s+release|date|ref(?:erence)?|issued|not\s+for\b)\b"
    r"|(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w{3,9}\s+\d{4}\W*$",
    re.I,
)
_SAID = re.compile(r"\bsaid:?$")
_ENDED = re.compile(r"[.!?”\"]$")
_CLOSED = re.compile(r"[”\"][.]?$")


class Read(NamedTuple):
    """A passage and, for each of its lines, where that begins in it and in the file: offset, line, column from 1."""

    passage: Passage
    lines: tuple[tuple[int, int, int], ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character of the passage."""
        start, line, column = next(row for row in reversed(self.lines) if row[0] <= offset or row is self.lines[0])
        return line, column + offset - start


class _Block(NamedTuple):
    """Lines of a file that belong together, with what they begin with: “#”, “-”, “1” or nothing."""

    mark: str
    text: str
    lines: tuple[tuple[int, int, int], ...]
    italic: bool = False


def read_passages(text: str, notes_heading: str = "") -> list[Read]:
    """Return the passages of a text in their order; its house may have a heading of the notes of its own."""
    found: list[Read] = []
    in_notes = in_speech = has_headline = False
    for block in map(_undressed, _blocks(text)):
        words = block.text
        kind: Kind
        in_speech = in_speech and not block.mark and not _heads_notes(words, notes_heading) and words != "ENDS"
        if block.mark == "-" or (block.mark == "1" and not in_notes):
            kind = "bullets"
        elif block.mark == "1":
            kind = "notes"
        elif not has_headline and not in_speech and not DATE_LINE.match(words):
            kind, has_headline = "headline", True
        elif block.mark == "#" or _heads_notes(words, notes_heading):
            kind, in_notes = "heading", in_notes or _heads_notes(words, notes_heading)
        elif in_speech or _is_speech(words):
            kind, in_speech = "speech", not _CLOSED.search(words)
        else:
            kind, in_speech = "paragraphs", bool(_SAID.search(words))
        found.append(Read(Passage(kind, words, block.italic), block.lines))
    return found


def _heads_notes(words: str, notes_heading: str) -> bool:
    return words == notes_heading or bool(NOTES_HEADING.fullmatch(words))


def _is_speech(words: str) -> bool:
    """Return whether a paragraph opens a quotation that does not close before its end."""
    closed = re.search('[”"]', words[1:])
    return words[:1] in ("“", '"') and (closed is None or bool(_CLOSED.match(words, closed.start() + 1)))


def _blocks(text: str) -> Iterator[_Block]:
    """Yield the blocks of a text: a blank line ends one, and so does the mark of a list or a heading."""
    mark, words = "", ""
    lines: list[tuple[int, int, int]] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        content = line.strip()
        begins = next((m for m, p in (("#", _HEADING), ("-", _BULLET), ("1", _NUMBER)) if p.match(content)), "")
        if (not content or begins or mark == "#") and words:
            yield _Block(mark, words, tuple(lines))
            mark, words, lines = "", "", []
        if content:
            pattern = {"#": _HEADING, "-": _BULLET, "1": _NUMBER}.get(begins)
            dress = pattern.match(content).end() if pattern else 0  # type: ignore[union-attr]  # it has matched above
            mark = mark or begins
            words += " " * bool(words)
            lines.append((len(words), number, line.index(content) + dress + 1))
            words += content[dress:]


def _undressed(block: _Block) -> _Block:
    """Return a block without the stars or bars that set the whole of it, if any do."""
    for dress in ("**", "__", "*", "_"):
        inner = block.text[len(dress) : -len(dress)]
        if block.text.startswith(dress) and block.text.endswith(dress) and inner and dress not in inner:
            if len(dress) == 1 and not _ENDED.search(inner):
                break  # a title that stands alone: the marks are its own
            _, line, column = block.lines[0]
            rest = ((offset - len(dress), line, column) for offset, line, column in block.lines[1:])
            return _Block(block.mark, inner, ((0, line, column + len(dress)), *rest), italic=len(dress) == 1)
    return block
