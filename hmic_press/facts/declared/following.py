"""Example facts that follow from a declaration: each field through its values, all others as they usually are."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

from hmic_press.facts.declared.declaration import KindDeclared
from hmic_press.facts.declared.field import FieldDeclared, Known
from hmic_press.facts.declared.finding import SINCE, UNTIL
from hmic_press.facts.declared.making_sound import make_sound
from hmic_press.facts.declared.plain import plain
from hmic_press.facts.declared.shapes import compared_in, graded_pairs, pairs

OPEN, CLOSED = {"since": SINCE}, {"since": SINCE, "until": UNTIL}


class Following(NamedTuple):
    """Facts that follow from a declaration, and what each of them is called in a label."""

    label: tuple[str, ...]
    facts: dict[str, Any]


def following(kind: KindDeclared, known: Known) -> Iterator[Following]:
    """Yield facts for every shape: each field through its values, all others as they usually are."""
    periods = (("", CLOSED), ("open period", OPEN)) if kind.period else (("", {}),)
    parts = {part.part: part.of for part in kind.parts}
    for name, field in kind.typed.items():
        for (when, months), (label, facts) in product(periods, _values(kind, field, parts.get(name), known)):
            usual = {
                other: plain(each, known)
                for other, each in kind.typed.items()
                if other not in facts and _stands_beside(kind, name, each)
            }
            stated = {name: value for name, value in facts.items() if value is not None}
            yield Following((*label, when), {**months, **_in_order(kind, make_sound(kind, usual | stated, facts))})


def _in_order(kind: KindDeclared, facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in kind.typed if name in facts}


def _stands_beside(kind: KindDeclared, name: str, other: FieldDeclared) -> bool:
    """Return whether a field is stated beside another: it must be, or the two go together."""
    mine = [group for group in (*kind.either, *kind.together) if name in group]
    if any(other.name in group for group in kind.either):
        usual = mine if any(group in kind.either for group in mine) else kind.either[:1]
        return any(other.name in group for group in usual)
    return not other.optional or any(other.name in group for group in mine)


def _values(kind: KindDeclared, field: FieldDeclared, whole: str | None, known: Known) -> Iterator[Following]:
    """Yield the values that a field takes in turn, with what must stand beside them."""
    name, word = field.name, field.name.replace("_", " ")
    if whole in kind.typed:
        for label, part, of in (
            ("one {}", 1, 1),
            ("one, not {}", 0, 1),
            ("neither {}", 0, 2),
            ("both {}", 2, 2),
            ("none {}", 0, 12),
            ("one of several {}", 1, 12),
            ("some {}", 7, 12),
            ("all but one {}", 11, 12),
            ("all {}", 12, 12),
            ("{} not stated", None, 1),
            ("{} not stated", None, 12),
        ):
            if part is not None or field.optional:
                yield Following((label.format(word),), {whole: of, name: part})
    elif pair := next((pair for pair in pairs(kind) if pair[0] == name), None):
        for label, before, now in (
            ("risen", 4, 6),
            ("fallen", 12, 11),
            ("the same", 6, 6),
            ("risen from none", 0, 4),
            ("fallen to none", 3, 0),
        ):
            yield Following((label,), {pair[0]: before, pair[1]: now})
    elif name not in compared_in(kind):
        yield from (Following((f"{word}: {label}",), {name: value}) for label, value in _alone(field, known))
    for one, other in graded_pairs(kind):
        if one == name:
            low, high, *_ = (choice.word for choice in field.words(known))
            for label, earlier, later in (("raised", low, high), ("kept", high, high), ("fallen", high, low)):
                yield Following((label,), {one: earlier, other: later})
    for said in field.instead:
        yield Following((f"{word}: {said}",), {name: said})


def _alone(field: FieldDeclared, known: Known) -> Iterator[tuple[str, Any]]:
    if field.holds == "count":
        yield from (("none", 0), ("one", 1), ("some", plain(field, known)))
    elif field.holds == "change":
        yield from (("up", Decimal(3)), ("down", Decimal(-3)), ("unchanged", Decimal(0)))
    elif field.is_figure:
        yield from (("none", 0), ("some", plain(field, known)))
    elif field.holds in ("choice", "grade"):
        yield from ((choice.word, choice.word) for choice in field.words(known))
    elif field.holds == "yes":
        yield from (("yes", True), ("no", False))
    else:
        yield "stated", plain(field, known)
    if field.optional:
        yield "not stated", None
