"""Doubts about sound files: what reads well, and yet is most likely not what was meant."""

from collections.abc import Sequence
from decimal import Decimal

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.english import any_of, number
from hmic_press.text.lists import listed

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


def far_from_the_others(value: int | Decimal, middle: float, forces: int) -> Complaint:
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


def own_name_misspelt(written: str, name: str, earlier: int) -> Complaint:
    """A body's own name with a slip in it."""
    return Complaint(
        f"{quoted(written)} is nearly the name of this file's own body, {quoted(name)}.",
        f"Spell it as the roster does; or, if it is another, {_ACCEPT}",
        at=written,
        earlier=earlier,
    )


def anothers_words(begins: str, words: int, file: str, others: int, earlier: int) -> Complaint:
    """A passage of a body's own words that stands in another's too."""
    more = f" and in {number(others - 1)} more" if others > 1 else ""
    return Complaint(
        f"{words} words from {quoted(begins)} on stand in {file}{more} too.",
        "Declare a kind of finding, share the wording in the template, or say what is this body's own; or, if all may "
        "say it, accept it once, under [style] in campaign.toml, with the reason.",
        at=begins,
        earlier=earlier,
    )


def speaker_of_another_region(body: str, region: str, known: Sequence[str]) -> Complaint:
    """Somebody who speaks in place of who speaks for the body's region."""
    return Complaint(
        f"The roster puts {body} in {quoted(region)}, for which {listed(known)} speak{'s' * (len(known) == 1)}.",
        f"Let {any_of(known)} speak, or correct the roster; or, if it is meant, {_ACCEPT}",
    )


def periods_overlap(number: int, period: str) -> Complaint:
    """Two findings of one kind that count the same months."""
    return Complaint(
        f"Its period overlaps that of finding {number}, {period}, which is of the same kind.",
        f"Correct the months of one of the two; or, if both counts are meant, {_ACCEPT}",
    )


def embargo_before_campaigns(shared: str) -> Complaint:
    """A release that may go out before those of its campaign."""
    return Complaint(
        f"The embargo goes before the campaign's, which holds until {shared}.",
        f"Correct it, or leave it out: the campaign's holds for all; or, if it is meant, {_ACCEPT}",
        field="embargo",
    )


def future_without_embargo(when: str) -> Complaint:
    """A release dated in the future that nobody holds back."""
    return Complaint(
        f"The release is dated {when}, which has not come, and there is no embargo.",
        f"Give the embargo, or correct the date; or, if it may be published at once, {_ACCEPT}",
        field="date",
    )


def date_far_from_embargo(when: str, until: str) -> Complaint:
    """A date and an embargo that can hardly be of one release."""
    return Complaint(
        f"The release is dated {when} and under embargo until {until}, more than a year later.",
        f"Correct the year of one of the two; or, if both are right, {_ACCEPT}",
        field="date",
    )


def embargo_gone_from_draft(until: str) -> Complaint:
    """A release whose hour has passed and that was never said to be issued."""
    return Complaint(
        f"The embargo has gone, {until}, and the release is still a draft: it has no [issued].",
        f"Say in which format it was issued, under [issued], or correct the embargo; or, if it is to wait, {_ACCEPT}",
        field="embargo",
    )


def no_reason_yet() -> Complaint:
    """An amendment read from a copy, with the words of import in place of a reason."""
    return Complaint(
        "Nobody has said yet why this was issued otherwise than standard.",
        "Say in why what the difference is, and where it comes from.",
    )
