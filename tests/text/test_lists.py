"""Several things in one sentence, in British usage, as tables."""

import pickle
from typing import Any

import pytest

from hmic_press.text.lists import Word, best, clauses, grouped, listed, stated, worst

SCALE = ("inadequate", "requires improvement", "good", "outstanding")
GOOD, REQUIRES, OUTSTANDING = (Word.of(word, scale=SCALE) for word in ("good", "requires improvement", "outstanding"))


@pytest.mark.parametrize(
    ("things", "sentence"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),
        (["crime and disorder", "trust"], "crime and disorder, and trust"),
        (["A", "research and development", "C"], "A, research and development, and C"),
        (["A", "sandwiches", "B"], "A, sandwiches and B"),
    ],
)
def test_things_are_listed_as_a_sentence_has_them(things: list[str], sentence: str) -> None:
    """No comma before “and”, but where it would be read wrongly."""
    assert listed(things) == sentence


@pytest.mark.parametrize(
    ("judged", "sentence"),
    [
        ({"A": "good"}, "good for A"),
        ({"A": "good", "B": "good", "C": "good"}, "good for A, B and C"),
        ({"A": "good", "B": "good", "C": "requires improvement"}, "good for A and B, and requires improvement for C"),
        ({"A": "good", "B": "requires improvement", "C": "good"}, "good for A and C, and requires improvement for B"),
        ([("A", "x"), ("B", "y"), ("C", "z")], "x for A, y for B, and z for C"),
        ({}, ""),
    ],
)
def test_things_are_grouped_by_what_is_said_of_them(judged: Any, sentence: str) -> None:
    """Each grade is said once, in the order in which it comes first."""
    assert grouped(judged) == sentence
    assert grouped(judged, "at") == sentence.replace(" for ", " at ")


FINDINGS = [
    {"question": "A", "now": GOOD, "was": None},
    {"statement": "…"},
    {"question": "B", "now": REQUIRES, "was": GOOD},
]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (["now"], [GOOD, REQUIRES]),
        (["was"], [GOOD]),
        (["question", "now"], [("A", GOOD), ("B", REQUIRES)]),
        (["question", "was"], [("B", GOOD)]),
        (["before"], []),
    ],
)
def test_what_several_findings_state(fields: list[str], found: list[Any]) -> None:
    """A field of all findings that state it, or several fields together, for a sentence about all of them."""
    assert stated(FINDINGS, *fields) == found
    assert stated(iter(FINDINGS), *fields) == found


@pytest.mark.parametrize(
    ("grades", "lowest", "highest"),
    [
        ([GOOD], GOOD, GOOD),
        ([GOOD, REQUIRES, OUTSTANDING], REQUIRES, OUTSTANDING),
        ([GOOD, None, GOOD], GOOD, GOOD),
    ],
)
def test_the_worst_and_the_best_are_those_of_the_scale(grades: list[Any], lowest: str, highest: str) -> None:
    """The scale decides, not the alphabet; what is not stated is not judged; one by one or as a list."""
    assert (worst(grades), best(grades)) == (worst(*grades), best(*grades)) == (lowest, highest)
    assert (worst(iter(grades)), best(iter(grades))) == (lowest, highest)


@pytest.mark.parametrize(
    ("grades", "problem"),
    [
        ([], "no grade"),
        ([None], "no grade"),
        (["good"], "not on one scale"),
        ([GOOD, Word.of("high", scale=("low", "high"))], "good and high are not on one scale"),
    ],
)
def test_grades_of_different_scales_have_no_worst(grades: list[Any], problem: str) -> None:
    """What cannot be compared is told, not guessed."""
    for choose in (worst, best):
        with pytest.raises(ValueError, match=problem):
            choose(grades)
    assert worst("high", "low", scale=("low", "high")) == "low"


def test_a_word_brings_its_own_words() -> None:
    """It reads as the word, and is still the same after a journey between processes."""
    made = Word.of("good progress", {"to": "in"})
    assert (f"{made} {made.to}", made == "good progress") == ("good progress in", True)
    assert vars(pickle.loads(pickle.dumps(made))) == {"to": "in", "scale": ()}


@pytest.mark.parametrize(
    ("strings", "ended"),
    [
        ([], []),
        (["one."], ["one."]),
        (["one", "two."], ["one; and", "two."]),
        (["one.", "two;", "three,"], ["one;", "two; and", "three."]),
    ],
)
def test_clauses_end_as_those_of_one_sentence(strings: list[str], ended: list[str]) -> None:
    """The ends follow by rule, whatever the clauses were typed with."""
    assert clauses(strings) == ended
