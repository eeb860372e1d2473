"""The marks of titles, put back into a copy whose format has none."""

import re
from collections.abc import Sequence

from hmic_press.reading_back.align import Expected
from hmic_press.reading_back.copy import NO_BREAK_SPACE, Copy
from hmic_press.text.marks import marks_in


def with_titles(copy: Copy, expected: Sequence[Expected]) -> Copy:
    """Return a copy with the titles that a template knows in their marks, and without the spaces that show them."""
    blocks = copy.blocks
    no_break = bool(copy.captured["no_break_spaces"])
    if copy.format == "indented":
        found = {mark.text for each in expected for mark in marks_in(each.string) if mark.kind == "title"}
        if found:
            in_turn = sorted(found, key=len, reverse=True)
            any_title = re.compile("|".join(re.escape(title).replace(r"\ ", r"\s") for title in in_turn), re.IGNORECASE)
            blocks = [block._replace(text=_marked(block.text, any_title, no_break=no_break)) for block in blocks]
    if no_break:
        blocks = [block._replace(text=_with_breaks(block.text)) for block in blocks]
    return copy._replace(blocks=blocks)


def _marked(text: str, title: re.Pattern[str], *, no_break: bool) -> str:
    def mark(found: re.Match[str]) -> str:
        beside = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return f"*{found.group()}*" if not no_break or NO_BREAK_SPACE in beside else found.group()

    return title.sub(mark, text)


def _with_breaks(text: str) -> str:
    """Return a text with usual spaces beside its titles and addresses."""
    characters = list(text)
    for found in marks_in(text):
        for place in (found.start - 1, found.end):
            if text[place : place + 1] == NO_BREAK_SPACE and found.kind != "star":
                characters[place] = " "
    return "".join(characters)
