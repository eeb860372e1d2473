"""A day, a time, a month or a period that cannot be, or that is not to be yet."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.problems.words.values import value_shown
from hmic_press.text.english import any_of


def not_a_month(value: str) -> Complaint:
    """A period that is not a month and a year."""
    return Complaint(
        f"{quoted(value)} is not a month and a year.",
        'Write the month in full and the year in four figures, as in "September 2011".',
    )


def not_a_day(name: str, value: Any) -> Complaint:
    """Something else where a date belongs."""
    day = f"{value:%Y-%m-%d}" if isinstance(value, date) else "2012-12-13"
    wrong = f"{value}, which has a time" if isinstance(value, date) else f"{value_shown(value)}, not a date"
    return Complaint(f"{name} is {wrong}.", f"Write year, month and day, without marks: {name} = {day}")


def not_a_time(name: str, value: Any) -> Complaint:
    """Something else where a date and a time of day belong."""
    day = f"{value:%Y-%m-%d}" if isinstance(value, date) else "2012-12-13"
    return Complaint(
        f"{name} is {value_shown(value)}, not a date and a time of day.",
        f"Write the London time, with T between and the seconds: {name} = {day}T00:01:00",
    )


def too_exact_a_time(name: str, value: datetime, in_london: datetime) -> Complaint:
    """A time with seconds, or on the clocks of some other zone; `in_london` is the same moment on London's."""
    return Complaint(
        f"{name} is {value.isoformat()}, which has {'a zone' if value.tzinfo else 'seconds'}.",
        f"Write the London time, in whole minutes: {name} = {in_london:%Y-%m-%dT%H:%M}:00",
    )


def no_such_time(value: datetime, *, twice: bool) -> Complaint:
    """A time that London's clocks skip or show twice."""
    happens = "comes twice: the clocks go back" if twice else "does not exist: the clocks go forward"
    return Complaint(f"{value:%H:%M} {happens} in London that night.", "Choose a time before or after.")


def period_backwards(since: str, until: str) -> Complaint:
    """A period that ends before it begins."""
    return Complaint(
        f"The period ends in {until}, before it begins in {since}",
        "Correct one of the two, or leave until out if the period has not ended.",
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
