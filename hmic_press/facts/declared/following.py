"""Example facts that follow from a declaration: each field through its values, all others as they usually are."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

from hmic_press.facts.declared.declaration import KindDeclared
from hmic_press.facts.declared.field import FieldDeclared, Known
from hmic_press.facts.declared.finding import SINCE, UNTIL
from hmic_press.facts.declared.shapes import compared_in, pairs

OPEN, CLOSED = {"since": SINCE}, {"since": SINCE, "until": UNTIL}


class Following(NamedTuple):
    """Facts that follow from a declaration, and what each of them is called in a label."""

    label: tuple[str, ...]
    facts: dict[str, Any]


def following(kind: KindDeclared, known: Known) -> Iterator[Following]:
    """Yield facts for every shape: each field through its values, all others as they usually are."""
    usual = _usual(kind, known)
    periods = (("", CLOSED), ("open period", OPEN)) if kind.period else (("", {}),)
    parts = {part.part: part.of for part in kind.parts}
    for name, field in kind.typed.items():
        for (when, months), (label, facts) in product(periods, _values(kind, field, parts.get(name), known)):
            rest = {
                other: value for other, value in usual.items() if _goes_with(kind, name, other) and other not in facts
            }
            whole = {**rest, **{key: value for key, value in facts.items() if value is not None}}
            yield Following((*label, when), {**months, **_sound(kind, whole, facts)})


def _sound(kind: KindDeclared, facts: dict[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts without the parts of what is nought or smaller than they are."""
    found = dict(facts)
    for part in kind.parts:
        whole, some = found.get(part.of), found.get(part.part)
        if part.part not in wanted and isinstance(whole, int) and isinstance(some, int) and some > whole - 1:
            found.pop(part.part)
    return {name: found[name] for name in kind.typed if name in found}


def _goes_with(kind: KindDeclared, name: str, other: str) -> bool:
    """Return whether a field may stand beside another: not in another group of `either`."""
    mine = [number for number, group in enumerate(kind.either) if name in group]
    its = [number for number, group in enumerate(kind.either) if other in group]
    return not its or (its == mine if mine else its == [0])


def _usual(kind: KindDeclared, known: Known) -> dict[str, Any]:
    """Return a plain value for each field that must be given, and for each of a group of which one must be."""
    grouped = {name for group in kind.either for name in group}
    return {name: plain(field, known) for name, field in kind.typed.items() if not field.optional or name in grouped}


def plain(field: FieldDeclared, known: Known) -> Any:
    """Return a plain value of a field: its example, or what such a field usually holds."""
    if field.example is not None:
        return field.example
    if field.holds in ("choice", "grade"):
        return field.words(known)[0].word
    if field.holds == "rank" and isinstance(field.of, int):
        return min(int(field.row.example), field.of)
    example = field.row.example
    return min(example, type(example)(field.most)) if field.most is not None and field.is_figure else example


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
