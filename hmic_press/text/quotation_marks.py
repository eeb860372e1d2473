"""Quotation marks and apostrophes, the typewriter's and print's; one that nobody can tell stays as it was typed."""

import re
from collections.abc import Iterator

from hmic_press.text.marks import addresses_in

# A mark opens where a word may begin.
_OPENING_DOUBLE = re.compile(r"(?<![^\s(\[–—/‘'*])\"(?=[^\s.,;:!?)\]])")
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[–—/“\"‘'-]|(?:^|[\s(“\"])\*)$")
# What has lost its beginning, or its beginning and its end: ’tis, ’em, the ’90s, the class of ’12, rock ’n’ roll.
_ELISION = re.compile(
    r"(?:tis|twas|twere|twill|twould|tisn['’]t|twasn['’]t|em|til|n|\d\ds|\d\d)(?![^\W_])", re.IGNORECASE
)
_ENDING = re.compile(r"(?:s|t|re|ve|ll|d|m)(?![^\W_])", re.IGNORECASE)
_SINGLE = re.compile("['’]")
_FARTHEST = 2000  # characters: no quotation within one is longer
_NO_WORD = ".,;:!?)]}'\"”’"


def curly_marks(text: str) -> str:
    """Return the text with curly quotation marks and apostrophes for the typewriter's, its addresses as they are.

    A mark stays as it is where nobody can tell what it is: one that opens without a partner, one that may be an
    elision's or a quotation's, one after a figure that may be feet or inches, one between spaces.
    """
    if "'" not in text and '"' not in text:
        return text
    curled = list(text)
    hidden = [place for each in addresses_in(text) for place in range(each.start, each.end)]
    for place, mark in (*_doubles(text), *_singles(text)):
        curled[place] = mark
    for place in hidden:
        curled[place] = text[place]
    return "".join(curled)


def _doubles(text: str) -> Iterator[tuple[int, str]]:
    opened = False
    for place, character in enumerate(text):
        if character in "“”":
            opened = character == "“"
        elif character == '"':
            if _OPENING_DOUBLE.match(text, place):
                opened = True
                yield place, "“"
            elif opened or not text[place - 1 : place].isdigit():
                opened = False
                yield place, "”"


def _singles(text: str) -> Iterator[tuple[int, str]]:
    opened = False
    for place, character in enumerate(text):
        if character == "‘":
            opened = True
        elif character == "'":
            what = _what(text, place)
            if what == "apostrophe" or (what == "closing" and (opened or not text[place - 1].isdigit())):
                opened = opened and not (what == "closing" and not _may_own(text, place))
                yield place, "’"
            elif what == "elision" and not _is_closed(text, place, surely=True):
                yield place, "’"
            elif what == "opening" and _is_closed(text, place):
                opened = True
                yield place, "‘"


def _what(text: str, place: int) -> str:
    """Return what a mark is by what stands beside it: an apostrophe, an elision, opening, closing, or nothing known."""
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if before.isalnum() and after.isalpha():
        return "apostrophe"
    if _BEFORE_OPENING.search(text[max(place - 2, 0) : place]):
        if _ELISION.match(text, place + 1):
            return "elision"
        return "opening" if after and not after.isspace() and after not in _NO_WORD and before != "-" else ""
    if before and not before.isspace() and _ENDING.match(text, place + 1):
        return "apostrophe"
    return "" if not before or before.isspace() or after.isalnum() else "closing"


def _is_closed(text: str, place: int, *, surely: bool = False) -> bool:
    """Return whether a mark that may open has a partner before another opens; `surely`, one that is no plural's own."""
    for later in _SINGLE.finditer(text, place + 1, place + _FARTHEST):
        what = _what(text, later.start())
        if what == "opening":
            return False
        if what == "closing" and not (surely and _may_own(text, later.start())):
            return True
    return False


def _may_own(text: str, place: int) -> bool:
    """Return whether a mark that closes may be a plural's or a short verb's apostrophe: officers’, doin’."""
    return text[place - 1 : place] in ("s", "S") or text[max(place - 2, 0) : place] in ("in", "'n", "’n")
