"""Facts of one table that go together, exclude each other, or follow from others."""

from collections.abc import Iterator
from typing import Any

from hmic_press.facts.declared.field import FieldDeclared
from hmic_press.facts.declared.figures_in import movement, value_in
from hmic_press.facts.declared.table import TableDeclared
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import figures
from hmic_press.text.figures import decimal
from hmic_press.text.lists import listed


def alternatives(facts: Any, rules: TableDeclared) -> Iterator[Complaint]:
    """Yield a complaint if not exactly one of the alternatives is given."""
    stated = [name for group in rules.either for name in group if getattr(facts, name) is not None]
    if stated not in rules.either:
        yield figures.neither_or_both(
            stated,
            [_called(rules, group) for group in rules.either],
            [(group, [choice.word for choice in rules.typed[group[0]].choices]) for group in rules.either],
        )


def _called(rules: TableDeclared, group: list[str]) -> str:
    """Return a group of fields as a message names it: several counts are figures."""
    counted = len(group) > 1 and all(rules.typed[name].is_figure for name in group)
    several = sum(len(each) > 1 for each in rules.either) > 1
    return "figures" if counted and not several else listed(group)


def against_figures(facts: Any, rules: TableDeclared, field: FieldDeclared, campaign: Any) -> Iterator[Complaint]:
    """Yield a judgement that its figures contradict."""
    said, moved = getattr(facts, field.name), movement(facts, field.follows, campaign)
    if said is None or moved is None:
        return
    values = [value_in(facts, name, campaign) for name in field.follows]
    rise, same, fall = field.moves(graded=any(getattr(value, "scale", ()) for value in values))
    allowed = {1: rise, 0: same, -1: fall}[moved]
    if said not in allowed:
        shown = [value if isinstance(value, str) else decimal(value) for value in values]
        seen = [f"{name} is {value}" for name, value in zip(field.follows, shown, strict=True)]
        yield figures.contradicts(field.name, said, listed(seen), allowed)
