"""Values that know their place among the facts, so that what is printed of one is told from words that look alike."""

from decimal import Decimal
from typing import Any

from hmic_press.text.figures import Figure
from hmic_press.text.lists import Word


class KnownCount(int):
    """A whole number that knows its place; what is reckoned with it is another number, and has none."""

    _place = ""


class KnownFigure(Figure):
    """A figure that knows its place, likewise."""

    _place = ""


class KnownWord(Word):
    """Words that know their place; words that are made with them have none."""

    _place = ""


_KNOWN = (KnownCount, KnownFigure, KnownWord)


def know(value: Any, place: str) -> Any:
    """Return words or a number so that they know their place; anything else as it is."""
    made: Any
    if type(value) is int:
        made = KnownCount(value)
    elif isinstance(value, Decimal):
        made = KnownFigure.of(value, getattr(value, "unit", ""))
    elif isinstance(value, str):
        made = KnownWord(value)
        made.__dict__.update(getattr(value, "__dict__", {}))
    else:
        return value
    made._place = place
    return made


def place_of(value: Any) -> str:
    """Return the place that a value knows; empty for one that knows none."""
    return value._place if type(value) in _KNOWN else ""
