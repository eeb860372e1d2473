"""A copy of a release as it is found: its paragraphs, bullets and notes, and how it was captured."""

import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from hmic_press.text.document import spans

Kind = Literal["paragraph", "bullet", "note"]
NO_BREAK_SPACE = "\u00a0"
_BULLET = re.compile(r"(?:  • |[-•][ \t]+)(?P<text>.*)")
_NOTE = re.compile(r"(?:  )?\d{1,4}\. (?P<text>.*)")
_OF_MARKDOWN = re.compile(r"^(?:#{2,4} \*\*|\d+\. .*\]\(https?://)", re.MULTILINE)
_OF_INDENTED = re.compile(r"^  (?:•|\d+\.) ", re.MULTILINE)
_OUTER = re.compile(r"(?:#{1,6} )?(?:\*\*(?P<strong>.+)\*\*|\*(?P<speech>[“\"]?.+)\*)")
_LINK = re.compile(r"\[((?:https?://|www\.)[^\]]*)\]\([^)\s]*\)")
_ESCAPED = re.compile(r"\\([^\w\s*])")
_WITHIN = re.compile(r"(?<!\\)_(\S(?:.*?\S)??)(?<!\\)_")


class Block(NamedTuple):
    """A paragraph, a bullet or a note of a copy, in the two marks of a release, and the line it stands on."""

    kind: Kind
    text: str
    line: int


class Remarked(NamedTuple):
    """What somebody did in a Word document: who and when, what it was, the words, and the paragraph it is in."""

    who: str
    when: str
    did: str
    words: str
    line: int
    is_change: bool = True


class Copy(NamedTuple):
    """The blocks of a copy, and its capture as `[issued]` has it.

    Of a Word document `sent` are the blocks with its tracked changes rejected, and `remarks` those and its comments.
    """

    blocks: list[Block]
    captured: dict[str, Any]
    sent: Sequence[Block] | None = None
    remarks: Sequence[Remarked] = ()

    @property
    def format(self) -> str:
        """The format that it is set in."""
        return str(self.captured["format"])


def read_copy(text: str) -> Copy:
    """Return the copy that a text is; its format is found out by looking."""
    format = _format_of(text)
    blocks: list[Block] = []
    before_bullet = None
    bullets = 0
    blank = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(" \t"):
            blank = True
            continue
        kind, words = kind_of(line)
        if kind == "bullet":
            bullets = bullets + 1 if blocks and blocks[-1].kind == "bullet" else 1
            if bullets > 1 and blank:
                before_bullet = bullets
        blocks.append(Block(kind, _without_dress(words) if format == "markdown" else words.strip(" \t"), number))
        blank = False
    bare = text.strip("\n")
    captured = {
        "format": format,
        "blank_lines_above": len(text) - len(text.lstrip("\n")),
        "blank_line_before_bullet": before_bullet,
        "newlines_at_end": len(text) - len(text.rstrip("\n")) if bare else 0,
        "no_break_spaces": NO_BREAK_SPACE in text,
    }
    return Copy(blocks, captured)


def _format_of(text: str) -> str:
    if _OF_MARKDOWN.search(text):
        return "markdown"
    return "indented" if _OF_INDENTED.search(text) else "plain"


def kind_of(line: str) -> tuple[Kind, str]:
    """Return what a line is by the mark that it begins with, and its words without it."""
    if found := _BULLET.fullmatch(line):
        return "bullet", found["text"]
    if found := _NOTE.fullmatch(line):
        return "note", found["text"]
    return "paragraph", line


def _without_dress(words: str) -> str:
    """Return what Markdown writes so, in the two marks of a release."""
    words = words.strip(" \t")
    if found := _OUTER.fullmatch(words):
        words = _WITHIN.sub(r"*\1*", found["strong"] or found["speech"])
    words = _ESCAPED.sub(r"\1", _LINK.sub(r"\1", words))
    bare = words.replace(r"\*", "*")
    return bare if list(spans(bare)) == list(spans(words)) else words
