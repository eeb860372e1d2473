"""An amendment that no longer fits, or that is not one."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


def changes_nothing() -> Complaint:
    """An amendment whose two sides are alike."""
    return Complaint("The two sides of this amendment are alike.", "Take it out, or correct issued.", field="issued")


def changes_a_figure(issued: str) -> Complaint:
    """An amendment that would print another figure than the facts give."""
    return Complaint(
        f"The two sides of this amendment do not have the same figures: {quoted(issued)}.",
        "An amendment changes words, never a figure; correct the figure in the finding instead.",
        field="issued",
    )


def changes_an_amount(word: str) -> Complaint:
    """An amendment that denies what the facts say, or says it of more or fewer."""
    return Complaint(
        f"This amendment puts in, takes out or changes {quoted(word)}, which makes it another fact.",
        "An amendment mends a slip of wording, never what is said; correct the facts or the template instead.",
        field="issued",
    )


def not_issued() -> Complaint:
    """Amendments of a release that has not been issued."""
    return Complaint(
        "It has amendments, but no format in which it was issued: only a release that has been issued has slips.",
        'Take the amendments out and correct the facts or the template; or say how it was issued: format = "plain"',
        field="amendments",
    )


def no_such_part(name: str, parts: Iterable[str]) -> Complaint:
    """An amendment of a part that the release does not have."""
    parts = list(dict.fromkeys(parts))
    return Complaint(
        f"The release has no part {quoted(name)}.",
        f"{did_you_mean(name, parts)}Its parts are {', '.join(parts)}.",
        field="part",
    )


def not_found_once(standard: str, part: str, times: int) -> Complaint:
    """An amendment whose phrase its part of the standard release no longer has, or has more than once."""
    if times == 0:
        return Complaint(
            f"The standard release does not say {quoted(standard)} in its part {part}.",
            "Copy the phrase from what render --standard prints, or take the amendment out.",
            field="standard",
        )
    return Complaint(
        f"The standard release says {quoted(standard)} {times} times in its part {part}.",
        "Write more of the sentence, so that the phrase stands in it once.",
        field="standard",
    )


def overlaps(other: int) -> Complaint:
    """Two amendments of the same words."""
    return Complaint(
        f"This amendment changes words that amendment {other} changes too.",
        "Make one amendment of the two.",
        field="standard",
    )


def amended_alike(others: Iterable[str]) -> Complaint:
    """An amendment that so many releases make that it is no slip."""
    return Complaint(
        f"{' and '.join(others)} have the same amendment.",
        "What so many releases word alike is the standard: change the template, and take the amendments out.",
    )


def copied(other: str) -> Complaint:
    """A table of amendments that belongs to another release."""
    return Complaint(
        f"All amendments are the same as in {other}: one file was copied from the other.",
        "Take the [issued] tables out of the new one: a new release has none.",
    )
