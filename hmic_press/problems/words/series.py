"""What is told of findings beside each other, in a release and across a series."""

from collections.abc import Iterable
from typing import Any

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.lists import listed


def every_is_missing(kind: str, field: str, values: Iterable[str]) -> Complaint:
    """A release without one of the findings that each release has."""
    lacking = listed(quoted(value) for value in values)
    what = f"no finding on {kind}" + (f" with {field} {lacking}" if field else "")
    return Complaint(f"The release has {what}.", "Add it: this campaign's releases have every one.")


def shared(name: str, value: Any, other: str) -> Complaint:
    """A value that only one release can have, in two."""
    return Complaint(
        f"{name} is {value}, as it is in {other}; no two releases can have the same.",
        "Correct whichever is wrong.",
        field=name,
    )


def shared_place(name: str, value: Any, other: str, joint: str) -> Complaint:
    """A place that two releases have, though one of them does not say that it is shared."""
    return Complaint(
        f"{name} is {value}, as it is in {other}, and not both say that the place is shared.",
        f"Correct whichever is wrong; if they share it, write {joint} = true in both.",
        field=name,
    )
