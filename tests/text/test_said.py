"""Runs of a string: nothing is lost, nothing is cut that must stay whole, and only a fact's own words say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.text.document import plain, spans
from hmic_press.text.said import Run, Said, runs

STRINGS = st.lists(
    st.sampled_from(["*a title*", "www.a.uk/b", "jo@b.uk", "*", "\\*", " ", "12", "of", "them", "(", ")", "“two”"])
).map("".join)


@given(STRINGS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.integers(1, 9)), max_size=4))
def test_runs_say_what_spans_say(string: str, cuts: list[tuple[int, int, int]]) -> None:
    """However a string is cut, its words and how they are set are those of its spans, and an address is in one run."""
    said = [Said(start, start + length, f"/{fact}", fact) for start, length, fact in cuts]
    found = list(runs(string, said))
    assert "".join(run.text for run in found) == plain(string)
    letters = [(span.mark, letter) for span in spans(string) for letter in span.text]
    assert [(run.mark, letter) for run in found for letter in run.text] == letters
    addresses = [span.text for span in spans(string) if span.mark == "address"]
    assert [run.text for run in found if run.mark == "address"] == addresses


@pytest.mark.parametrize(
    ("string", "said", "wanted"),
    [
        ("84 jobs", [Said(0, 2, "/a", 84)], [Run("words", "84", "/a", 84), Run("words", " jobs")]),
        ("two of two", [Said(7, 10, "/a", 2)], [Run("words", "two of "), Run("words", "two", "/a", 2)]),
        ("at www.12.uk/12", [Said(13, 15, "/a", 12)], [Run("words", "at "), Run("address", "www.12.uk/12")]),
        ("www.a.uk", [Said(0, 8, "/a")], [Run("address", "www.a.uk", "/a")]),
        ("*The 12*", [Said(5, 7, "/a", 12)], [Run("title", "The "), Run("title", "12", "/a", 12)]),
        (
            "so *A* is",
            [Said(0, 9, "/a")],
            [Run("words", "so ", "/a"), Run("title", "A", "/a"), Run("words", " is", "/a")],
        ),
        (r"2 \* 3", [Said(5, 6, "/a", 3)], [Run("words", "2 * "), Run("words", "3", "/a", 3)]),
        (
            "1213",
            [Said(0, 2, "/a", 12), Said(2, 4, "/b", 13)],
            [Run("words", "12", "/a", 12), Run("words", "13", "/b", 13)],
        ),
        ("", [], [Run("words", "")]),
    ],
)
def test_a_string_is_cut_where_a_fact_is_said(string: str, said: list[Said], wanted: list[Run]) -> None:
    """The words of a fact are a run of their own, set as the span is in which they stand."""
    assert list(runs(string, said)) == wanted
