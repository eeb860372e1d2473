"""The cases of a kind: those declared, and those that follow from what its fields hold."""

from collections.abc import Callable, Mapping
from itertools import chain, count
from typing import Any

from hmic_press.facts.declared.declaration import KindDeclared
from hmic_press.facts.declared.field import Known
from hmic_press.facts.declared.finding import Case
from hmic_press.facts.declared.following import CLOSED, OPEN, Following, following
from hmic_press.facts.declared.shapes import shapes


def cases_of(kind: KindDeclared, known: Known, can_be: Callable[[Mapping[str, Any]], bool]) -> tuple[Case, ...]:
    """Return the cases of a kind: not stated, those declared, and those that show what none before them shows.

    `can_be` says whether the kind accepts facts: what its rules forbid does not follow.
    """
    made = [Case("not stated", None), *(Case(label, _in_full(kind, facts)) for label, facts in kind.cases.items())]
    sound = [case.facts for case in made if case.facts is not None and can_be(case.facts)]
    shown = {shape for facts in sound for shape in shapes(kind, facts, known.scales)}
    for each in following(kind, known):
        new = set(shapes(kind, each.facts, known.scales)) - shown if can_be(each.facts) else set()
        if new:
            shown |= new
            made.append(Case(_label(each, {case.label for case in made}), each.facts))
    return tuple(made)


def _in_full(kind: KindDeclared, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of a declared case with the months of its period, closed unless it says open."""
    bare = {name: value for name, value in facts.items() if name != "period"}
    return ({**(OPEN if facts.get("period") == "open" else CLOSED), **bare}) if kind.period else bare


def _label(following: Following, taken: set[str]) -> str:
    words = ", ".join(word for word in following.label if word) or "stated"
    numbered = (f"{words} ({number})" for number in count(2))
    return next(label for label in chain([words], numbered) if label not in taken)
