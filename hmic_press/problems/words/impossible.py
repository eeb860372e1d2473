"""Facts that cannot be, or that the campaign and the roster contradict."""

from hmic_press.problems.complaint import Complaint, for_each_medium
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.called import BODY


@for_each_medium
def more_than(medium: Medium, field: str, part: int, beside: str, whole: int, noun: str) -> Complaint:
    """A part larger than its whole."""
    return Complaint(
        f"{part:,} is more than the {whole:,} {noun.removesuffix('s') if whole == 1 else noun}",
        f"Correct one of the two, or leave {field} {medium.without} if it is not stated.",
        field=field,
        beside=beside,
    )


@for_each_medium
def said_twice(medium: Medium, other: int) -> Complaint:
    """A finding that is another one again, or contradicts it."""
    same = {
        Medium.FILE: f"finding {other} of this file",
        Medium.CELL: f"another finding of this {BODY}",
        Medium.ANSWER: f"finding {other}",
    }
    return Complaint(
        f"It is about the same as {same[medium]}.",
        "Take one of the two out, or correct what they are about.",
    )


def more_than_in_longer_period(field: str, count: int, most: int, other: int) -> Complaint:
    """A count that cannot be, as it is larger than the one of a period that holds its own."""
    return Complaint(
        f"{count:,} is more than the {most:,} of finding {other}, whose period holds this one.",
        "Correct one of the two counts, or one of the periods.",
        field=field,
    )


def fewer_than_in_shorter_period(field: str, count: int, least: int, other: int) -> Complaint:
    """The same, seen from the longer period."""
    return Complaint(
        f"{count:,} is less than the {least:,} of finding {other}, whose period lies in this one.",
        "Correct one of the two counts, or one of the periods.",
        field=field,
    )
