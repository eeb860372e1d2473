"""A day, a time, a month or a period that cannot be, or that is not to be yet."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from hmic_press.problems.complaint import Complaint, for_each_medium, quoted
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.values import value_shown
from hmic_press.text.english import any_of
from hmic_press.text.written_dates import read_day, read_month, read_time


@for_each_medium
def not_a_month(medium: Medium, value: str) -> Complaint:
    """A period that is not a month and a year."""
    month = read_month(value) or "September 2011"
    return Complaint(
        f"{quoted(value)} is not a month and a year.",
        "Write the month in full and the year in four figures, as in "
        + (f'"{month}".' if medium is Medium.FILE else f"{month}."),
    )


@for_each_medium
def not_a_day(medium: Medium, name: str, value: Any) -> Complaint:
    """Something else where a date belongs."""
    wrong = f"{value}, which has a time" if isinstance(value, date) else f"{value_shown(value, medium)}, not a date"
    without = ", without marks" if medium is Medium.FILE else ""
    return Complaint(f"{name} is {wrong}.", f"Write year, month and day{without}: {medium.given(name, _day(value))}")


@for_each_medium
def not_a_time(medium: Medium, name: str, value: Any) -> Complaint:
    """Something else where a date and a time of day belong."""
    time = read_time(value) if isinstance(value, str) else None
    if medium is Medium.FILE:
        moment = f"{time:%Y-%m-%dT%H:%M}:00" if time else f"{_day(value)}T00:01:00"
        remedy = f"Write the London time, with T between and the seconds: {name} = {moment}"
    else:
        remedy = "Write the day and the London time: " + (f"{time:%Y-%m-%d %H:%M}" if time else f"{_day(value)} 00:01")
    return Complaint(f"{name} is {value_shown(value, medium)}, not a date and a time of day.", remedy)


def _day(value: Any) -> str:
    """Return the day that a value has, in whatever form; that of an example if it has none."""
    day = value if isinstance(value, date) else read_day(value) or read_time(value) if isinstance(value, str) else None
    return f"{day:%Y-%m-%d}" if day else "2012-12-13"


@for_each_medium
def too_exact_a_time(medium: Medium, name: str, value: datetime, in_london: datetime) -> Complaint:
    """A time with seconds, or on the clocks of some other zone; `in_london` is the same moment on London's."""
    moment = f"{in_london:%Y-%m-%dT%H:%M}:00" if medium is Medium.FILE else f"{in_london:%Y-%m-%d %H:%M}"
    return Complaint(
        f"{name} is {value.isoformat()}, which has {'a zone' if value.tzinfo else 'seconds'}.",
        f"Write the London time, in whole minutes: {medium.given(name, moment)}",
    )


def no_such_time(value: datetime, *, twice: bool) -> Complaint:
    """A time that London's clocks skip or show twice."""
    happens = "comes twice: the clocks go back" if twice else "does not exist: the clocks go forward"
    return Complaint(f"{value:%H:%M} {happens} in London that night.", "Choose a time before or after.")


@for_each_medium
def period_backwards(medium: Medium, since: str, until: str) -> Complaint:
    """A period that ends before it begins."""
    return Complaint(
        f"The period ends in {until}, before it begins in {since}",
        f"Correct one of the two, or leave until {medium.without} if the period has not ended.",
        field="until",
        beside="since",
    )


def unknown_month(field: str, month: str, months: Iterable[str]) -> Complaint:
    """A period that is not one of the campaign's: most likely a slip of the pen."""
    return Complaint(
        f"{month} is not a month in which this campaign's counts {'begin' if field == 'since' else 'end'}.",
        f"Write {any_of(months)}; if {month} is right, add it to periods in campaign.toml.",
        field=field,
    )


def dated_after_embargo(field: str) -> Complaint:
    """A release that bears a later date than the day on which it may be published."""
    return Complaint(
        "The release is dated after its embargo has gone.",
        "Correct the date or the embargo; a release is dated on that day or before.",
        field=field,
    )


def under_embargo(until: str, formats: Iterable[str]) -> Complaint:
    """Formats that a website would publish as they stand, before the hour."""
    return Complaint(
        f"The release is under embargo until {until}, and a website would publish {any_of(formats)} as it stands.",
        "Wait until then; or give --override-embargo with the reason.",
    )


def no_preview(format: str) -> Complaint:
    """A preview in a format that could be taken for the release itself."""
    return Complaint(f"--preview makes a page of HTML, not {format}.", "Leave --format out beside --preview.")


def no_reason() -> Complaint:
    """An embargo overridden for nothing, or for a truth value."""
    return Complaint(
        "The embargo is overridden without a reason.",
        "Say why, in words: --override-embargo 'REASON', or override_embargo=\"REASON\" in Python.",
    )


def no_zone(now: datetime) -> Complaint:
    """A moment that is another one in every zone."""
    return Complaint(
        f"now is {now.isoformat()}, which has no zone: it does not say whether an embargo has gone.",
        "Give it with its zone, as in datetime.now(UTC).",
    )
