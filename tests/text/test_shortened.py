"""A text made shorter ends with a sentence, a clause or a word, says so, and is never too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.text.document import Part
from hmic_press.text.shortened import LONGEST_SUMMARY, shorten, summary_of, title_of


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kent improves how it works", "Kent improves how it works"),
        ("x" * 65, "x" * 65),
        ("The council has cut waste. It has also opened three depots, and sold two.", "The council has cut waste."),
        ("It asked “Why now?” The council has since answered every one of the letters.", "It asked “Why now?”"),
        (
            "Leicestershire Police has made improvements to how they identify and manage integrity issues",
            "Leicestershire Police has made improvements…",
        ),
        (
            "Burglary has fallen in every part of the city, but robbery has risen in two of them",
            "Burglary has fallen in every part of the city…",
        ),
        (
            "Recycling has doubled in five years: the council has opened more depots than ever",
            "Recycling has doubled in five years…",
        ),
        ("The council (which has opened nine new depots since the start of last year) recycles more", None),
        ("Councillors Johnson Smith Brown Jones Taylor Williams Davies Evans Thomas", None),
        ("Pneumono" * 20, ""),
    ],
)
def test_a_title_ends_where_a_sentence_or_a_clause_does(text: str, short: str | None) -> None:
    """Whole sentences go first, then what stands before a clause; a sentence cut short says that it goes on."""
    made = shorten(text, 65)
    assert made == short if short is not None else made.endswith("…")
    if short is None:
        assert text.startswith(f"{made[:-1]} "), "never in the middle of a word"
    assert made.count("(") == made.count(")")
    assert len(made) <= 65


@given(st.text("ab,.;:( )“”? Thwo", max_size=400).map(lambda text: " ".join(text.split())), st.integers(10, 160))
def test_what_is_shortened_fits_and_is_the_beginning(text: str, most: int) -> None:
    """Of any text it is the beginning, whole words, and not longer than asked for."""
    made = shorten(text, most)
    assert len(made) <= most
    if made != text and made:
        kept = made.removesuffix("…")
        assert text.startswith(kept)
        assert text[len(kept) :][:1] in (" ", ",", ";", ":"), (kept, text)


HEADLINE = Part("headline", "headline", ("Kent improves",))


@pytest.mark.parametrize(
    ("parts", "summary"),
    [
        ([Part("lead", "paragraphs", ("The *report* is out.", "More."))], "The report is out."),
        ([Part("background", "paragraphs", ("In 2011 somebody asked.",))], "Kent improves"),
        (
            [Part("lead", "paragraphs", ("At Northgate Library:",)), Part("findings", "bullets", ("One.",))],
            "Kent improves",
        ),
        ([Part("findings", "bullets", ("One.",)), Part("attribution", "paragraphs", ("He said:",))], "Kent improves"),
        ([], "Kent improves"),
    ],
)
def test_a_summary_is_the_news(parts: list[Part], summary: str) -> None:
    """The lead is a summary; the background, a line above bullets, and what comes later are none."""
    assert summary_of([HEADLINE, *parts]) == summary
    assert title_of([HEADLINE, *parts]) == "Kent improves"
    assert len(summary_of([HEADLINE, Part("lead", "paragraphs", ("word " * 200,))])) <= LONGEST_SUMMARY
