"""The sentences of one kind of finding that are made and laid beside a text, a field changed at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from hmic_press.facts.declared.finding import Finding
from hmic_press.problems.errors import PressError
from hmic_press.reading_back.figures_in_words import tokens
from hmic_press.reading_back.kind_of_finding import SLOT, KindOfFinding
from hmic_press.text.folding import Traced, even_out
from hmic_press.text.number_words import numbers_in

Facts = Mapping[str, Any]
Say = Callable[[Finding], str | None]
_TRIES = 20  # sentences that are made from one case, however many figures the text has
_GRADES = 2  # of one sentence that are tried together


def sentence_of(kind: KindOfFinding, facts: Facts, say: Say) -> str | None:
    """Return the sentence for facts of a kind, None if they have none."""
    made = kind.make({name: value for name, value in facts.items() if name != "about"})
    try:
        return say(made) if made else None
    except PressError:  # facts that cannot be together need not have a sentence
        return None


class Search:
    """The sentences of one kind that are laid beside a text."""

    def __init__(self, text: str, kind: KindOfFinding, say: Say) -> None:
        self._text, self._kind, self._say = text, kind, say
        self._wanted, self._even, self._numbers = tokens(text), even_out(text), numbers_in(text)
        self.all = float("inf")
        self._tries = _TRIES
        self._most = 0

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
        sentence = sentence_of(self._kind, facts, self._say)
        if sentence is None:
            return -1.0, facts, ""
        if even_out(sentence) == self._even:
            return self.all, facts, sentence
        same = _same_at_the_ends(tokens(sentence), self._wanted)
        if same < self._most:
            return float(same), facts, sentence
        self._most = same
        return same + 0.5 * (numbers_in(sentence) == self._numbers), facts, sentence

    def _with_each(self, field: str, facts: Facts) -> Iterator[Facts]:
        graded = [name for name in self._kind.fields if self._kind.holds(name) == "grade"]
        if graded[:1] == [field]:  # how two grades compare is in the words between them: they are changed together
            named = [grade for grade in self._kind.candidates(field, self._text) if grade and grade in self._even]
            together = product(named[:_GRADES], repeat=min(len(graded), _GRADES))
            yield from ({**facts, **dict(zip(graded, grades, strict=False))} for grades in together)
        for value in self._kind.candidates(field, self._text):
            if value is None:
                yield {name: each for name, each in facts.items() if name != field}
            elif value != SLOT:
                yield {**facts, field: value}
            elif words := self._words_for(field, facts):
                yield {**facts, field: words}

    def _words_for(self, field: str, facts: Facts) -> str:
        """Return the words of the text that stand where a field's words go."""
        before, found, after = even_out(sentence_of(self._kind, {**facts, field: SLOT}, self._say) or "").partition(
            SLOT
        )
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
