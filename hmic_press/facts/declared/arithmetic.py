"""Facts of one table against its rules: what cannot be, what is doubtful, what could not be reckoned."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hmic_press.facts.declared.field import FieldDeclared
from hmic_press.facts.declared.table import SumDeclared, TableDeclared
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import figures, impossible
from hmic_press.problems.words.values import any_quoted
from hmic_press.text.figures import decimal
from hmic_press.text.lists import listed


def contradictions(facts: Any, rules: TableDeclared, campaign: Any) -> Iterator[Complaint]:
    """Yield each thing that cannot be, in the order of the rules."""
    for part in rules.parts:
        some, whole = _figure(facts, part.part), _figure(facts, part.of, campaign)
        if some is not None and whole is not None and some > whole:
            yield _told(
                impossible.more_than(part.part, some, part.of, whole, part.things or part.of.replace("_", " ")), facts
            )
        elif some == whole == 0:
            yield figures.part_of_nothing(part.part, part.of)
    for total in rules.sums:
        yield from _sum(facts, total, campaign)
    if rules.either:
        yield from _either(facts, rules)
    for group in rules.together:
        given = [name for name in group if getattr(facts, name) is not None]
        if given and len(given) < len(group):
            yield figures.alone(given[0], [name for name in group if name not in given])
    for field in rules.typed.values():
        if field.holds == "rank":
            yield from _rank(facts, field, campaign)
        if field.follows:
            yield from _against(facts, rules, field, campaign)


def doubts(facts: Any, rules: TableDeclared) -> Iterator[Complaint]:
    """Yield each figure outside its sane bounds."""
    for field in rules.typed.values():
        value = _figure(facts, field.name)
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


def movement(facts: Any, follows: list[str], campaign: Any = None) -> int | None:
    """Return 1 for a rise, 0 for no change and -1 for a fall, None where that is not stated in figures or grades."""
    values = [_value(facts, name, campaign) for name in follows]
    if any(value is None for value in values):
        return None
    if any(getattr(value, "scale", ()) for value in values):
        values = [value.scale.index(value) for value in values]
    if any(isinstance(value, str) for value in values):
        return None
    before, now = (0, values[0]) if len(values) == 1 else values
    return int(now > before) - int(now < before)


def _value(facts: Any, name: str, campaign: Any = None) -> Any:
    """Return a value of the facts, or, where the field is the campaign's, of its figures."""
    if name in type(facts).model_fields:
        return getattr(facts, name)
    return getattr(getattr(campaign, "figures", None), name, None)


def _figure(facts: Any, name: str, campaign: Any = None) -> Any:
    value = _value(facts, name, campaign)
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


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
    values = [_figure(facts, name, campaign) for name in rule.of]
    target = rule.to if isinstance(rule.to, str) else ""
    to = _figure(facts, target, campaign) if target else rule.to
    if not isinstance(to, int | Decimal):
        return
    total = sum((value for value in values if value is not None), Decimal(0))
    short = total < to - rule.within and None not in values
    if short or total > to + rule.within:
        yield figures.does_not_add_up(rule.of, total, Decimal(to), target, rule.within)


def _either(facts: Any, rules: TableDeclared) -> Iterator[Complaint]:
    stated = [name for group in rules.either for name in group if getattr(facts, name) is not None]
    if stated not in rules.either:
        yield figures.neither_or_both(
            stated, [_called(rules, group) for group in rules.either], [_asked(rules, group) for group in rules.either]
        )


def _called(rules: TableDeclared, group: list[str]) -> str:
    """Return a group of fields as a message names it: several counts are figures."""
    counted = len(group) > 1 and all(rules.typed[name].is_figure for name in group)
    several = sum(len(each) > 1 for each in rules.either) > 1
    return "figures" if counted and not several else listed(group)


def _asked(rules: TableDeclared, group: list[str]) -> str:
    if len(group) > 1:
        return f"{'both' if len(group) == 2 else 'all of'} {listed(group)}"
    choices = [choice.word for choice in rules.typed[group[0]].choices]
    return f"{group[0]} ({any_quoted(choices)})" if choices else group[0]


def _rank(facts: Any, field: FieldDeclared, campaign: Any) -> Iterator[Complaint]:
    place = _figure(facts, field.name)
    beside = field.of if isinstance(field.of, str) else ""
    among = _figure(facts, beside, campaign) if beside else field.of
    if place is not None and isinstance(among, int | Decimal) and place > among:
        own = beside if beside in type(facts).model_fields else ""
        yield figures.place_beyond(field.name, place, Decimal(among), own)


def _against(facts: Any, rules: TableDeclared, field: FieldDeclared, campaign: Any) -> Iterator[Complaint]:
    """Yield a judgement that its figures contradict."""
    said, moved = getattr(facts, field.name), movement(facts, field.follows, campaign)
    if said is None or moved is None:
        return
    values = [_value(facts, name, campaign) for name in field.follows]
    rise, same, fall = field.moves(graded=any(getattr(value, "scale", ()) for value in values))
    allowed = {1: rise, 0: same, -1: fall}[moved]
    if said not in allowed:
        shown = [value if isinstance(value, str) else decimal(value) for value in values]
        seen = [f"{name} is {value}" for name, value in zip(field.follows, shown, strict=True)]
        yield figures.contradicts(field.name, said, listed(seen), allowed)
