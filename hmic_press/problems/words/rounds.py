"""What is wrong with the record of what was approved and issued, or with words that no longer are what it says."""

from datetime import date

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.english import day


def by_nobody(act: str) -> Complaint:
    """An approval without a name."""
    return Complaint(f"A row of the act {quoted(act)} has no by.", "Say who did it, by name and office.", field="act")


def no_digest(name: str) -> Complaint:
    """A digest that is none."""
    return Complaint(
        "It is no digest: that has 64 figures and letters from a to f.", "Bring the row back as it was.", field=name
    )


def on_no_day(act: str) -> Complaint:
    """An act without its day."""
    return Complaint(
        f"A row of the act {quoted(act)} has no day.", "Write on, and the day on which it was done.", field="act"
    )


def without_reason(act: str) -> Complaint:
    """A correction that does not say why."""
    return Complaint(f"A row of the act {quoted(act)} has no reason.", "Say in words why it was done.", field="act")


def in_the_future(on: date) -> Complaint:
    """An act on a day that has not come."""
    return Complaint(f"{day(on)} has not come yet.", "Write the day on which it was done.", field="on")


def row_changed(number: int) -> Complaint:
    """A row that does not follow the one above it."""
    what = (
        "the row above it is not the one that it was written below" if number else "it is the first, and names another"
    )
    return Complaint(
        f"The record was changed: {what}.",
        "Rows are only ever added, by approve, issue and withdraw; bring back the rows as they were.",
        field="before",
    )


def row_lost(file: str) -> Complaint:
    """The words of a round of which the record says nothing."""
    return Complaint(
        f"The record has no row for the words of a round: {file}.",
        "Bring back the rows as they were: they are only ever added. A file of words that never had one goes.",
    )


def of_no_release(slug: str) -> Complaint:
    """The words of a round of a release that has no file."""
    return Complaint(
        f"These are words that were approved or issued, and their release has no file: {slug}.toml.",
        "Bring its file back, by its old name and with its record.",
    )


def words_lost(file: str) -> Complaint:
    """The file of a round that is not there."""
    return Complaint(
        f"The words of this round are not there: {file}.", "Bring the file back; nothing else has its words."
    )


def words_changed(file: str) -> Complaint:
    """The file of a round whose words are not those of its row."""
    return Complaint(
        f"{file} does not hold the words of this round.",
        "Bring the file back as it was; the words that were issued stay.",
    )


def no_longer(name: str, was: str, now: str) -> Complaint:
    """Words of an issued release that have changed."""
    return Complaint(
        f"{name} no longer reads as it was issued: {_what(was, now)}.",
        "Take the change back, or make it for a new campaign; a slip that is put right is approved and issued anew.",
    )


def since_approval(name: str, was: str, now: str) -> Complaint:
    """Words of an approved release that have changed since."""
    return Complaint(
        f"{name} no longer reads as it was approved: {_what(was, now)}.",
        "Take the change back, or let somebody read and approve it.",
    )


def _what(was: str, now: str) -> str:
    was, now = " ".join(was.split()), " ".join(now.split())
    if not was:
        return f"{quoted(now)} has come in"
    return f"{quoted(was)} has become {quoted(now)}" if now else f"{quoted(was)} is gone"


def never_out() -> Complaint:
    """A record of a release that was issued, without the row that says so."""
    return Complaint(
        "The file says how the release was issued, and its record does not say that it was.",
        "Bring back the row of the act issued, or take [issued] out.",
    )


def other_format(format: str) -> Complaint:
    """A row whose format is not that of the copy."""
    return Complaint(
        f"The record names another format than [issued], which says {quoted(format)}.",
        "Bring back the one that is right.",
    )


def other_bytes(format: str) -> Complaint:
    """The very file of an issued release that is no longer made."""
    return Complaint(
        f"The file that was issued, in the format {format}, is no longer made byte for byte.",
        "Take back what has changed in how the format is set, or in [issued].",
    )
