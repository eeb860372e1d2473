"""What example facts show: the wordings that a sentence may need for them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hmic_press.facts.declared.declaration import KindDeclared

Shape = tuple[str, ...]


def shapes(kind: KindDeclared, facts: Mapping[str, Any], scales: Mapping[str, Sequence[str]]) -> Iterator[Shape]:
    """Yield what example facts show: each is a wording that a sentence may need."""
    period = () if not kind.period else ("open",) if facts.get("until") is None else ("closed",)
    parts = {part.part: part.of for part in kind.parts}
    compared = compared_in(kind)
    for name, field in kind.typed.items():
        value = facts.get(name)
        if name in parts and parts[name] in kind.typed:
            yield (name, _size(facts.get(parts[name])), _share(value, facts.get(parts[name])))
        elif name in compared:
            continue
        elif field.is_figure:
            yield (name, _size(value), *period)
        elif field.holds in ("choice", "grade", "yes"):
            yield (name, str(value))
        else:
            yield (name, "stated" if value is not None else "not stated")
    for one, other in pairs(kind):
        if facts.get(one) is not None and facts.get(other) is not None:
            before, now = facts[one], facts[other]
            moved = "rises" if now > before else "falls" if now < before else "stays"
            yield (one, other, moved, "from nought" * (before == 0 < now), "to nought" * (now == 0 < before))
    for one, other in graded_pairs(kind):
        scale = list(scales[str(kind.typed[one].scale)])
        if {facts.get(one), facts.get(other)} <= set(scale):
            step = scale.index(facts[other]) - scale.index(facts[one])
            yield (one, other, "raised" if step > 0 else "fallen" if step else "kept")


def _size(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or "not stated"
    return "below" if value < 0 else {0: "none", 1: "one"}.get(value, "some")


def _share(part: Any, whole: Any) -> str:
    if part is None or isinstance(part, str) or whole is None or isinstance(whole, str):
        return part if isinstance(part, str) else "not stated"
    if whole == 0:
        return "not stated"
    if part == 0:
        return "neither" if whole == 2 else "none"
    if part == whole:
        return "both" if whole == 2 else "all"
    return "one" if part == 1 else "all but one" if whole - part == 1 else "some"


def pairs(kind: KindDeclared) -> list[tuple[str, str]]:
    """Return the figures that are compared: two that go together, or from which words follow."""
    groups = [*kind.either, *kind.together, *(field.follows for field in kind.fields)]
    added = [set(total.of) for total in kind.sums]
    return [
        (group[0], group[1])
        for group in dict.fromkeys(map(tuple, groups))
        if len(group) == 2
        and len({kind.typed[name].holds if name in kind.typed else "" for name in group}) == 1
        and all(name in kind.typed and kind.typed[name].is_figure for name in group)
        and not any(set(group) <= each for each in added)
    ]


def graded_pairs(kind: KindDeclared) -> list[tuple[str, str]]:
    """Return the grades from which words follow: the earlier and the later."""
    follows = [tuple(field.follows) for field in kind.fields if len(field.follows) == 2]
    grades = {name for name, field in kind.typed.items() if field.holds == "grade"}
    return [(one, other) for one, other in dict.fromkeys(follows) if {one, other} <= grades]


def compared_in(kind: KindDeclared) -> set[str]:
    """Return the fields that are compared with another, and so show nothing by themselves."""
    return {name for pair in pairs(kind) for name in pair}
