"""Why words are not approved, or not issued."""

from datetime import date

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.english import day


def no_name() -> Complaint:
    """An act by nobody."""
    return Complaint("--by says nothing.", "Write who it is, by name and office: --by 'Jo Smith, head of news'.")


def not_to_be_kept(field: str) -> Complaint:
    """A name or a reason that no row of a record can hold."""
    return Complaint(f"--{field} is no line of words.", "Write it in one line, without characters that nobody sees.")


def approved_already() -> Complaint:
    """An approval of words that the last row of the record approves."""
    return Complaint("These very words are approved already.", "Nothing is left to do; hmic-press list shows by whom.")


def no_quotation() -> Complaint:
    """A speaker's approval of words that there are not."""
    return Complaint("It quotes nobody.", "Write what the speaker says first, or approve the release without it.")


def approves_own_work(by: str) -> Complaint:
    """An approval by whoever last wrote the facts."""
    return Complaint(
        f"{by.partition(',')[0]} wrote the facts last, by the record of git, and would approve them.",
        "Let somebody else read and approve it, or say with --reason why nobody else does.",
    )


def out_already() -> Complaint:
    """An issue of words that are out."""
    return Complaint("These very words were issued already.", "Change what is wrong with them first, for a correction.")


def not_approved(*, lapsed: bool) -> Complaint:
    """An issue of words that nobody has approved as they are."""
    what = "Its words have changed since they were approved." if lapsed else "Nobody has approved its words."
    return Complaint(what, "Let somebody read and approve it: hmic-press approve NAME --by 'Jo Smith, head of news'.")


def correction_without_reason(kind: str) -> Complaint:
    """A further round without the reason for it."""
    return Complaint(
        f"This is a further round ({kind}), without a reason.", "Say in words why: --reason 'a figure was wrong'."
    )


def nothing_out() -> Complaint:
    """A withdrawal of what never went out."""
    return Complaint("Nothing of it is out, by its record.", "Only what was issued can be withdrawn.")


def withdrawn_already(on: date | None, by: str | None) -> Complaint:
    """A withdrawal of what was withdrawn."""
    return Complaint(f"It was withdrawn already, on {_day(on)} by {by}.", "Nothing is left to do.")


def withdrawal_without_reason() -> Complaint:
    """A withdrawal that does not say why."""
    return Complaint("Nothing is withdrawn without a reason.", "Say in words why: --reason 'a figure in it is wrong'.")


def is_withdrawn(on: date | None, by: str | None, reason: str | None) -> Complaint:
    """A release that was taken back, and is asked for."""
    return Complaint(
        f"It was withdrawn on {_day(on)} by {by}, for the reason {quoted(str(reason))}.",
        "Correct it, and approve and issue it anew; --standard shows it, --round what went out.",
    )


def _day(on: date | None) -> str:
    return day(on) if on else "a day that nobody recorded"
