"""Which words of a release say which fact: it is rendered once more with marks, and nothing is guessed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hmic_press.facts.issued import Amendment
from hmic_press.facts.stated import at_place
from hmic_press.problems.errors import BadTemplate
from hmic_press.release.amendments import spots_of
from hmic_press.release.origins.marked_facts import MARK, follow, read_mark
from hmic_press.release.origins.origin import SPACES, without_spaces
from hmic_press.release.parts import run_template
from hmic_press.release.setting import Setting
from hmic_press.release.templates import PART
from hmic_press.text.document import BLANK_LINES, Part
from hmic_press.text.english import straight_marks
from hmic_press.text.said import Said

_ENDS = re.compile(r"(?:;(?:and)?|\.)?")  # of clauses, without spaces


def facts_said(
    setting: Setting, stated: Mapping[str, Any], parts: Sequence[Part], amendments: Sequence[Amendment]
) -> list[list[Said]]:
    """Return what each string of the standard parts, once they are amended, says of the facts that are stated.

    Of a string in which the marks have changed a letter, or that an amendment has touched, less is known, or nothing.
    """
    try:
        sections = run_template(follow(setting, stated)).split(PART)[1:]
    except BadTemplate:  # it may ask more of its values than that they are words and numbers
        sections = []
    found: list[list[list[Said]]] = [[[] for _ in part.strings] for part in parts]
    if len(sections) == len(parts):
        found = [_of_part(part, section, stated) for part, section in zip(parts, sections, strict=True)]
    for (part, string), start, (standard, issued) in reversed(spots_of(parts, amendments)):
        found[part][string] = [*_amended(found[part][string], start, start + len(standard), len(issued))]
    return [said for strings in found for said in strings]


def _of_part(part: Part, section: str, stated: Mapping[str, Any]) -> list[list[Said]]:
    printed, marked = _unmarked(section.partition("\n")[2])
    paragraphs = [*_paragraphs(printed)]
    if len(paragraphs) != len(part.strings):
        return [[] for _ in part.strings]
    return [
        [*_of_string(string, printed, paragraph, marked, stated)]
        for string, paragraph in zip(part.strings, paragraphs, strict=True)
    ]


def _unmarked(section: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a section without its marks, and where in it the words of each fact stand."""
    printed, end = "", 0
    opened: list[tuple[int, tuple[str, str]]] = []
    found: list[tuple[int, int, str]] = []
    for mark in MARK.finditer(section):
        printed += section[end : mark.start()]
        end = mark.end()
        if mark[1] is not None:
            opened.append((len(printed), read_mark(mark[1])))
        elif opened:
            start, (place, words) = opened.pop()
            if printed[start:] == words:
                found.append((start, len(printed), place))
    return printed + section[end:], [] if opened else found


def _paragraphs(printed: str) -> Iterator[tuple[int, int]]:
    edges = [0, *(edge for each in BLANK_LINES.finditer(printed) for edge in each.span()), len(printed)]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if printed[first:last].strip():
            yield first, last


def _of_string(
    string: str, printed: str, paragraph: tuple[int, int], marked: Iterable[tuple[int, int, str]], stated: Any
) -> Iterator[Said]:
    """Yield what a string says, if it has the letters of the paragraph that it was made of, but for a clause's end."""
    first, last = paragraph
    letters, shown = _letters(string), _letters(printed[first:last])
    bare = shown.rstrip(".;,")
    if letters != shown and not (letters.startswith(bare) and _ENDS.fullmatch(letters, len(bare))):
        return
    alike = len(shown if letters == shown else bare)
    places = [at for at, character in enumerate(string) if character not in SPACES]
    for start, end, place in marked:
        if (start := max(start, first)) >= (end := min(end, last)):
            continue
        fact = at_place(stated, place)
        before, after = (len(without_spaces(printed[first:edge])) for edge in (start, end))
        if isinstance(fact, str):
            after = min(after, alike)
        if before < after <= alike:
            yield Said(places[before], places[after - 1] + 1, place, None if isinstance(fact, str) else fact)


def _letters(text: str) -> str:
    return straight_marks(without_spaces(text))


def _amended(said: Iterable[Said], start: int, end: int, length: int) -> Iterator[Said]:
    """Yield what is said beside words that an amendment of some length has put in the place of others."""
    longer = length - (end - start)
    for each in said:
        if each.end <= start:
            yield each
        elif each.start >= end:
            yield each._replace(start=each.start + longer, end=each.end + longer)
        elif each.figure is None:
            yield from (
                each._replace(start=first, end=last)
                for first, last in ((each.start, start), (start + length, each.end + longer))
                if first < last
            )
