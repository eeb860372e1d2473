"""Figures as a release prints them: decimals, shares of a hundred, pounds, changes, places in an order.

Words that stand for a figure (“fewer than 5”) are printed as they stand.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import wraps
from typing import Any, ParamSpec

from hmic_press.text.english import number

PER_CENT = "per cent"
POINTS = "percentage points"

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ENDS = {1: "st", 2: "nd", 3: "rd"}
_LARGE = ((1_000_000_000, "billion"), (1_000_000, "million"))
_Rest = ParamSpec("_Rest")


class Figure(Decimal):
    """A figure as it was typed, its noughts kept, that knows what it counts: “tonnes”, “percentage points”."""

    unit: str = ""

    @classmethod
    def of(cls, typed: int | Decimal, unit: str) -> "Figure":
        """Return a figure with its unit."""
        figure = cls(typed)
        figure.unit = unit
        return figure


def or_words(helper: Callable[_Rest, Any]) -> Callable[_Rest, Any]:
    """Return a helper of templates that leaves words standing for a figure as they are."""

    @wraps(helper)
    def printed(*given: _Rest.args, **named: _Rest.kwargs) -> Any:
        return given[0] if given and isinstance(given[0], str) else helper(*given, **named)

    return printed


def exact(value: Any) -> Decimal:
    """Return a number as a decimal with the digits it is written with; raises ValueError if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError(f"“{value}” is not a number")
    found = value if isinstance(value, Decimal) else Decimal(str(value))
    if not found.is_finite():
        raise ValueError(f"“{value}” is not a number")
    return found


@or_words
def decimal(value: int | Decimal) -> str:
    """Return a number in figures as it was typed, with commas in thousands: “85”, “89.10”, “1,204.5”."""
    return f"{exact(value):,f}"


@or_words
def percent(value: int | Decimal) -> str:
    """Return a share of a hundred: “62.5 per cent”."""
    return f"{decimal(value)} {PER_CENT}"


@or_words
def money(pounds: int | Decimal) -> str:
    """Return pounds as a newspaper has them, never rounded: “85p”, “£950”, “£12,500”, “£12.50”, “£1.2 million”."""
    given = exact(pounds)
    if given < 0:
        return f"–{money(-given)}"
    for size, word in _LARGE:
        millions = (given / size).normalize()
        if given >= size and _places(millions) <= 2:
            return f"£{millions:,f} {word}"
    if 0 < given < 1:
        return f"{(given * 100).normalize():f}p"
    return f"£{given:,.2f}" if _places(given) else f"£{given:,f}"


@or_words
def change(value: int | Decimal, unit: str = "") -> str:
    """Return a change with its direction: “up 0.2 percentage points”, “down 3 per cent”, “unchanged”.

    The unit is the figure's own unless given; a figure without one is a change in per cent.
    """
    given = exact(value)
    if given == 0:
        return "unchanged"
    unit = unit or getattr(value, "unit", "") or PER_CENT
    amount = decimal(abs(given))
    return f"{'up' if given > 0 else 'down'} {amount} {unit.removesuffix('s') if amount == '1' else unit}"


@or_words
def ordinal(place: int) -> str:
    """Return a place in an order: “first” to “ninth”, “10th”, “21st”."""
    if place < 1:
        raise ValueError(f"{place} is no place in an order: the first is 1")
    if place < 10:
        return _ORDINALS[place - 1]
    return f"{place:,}{'th' if place % 100 in (11, 12, 13) else _ENDS.get(place % 10, 'th')}"


@or_words
def rank(place: int, of: int | None = None, *, joint: bool | None = False) -> str:
    """Return a place among several, shared or not: “joint fifth of 300”."""
    among = f" of {number(of)}" if of is not None else ""
    return f"{'joint ' if joint else ''}{ordinal(place)}{among}"


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
