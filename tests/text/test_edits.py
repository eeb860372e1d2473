"""Edits make the later text of the earlier, each in whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.text.edits import apply, around, edits

TEXTS = st.text(alphabet=st.sampled_from("ab é9’-,.\n \u00a0"), max_size=60)


@given(TEXTS, TEXTS)
def test_all_edits_make_the_later_text(earlier: str, later: str) -> None:
    """Whatever the two texts are, nothing is lost between them."""
    assert apply(earlier, edits(earlier, later)) == later


@given(TEXTS)
def test_the_same_text_has_no_edits(text: str) -> None:
    """What has not changed is not told."""
    assert edits(text, text) == []


@pytest.mark.parametrize(
    ("earlier", "later", "changed"),
    [
        ("35 applications, 33 approved", "35 applications, 34 approved", [("33", "34")]),
        ("2,006 staff", "2,007 staff", [("2,006", "2,007")]),
        ("one of which was continuing", "two of which were continuing", [("one", "two"), ("was", "were")]),
        ("HMIC’s report", "the report", [("HMIC’s", "the")]),
        ("a well-kept list", "a well-read list", [("well-kept", "well-read")]),
        ("an end", "an end.", [("", ".")]),
        ("one line\nand another", "one line\nand a third", [("another", "a third")]),
    ],
)
def test_an_edit_is_whole_words(earlier: str, later: str, changed: list[tuple[str, str]]) -> None:
    """A reader sees words go and come, never half of a number."""
    assert [(edit.was, edit.became) for edit in edits(earlier, later)] == changed


def test_each_edit_can_be_made_without_the_others() -> None:
    """Two edits of one sentence are two texts beside the one that has both."""
    earlier, later = "Of two cases, one was refused.", "Of three cases, two were refused."
    first, second = edits(earlier, later)
    assert apply(earlier, [first]) == "Of three cases, one was refused."
    assert apply(earlier, [second]) == "Of two cases, two were refused."


def test_the_context_is_whole_words_of_the_same_line() -> None:
    """What stands around an edit ends at its line, and where it is long, at a space."""
    earlier = "a line\nit was a long, long sentence about 35 applications of officers and staff\nanother"
    (edit,) = edits(earlier, earlier.replace("35", "36"))
    assert around(earlier, edit, 15) == ("… sentence about ", " applications …")
    assert around(earlier, edit, 99) == ("it was a long, long sentence about ", " applications of officers and staff")
