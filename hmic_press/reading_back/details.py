"""What stands about a release above and below its text, read back: what a copy says exactly, and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, time
from typing import Any, NamedTuple

from hmic_press.facts.details import Details as SharedDetails
from hmic_press.facts.london_time import absolute
from hmic_press.reading_back.align import Pair
from hmic_press.reading_back.captures import capture
from hmic_press.reading_back.copy import Block
from hmic_press.reading_back.figures_in_words import days_of
from hmic_press.reading_back.grammar import CONTACT, DAY_SHOWN, REFERENCE
from hmic_press.reading_back.known_release import Known
from hmic_press.reading_back.what_was_read import Changed, Read
from hmic_press.text.english import day, embargo_line
from hmic_press.text.folding import even_out

_DETAILS = {"reference": "reference", "date": "date", "contact": "contact", "end": "ends"}  # by their parts
_ABOVE = 3  # blocks of a copy, in one of which its embargo stands
_TIME = re.compile(r"(\d\d):(\d\d)")


class Found(NamedTuple):
    """The details that a copy bears, and the line that each was read from."""

    values: dict[str, Any]
    lines: dict[str, int]


class Details(NamedTuple):
    """`[release]` of the file as it will be; `shared` are those that the copy lacks, though all releases have them.

    `embargo` is one that has not gone and that the copy lacks: it is kept, and a person decides.
    """

    values: dict[str, Any]
    shared: list[str]
    embargo: datetime | None


def read_details(made: Read, pairs: Sequence[Pair]) -> None:
    """Put the details that a copy bears into what was read of it, with their lines and what is in doubt of them."""
    found = details_of(made.copy.blocks, pairs, made.known)
    own = made.known.values.get("release", {}) if made.known else {}
    usual = made.grammar.campaign.release
    details = over_details(found, own, usual, made.grammar.newsroom.now)
    if details.values or own:
        made.facts["release"] = details.values
    made.lines.update({f"release, {name}": line for name, line in found.lines.items()})
    if details.embargo:
        made.kept["release, embargo"] = details.embargo
    made.changed.extend(Changed(name, str(getattr(usual, name)), None) for name in details.shared)


def details_of(blocks: Sequence[Block], pairs: Sequence[Pair], known: Known | None) -> Found:
    """Return the details that a copy bears; a line that its release has as issued stands for the value it has."""
    found = Found({}, {})
    repeated = _repeated(blocks, known) if known else ()
    for name, value, line in (*repeated, *_read(blocks, pairs)):
        if name not in found.values and line not in found.lines.values():
            found.values[name], found.lines[name] = value, line
    return found


def over_details(found: Found, own: Mapping[str, Any], usual: SharedDetails, now: datetime) -> Details:
    """Return the details of a file, `own`, as a copy has them; `usual` are those that the campaign gives to all.

    What the copy lacks is taken out, but an embargo: its line goes at its hour, and nothing else lifts it.
    """
    values: dict[str, Any] = {}
    shared = []
    for name in SharedDetails.model_fields:
        value, before, of_all = found.values.get(name), own.get(name), getattr(usual, name)
        if name == "ends":
            value = _ends(value, before, of_all)
        elif value is None and (name == "embargo" or of_all is not None):
            value = before
            shared += [name] if name != "embargo" else []
        if value is not None and (value == before or value != of_all):
            values[name] = value
    until = None if "embargo" in found.values else own.get("embargo") or usual.embargo
    return Details(values, shared, until if until and now < absolute(until) else None)


def _ends(there: bool | None, before: bool | None, of_all: bool | None) -> bool | None:
    """Return how a file says that ENDS is there, or is not: with as little as will do, or as it has said it."""
    is_so = of_all if before is None else before
    if bool(there) == bool(is_so):
        return before
    return True if there else False if of_all else None


def _repeated(blocks: Sequence[Block], known: Known) -> Iterator[tuple[str, Any, int]]:
    own = known.values.get("release", {})
    for part, name in _DETAILS.items():
        if name in own:
            yield from ((name, own[name], block.line) for block in blocks if known.has(part, block.text))


def _read(blocks: Sequence[Block], pairs: Sequence[Pair]) -> Iterator[tuple[str, Any, int]]:
    """Yield each detail that a line says: the very line that is printed for its value."""
    for block in blocks[:_ABOVE]:
        if until := _embargo(block.text):
            yield "embargo", until, block.line
    for pair in pairs:
        if pair.block is None or pair.expected is None:
            continue
        text, string, line = pair.block.text, pair.expected.string, pair.block.line
        if pair.expected.part == "reference" and (said := capture(string, text, [REFERENCE])):
            yield "reference", said[REFERENCE], line
        elif pair.expected.part == "contact" and (said := capture(string, text, [CONTACT])):
            yield "contact", said[CONTACT], line
        elif pair.expected.part == "date":
            days = (each for each in days_of(text) if _same(string.replace(DAY_SHOWN, day(each)), text))
            yield from (("date", each, line) for each in days)
        elif pair.expected.part == "end" and _same(string, text):
            yield "ends", True, line


def _embargo(text: str) -> datetime | None:
    if not (found := _TIME.search(text)):
        return None
    with suppress(ValueError):  # no time of any day, or none of London's on that one
        for each in days_of(text):
            until = datetime.combine(each, time(int(found[1]), int(found[2])))
            if _same(embargo_line(absolute(until)), text):
                return until
    return None


def _same(printed: str, text: str) -> bool:
    return even_out(printed) == even_out(text)
