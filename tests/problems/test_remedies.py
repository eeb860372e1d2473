"""A remedy gives the value that was found, as it is to be written, where it can be known."""

import tomllib

import pytest

from hmic_press.problems.words import dates, values
from hmic_press.project.broken_toml import explain

LIKE_A_DATE = "Write year, month and day, as in {0}; with a time of day, as in {0}T{1}:00."
# What stands after the = of a file, and what is told.
BROKEN = {
    "1,084": "Write it without: 1084.",
    "12,345": "Write it without: 12345.",
    "1,234,567 # was 1,204": "Write it without: 1234567.",
    "12,5": "Write one number, in figures alone.",  # is it 12.5, or 125, or two numbers?
    "1,2,3": "Write one number, in figures alone.",
    "1,0845": "Write one number, in figures alone.",
    "031/2014": 'Put it in quotation marks: "031/2014".',
    "7/2013": 'Put it in quotation marks: "7/2013".',
    "12/2013-b": 'Put it in quotation marks: "12/2013-b".',
    "2013-01-05 09:30": "Write 00 for them, as in 2013-01-05T09:30:00.",
    "2014-11-30T17:45": "Write 00 for them, as in 2014-11-30T17:45:00.",
    "2015-06-01 00:01 # London": "Write 00 for them, as in 2015-06-01T00:01:00.",
    "5/1/2013": LIKE_A_DATE.format("2013-01-05", "00:01"),
    "2014/11/30": LIKE_A_DATE.format("2014-11-30", "00:01"),
    "30.11.2014 9:05": LIKE_A_DATE.format("2014-11-30", "09:05"),
    "32/12/2014": LIKE_A_DATE.format("2012-12-13", "00:01"),  # which no reading makes a date
    "5/1/13": LIKE_A_DATE.format("2012-12-13", "00:01"),
}


@pytest.mark.parametrize(("value", "remedy"), BROKEN.items())
def test_a_broken_value_is_given_back_whole(value: str, remedy: str) -> None:
    """What breaks a file is told with its own figures; where they have several readings, with an example's or none."""
    text = f"name = {value}\n"
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    assert explain(raised.value, text, "a.toml").remedy == remedy


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("1,084", "Write figures alone: approved = 1084"),
        (" 033 ", "Write figures alone: approved = 33"),
        ("000", "Write figures alone: approved = 0"),
        (35.0, "Write a whole number, without a point: approved = 35"),
    ],
)
def test_a_count_in_another_form(value: object, remedy: str) -> None:
    """A count that is text, or has a point, is given back in figures."""
    assert values.not_a_count("approved", value).remedy == remedy


@pytest.mark.parametrize("value", ["1,2", "12,34", "²", "٣", "9" * 5000, "1,084 cases", ""])
def test_what_is_no_count_is_not_made_one(value: str) -> None:
    """What has no single reading as a count is told without a figure, however long or strange."""
    assert values.not_a_count("approved", value).remedy.startswith("Write figures alone, 0 for none")


@pytest.mark.parametrize(
    ("value", "month"),
    [
        ("Sept 2012", "September 2012"),
        ("march 2014", "March 2014"),
        ("1 June 2013", "June 2013"),
        ("11/2013", "November 2013"),
        ("2014-02", "February 2014"),
        ("autumn", "September 2011"),
        ("13/2013", "September 2011"),
    ],
)
def test_a_month_in_another_form(value: str, month: str) -> None:
    """A month that is shortened, in figures or has a day is given back in full; else an example stands."""
    assert dates.not_a_month(value).remedy.endswith(f'as in "{month}".')


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("5 January 2013", "2013-01-05"),
        ("30/11/2014", "2014-11-30"),
        ("2015-06-01", "2015-06-01"),
        ("soon", "2012-12-13"),
    ],
)
def test_a_day_and_a_time_in_words(value: str, day: str) -> None:
    """A day that stands in words is given back as a file writes it, alone and in a time."""
    assert dates.not_a_day("date", value).remedy.endswith(f": date = {day}")
    assert dates.not_a_time("embargo", value).remedy.endswith(f": embargo = {day}T00:01:00")
    if value != "soon":
        assert dates.not_a_time("embargo", f"09:30 on {value}").remedy.endswith(f": embargo = {day}T09:30:00")
        assert dates.not_a_time("embargo", f"{value} 17:45").remedy.endswith(f": embargo = {day}T17:45:00")
