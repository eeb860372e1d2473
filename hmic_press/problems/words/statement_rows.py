"""What is wrong with a row of the table of statements."""

from typing import Any

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.values import value_shown


def no_row(slug: str) -> Complaint:
    """A statement of a force that has no row of facts."""
    return Complaint(f"The table of facts has no row for {slug}.", "Add its row, or correct the slug.")


def no_place() -> Complaint:
    """A statement that does not say where it belongs."""
    return Complaint("place is missing.", "Write which bullet or note of its release it is, counted from 1.")


def not_a_place(value: Any) -> Complaint:
    """A place that is no number to count by."""
    return Complaint(
        f"place is {value_shown(value, Medium.CELL)}.", "Write a whole number, counted from 1, in a cell for numbers."
    )


def no_text(what: str) -> Complaint:
    """A statement or note without its words."""
    return Complaint(f"The {what} has no words.", "Write them, or delete this row.")


def place_too_large(place: int, most: int) -> Complaint:
    """A place that nothing can have: most likely a slip of the pen."""
    return Complaint(f"place is {place:,}; this release has at most {most:,}.", "Correct the number.")


def place_taken(place: int, row: int) -> Complaint:
    """Two statements in one place."""
    return Complaint(f"Row {row} has place {place} too.", "Give one of the two another number.")


def text_beside_figures(what: str) -> Complaint:
    """Words in a row that only says where the figures go."""
    return Complaint(
        f"The row says where {what} go, and has words too.",
        "Empty the text, or write statement for what; figures belong in the table of facts.",
    )


def no_figures(what: str) -> Complaint:
    """A place for figures that are not given."""
    return Complaint(f"The table of facts gives no figures for {what}.", "Give them, or delete this row.")
