"""The body that a release is about, and what it says of it: found out from the headline and the lead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from hmic_press.reading_back.align import Pair, align, expected_of, words_of
from hmic_press.reading_back.captures import capture
from hmic_press.reading_back.copy import Block
from hmic_press.reading_back.figures_in_words import tokens
from hmic_press.reading_back.grammar import BODY, Grammar, first_words
from hmic_press.reading_back.kind_of_finding import KindOfFinding, each_sound
from hmic_press.text.folding import even_out, fold

_PRONOUNS = ("it", "they")


def find_body(grammar: Grammar, pairs: Sequence[Pair]) -> tuple[str, str] | None:
    """Return the slug and the name of the body that a release is about, None if it cannot be told."""
    headline = next((pair for pair in pairs if pair.expected and pair.expected.part == "headline"), None)
    if headline is None or headline.block is None:
        return None
    roster = grammar.newsroom.roster(grammar.folder)
    said = f" {fold(headline.block.text)} "
    named = [body for body in roster.bodies.values() if f" {fold(body.full_name)} " in said]
    if not named:  # the headline has its place, or a short name
        slugs = roster.named_in({"headline": headline.block.text})
        named = [body for body in roster.bodies.values() if slugs == {body.slug}]
    if named:
        body = max(named, key=lambda each: len(each.full_name))
        return body.slug, body.full_name
    if roster.bodies:
        return None
    found = [_captured(pair) for pair in pairs if pair.expected and pair.block and not pair.expected.wild]
    names = [name for name in found if name]
    if not names:
        return None
    name = next((each for each in names[1:] if each.casefold() == names[0].casefold()), names[0])
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-"), name


def _captured(pair: Pair) -> str | None:
    assert pair.expected and pair.block
    if BODY.casefold() not in pair.expected.string.casefold():
        return None
    found = capture(pair.expected.string, pair.block.text, [BODY])
    return found[BODY] if found else None


def what_is_said(grammar: Grammar, name: str, before: Mapping[str, Any], pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return what a release says of its body, a field at a time: the words with which most of the copy is the same.

    `before` is what its file says, and stays where the copy does not say otherwise.
    """
    model = grammar.model.body_model
    facts: dict[str, Any] = {**first_words(model, grammar.campaign), **before}
    facts.pop("name", None)
    shared = [pair for pair in pairs if pair.expected and pair.block and not pair.expected.wild]
    blocks = [pair.block for pair in shared if pair.block]
    unlike = (
        pair for pair in shared if pair.expected and pair.block and pair.expected.words != words_of(pair.block.text)
    )
    text = "\n".join(pair.block.text for pair in unlike if pair.block)
    best = _sameness(grammar, name, facts, blocks)
    for field, values in _candidates(grammar, text):
        for value in values:
            if best == 1:
                break
            tried = {**facts, field: value}
            is_said = facts.get(field, "it" if field == "pronoun" else None) == value
            if is_said or each_sound(model, tried) is None:
                continue
            if (same := _sameness(grammar, name, tried, blocks)) > best:
                best, facts = same, tried
    if before.get("pronoun") != facts.get("pronoun") == _PRONOUNS[0]:
        del facts["pronoun"]  # which it is unless a file says otherwise
    return {field: value for field, value in facts.items() if value is not None}


def _candidates(grammar: Grammar, text: str) -> Iterator[tuple[str, list[Any]]]:
    model: Any = grammar.model.body_model
    even = even_out(text)
    for field in model.judged():
        offered = list(model.offered(field, grammar.campaign))
        if offered:
            yield field, [word for word in offered if even_out(str(word)) in even]
        else:
            values = KindOfFinding(model, grammar.campaign).candidates(field, text)
            yield field, sorted(values, key=lambda value: value is not None)  # what need not be stated is left out
    yield "pronoun", list(_PRONOUNS)


def _sameness(grammar: Grammar, name: str, facts: Mapping[str, Any], blocks: Sequence[Block]) -> float:
    """Return how much of what is printed about the body is in the copy, word for word, from 0 to 1."""
    parts = grammar.print(grammar.brief(about={**facts, "name": name}))
    pairs, _ = align(expected_of(parts), blocks)
    about = [
        (tokens(pair.expected.string), tokens(pair.block.text))
        for pair in pairs
        if pair.expected and pair.block and not pair.expected.wild
    ]
    return sum(1.0 if one == other else _likeness(one, other) / 2 for one, other in about) / (len(about) or 1)


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of two texts is the same, in order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
