"""A sentence read into facts: the campaign's own sentences are made of what stands in it, and equal is the only yes.

No product of candidates is ever made: figures are put into the slots of the nearest case in the order in which they
occur, and what is not equal yet is tried a field at a time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.facts.declared.finding import Finding
from hmic_press.problems.errors import PressError
from hmic_press.reading_back.figures_in_words import likeness, masked, months_of, numbers_of, tokens
from hmic_press.reading_back.kind_of_finding import SLOT, KindOfFinding
from hmic_press.text.folding import Traced, even_out
from hmic_press.text.number_words import numbers_in

Facts = Mapping[str, Any]
Say = Callable[[Finding], str | None]
_LIKE = 0.7  # of its words a sentence has in common with that of the case it is read from
_NEAR = 0.55
_STARTS = 3
_TRIES = 40  # sentences that are made from one case, however many figures the text has


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
            if case.facts is not None and (sentence := _said(kind, case.facts, say)):
                found.append(Start(kind, case.facts, sentence, masked(sentence)))
    return found


def read_sentence(text: str, starts: Sequence[Start], say: Say) -> Reading | None:
    """Return what a sentence says, or else the nearest standard sentence; None if no sentence is near it."""
    words = masked(text)
    ranked = sorted(
        ((likeness(words, start.words), start) for start in starts),
        key=lambda each: (-each[0], each[1].words != words, len(each[1].facts)),
    )
    nearest: tuple[float, Reading] | None = None
    for like, start in ranked[:_STARTS]:
        if like < (_LIKE if nearest else _NEAR):
            break
        search = _Search(text, start.kind, say)
        facts, sentence, matched = search.solve(_in_slots(start, text), start.facts)
        if matched == search.all and start.kind.is_sound(facts):
            return Reading(start.kind, search.fewest(facts), sentence, exact=True)
        if nearest is None or matched > nearest[0]:
            nearest = matched, Reading(start.kind, facts, sentence, exact=False)
    return nearest[1] if nearest else None


def _said(kind: KindOfFinding, facts: Facts, say: Say) -> str | None:
    made = kind.make({name: value for name, value in facts.items() if name != "about"})
    try:
        return say(made) if made else None
    except PressError:  # facts that cannot be together need not have a sentence
        return None


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


class _Search:
    """The sentences of one kind that are laid beside a text."""

    def __init__(self, text: str, kind: KindOfFinding, say: Say) -> None:
        self._text, self._kind, self._say = text, kind, say
        self._wanted, self._even, self._numbers = tokens(text), even_out(text), numbers_in(text)
        self.all = float("inf")
        self._tries = _TRIES

    def solve(self, *firsts: Facts) -> tuple[Facts, str, float]:
        """Return the facts whose sentence is the nearest to the text, the sentence, and how much of it is the same."""
        best: tuple[float, Facts, str] = (-1.0, firsts[-1], "")
        for facts in firsts:
            best = max(best, self._tried(facts), key=lambda each: each[0])
        before = -1.0
        while before < best[0] < self.all:
            before = best[0]
            for field in self._kind.fields:
                for facts in self._with_each(field, best[1]):
                    if best[0] == self.all or self._tries < 0:
                        return best[1], best[2], best[0]
                    best = max(best, self._tried(facts), key=lambda each: each[0])
        return best[1], best[2], best[0]

    def fewest(self, facts: Facts) -> Facts:
        """Return the fewest of the facts that make the same sentence."""
        for field in reversed(self._kind.fields):
            if field in facts and self._kind.is_optional(field):
                fewer = {name: value for name, value in facts.items() if name != field}
                if self._kind.is_sound(fewer) and self._tried(fewer)[0] == self.all:
                    facts = fewer
        return facts

    def _tried(self, facts: Facts) -> tuple[float, Facts, str]:
        self._tries -= 1
        sentence = _said(self._kind, facts, self._say)
        if sentence is None:
            return -1.0, facts, ""
        if even_out(sentence) == self._even:
            return self.all, facts, sentence
        same = _same_at_the_ends(tokens(sentence), self._wanted)
        return same + 0.5 * (numbers_in(sentence) == self._numbers), facts, sentence

    def _with_each(self, field: str, facts: Facts) -> Iterator[Facts]:
        for value in self._kind.candidates(field, self._text):
            if value is None:
                yield {name: each for name, each in facts.items() if name != field}
            elif value != SLOT:
                yield {**facts, field: value}
            elif words := self._words_for(field, facts):
                yield {**facts, field: words}

    def _words_for(self, field: str, facts: Facts) -> str:
        """Return the words of the text that stand where a field's words go."""
        before, found, after = even_out(_said(self._kind, {**facts, field: SLOT}, self._say) or "").partition(SLOT)
        start, end = len(before), len(self._even) - len(after)
        if not found or not self._even.startswith(before) or not self._even.endswith(after) or start >= end:
            return ""
        first, last = Traced.even(self._text).span(start, end)
        return self._text[first:last]


def _same_at_the_ends(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two sentences have in common from the beginning and from the end."""
    most = min(len(one), len(other))
    first = next((n for n in range(most) if one[n] != other[n]), most)
    last = next((n for n in range(most - first) if one[-1 - n] != other[-1 - n]), most - first)
    return first + last
