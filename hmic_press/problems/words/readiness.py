"""What stands between a sound release and its issue."""

from hmic_press.problems.complaint import Complaint, quoted


def placeholder(found: str, earlier: int) -> Complaint:
    """Words that somebody meant to come back to."""
    return Complaint(f"{quoted(found)} stands for something.", "Write what belongs there.", at=found, earlier=earlier)


def without_end(paragraph: str) -> Complaint:
    """A paragraph of somebody's own words without a full stop."""
    return Complaint(f"{quoted(paragraph[-40:])} has no end.", "End the sentence with a full stop.")


def begins_small(paragraph: str) -> Complaint:
    """A paragraph of somebody's own words that begins with a small letter."""
    return Complaint(f"{quoted(paragraph[:40])} begins with a small letter.", "Begin the sentence with a capital.")


def not_stated(field: str) -> Complaint:
    """A detail that no release goes out without."""
    return Complaint(f"It has no {field}.", f"Give {field} under [release], here or in campaign.toml.")


def without_embargo() -> Complaint:
    """A release without an embargo in a campaign whose releases all have one."""
    return Complaint(
        "It has no embargo, and campaign.toml says embargoed = true.",
        "Give embargo under [release], here or in campaign.toml.",
    )


def nobody_answers(sentence: str, case: str | None) -> Complaint:
    """A sentence whose wording nobody has signed off and no release has had."""
    if case is None:
        remedy = "Give the campaign the case in findings.toml, and sign it off: hmic-press wording --format toml."
        return Complaint(f"No case of the wording covers {quoted(sentence)}", remedy)
    remedy = "Let somebody read it, and sign it off in campaign.toml: hmic-press wording --format toml."
    return Complaint(f"Nobody has signed off the wording of the case {quoted(case)}: {quoted(sentence)}", remedy)


def misspelt(word: str, nearest: str | None) -> Complaint:
    """A word that nobody spells so."""
    meant = f"Did you mean {quoted(nearest)}? " if nearest else ""
    return Complaint(
        f"{quoted(word)} is in no British word list, and no name of the facts, the roster or the house.",
        f"{meant}Correct it, or accept it with a reason.",
    )


SPELLING_NOT_READ = "Spelling was not read: pip install 'hmic-press[spelling]' brings what reads it."
