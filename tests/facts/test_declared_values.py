"""What each kind of field takes and refuses: the models made of a declaration are as strict as any."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.declared.finding import Declared
from hmic_press.problems.medium import Medium
from hmic_press.text import figures
from tests.support.declared import language

FIELDS = """
[scales]
grade = ["poor", "good"]
[body]
fields = [
  { name = "cases", holds = "count", optional = true },
  { name = "large", holds = "count", most = 500_000, optional = true },
  { name = "few", holds = "count", instead = ["fewer than 5", "not collected"], optional = true },
  { name = "tonnes", holds = "number", unit = "tonnes", places = 1, optional = true },
  { name = "rate", holds = "percent", places = 2, optional = true },
  { name = "fires", holds = "rate", per = 1000, optional = true },
  { name = "saved", holds = "money", optional = true },
  { name = "points", holds = "change", of = "rate", optional = true },
  { name = "more", holds = "change", of = "tonnes", optional = true },
  { name = "up", holds = "change", of = "cases", optional = true },
  { name = "place", holds = "rank", of = 300, optional = true },
  { name = "year", holds = "year", optional = true },
  { name = "month", holds = "month", optional = true },
  { name = "day", holds = "day", optional = true },
  { name = "verdict", holds = "choice", optional = true, choices = [
    { is = "good progress", to = "in" },
    { is = "some", to = "to" },
  ] },
  { name = "grade", holds = "grade", scale = "grade", optional = true },
  { name = "shared", holds = "yes", optional = true },
  { name = "line", holds = "line", optional = true },
  { name = "paragraph", holds = "paragraph", optional = true },
]
"""
BODY = language(FIELDS).body(Declared)


def _read(name: str, value: Any) -> Any:
    return getattr(BODY.model_validate({name: value}), name)


@pytest.mark.parametrize(
    ("name", "typed", "printed"),
    [
        ("cases", 0, "0"),
        ("large", 499_999, "499999"),
        ("few", 5, "5"),
        ("few", "fewer than 5", "fewer than 5"),
        ("few", "not collected", "not collected"),
        ("tonnes", 1204, "1204"),
        ("tonnes", Decimal("1204.0"), "1204.0"),
        ("rate", 85, "85"),
        ("rate", Decimal("89.10"), "89.10"),
        ("rate", 100, "100"),
        ("rate", 62.5, "62.5"),
        ("fires", Decimal("5.234"), "5.234"),
        ("saved", 1_200_000, "1200000"),
        ("saved", Decimal("12.50"), "12.50"),
        ("points", Decimal("-0.2"), "-0.2"),
        ("place", 300, "300"),
        ("year", 2016, "2016"),
        ("year", "2025/26", "2025/26"),
        ("year", "1999/00", "1999/00"),
        ("month", "May 2012", "May 2012"),
        ("day", date(2025, 1, 2), "2025-01-02"),
        ("verdict", "good progress", "good progress"),
        ("grade", "poor", "poor"),
        ("shared", False, "False"),
    ],
)
def test_a_value_is_kept_as_it_was_typed(name: str, typed: Any, printed: str) -> None:
    """85 prints 85, and 89.10 keeps its nought, from the file to the page."""
    assert str(_read(name, typed)) == printed


@pytest.mark.parametrize(
    ("name", "wrong", "problem", "remedy"),
    [
        ("cases", Decimal("3.5"), "cases is 3.5; it must be a whole number", "Write figures alone"),
        ("large", 500_001, "large is 500,001; it cannot be more than 500,000.", "Correct the number."),
        ("few", "fewer than five", "few is “fewer than five”; it must be", 'Did you mean "fewer than 5"?'),
        ("few", "1,204", 'few is "1,204", in quotation marks.', "Write figures alone: few = 1204"),
        ("few", "none", "few is “none”; it must be a figure", 'its words: "fewer than 5" or "not collected"'),
        ("few", Decimal("4.0"), "few is 4.0.", "Write a whole number, without a point: few = 4"),
        ("few", -1, "few is -1; it cannot be less than 0.", "Correct the number."),
        ("few", 100_001, "it cannot be more than 100,000", "most in findings.toml"),
        ("tonnes", Decimal("1.25"), "tonnes is 1.25; it is stated to 1 decimal place.", "Round it: tonnes = 1.3"),
        ("tonnes", Decimal("1e3"), "tonnes is 1E+3.", "Write the number out: tonnes = 1000"),
        ("tonnes", Decimal("inf"), "tonnes is Infinity.", "Write the number out"),
        ("tonnes", Decimal("nan"), "tonnes is NaN.", "Write the number out"),
        ("tonnes", 10**40, "tonnes is 1", "Write the number out"),
        ("tonnes", True, "tonnes is true, which means yes or no", "Write figures alone"),
        ("tonnes", [3], "tonnes is a list", "or leave the line out"),
        ("rate", Decimal("100.01"), "rate is 100.01; it cannot be more than 100.", "Correct the number"),
        ("rate", Decimal("812.0"), "rate is 812.0; it cannot be more than 100.", "Correct the number"),
        ("rate", "62.5%", "rate is “62.5%”.", "Write figures alone: rate = 62.5"),
        ("rate", "0.6 %", "rate is “0.6 %”.", "Write figures alone: rate = 0.6"),
        ("rate", Decimal("-0.0"), "rate is -0.0; it cannot be less than 0.", "Correct the number"),
        ("saved", "£12,500", "saved is “£12,500”.", "Write figures alone: saved = 12500"),
        ("saved", Decimal("0.125"), "saved is 0.125; it is stated to 2 decimal places.", "Round it: saved = 0.13"),
        ("points", "up 0.2", "points is “up 0.2”; it must be a figure.", "as in points = -0.2"),
        ("points", "-0.6", "points is “-0.6”.", "Write figures alone: points = -0.6"),
        ("points", "+1.3", "points is “+1.3”.", "Write figures alone: points = 1.3"),
        ("points", "−0.6%", "points is “−0.6%”.", "Write figures alone: points = -0.6"),
        ("place", 0, "place is 0; it cannot be less than 1.", "Correct the number."),
        ("place", 400, "place is 400; it cannot be more than 300.", "Correct the number."),
        ("year", 16, "year is 16, not a year.", 'year = "2025/26"'),
        ("year", "2025/27", "year is “2025/27”, not a year.", 'year = "2025/26"'),
        ("year", "2025-26", "year is “2025-26”, not a year.", 'year = "2025/26"'),
        ("year", "2016", "year is “2016”, not a year.", "Write four figures, year = 2016"),
        ("year", True, "year is true", "Write four figures"),
        ("month", "Sept 2011", "“Sept 2011” is not a month and a year.", "in full"),
        ("day", "2 January", "day is “2 January”, not a date.", "day = 2012-12-13"),
        ("verdict", "progress", "verdict is “progress”.", 'Write "good progress" or "some".'),
        ("grade", "fair", "grade is “fair”.", 'Write "poor" or "good".'),
        ("shared", "yes", "shared is “yes”.", "Write shared = true or shared = false."),
        ("line", "a\nb", "line runs over several lines.", "one line"),
        ("paragraph", "a\n\nb", "A blank line stands here", "Join the two"),
    ],
)
def test_a_wrong_value_is_told(name: str, wrong: Any, problem: str, remedy: str) -> None:
    """The value found and what to do, and nothing beside."""
    with pytest.raises(ValidationError) as error:
        _read(name, wrong)
    ((path, complaint),) = complaints_of(error.value, BODY)
    assert path == (name,)
    assert problem in complaint.problem
    assert remedy in complaint.remedy


@pytest.mark.parametrize("holds", ["number", "percent", "change"])
@pytest.mark.parametrize(("wrong", "remedy"), [("a lot", "Write figures alone, as in "), (Decimal("1.249"), "1.2")])
def test_a_figure_that_must_be_stated_is_not_to_be_left_out(wrong: Any, remedy: str, holds: str) -> None:
    """Only of a figure that need not be there is it said how to leave it out; in an answer no name is typed."""
    field = f'{{ name = "share", holds = "{holds}", places = 1 }}'
    body = language(f"[body]\nfields = [{field}]").body(Declared)
    with pytest.raises(ValidationError) as error:
        body.model_validate({"share": wrong})
    ((_, complaint),) = complaints_of(error.value, body)
    told = complaint.told_in(Medium.ANSWER).remedy
    assert remedy in told
    assert not [words for words in ("not stated", "share =") if words in told]


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("points", Decimal("0.2"), "up 0.2 percentage points"),
        ("more", -12, "down 12 tonnes"),
        ("up", 3, "up 3 per cent"),
    ],
)
def test_a_change_knows_its_unit(name: str, value: Any, printed: str) -> None:
    """A change in a percent is in points, one in tonnes in tonnes, any other in per cent."""
    assert figures.change(_read(name, value)) == printed


def test_a_choice_brings_its_own_words_and_a_grade_its_scale() -> None:
    """“Good progress” is made in something, “some” to it."""
    assert (_read("verdict", "good progress").to, _read("verdict", "some").to) == ("in", "to")
    assert _read("grade", "poor").scale == ("poor", "good")


def test_editors_learn_what_a_figure_can_be() -> None:
    """The schema has bounds, and the words that stand for a figure."""
    properties = BODY.model_json_schema()["properties"]
    shown = {name: field["anyOf"][0] for name, field in properties.items()}
    assert shown["rate"] == {"type": "number", "minimum": 0, "maximum": 100}
    assert shown["points"] == {"type": "number"}
    assert properties["few"]["anyOf"] == [
        {"type": "integer", "minimum": 0, "maximum": 100_000},
        {"enum": ["fewer than 5", "not collected"]},
        {"type": "null"},
    ]
    assert shown["year"] == {"type": ["integer", "string"]}
    assert shown["day"] == {"type": "string", "format": "date"}
