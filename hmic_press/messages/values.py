"""A value that is not what its field holds."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from hmic_press.english import any_of
from hmic_press.messages import Complaint, did_you_mean, quoted


def any_quoted(choices: Iterable[str]) -> str:
    """Return the choices as a person types them: "a", "b" or "c"."""
    return any_of(f'"{choice}"' for choice in choices)


def value_shown(value: Any) -> str:
    """Return how a wrong value of a TOML file reads to somebody who does not program."""
    if isinstance(value, bool):
        return f"{str(value).lower()}, which means yes or no"
    if isinstance(value, str):
        return f'"{value[:40]}", in quotation marks' if value.strip().isdigit() else quoted(value)
    if isinstance(value, date | time):
        return f"the date {value}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Mapping):
        return "a table"
    return str(value)[:40]


def not_a_count(name: str, value: Any) -> Complaint:
    """A count that is a word, a list, a date, a fraction or a number in quotation marks."""
    if isinstance(value, str) and value.strip().replace(",", "").isdigit():
        bare = value.strip().replace(",", "")
        return Complaint(f"{name} is {value_shown(value)}.", f"Write the number without them: {name} = {int(bare)}")
    if isinstance(value, float) and value.is_integer() and 0 <= value <= 100_000:
        return Complaint(f"{name} is {value}.", f"Write a whole number, without a point: {name} = {int(value)}")
    return Complaint(
        f"{name} is {value_shown(value)}; it must be a whole number, in figures.",
        "Write 0 for none, or leave the line out if it is not stated.",
    )


def count_out_of_range(name: str, value: Any, low: int, high: int) -> Complaint:
    """A count below nought or too large to be one."""
    return Complaint(
        f"{name} is {value}; it must be a whole number from {low} to {high:,}.",
        "Correct it. Write 0 for none, or leave the line out if it is not stated."
        if low == 0
        else "Correct it, or leave the line out.",
    )


def not_text(name: str, value: Any) -> Complaint:
    """A number, date, list or table where words belong."""
    if isinstance(value, date):
        example = f'{name} = "{value:%B %Y}"'
    elif isinstance(value, list | Mapping):
        example = f'{name} = "…"'
    else:
        example = f'{name} = "{str(value).lower() if isinstance(value, bool) else value}"'
    return Complaint(f"{name} is {value_shown(value)}, not words.", f"Write words, in quotation marks: {example}")


def not_a_choice(name: str, value: Any, choices: Iterable[str]) -> Complaint:
    """A value that is none of the few a field can take."""
    choices = list(choices)
    shown = value_shown(value) if not isinstance(value, str) else quoted(value)
    hint = did_you_mean(value, choices) if isinstance(value, str) else ""
    return Complaint(f"{name} is {shown}.", f"{hint}Write {any_quoted(choices)}.")


def not_a_month(value: str) -> Complaint:
    """A period that is not a month and a year."""
    return Complaint(
        f"{quoted(value)} is not a month and a year.",
        'Write the month in full and the year in four figures, as in "September 2011".',
    )


def not_a_list(name: str, value: Any) -> Complaint:
    """One table or value where there may be several."""
    if isinstance(value, Mapping):
        return Complaint(
            f"{name} has one bracket on each side, but there may be several.", f"Write [[{name}]] above each."
        )
    return Complaint(f"{name} is {value_shown(value)}, not a list.", f'Put it in brackets: {name} = ["…"]')


def not_a_table(name: str, value: Any) -> Complaint:
    """A value or a list where a table belongs."""
    if isinstance(value, list):
        return Complaint(
            f"{name} has two brackets on each side, but there is only one.",
            f"Write [{name}] above its fields.",
        )
    return Complaint(
        f"{name} is {value_shown(value)}, not a table with fields.",
        "Write its name in brackets on a line of its own, and its fields below.",
    )


def not_yes_or_no(name: str, value: Any) -> Complaint:
    """Something else where only yes or no is asked."""
    return Complaint(f"{name} is {value_shown(value)}.", f"Write {name} = true or {name} = false.")


def empty(name: str) -> Complaint:
    """Words that are only blanks."""
    return Complaint(f"{name} is empty.", "Write the words, or take the line out.")


def unfit(character: str, name: str) -> Complaint:
    """A character that nobody sees and that may not stand in a release."""
    remedy = "Put a space in its place." if character == "\t" else "Delete it; it may not be visible."
    return Complaint(f"The text holds a character that cannot be printed: {name}.", remedy, at=character)


def several_lines(name: str) -> Complaint:
    """A line break where one line is wanted."""
    return Complaint(f"{name} runs over several lines.", "Put it on one line.")


def blank_line_inside(name: str, at: str) -> Complaint:
    """A blank line that would silently make two bullets or two notes."""
    return Complaint(
        f"A blank line stands inside {name}, which is one paragraph.",
        "Join the two, or write the second as an entry of its own.",
        at=at,
    )
