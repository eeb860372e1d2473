"""A figure that is none, or figures of one table that contradict each other or what is said of them."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hmic_press.problems.complaint import Complaint, for_each_medium, nearest, quoted
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.values import any_quoted, value_shown
from hmic_press.text.figures import decimal
from hmic_press.text.lists import listed

_MINUS = "-−–"


@for_each_medium
def not_a_figure(
    medium: Medium, name: str, value: Any, example: str, instead: Iterable[str], *, optional: bool
) -> Complaint:
    """Words, a date or a list where a figure belongs, or words that may not stand for one."""
    instead = list(instead)
    typed = value.strip().strip("£%").replace(",", "").strip() if isinstance(value, str) else ""
    sign = "-" if typed[:1] in _MINUS else ""
    typed = typed.lstrip(f"+{_MINUS}")
    if typed.replace(".", "", 1).isdigit() and typed.isascii():
        shown = typed.lstrip("0") or "0"
        figures = medium.given(name, sign + (f"0{shown}" if shown.startswith(".") else shown))
        return Complaint(f"{name} is {value_shown(value, medium)}.", f"Write figures alone: {figures}")
    near = nearest(value, instead) if isinstance(value, str) else None
    unstated = f", or {medium.leave_out} if it is not stated" if optional else ""
    words = f"; or one of its words: {any_quoted(instead, medium)}" if instead else unstated
    write = f"Write figures alone, as in {medium.given(name, example)}{words}."
    return Complaint(
        f"{name} is {value_shown(value, medium)}; it must be a figure.",
        f"Did you mean {medium.marked(near)}?" if near else write,
    )


def with_exponent(name: str, value: Decimal) -> Complaint:
    """A figure written as a power of ten, or as no number at all."""
    written = f"{value:f}" if value.is_finite() and value.adjusted() < 15 else "1000"
    return Complaint(f"{name} is {value}.", f"Write the number out: {name} = {written}")


def whole_number(name: str, value: Decimal) -> Complaint:
    """A fraction where whole things are counted."""
    return Complaint(f"{name} is {value}.", f"Write a whole number, without a point: {name} = {value:.0f}")


@for_each_medium
def too_many_places(medium: Medium, name: str, value: Decimal, places: int) -> Complaint:
    """More decimal places than the campaign prints."""
    rule = f"to {places} decimal place{'' if places == 1 else 's'}" if places else "without decimal places"
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return Complaint(f"{name} is {value}; it is stated {rule}.", f"Round it: {medium.given(name, f'{rounded:f}')}")


def below(name: str, value: Decimal, least: int) -> Complaint:
    """A figure below the least that can be."""
    return Complaint(f"{name} is {decimal(value)}; it cannot be less than {least}.", "Correct the number.")


def above(name: str, value: Decimal, most: Decimal) -> Complaint:
    """A figure above the largest that can be."""
    return Complaint(
        f"{name} is {decimal(value)}; it cannot be more than {decimal(most)}.",
        "Correct the number; if it is right, most in findings.toml is too small.",
    )


def not_a_year(name: str, value: Any) -> Complaint:
    """A year that is none, or two that do not follow each other."""
    return Complaint(
        f"{name} is {value_shown(value) if not isinstance(value, str) else quoted(value)}, not a year.",
        f'Write four figures, {name} = 2016, or a year that runs over two: {name} = "2025/26"',
    )


def part_of_nothing(part: str, whole: str) -> Complaint:
    """None of none: a fact that says nothing, and that no sentence prints."""
    return Complaint(
        f"{part} is 0 of nothing: {whole} is 0",
        f"Leave {part} out; of none there is no part.",
        field=part,
        beside=whole,
    )


def does_not_add_up(fields: Iterable[str], total: Decimal, to: Decimal, target: str, within: Decimal) -> Complaint:
    """Parts that do not make their whole."""
    fields = list(fields)
    allowed = f" (within {decimal(within)})" if within else ""
    whole = f"{target} {decimal(to)}".strip()
    return Complaint(
        f"{listed(fields)} add up to {decimal(total)}, not to {whole}{allowed}.",
        "Correct whichever is wrong.",
        field=target or fields[0],
    )


@for_each_medium
def neither_or_both(
    medium: Medium, stated: list[str], names: list[str], groups: list[tuple[list[str], list[str]]]
) -> Complaint:
    """One of several ways to state something: none of them is given, or parts of several.

    Each of `groups` is a way, by its fields; one field alone may have its choices beside it.
    """
    ways = [_way(fields, choices, medium) for fields, choices in groups]
    nothing = f"neither {' nor '.join(names)}" if len(names) == 2 else f"none of {listed(names)}"
    given = {0: nothing, 1: f"only {''.join(stated)}"}.get(len(stated), " and ".join(stated))
    ask = f"either {', or '.join(ways)}" if len(ways) == 2 else f"one of these: {'; '.join(ways)}"
    return Complaint(f"It gives {given}.", f"Give {ask}.", field=stated[-1] if stated else "")


def _way(fields: list[str], choices: list[str], medium: Medium) -> str:
    if len(fields) > 1:
        return f"{'both' if len(fields) == 2 else 'all of'} {listed(fields)}"
    return f"{fields[0]} ({any_quoted(choices, medium)})" if choices else fields[0]


def alone(given: str, lacking: Iterable[str]) -> Complaint:
    """One of several fields that only mean something together."""
    lacking = list(lacking)
    return Complaint(
        f"{given} is given without {listed(lacking)}.",
        f"Give {listed(lacking)} too, or leave {given} out.",
        field=given,
    )


def place_beyond(name: str, place: int, number: Decimal, beside: str) -> Complaint:
    """A place among fewer than it counts."""
    return Complaint(
        f"{name} is {place:,}, beyond the last of {decimal(number)}{'' if beside else '.'}",
        "Correct the place; or the number, if it is wrong.",
        field=name,
        beside=beside,
    )


@for_each_medium
def contradicts(medium: Medium, name: str, said: str, seen: str, allowed: Iterable[str]) -> Complaint:
    """A headline or judgement against its figure."""
    return Complaint(
        f"{name} is {quoted(said)}, but {seen}.",
        f"Write {any_quoted(allowed, medium)}; or correct the figure.",
        field=name,
    )


def outside_bounds(name: str, value: Decimal, low: Decimal, high: Decimal) -> Complaint:
    """A figure that can be and yet hardly is: a doubt."""
    return Complaint(
        f"{name} is {decimal(value)}; as a rule it lies between {decimal(low)} and {decimal(high)}.",
        "Read it against the report; if it is right, accept it under [[accepted]], with the reason.",
        field=name,
    )


def not_reckoned(rule: str, words: dict[str, str]) -> Complaint:
    """Arithmetic that is left out, since words stand for a figure."""
    seen = listed(f"{name} is {quoted(said)}" for name, said in words.items())
    return Complaint(
        f"{rule} was not checked: {seen}.", "Check it by hand; nothing needs to be changed.", field=next(iter(words))
    )
