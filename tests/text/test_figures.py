"""Figures in British usage, as tables: what a macro gives, what a release prints."""

from decimal import Decimal
from typing import Any

import pytest

from hmic_press.text import figures
from hmic_press.text.figures import POINTS, Figure


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("85", "85"),
        ("89.10", "89.10"),
        ("0.0", "0.0"),
        ("1204.5", "1,204.5"),
        ("1000000", "1,000,000"),
        ("0.00000001", "0.00000001"),
    ],
)
def test_a_decimal_is_printed_as_it_was_typed(typed: str, printed: str) -> None:
    """No nought is lost, no power of ten shows, thousands have a comma."""
    assert figures.decimal(Decimal(typed)) == printed
    assert figures.percent(Decimal(typed)) == f"{printed} per cent"


@pytest.mark.parametrize(
    ("pounds", "printed"),
    [
        ("0", "£0"),
        ("0.85", "85p"),
        ("0.5", "50p"),
        ("0.125", "12.5p"),
        ("1", "£1"),
        ("12.5", "£12.50"),
        ("12.50", "£12.50"),
        ("950", "£950"),
        ("12500", "£12,500"),
        ("999999", "£999,999"),
        ("1000000", "£1 million"),
        ("1200000", "£1.2 million"),
        ("1250000", "£1.25 million"),
        ("1234567", "£1,234,567"),
        ("999990000", "£999.99 million"),
        ("1000000000", "£1 billion"),
        ("2350000000", "£2.35 billion"),
        ("2355000000", "£2,355 million"),
        ("-12500", "–£12,500"),
    ],
)
def test_pounds_are_short_where_nothing_is_rounded_away(pounds: str, printed: str) -> None:
    """Millions stand in words where two decimal places hold the sum; pence have both their figures."""
    assert figures.money(Decimal(pounds)) == printed


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("0.2", POINTS, "up 0.2 percentage points"),
        ("-1", POINTS, "down 1 percentage point"),
        ("1.0", POINTS, "up 1.0 percentage points"),
        ("-3", "per cent", "down 3 per cent"),
        ("1", "per cent", "up 1 per cent"),
        ("1204", "tonnes", "up 1,204 tonnes"),
        ("-1", "tonnes", "down 1 tonne"),
        ("0", POINTS, "unchanged"),
        ("0.0", "tonnes", "unchanged"),
    ],
)
def test_a_change_has_a_direction_and_never_a_sign(value: str, unit: str, printed: str) -> None:
    """Up, down or unchanged, whether the figure knows its unit or the macro says it."""
    assert figures.change(Decimal(value), unit) == printed
    assert figures.change(Figure.of(Decimal(value), unit)) == printed


def test_a_change_without_a_unit_is_in_per_cent() -> None:
    """What nobody declared otherwise is a share of what there was."""
    assert figures.change(-3) == "down 3 per cent"


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        (1, "first"),
        (2, "second"),
        (5, "fifth"),
        (9, "ninth"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
        (1001, "1,001st"),
    ],
)
def test_a_place_is_a_word_to_ninth_and_a_figure_from_10th(place: int, printed: str) -> None:
    """Places follow the house's border at ten."""
    assert figures.ordinal(place) == printed


@pytest.mark.parametrize(
    ("given", "named", "printed"),
    [
        ((5, 300), {"joint": True}, "joint fifth of 300"),
        ((5, 300), {"joint": None}, "fifth of 300"),
        ((21, 1204), {}, "21st of 1,204"),
        ((1, 7), {}, "first of seven"),
        ((12,), {"joint": True}, "joint 12th"),
    ],
)
def test_a_rank_says_among_how_many(given: Any, named: Any, printed: str) -> None:
    """A shared place is joint, and the number of places is a count like any other."""
    assert figures.rank(*given, **named) == printed


@pytest.mark.parametrize(
    "helper", [figures.decimal, figures.percent, figures.money, figures.change, figures.ordinal, figures.rank]
)
@pytest.mark.parametrize("words", ["fewer than 5", "not collected", "does not collect"])
def test_words_that_stand_for_a_figure_are_printed_as_they_stand(helper: Any, words: str) -> None:
    """No helper counts with words, or fails of them."""
    assert helper(words) == words


@pytest.mark.parametrize("wrong", [True, None, float("nan"), Decimal("Infinity"), [1]])
def test_what_is_no_number_is_refused(wrong: Any) -> None:
    """A macro that asks for the figure of something else is told so."""
    with pytest.raises(ValueError, match="not a number"):
        figures.decimal(wrong)
    with pytest.raises(ValueError, match="no place"):
        figures.ordinal(0)
