"""A value that is not what its field holds."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from hmic_press.problems.complaint import Complaint, nearest, quoted
from hmic_press.text.english import any_of


def any_quoted(choices: Iterable[str]) -> str:
    """Return the choices as a person types them: "a", "b" or "c"."""
    return any_of(f'"{choice}"' for choice in choices)


def value_shown(value: Any) -> str:
    """Return how a wrong value of a TOML file reads to somebody who does not program."""
    if isinstance(value, bool):
        return f"{str(value).lower()}, which means yes or no"
    if isinstance(value, str):
        return f'"{value[:40]}", in quotation marks' if value.strip().replace(",", "").isdecimal() else quoted(value)
    if isinstance(value, date | time):
        return f"the {'date' if isinstance(value, date) else 'time'} {value}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Mapping):
        return "a table"
    return str(value)[:40]


def not_a_count(name: str, value: Any) -> Complaint:
    """A count that is a word, a list, a date, a fraction or a number in quotation marks."""
    if isinstance(value, str) and value.strip().replace(",", "").isdecimal():
        bare = value.strip().replace(",", "")
        return Complaint(f"{name} is {value_shown(value)}.", f"Write figures alone: {name} = {int(bare)}")
    if isinstance(value, float) and value.is_integer() and 0 <= value <= 100_000:
        return Complaint(f"{name} is {value}.", f"Write a whole number, without a point: {name} = {int(value)}")
    return Complaint(
        f"{name} is {value_shown(value)}; it must be a whole number, in figures.",
        "Write figures alone, 0 for none, or leave the line out if it is not stated.",
    )


def too_small(name: str, value: Any, least: int) -> Complaint:
    """A count below nought, or below the least that makes sense."""
    remedy = "Write 0 for none, or leave the line out if it is not stated." if least == 0 else "Correct the number."
    return Complaint(f"{name} is {value:,}; it cannot be less than {least}.", remedy)


def too_large(name: str, value: Any, most: int) -> Complaint:
    """A count too large to be one."""
    return Complaint(f"{name} is {value:,}; it cannot be more than {most:,}.", "Correct the number.")


def not_text(name: str, value: Any) -> Complaint:
    """A number, date, list or table where words belong."""
    if name in ("since", "until"):
        example = f"{value:%B %Y}" if isinstance(value, date) else "September 2011"
        remedy = f'Write a month and a year, in quotation marks: {name} = "{example}"'
    else:
        remedy = f'Write words, in quotation marks: {name} = "…"'
    return Complaint(f"{name} is {value_shown(value)}, not words.", remedy)


def not_a_choice(name: str, value: Any, choices: Iterable[str]) -> Complaint:
    """A value that is none of the few a field can take."""
    choices = list(choices)
    shown = quoted(value) if isinstance(value, str) else value_shown(value)
    near = nearest(value, choices) if isinstance(value, str) and len(choices) > 3 else None
    hint = f'Did you mean "{near}"? ' if near else ""
    return Complaint(f"{name} is {shown}.", f"{hint}Write {any_quoted(choices)}.")


def not_a_list(name: str, header: str, value: Any) -> Complaint:
    """One table or value where there may be several."""
    if isinstance(value, Mapping):
        return Complaint(f"{header} has one bracket on each side, but there may be several.", f"Write [[{header}]].")
    return Complaint(f"{name} is {value_shown(value)}, not a list.", f'Put it in brackets: {name} = ["…"]')


def not_a_table(name: str, header: str, value: Any) -> Complaint:
    """A value or a list where a table belongs."""
    if isinstance(value, list):
        return Complaint(f"{header} has two brackets on each side, but there is only one.", f"Write [{header}].")
    return Complaint(
        f"{name} is {value_shown(value)}, not a table with fields.",
        f"Write [{header}] on a line of its own, and its fields below.",
    )


def not_yes_or_no(name: str, value: Any) -> Complaint:
    """Something else where only yes or no is asked."""
    return Complaint(f"{name} is {value_shown(value)}.", f"Write {name} = true or {name} = false.")


def empty(name: str) -> Complaint:
    """Words that are only blanks."""
    return Complaint(f"{name} is empty.", "Write the words, or take the line out.")


def empty_list(name: str) -> Complaint:
    """A list of which at least one is needed."""
    return Complaint(f"{name} is an empty list.", "Write at least one.")


def unfit(character: str, name: str) -> Complaint:
    """A character that nobody sees and that may not stand in a release."""
    remedy = {
        "\t": "Put a space in its place.",
        "\r": "Save the file again with the line ends of Windows or Unix.",
        "\ufffd": "Write the character that was lost.",
    }.get(character, "Delete it; it may be invisible, or written as a code.")
    return Complaint(f"A character stands here that cannot be printed: {name}.", remedy, at=character)


def within_marks(name: str) -> Complaint:
    """Speech with the quotation marks that the release adds."""
    return Complaint(f"{name} stands within quotation marks.", "Take them out; the release adds its own.")


def several_lines(name: str) -> Complaint:
    """A line break where one line is wanted."""
    return Complaint(f"{name} runs over several lines.", "Put it on one line.")


def blank_line_inside(name: str, at: str) -> Complaint:
    """A blank line that would silently make two bullets or two notes."""
    return Complaint(
        f"A blank line stands here, but {name} is one paragraph.",
        "Join the two, or put the second under a header of its own.",
        at=at,
    )
