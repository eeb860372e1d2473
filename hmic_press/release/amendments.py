"""The standard parts as the release was issued: amendments, and how the copy was captured."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hmic_press.facts.issued import Amendment, Issued
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import bad_amendments
from hmic_press.text.document import Part
from hmic_press.text.marks import marks_in
from hmic_press.text.number_words import amounts_in, numbers_in

NO_BREAK_SPACE = "\u00a0"


def complaints_of_amendments(parts: Sequence[Part], amendments: Sequence[Amendment]) -> Iterator[tuple[int, Complaint]]:
    """Yield what is wrong with each amendment against the standard release, with its number from 0."""
    spots = {}
    for number, amendment in enumerate(amendments):
        if numbers_in(amendment.standard) != numbers_in(amendment.issued):
            yield number, bad_amendments.changes_a_figure(amendment.issued)
        elif (standard := amounts_in(amendment.standard)) != (issued := amounts_in(amendment.issued)):
            yield number, bad_amendments.changes_an_amount(next(_unlike(standard, issued)))
        found = _found(parts, amendment)
        if len(found) == 1:
            spots[number] = found[0]
        elif amendment.part not in (names := [part.name for part in parts if part.kind != "embargo"]):
            yield number, bad_amendments.no_such_part(amendment.part, names)
        else:
            yield number, bad_amendments.not_found_once(amendment.standard, amendment.part, len(found))
    in_order = sorted(spots, key=lambda number: spots[number])
    for first, second in itertools.pairwise(in_order):
        part, string, start = spots[first]
        if (part, string) == spots[second][:2] and start + len(amendments[first].standard) > spots[second][2]:
            yield max(first, second), bad_amendments.overlaps(min(first, second) + 1)


def amend(parts: Sequence[Part], amendments: Sequence[Amendment]) -> list[Part]:
    """Return the parts with sound amendments made; each is located in the standard text, so order is nothing."""
    if not amendments:
        return list(parts)
    spots = sorted(((_found(parts, each)[0], each) for each in amendments), key=lambda spot: spot[0])
    strings = [list(part.strings) for part in parts]
    for (part, string, start), amendment in reversed(spots):
        text = strings[part][string]
        strings[part][string] = text[:start] + amendment.issued + text[start + len(amendment.standard) :]
    return [replace(part, strings=tuple(changed)) for part, changed in zip(parts, strings, strict=True)]


def _unlike(standard: Sequence[str], issued: Sequence[str]) -> Iterator[str]:
    """Yield the words of two lists that are put in, taken out or changed."""
    return (one or other for one, other in itertools.zip_longest(issued, standard, fillvalue="") if one != other)


def capture(parts: Sequence[Part], issued: Issued) -> list[Part]:
    """Return the parts as the release's copy shows them: a list broken by a blank line, spaces that do not break."""
    shown = list(parts)
    if issued.no_break_spaces:
        shown = [replace(part, strings=tuple(map(_no_break_spaces, part.strings))) for part in shown]
    if issued.blank_line_before_bullet:
        shown = [some for part in shown for some in _split(part, issued.blank_line_before_bullet - 1)]
    return shown


def _split(part: Part, after: int) -> Iterator[Part]:
    """Yield a list of bullets in two, so that a blank line stands between; any other part as it is."""
    halves = (part.strings[:after], part.strings[after:]) if part.kind == "bullets" else (part.strings,)
    yield from (replace(part, strings=some) for some in halves if some)


def spots_of(
    parts: Sequence[Part], amendments: Sequence[Amendment]
) -> list[tuple[tuple[int, int], int, tuple[str, str]]]:
    """Return, in order, where sound amendments stand in the standard parts: part and string, offset, both sides."""
    spots = (
        (place, start, (each.standard, each.issued)) for each in amendments for *place, start in _found(parts, each)[:1]
    )
    return sorted(((place[0], place[1]), start, sides) for place, start, sides in spots)


def _found(parts: Sequence[Part], amendment: Amendment) -> list[tuple[int, int, int]]:
    """Return where an amendment's phrase stands in its part."""
    return [
        (number, place, found.start())
        for number, part in enumerate(parts)
        if part.name == amendment.part and part.kind != "embargo"  # which nobody amends
        for place, string in enumerate(part.strings)
        if amendment.standard in string
        for found in re.finditer(f"(?={re.escape(amendment.standard)})", string)
    ]


def _no_break_spaces(string: str) -> str:
    """Return the string with no-break spaces for the spaces next to its titles and addresses."""
    characters = list(string)
    for found in marks_in(string):
        for place in (found.start - 1, found.end):
            if string[place : place + 1] == " " and found.kind != "star":
                characters[place] = NO_BREAK_SPACE
    return "".join(characters)
