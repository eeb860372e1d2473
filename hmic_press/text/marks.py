"""The marks that may stand inside a string: a title between stars, a star that is none, and a bare address."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

SIGNS = ("*", "www.", "http", "@")  # without one of these a string has no marks, and need not be searched
_OF_A_PAGE = r"[^\s*<>“”‘\"–—…]"
_ADDRESS = re.compile(
    rf"(?P<page>(?:https?://|\bwww\.)(?:\"(?=\w))?{_OF_A_PAGE}{{1,2000}}(?:\"(?=\w){_OF_A_PAGE}{{1,200}}){{0,9}})"
    r"|(?<![\w.+%-])\w[\w.+%'’-]{0,63}@[^\W_][\w-]{0,63}(?:\.[^\W_][\w-]{0,62}){1,8}"
)
# A typewriter's apostrophe may be part of a path, and is the sentence's only behind a host.
_NO_END = (*".,;:!?'’\"([{", "’s")
_OWNED_HOST = re.compile(r"((?:https?://)?[^/]+)'s$")
_HOST = re.compile(r"(?:https?://|www\.)[^\W_]")
_OPEN = {")": "(", "]": "[", "}": "{"}


class Mark(NamedTuple):
    """A mark of a string: where it stands, and the words that are printed for it."""

    kind: Literal["star", "title", "address"]
    start: int
    end: int
    text: str


def marks_in(string: str) -> Iterator[Mark]:
    r"""Yield the marks of a string in their order; a star `\*` is printed without what stands before it.

    What a star can open or close is CommonMark's rule, and within a word it is only a star: 2*3*4 has no title.
    """
    if not any(sign in string for sign in SIGNS):
        return
    addresses = list(addresses_in(string))[::-1]
    end = 0
    for mark in (*_of_stars(string), None):
        while addresses and addresses[-1].end <= (mark.start if mark else len(string)):
            if (address := addresses.pop()).start >= end:
                yield address
        if mark:
            yield mark
            end = mark.end


def addresses_in(string: str) -> Iterator[Mark]:
    """Yield the addresses of pages and of mailboxes, without the stop or bracket or ’s that only follows them."""
    place = 0
    while found := _ADDRESS.search(string, place):
        text = _cut(found.group()) if found["page"] else found.group()
        place = found.end() if not text else found.start() + len(text)
        if text:
            yield Mark("address", found.start(), found.start() + len(text), text)


def _cut(address: str) -> str:
    """Return an address up to the first bracket that it has not opened, and without marks that end a sentence."""
    opened: list[str] = []
    for place, character in enumerate(address):
        if character in _OPEN.values():
            opened.append(character)
        elif character in _OPEN and (not opened or opened.pop() != _OPEN[character]):
            address = address[:place]
            break
    address = address[: _end_of(address)]
    if owned := _OWNED_HOST.match(address):
        address = owned[1]
    return address if _HOST.match(address) else ""


def _end_of(address: str) -> int:
    """Return where an address ends, without the marks that only follow it."""
    end = len(address)
    while address.endswith(_NO_END, 0, end):
        end -= 2 if address.endswith("’s", 0, end) else 1
    return end


def _of_stars(string: str) -> Iterator[Mark]:
    opened: int | None = None
    place = string.find("*")
    while place >= 0:
        if string[place - 1 : place] == "\\":
            yield Mark("star", place - 1, place + 1, "*")
            opened = None
        elif opened is not None and place > opened + 1 and _closes(string, place):
            yield Mark("title", opened, place + 1, string[opened + 1 : place])
            opened = None
        elif _opens(string, place):
            opened = place
        place = string.find("*", place + 1)


def _opens(string: str, place: int) -> bool:
    before, after = string[place - 1 : place] if place else "", string[place + 1 : place + 2]
    return _flanks(after, before) and not before.isalnum()


def _closes(string: str, place: int) -> bool:
    before, after = string[place - 1 : place] if place else "", string[place + 1 : place + 2]
    return _flanks(before, after) and not after.isalnum()


def _flanks(inside: str, outside: str) -> bool:
    """Return whether a star stands at words: CommonMark's left-flanking, and its right-flanking seen from behind."""
    if not inside or inside.isspace():
        return False
    return not _is_mark(inside) or not outside or outside.isspace() or _is_mark(outside)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
