"""A complaint is worded for its medium, and no sentence is rewritten."""

import re
from typing import Any

import pytest

from hmic_press.problems.complaint import Complaint, Words, for_each_medium
from hmic_press.problems.medium import Medium
from hmic_press.problems.words import bodies, dates, figures, impossible, tables, texts, values
from tests.support.project import ROOT


@for_each_medium
def _wanting(medium: Medium, name: str, *, field: str = "") -> Complaint:
    return Complaint(f"{name} is wanting.", f"Write {medium.given(name, 1)}, or {medium.leave_out}.", field=field)


def test_one_function_words_a_complaint_for_all_media() -> None:
    """A complaint holds the words for a file, and gives those of any other medium with its field as it is."""
    complaint = _wanting("approved", field="approved")
    assert complaint.remedy == "Write approved = 1, or leave the line out."
    assert [complaint.told_in(medium).remedy for medium in Medium] == [
        "Write approved = 1, or leave the line out.",
        "Write 1, or leave the cell empty.",
        "Write 1, or press Enter.",
    ]
    assert {complaint.told_in(medium).field for medium in Medium} == {"approved"}


def test_what_was_told_is_not_worded_again() -> None:
    """Words added to a complaint after it was told in a medium stay; one without other words keeps its own."""
    told = _wanting("approved").told_in(Medium.CELL)._replace(problem="approved is wanting in Facts!D7.")
    assert told.told_in(Medium.CELL) == told
    plain = Complaint("It is wrong.", "Correct it.")
    assert plain.told_in(Medium.ANSWER) == plain
    one = Complaint("It is wrong.", "Correct the line.", elsewhere=((Medium.CELL, Words("It is wrong.", "Empty it.")),))
    assert [one.told_in(medium).remedy for medium in Medium] == ["Correct the line.", "Empty it.", "Correct the line."]


@pytest.mark.parametrize(
    "complaint",
    [
        values.not_a_count("cases", "six"),
        values.too_small("cases", -1, 0),
        values.not_a_choice("by", "police", ["officers", "staff"]),
        values.not_yes_or_no("ends", "perhaps"),
        texts.empty("verdict"),
        dates.not_a_day("date", "soon"),
        dates.not_a_time("embargo", "tomorrow"),
        dates.not_a_month("autumn"),
        dates.period_backwards("May 2012", "September 2011"),
        bodies.names_another("Kent Police", "kent", 0),
        bodies.region_disagrees("Roger Baker", "the Moon", "the Eastern Region"),
        impossible.said_twice(2),
        figures.neither_or_both(
            ["before"], ["staff", "figures"], [(["staff"], ["more", "fewer"]), (["before", "now"], [])]
        ),
        tables.missing("cases", 7),
    ],
    ids=lambda complaint: complaint.problem,
)
def test_an_answer_is_not_told_of_a_file(complaint: Complaint) -> None:
    """Whoever types an answer is told of no line, no mark round a value, no field to write before it."""
    told = complaint.told_in(Medium.ANSWER)
    assert not re.search(r"\blines?\b|this file|cell|[\[\]\"]| = ", f"{told.problem} {told.remedy}")


@pytest.mark.parametrize("value", [7, True, 3.5, "1,084", ["a"], {"a": 1}])
def test_every_value_can_be_shown_in_every_medium(value: Any) -> None:
    """What is wrong with a value is told in every medium, whatever its kind."""
    for complaint in (
        values.not_text("name", value),
        values.not_a_count("cases", value),
        values.not_a_list("m", "m", value),
    ):
        for medium in Medium:
            told = complaint.told_in(medium)
            assert told.problem.endswith(".")
            assert told.remedy


def test_no_regular_expression_rewrites_a_sentence() -> None:
    """Where complaints are worded, nothing is substituted in them."""
    for file in (ROOT / "hmic_press" / "problems").rglob("*.py"):
        assert not re.search(r"\bsubn?\(", file.read_text("utf-8")), file
