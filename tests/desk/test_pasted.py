"""What is pasted from Word becomes statements: a bullet one, without its mark, and what was taken off is told."""

import pytest

from hmic_press.desk.pasted import read_paste


@pytest.mark.parametrize("mark", ["• ", "·\t", "\uf0b7\t", "o\t", "- ", "– ", "1. ", "12) ", "(a) ", "●"])
def test_each_bullet_is_a_statement_without_its_mark(mark: str) -> None:
    """Whatever mark a list has, its lines are statements, and the marks are told."""
    pasted = read_paste(f"{mark}The force has a policy.\r\n\r\n{mark}Staff know of it.\n")
    assert pasted.statements == ["The force has a policy.", "Staff know of it."]
    assert pasted.told == "Taken off: two marks of a list."


@pytest.mark.parametrize(
    "words",
    [
        "*Without Fear or Favour* was read.",
        "A-level staff know.",
        "In 2012. It was so.",
        "officers – and staff",
        "2,011 cases",
    ],
)
def test_what_is_no_mark_stays(words: str) -> None:
    """A title, a hyphen, a dash or a figure inside or at the head of a sentence are words."""
    assert read_paste(words) == ([words], "")


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u202e", "\ufeff"])
def test_characters_that_nobody_sees_are_taken_off_and_told(unseen: str) -> None:
    """What the gate would refuse and nobody could find is gone, and said to be."""
    assert read_paste(f"The force{unseen} has it.") == (
        ["The force has it."],
        "Taken off: one character that nobody sees.",
    )


@pytest.mark.parametrize("nothing", ["", "\n \n", "\u200b"])
def test_nothing_is_no_statement(nothing: str) -> None:
    """A paste without words adds nothing."""
    assert read_paste(nothing).statements == []
