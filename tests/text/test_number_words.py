"""Numbers in words of any size are found, and are written in figures where figures are read."""

import pytest

from hmic_press.text.folding import Traced
from hmic_press.text.number_words import amounts_in, numbers_in
from hmic_press.text.words_to_figures import in_figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("eleven cases", "11 cases"),
        ("Twenty-one or forty  two", "21 or 42"),
        ("a dozen and two dozen", "12 and 24"),
        ("half a dozen cases", "six cases"),
        ("one hundred and five of a thousand", "105 of 1000"),
        ("two hundred and fifty thousand", "250000"),
        ("three million", "3000000"),
        ("ninety per cent, nine percent", "90 per cent, 9 percent"),
        ("Half of it, one half of it, half the staff", "50 per cent of it, 50 per cent of it, 50 per cent the staff"),
        ("two thirds of it, a third of it", "66.7 per cent of it, 33.3 per cent of it"),
        ("Three-quarters of it", "75 per cent of it"),
        ("between thirty and forty", "between 30 and 40"),
    ],
)
def test_numbers_in_words_are_written_in_figures(words: str, figures: str) -> None:
    """Ten and more, dozens, hundreds, shares in percent or as fractions."""
    assert in_figures(Traced.even(words)).text == figures


@pytest.mark.parametrize(
    "words",
    [
        "one of the two, and five of nine",
        "the twenty-first century, in its eleventh year",
        "the first half of 2012, half a day, half-hourly, a quarter of an hour",
        "dozens, hundreds and thousands of them",
        "a thirdly, weighty tent, often alone",
        "two and three",
    ],
)
def test_what_is_no_number_of_that_size_stays(words: str) -> None:
    """Small numbers, ordinals, times, what only sounds like many, and words that hold such words."""
    assert in_figures(Traced.even(words)).text == words


def test_a_number_in_figures_knows_its_words() -> None:
    """What is found in figures is pointed to in words."""
    text = "Of  the\nninety–nine cases half were closed."
    read = in_figures(Traced.even(text))
    for figures, words in (("99", "ninety–nine"), ("50", "half")):
        start = read.text.index(figures)
        first, last = read.span(start, start + 2)
        assert text[first:last] == words


def test_all_numbers_and_amounts_are_found() -> None:
    """In figures and words of any size, ordinals and fractions; and the words that deny or say how many."""
    assert numbers_in("Twenty-one of 1,204, the 3rd and a third; TWICE a dozen, ½") == (
        ["twenty", "one", "1,204", "3", "third", "twice", "dozen", "1", "2"]
    )
    assert amounts_in("No, it isn’t: we cannot say ALL; any or not many.") == [
        "no",
        "not",
        "not",
        "all",
        "any",
        "not",
        "many",
    ]
    assert numbers_in("Someone often weighs tents") == amounts_in("Knot, ally, nowt, manly") == []
