"""Doubts about sound files: what reads well, and yet is most likely not what was meant."""

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.english import number

_ACCEPT = "accept it under [[accepted]], with the reason."


def stands_alone(value: str, usual: str, others: int) -> Complaint:
    """One release that has it otherwise than all others."""
    return Complaint(
        f"It has {quoted(value)} where the {number(others)} other releases have {quoted(usual)}.",
        f"Write what the others have; or, if it is meant, {_ACCEPT}",
    )


def worded_otherwise(file: str) -> Complaint:
    """A statement that is another release's but for small words."""
    return Complaint(
        f"It says in slightly other words what a statement of {file} says.",
        f"Use the same words in both; or, if the difference is meant, {_ACCEPT}",
    )


def figure_without_field(figure: str, earlier: int) -> Complaint:
    """A figure in somebody's own words that no field holds."""
    return Complaint(
        f"{quoted(figure)} is a figure that no field of this file holds, so nothing checks it.",
        f"Give it as a finding with about, or correct it; or, if it is right, {_ACCEPT}",
        at=figure,
        earlier=earlier,
    )


def far_from_the_others(value: int, middle: float, forces: int) -> Complaint:
    """A count over ten times the median."""
    return Complaint(
        f"{value:,} is over ten times the median of the {number(forces)} releases that state it, {middle:,g}.",
        f"Read it against the report; if it is right, {_ACCEPT}",
    )


def nearly_anothers(file: str, same: int, facts: int) -> Complaint:
    """A file copied from another force's and not fully changed."""
    return Complaint(
        f"{same} of its {facts} facts and own words are those of {file}.",
        f"Change what was left over from the copy; or, if all is right, {_ACCEPT}",
    )
