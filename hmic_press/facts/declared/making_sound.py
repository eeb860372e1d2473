"""Example facts made to fit the rules of their kind, so that one field can be put to any value."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hmic_press.facts.declared.table import SumDeclared, TableDeclared


def make_sound(table: TableDeclared, facts: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts that keep the rules of parts and sums, as far as those wanted leave any choice."""
    found = dict(facts)
    for part in table.parts:
        whole, some = _figure(found.get(part.of)), _figure(found.get(part.part))
        if part.part not in wanted and whole is not None and some is not None and some > whole:
            found.pop(part.part)
    for total in table.sums:
        _add_up(found, total, wanted)
    return found


def _figure(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _add_up(found: dict[str, Any], rule: SumDeclared, wanted: Mapping[str, Any]) -> None:
    """Put the total to what the parts make; or, where the total is wanted or fixed, the rest on one part."""
    stated = {name: figure for name in rule.of if (figure := _figure(found.get(name))) is not None}
    if isinstance(rule.to, str) and rule.to not in wanted and rule.to in found:
        found[rule.to] = sum(stated.values(), Decimal(0))
        return
    to = _figure(found.get(rule.to)) if isinstance(rule.to, str) else rule.to
    free = [name for name in stated if name not in wanted]
    if free and to is not None:
        found.update(dict.fromkeys(free, Decimal(0)))
        found[free[0]] = to - sum((figure for name, figure in stated.items() if name in wanted), Decimal(0))
