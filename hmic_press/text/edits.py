"""What makes one text of another: runs of words taken out and put in, each of which can be made without the others."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\n|[^\S\n]*(?:\w+(?:[.,’'\-]\w+)*|[^\w\s])|[^\S\n]+")


class Edit(NamedTuple):
    """Words of an earlier text, from one of its characters to another, and what a later text has in their place."""

    start: int
    end: int
    was: str
    became: str


def edits(earlier: str, later: str) -> list[Edit]:
    """Return what makes the later text of the earlier, in order, each as short as whole words allow."""
    found: list[Edit] = []
    start = 0
    for same, lines, others in _differences(earlier.splitlines(keepends=True), later.splitlines(keepends=True)):
        start += len(same)
        found += _edits_of_words(lines, others, start)
        start += len(lines)
    return found


def apply(text: str, chosen: Iterable[Edit]) -> str:
    """Return the earlier text with some of its edits made, which are given in order."""
    pieces, end = [], 0
    for edit in chosen:
        pieces += [text[end : edit.start], edit.became]
        end = edit.end
    return "".join([*pieces, text[end:]])


def around(text: str, edit: Edit, most: int) -> tuple[str, str]:
    """Return what stands before and after an edit in its own lines, at most so many characters, in whole words."""
    before = text[: edit.start].rpartition("\n")[2]
    after = text[edit.end :].partition("\n")[0]
    if len(before) > most:
        before = f"… {before[-most - 1 :].partition(' ')[2]}"
    if len(after) > most:
        after = f"{after[: most + 1].rpartition(' ')[0]} …"
    return before, after


def _edits_of_words(old: str, new: str, start: int) -> Iterator[Edit]:
    for same, was, became in _differences(_WORDS.findall(old), _WORDS.findall(new)):
        start += len(same)
        shared = was[:1] == became[:1] == " "  # the space between two words belongs to neither
        yield Edit(start + shared, start + len(was), was[shared:], became[shared:])
        start += len(was)


def _differences(before: list[str], after: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield each difference of two sequences: what is the same before it, what was there and what is there now."""
    matched = SequenceMatcher(None, before, after, autojunk=False)
    end = 0
    for kind, first, last, other_first, other_last in matched.get_opcodes():
        if kind != "equal":
            yield "".join(before[end:first]), "".join(before[first:last]), "".join(after[other_first:other_last])
            end = last
