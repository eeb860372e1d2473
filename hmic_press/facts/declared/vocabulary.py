"""What a field can hold, a row each: the words it takes beside its name, and what its value is."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

ALWAYS = ("name", "holds", "title", "says", "example", "optional", "unique")
FOLLOWING = ("follows", "rise", "same", "fall")
_BOUNDS = ("instead", "most", "between")


class Holds(NamedTuple):
    """A row: what the value is, an example, the words that the field takes and needs, whether it can be reckoned with.

    `most` is the largest value unless the field says another.
    """

    what: str
    example: Any
    takes: tuple[str, ...] = ()
    needs: Mapping[str, str] = {}
    is_figure: bool = False
    most: int = 10**15


HOLDS: dict[str, Holds] = {
    "count": Holds("a whole number", 12, _BOUNDS, is_figure=True, most=100_000),
    "number": Holds("a number", Decimal("89.1"), (*_BOUNDS, "unit", "places"), is_figure=True),
    "percent": Holds("a share of a hundred", Decimal("62.5"), (*_BOUNDS, "places"), is_figure=True, most=100),
    "rate": Holds(
        "how many for each so many",
        Decimal("5.2"),
        (*_BOUNDS, "per", "places"),
        {"per": 'per = "1,000 people"'},
        is_figure=True,
    ),
    "money": Holds("pounds, in figures alone", 12500, _BOUNDS, is_figure=True),
    "change": Holds(
        "how much it has changed, below 0 where it has fallen",
        Decimal("-0.2"),
        (*_BOUNDS, "of", "unit", "places"),
        is_figure=True,
    ),
    "rank": Holds("a place in an order, 1 the first", 5, ("instead", "of", "joint"), {"of": "of = 300"}),
    "year": Holds("a year", 2016),
    "month": Holds("a month and its year", "September 2011"),
    "day": Holds("a date", date(2012, 12, 13)),
    "choice": Holds(
        "one of a few words",
        "",
        ("choices", *FOLLOWING),
        {"choices": 'choices = ["some improvements", "improvements"]'},
    ),
    "grade": Holds("a grade of its scale", "", ("scale",), {"scale": 'scale = "grade"'}),
    "yes": Holds("true or false", True),
    "line": Holds("words on one line", "words on one line"),
    "paragraph": Holds("one paragraph of words", "A new policy on gifts has been written."),
}


def owners_of(word: str) -> list[str]:
    """Return what fields hold that take a word."""
    return [name for name, row in HOLDS.items() if word in row.takes]
