"""Facts of one table against its rules: what cannot be, what is doubtful, what could not be reckoned."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hmic_press.facts.declared.agreement import against_figures, alternatives
from hmic_press.facts.declared.field import FieldDeclared
from hmic_press.facts.declared.figures_in import figure_in
from hmic_press.facts.declared.table import SumDeclared, TableDeclared
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import figures, impossible
from hmic_press.text.lists import listed


def contradictions(facts: Any, rules: TableDeclared, campaign: Any) -> Iterator[Complaint]:
    """Yield each thing that cannot be, in the order of the rules."""
    for part in rules.parts:
        some, whole = figure_in(facts, part.part), figure_in(facts, part.of, campaign)
        if some is not None and whole is not None and some > whole:
            yield _told(
                impossible.more_than(part.part, some, part.of, whole, part.things or part.of.replace("_", " ")), facts
            )
        elif some == whole == 0:
            yield figures.part_of_nothing(part.part, part.of)
    for total in rules.sums:
        yield from _sum(facts, total, campaign)
    if rules.either:
        yield from alternatives(facts, rules)
    for group in rules.together:
        given = [name for name in group if getattr(facts, name) is not None]
        if given and len(given) < len(group):
            yield figures.alone(given[0], [name for name in group if name not in given])
    for field in rules.typed.values():
        if field.holds == "rank":
            yield from _rank(facts, field, campaign)
        if field.follows:
            yield from against_figures(facts, rules, field, campaign)


def doubts(facts: Any, rules: TableDeclared) -> Iterator[Complaint]:
    """Yield each figure outside its sane bounds."""
    for field in rules.typed.values():
        value = figure_in(facts, field.name)
        if field.between and value is not None and not field.between[0] <= value <= field.between[1]:
            yield figures.outside_bounds(field.name, value, *field.between)


def not_reckoned(facts: Any, rules: TableDeclared) -> Iterator[Complaint]:
    """Yield each rule that was not checked, since words stand for one of its figures."""
    named = [(f"{part.part} against {part.of}", [part.part, part.of]) for part in rules.parts]
    named += [(f"The sum of {listed(total.of)}", [*total.of, str(total.to)]) for total in rules.sums]
    named += [(f"{field.name} against what it follows", field.follows) for field in rules.fields if field.follows]
    for rule, names in named:
        said = {name: value for name in names if (value := _words(facts, rules, name))}
        if said:
            yield figures.not_reckoned(rule, said)


def _words(facts: Any, rules: TableDeclared, name: str) -> str:
    field = rules.typed.get(name)
    value = getattr(facts, name, None) if field else None
    return value if field and isinstance(value, str) and value in field.instead else ""


def _told(complaint: Complaint, facts: Any) -> Complaint:
    """Return a complaint about two fields; one of the campaign's has no line in this file."""
    if complaint.beside in type(facts).model_fields:
        return complaint
    return complaint._replace(problem=f"{complaint.problem}, the campaign's {complaint.beside}.", beside="")


def _sum(facts: Any, rule: SumDeclared, campaign: Any) -> Iterator[Complaint]:
    values = [figure_in(facts, name, campaign) for name in rule.of]
    target = rule.to if isinstance(rule.to, str) else ""
    to = figure_in(facts, target, campaign) if target else rule.to
    if not isinstance(to, int | Decimal):
        return
    total = sum((value for value in values if value is not None), Decimal(0))
    short = total < to - rule.within and None not in values
    if short or total > to + rule.within:
        yield figures.does_not_add_up(rule.of, total, Decimal(to), target, rule.within)


def _rank(facts: Any, field: FieldDeclared, campaign: Any) -> Iterator[Complaint]:
    place = figure_in(facts, field.name)
    beside = field.of if isinstance(field.of, str) else ""
    among = figure_in(facts, beside, campaign) if beside else field.of
    if place is not None and isinstance(among, int | Decimal) and place > among:
        own = beside if beside in type(facts).model_fields else ""
        yield figures.place_beyond(field.name, place, Decimal(among), own)
