"""The blocks of a copy beside the strings of a template: which of them is which."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from hmic_press.problems.errors import BadTemplate
from hmic_press.reading_back.captures import pattern_of
from hmic_press.reading_back.copy import Block
from hmic_press.reading_back.figures_in_words import likeness
from hmic_press.reading_back.grammar import SLOTS, WILD, Grammar
from hmic_press.text.document import Part
from hmic_press.text.folding import even_out, fold

DETAILS_PARTS = ("embargo", "reference", "date", "end", "contact")  # which a release may have or not
_SAME = 0.45  # of their words that two wordings of one string share
_SHORT = 15  # words
_OWN, _MISSING = 0.1, -0.05


class Expected(NamedTuple):
    """A string of a template in its part; a wild one stands for any number of somebody's own."""

    part: str
    kind: str
    string: str
    wild: bool
    words: frozenset[str]
    pattern: re.Pattern[str] | None  # of one that is short, and has slots


class Pair(NamedTuple):
    """A block beside the string that it is; either is None where the other stands alone."""

    expected: Expected | None
    block: Block | None


def expected_of(parts: Sequence[Part]) -> list[Expected]:
    """Return the strings of parts, in order."""
    found = []
    for part in parts:
        kind = {"bullets": "bullet", "notes": "note"}.get(part.kind, "paragraph")
        for string in part.strings:
            wild = any(word.casefold() in string.casefold() for word in WILD)
            words = words_of(string)
            is_short = len(words) <= _SHORT and any(slot.casefold() in string.casefold() for slot in SLOTS)
            pattern = pattern_of(string, SLOTS)[0] if is_short else None
            found.append(Expected(part.name, kind, string, wild, words, pattern))
    return found


def align(expected: Sequence[Expected], blocks: Sequence[Block]) -> tuple[list[Pair], float]:
    """Return the strings and the blocks in pairs, in order, and how much of the template the copy has, up to 1."""
    words = [words_of(block.text) for block in blocks]
    worth = [
        [_worth(each, block, of_block) for block, of_block in zip(blocks, words, strict=True)] for each in expected
    ]
    best = _best_from_each_place(expected, worth, len(blocks))
    pairs, same = [], 0.0
    e = b = 0
    while e < len(expected) or b < len(blocks):
        _, next_e, next_b = max(_ways(expected, worth, best, e, b))
        wild = e < len(expected) and expected[e].wild
        taken = next_b > b and (next_e > e or (wild and worth[e][b] > 0))
        if next_b > b:
            pairs.append(Pair(expected[e] if taken else None, blocks[b]))
            same += worth[e][b] if taken and not wild and expected[e].part not in DETAILS_PARTS else 0
        elif not wild:
            pairs.append(Pair(expected[e], None))
        e, b = next_e, next_b
    shared = sum(not each.wild and each.part not in DETAILS_PARTS for each in expected)
    return pairs, same / (shared or 1)


def _best_from_each_place(
    expected: Sequence[Expected], worth: Sequence[Sequence[float]], blocks: int
) -> list[list[float]]:
    """Return what the best way to the end is worth from each string and block on."""
    below = [_MISSING * (blocks - b) for b in range(blocks + 1)]
    best = [below]
    for each, row in zip(reversed(expected), reversed(worth), strict=True):
        missing = 0 if each.wild else _MISSING
        value = below[blocks] + missing
        values = [value]
        for b in range(blocks - 1, -1, -1):
            beside = value + _MISSING  # the block stands alone
            if row[b] > 0:
                beside = max(beside, (value if each.wild else below[b + 1]) + row[b])
            value = max(beside, below[b] + missing)
            values.append(value)
        below = values[::-1]
        best.append(below)
    return best[::-1]


def _ways(
    expected: Sequence[Expected], worth: Sequence[Sequence[float]], best: Sequence[Sequence[float]], e: int, b: int
) -> list[tuple[float, int, int]]:
    """Return how one can go on from a place: what it is worth to the end, and where it leads."""
    ways = []
    within = b < len(worth[0]) if worth else False
    if e < len(expected):
        wild = expected[e].wild
        ways.append((best[e + 1][b] + (0 if wild else _MISSING), e + 1, b))
        if within and worth[e][b] > 0:
            ways.append((best[e if wild else e + 1][b + 1] + worth[e][b], e if wild else e + 1, b + 1))
    if within:
        ways.append((best[e][b + 1] + _MISSING, e, b + 1))
    return ways


def _worth(expected: Expected, block: Block, words: frozenset[str]) -> float:
    if expected.kind != block.kind:
        return 0
    if expected.wild:
        return _OWN
    if expected.words == words:
        return 1
    like = likeness(expected.words, words)
    if like < _SAME and expected.pattern and expected.pattern.fullmatch(even_out(block.text)):
        return 1
    return like if like >= _SAME else 0


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, folded."""
    return frozenset(fold(text).split())


def lists_of(pairs: Sequence[Pair], lists: Sequence[str]) -> dict[int, str]:
    """Return in which list each bullet stands, by its line, where blank lines show as many lists as there are."""
    bullets = [pair.block.line for pair in pairs if pair.block and pair.block.kind == "bullet"]
    groups: list[list[int]] = []
    for line in bullets:
        if groups and line == groups[-1][-1] + 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    if len(groups) != len(lists):
        return {}
    return {line: name for name, group in zip(lists, groups, strict=True) for line in group}


def standard_of(grammar: Grammar, facts: Mapping[str, Any]) -> list[Expected]:
    """Return the strings of the standard release, with the standard quotation if the template has one."""
    table, about = grammar.called.speaker_table, facts.get(grammar.called.body_table)
    if table not in facts:
        return expected_of(grammar.print(grammar.brief(about=about).model_copy(update={table: None})))
    speaker = {"region": None, **facts[table]}
    try:
        return expected_of(grammar.print(grammar.brief(about=about, voice={**speaker, "said": None})))
    except BadTemplate:
        return expected_of(grammar.print(grammar.brief(about=about, voice=speaker)))
