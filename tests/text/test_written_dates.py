"""Days, times and months are read as people in this country write them."""

from datetime import date, datetime

import pytest

from hmic_press.text.written_dates import read_day, read_month, read_month_alone, read_time


@pytest.mark.parametrize(
    "text", ["2013-01-05", "5 January 2013", "05/01/2013", "5.1.2013", "2013/1/5", " 5 Jan 2013 ", "5 jan. 2013"]
)
def test_a_day_is_read_day_before_month(text: str) -> None:
    """The day comes before the month, unless the year comes first."""
    assert read_day(text) == date(2013, 1, 5)


@pytest.mark.parametrize("text", ["", "soon", "32/1/2013", "5/1/13", "2013-02-30", "January 2013", "5 Janus 2013"])
def test_what_is_no_day_is_not_read(text: str) -> None:
    """What has no reading as a day, or a year of two figures, is none."""
    assert read_day(text) is None
    assert read_time(f"{text} 09:30") is None


@pytest.mark.parametrize(
    "text", ["2013-01-05T09:30:00", "5 January 2013, 09:30", "05/01/2013 9:30", "9:30 on 5/1/2013"]
)
def test_a_time_is_read_with_its_day(text: str) -> None:
    """A time of day stands after its day, or before it with “on”."""
    assert read_time(text) == datetime(2013, 1, 5, 9, 30)


@pytest.mark.parametrize("text", ["Jan 2013", "JANUARY 2013", "5 Jan. 2013", "1/2013", "2013-01", "05/01/2013"])
def test_a_month_is_given_in_full(text: str) -> None:
    """A month shortened, in figures or with its day is the month in full and its year."""
    assert read_month(text) == "January 2013"


@pytest.mark.parametrize("text", ["", "2013", "Sep-11", "Ja 2013", "Janus 2013", "0/2013", "spring 2013"])
def test_what_is_no_month_is_not_read(text: str) -> None:
    """A year alone, a season, or what could be a day as well as a year is no month."""
    assert read_month(text) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Sept 2011", "September 2011"),
        ("9/2011", "September 2011"),
        ("2011-09", "September 2011"),
        ("sep. 2011", "September 2011"),
        ("11 Sept 2011", None),
        ("1/9/2011", None),
        ("2011-09-01", None),
        ("11-Sep", None),
    ],
)
def test_a_month_with_a_day_is_more_than_a_month(text: str, month: str | None) -> None:
    """Where only a month is asked for, a day beside it is not dropped in silence."""
    assert read_month_alone(text) == month
