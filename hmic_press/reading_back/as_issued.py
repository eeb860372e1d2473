"""A release of the past: its slips as amendments, and its capture, so that it comes back byte for byte."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hmic_press.facts.history import was_issued
from hmic_press.facts.issued import NO_REASON_YET
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import read_back as words
from hmic_press.project.body_names import BodyNames
from hmic_press.reading_back.align import align, expected_of
from hmic_press.reading_back.edition import Edition, make_edition, release_with
from hmic_press.reading_back.phrases import phrases_that_differ
from hmic_press.reading_back.record import record_of
from hmic_press.reading_back.what_was_read import Read
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.text.folding import fold
from hmic_press.text.number_words import amounts_in, numbers_in

_SMALL = (
    "a an the our its their of in at on to for by with which these this that those and it they have has had been was "
    "were is are be"
)
_USUAL = {"blank_lines_above": 0, "blank_line_before_bullet": None, "newlines_at_end": 1, "no_break_spaces": False}


def read_as_issued(newsroom: Newsroom, read: Read) -> Read:
    """Return what was read with data for the bullets that have a standard sentence's figures and denials.

    The other bodies that the rest of somebody's words name are mentions.
    """
    house, findings = newsroom.edition(read.name.campaign).house.name, list(read.facts.get("findings", []))
    own, lines = [], dict(read.lines)
    for each in read.own:
        near, text = each.near, each.block.text
        if near and _says_the_same(near.sentence, text, read, house) and near.kind.is_sound(near.facts):
            findings[int(each.field.split()[1]) - 1] = {"about": near.kind.model.kind(), **near.facts}
            lines[each.field] = each.block.line
        else:
            own.append(each)
    facts = {**read.facts, **({"findings": findings} if findings else {})}
    read = read._replace(own=own, facts=facts, lines=lines)
    return read._replace(facts={**facts, **_mentions(newsroom, read)})


def make_issued_edition(newsroom: Newsroom, read: Read, file: str, data: bytes) -> Edition:
    """Return the file whose release is a copy, byte for byte, with its record: the one there is, if it has that.

    Raises BadFacts if no amendments make it that, Refused if the words of another round lie in its place.
    """
    if read.known and was_issued(read.known.values) and _is_made(newsroom, newsroom.release(read.name), data):
        return Edition(read.name, newsroom.project.read_bytes(read.name.file), False, False, ())
    bare = make_edition(newsroom, read, {"issued": None} if read.known else {})
    release = release_with(newsroom, read.name, bare.data)
    captured = read.copy.captured
    issued = {name: value for name, value in captured.items() if name not in _USUAL or value != _USUAL[name]}
    amendments = list(_amendments(release, read))
    if amendments:
        issued["amendments"] = amendments
    made = release_with(newsroom, read.name, make_edition(newsroom, read, {"issued": issued}).data)
    if not _is_made(newsroom, made, data):
        told = words.not_as_issued()
        raise BadFacts([Problem(file=file, field="the file", problem=told.problem, remedy=told.remedy)])
    record = record_of(newsroom, made, data)
    edition = make_edition(newsroom, read, {"issued": issued, "history": record.rows})
    return edition._replace(amendments=amendments, rounds={record.file: record.words})


def _is_made(newsroom: Newsroom, release: Release, data: bytes) -> bool:
    return not release.problems_of_amendments() and release.typeset(newsroom.pages) == data


def _says_the_same(standard: str, issued: str, read: Read, house: str) -> bool:
    """Return whether a sentence has the standard one's figures and denials, and has lost no word but a small one."""
    if numbers_in(standard) != numbers_in(issued) or amounts_in(standard) != amounts_in(issued):
        return False
    may_go = f"{_SMALL} {house} {read.facts.get(read.grammar.called.body_table, {}).get('name', '')}"
    return _words(standard) - _words(issued) <= _words(may_go)


def _words(text: str) -> frozenset[str]:
    """Return the words of a text, of one thing as of several."""
    return frozenset(word.removesuffix("s") for word in re.findall(r"\w+", fold(text)))


def _mentions(newsroom: Newsroom, read: Read) -> dict[str, Any]:
    """Return the other bodies that the words of a release name, as its file mentions them."""
    names = BodyNames(newsroom.roster(read.name.campaign).bodies.values())
    texts = [each.block.text for each in read.own]
    found = dict.fromkeys(each.slug for text in texts for each in names.find(text) if each.slug != read.name.slug)
    before = list(read.known.values.get("mentions", [])) if read.known else []
    mentions = list(dict.fromkeys([*before, *found]))
    return {"mentions": mentions} if mentions else {}


def _amendments(release: Release, read: Read) -> Iterator[Mapping[str, str]]:
    parts = {part.name: part.strings for part in release.parts}
    pairs, _ = align(expected_of(release.parts), read.copy.blocks)
    for pair in pairs:
        if pair.expected and pair.block and pair.expected.string != pair.block.text:
            part = pair.expected.part
            for standard, issued in phrases_that_differ(parts[part], pair.expected.string, pair.block.text):
                yield {"part": part, "standard": standard, "issued": issued, "why": NO_REASON_YET}
