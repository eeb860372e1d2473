"""A value that is not what its field holds."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from math import isfinite
from typing import Any

from hmic_press.problems.complaint import Complaint, for_each_medium, nearest, quoted
from hmic_press.problems.medium import Medium
from hmic_press.text.english import MONTHS, any_of

_COUNT = re.compile(r"[0-9]{1,3}(,[0-9]{3})+|[0-9]+")


def any_quoted(choices: Iterable[str], medium: Medium = Medium.FILE) -> str:
    """Return the choices as a person writes them, in a file: "a", "b" or "c"."""
    return any_of(medium.marked(choice) for choice in choices)


def value_shown(value: Any, medium: Medium = Medium.FILE) -> str:
    """Return how a wrong value reads to somebody who does not program."""
    if isinstance(value, bool):
        return f"{str(value).lower()}, which means yes or no"
    if isinstance(value, str):
        if _figures(value) is None:
            return quoted(value)
        return f'"{value[:40]}", in quotation marks' if medium is Medium.FILE else f"{quoted(value)}, which is text"
    if isinstance(value, date | time):
        return f"the {'date' if isinstance(value, date) else 'time'} {value}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Mapping):
        return "a table"
    return str(value)[:40]


def _figures(text: str) -> str | None:
    """Return the figures that a text consists of, without the commas of thousands, or None."""
    if not _COUNT.fullmatch(text.strip()):
        return None
    return text.strip().replace(",", "").lstrip("0") or "0"


@for_each_medium
def not_a_count(medium: Medium, name: str, value: Any) -> Complaint:
    """A count that is a word, a list, a date, a fraction or a number in quotation marks."""
    figures = _figures(value) if isinstance(value, str) else None
    if figures and len(figures) <= 6:
        typed = medium is Medium.CELL
        remedy = f"{figures}, in a cell for numbers." if typed else medium.given(name, figures)
        return Complaint(
            f"{name} is {value_shown(value, medium)}.",
            f"Type {remedy}" if typed else f"Write figures alone: {remedy}",
        )
    if isinstance(value, float | Decimal) and isfinite(value) and 0 <= value <= 100_000 and value == int(value):
        remedy = f"Write a whole number, without a point: {medium.given(name, int(value))}"
        return Complaint(f"{name} is {float(value)}.", remedy)
    return Complaint(
        f"{name} is {value_shown(value, medium)}; it must be a whole number, in figures.",
        f"Write figures alone, 0 for none, or {medium.leave_out} if it is not stated.",
    )


def not_decimal(name: str, written: str, value: int) -> Complaint:
    """A whole number that only a program reads at sight."""
    return Complaint(
        f"{name} is {written[:40]}, which is not written in decimal figures.",
        f"Write figures alone, without letters and lines: {name} = {value if abs(value) < 10**9 else '…'}",
        at=written,
    )


@for_each_medium
def too_small(medium: Medium, name: str, value: Any, least: int) -> Complaint:
    """A count below nought, or below the least that makes sense."""
    remedy = f"Write 0 for none, or {medium.leave_out} if it is not stated." if least == 0 else "Correct the number."
    return Complaint(f"{name} is {value:,}; it cannot be less than {least}.", remedy)


def too_large(name: str, value: Any, most: int) -> Complaint:
    """A count too large to be one."""
    return Complaint(f"{name} is {value:,}; it cannot be more than {most:,}.", "Correct the number.")


@for_each_medium
def not_text(medium: Medium, name: str, value: Any) -> Complaint:
    """A number, date, list or table where words belong."""
    month = f"{MONTHS[value.month - 1]} {value.year}" if isinstance(value, date) else "September 2011"
    is_month = name in ("since", "until")
    if medium is Medium.FILE:
        wanted, example = ("a month and a year", month) if is_month else ("words", "…")
        remedy = f'Write {wanted}, in quotation marks: {name} = "{example}"'
    else:
        typed = f"type month and year: {month}" if is_month else "type it again"
        remedy = f"Format the cell as text, and {typed}."
    return Complaint(f"{name} is {value_shown(value, medium)}, not words.", remedy)


@for_each_medium
def not_a_choice(medium: Medium, name: str, value: Any, choices: Collection[str]) -> Complaint:
    """A value that is none of the few a field can take."""
    shown = quoted(value) if isinstance(value, str) else value_shown(value, medium)
    near = nearest(value, choices) if isinstance(value, str) and len(choices) > 3 else None
    hint = f"Did you mean {medium.marked(near)}? " if near else ""
    return Complaint(f"{name} is {shown}.", f"{hint}Write {any_quoted(choices, medium)}.")


@for_each_medium
def not_a_list(medium: Medium, name: str, header: str, value: Any) -> Complaint:
    """One table or value where there may be several."""
    if isinstance(value, Mapping):
        return Complaint(f"{header} has one bracket on each side, but there may be several.", f"Write [[{header}]].")
    if medium is Medium.FILE:
        return Complaint(f"{name} is {value_shown(value)}, not a list.", f'Put it in brackets: {name} = ["…"]')
    return Complaint(f"{name} is {value_shown(value, medium)}, not words.", "Write words, with commas between them.")


def not_a_table(name: str, header: str, value: Any) -> Complaint:
    """A value or a list where a table belongs."""
    if isinstance(value, list):
        return Complaint(f"{header} has two brackets on each side, but there is only one.", f"Write [{header}].")
    return Complaint(
        f"{name} is {value_shown(value)}, not a table with fields.",
        f"Write [{header}] on a line of its own, and its fields below.",
    )


@for_each_medium
def not_yes_or_no(medium: Medium, name: str, value: Any) -> Complaint:
    """Something else where only yes or no is asked."""
    remedy = f"Write {name} = true or {name} = false." if medium is Medium.FILE else "Write yes or no."
    return Complaint(f"{name} is {value_shown(value, medium)}.", remedy)


def empty_list(name: str) -> Complaint:
    """A list of which at least one is needed."""
    return Complaint(f"{name} is an empty list.", "Write at least one.")
