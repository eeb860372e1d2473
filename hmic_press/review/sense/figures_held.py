"""The figures that the fields of a release hold, and whether one of its own words is one of them."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.finding import Declared, Finding


class Written(NamedTuple):
    """A figure as somebody wrote it: its value, how fine it is (1 for whole ones), and what its words say it is."""

    value: Decimal
    unit: Decimal
    percent: bool = False
    money: bool = False

    def fits(self, held: Decimal) -> bool:
        """Return whether it is a held value, as exactly as it is written: £1.2 million is 1,203,400."""
        return held == self.value or (held / self.unit).quantize(Decimal(1), ROUND_HALF_UP) * self.unit == self.value


class Held(NamedTuple):
    """The figures of one table, with what is left of a whole; the shares and rates in percent; the sums of money."""

    kind: type[Finding] | None
    counts: list[Decimal]
    shares: list[Decimal]
    money: list[Decimal]

    def has(self, written: Written) -> bool:
        """Return whether a figure of somebody's own words is one of these."""
        if written.percent:
            return any(map(written.fits, self.shares))
        if written.money:
            return any(map(written.fits, self.money))
        return written.value in self.counts


def figures_held(brief: Brief) -> Iterator[Held]:
    """Yield what the body's own table and each finding hold."""
    for table in (brief.about, *brief.findings):
        if table is not None:
            yield _held(table)


def _held(table: Declared) -> Held:
    figures = {name: Decimal(value) for name, value in table.figures().items()}
    held = Held(type(table) if isinstance(table, Finding) else None, [abs(each) for each in figures.values()], [], [])
    for name, value in figures.items():
        field = table.rules.typed[name]
        if field.holds == "percent" or (field.holds == "change" and _is_of_percent(table, field.of)):
            held.shares.append(abs(value))
        elif field.holds == "money":
            held.money.append(value)
    for rule in table.rules.parts:
        whole, part = figures.get(rule.of), figures.get(rule.part)
        if part is not None and whole:
            held.counts.append(whole - part)
            held.shares.extend(100 * each / whole for each in (part, whole - part))
    return held


def _is_of_percent(table: Declared, of: object) -> bool:
    field = table.rules.typed.get(str(of))
    return field is not None and field.holds == "percent"
