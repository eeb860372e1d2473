"""A sentence read into facts: the campaign's own sentences are made of what stands in it, and equal is the only yes.

No product of candidates is ever made: figures are put into the slots of the nearest case in the order in which they
occur, and what is not equal yet is tried a field at a time.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.reading_back.figures_in_words import likeness, months_of, numbers_of
from hmic_press.reading_back.kind_of_finding import KindOfFinding
from hmic_press.reading_back.search import Facts, Say, Search, sentence_of

_LIKE = 0.7  # of its words a sentence has in common with that of the case it is read from
_NEAR = 0.55
_STARTS = 2


class Start(NamedTuple):
    """A case of a kind, whose sentence is at hand."""

    kind: KindOfFinding
    facts: Facts
    sentence: str
    words: Sequence[str]


class Reading(NamedTuple):
    """What a sentence says: a kind and its facts, and the standard sentence, which is the same if it is `exact`."""

    kind: KindOfFinding
    facts: Facts
    sentence: str
    exact: bool


def starts_of(kinds: Sequence[KindOfFinding], say: Say) -> list[Start]:
    """Return every case that has a sentence."""
    found = []
    for kind in kinds:
        for case in kind.model.examples:
            if case.facts is not None and (sentence := sentence_of(kind, case.facts, say)):
                found.append(Start(kind, case.facts, sentence, kind.masked(sentence)))
    return found


def read_sentence(text: str, starts: Sequence[Start], say: Say) -> Reading | None:
    """Return what a sentence says, or else the nearest standard sentence; None if no sentence is near it."""
    words = {kind: kind.masked(text) for kind in dict.fromkeys(start.kind for start in starts)}
    ranked = sorted(
        ((likeness(words[start.kind], start.words), start) for start in starts),
        key=lambda each: (-each[0], each[1].words != words[each[1].kind], len(each[1].facts)),
    )
    nearest: tuple[float, Reading] | None = None
    for like, start in ranked[:_STARTS]:
        if like < (_LIKE if nearest else _NEAR):
            break
        search = Search(text, start.kind, say)
        facts, sentence, matched = search.solve(_in_slots(start, text), start.facts)
        if matched == search.all and start.kind.is_sound(facts):
            return Reading(start.kind, search.fewest(facts), sentence, exact=True)
        if nearest is None or matched > nearest[0]:
            nearest = matched, Reading(start.kind, facts, sentence, exact=False)
    return nearest[1] if nearest else None


def _in_slots(start: Start, text: str) -> Facts:
    """Return the facts of a case with the figures and months of a text in place of its own, in their order."""
    facts = dict(start.facts)
    taken: set[str] = set()
    pairs: list[tuple[Any, Any]] = []
    for find in (numbers_of, months_of):
        own: Sequence[Any] = find(start.sentence)
        others: Sequence[Any] = find(text)
        pairs += zip(own, others, strict=True) if len(own) == len(others) else ()
    for own, other in pairs:
        for name, value in start.facts.items():
            if name not in taken and not isinstance(value, bool) and _abs(value) == own:
                whole = start.kind.holds(name) in ("count", "rank")
                facts[name] = int(other) if whole else -other if _is_negative(value) else other
                taken.add(name)
                break
    return facts


def _abs(value: Any) -> Any:
    """Return a figure as a sentence shows it, without its sign; anything else as it is."""
    return abs(Decimal(str(value))) if isinstance(value, int | float | Decimal) else value


def _is_negative(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and value < 0
