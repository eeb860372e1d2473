"""An edition of a house that is not there, extends itself, or says nothing."""

from collections.abc import Sequence

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


def no_edition(name: str, known: Sequence[str]) -> Complaint:
    """The name of an edition that no folder has."""
    there = f"The editions are {', '.join(known)}." if known else f"Write templates/houses/{name}/house.toml."
    return Complaint(
        f"There is no edition of a house called {quoted(name)}.", f"{did_you_mean(name[:100], known)}{there}"
    )


def not_an_area_code(value: str) -> Complaint:
    """An area code that no telephone number begins with."""
    return Complaint(f"{quoted(value)} is no area code.", 'Write the figures that a number begins with, such as "020".')


def no_word_for_a_table(value: str) -> Complaint:
    """A word for a body or a speaker after which no table of a file can be called."""
    return Complaint(
        f"{quoted(value)} cannot be the name of a table: files of facts have another of that name, or cannot write it.",
        "Write one word or several in small letters, without marks, such as council or fire authority.",
    )


def circular(name: str) -> Complaint:
    """An edition that is its own forerunner."""
    return Complaint(
        f"The edition {quoted(name)} extends itself, by way of this line.",
        "Take the line out of the earliest edition: one that begins a house extends none.",
    )


def no_wording(name: str) -> Complaint:
    """An edition without words, whose forerunners have none either."""
    return Complaint(
        f"The edition {quoted(name)} has no wording: there is no such file.",
        'Write it: it extends "release.jinja" and fills its blocks in.',
    )


def no_forerunner(file: str) -> str:
    """A template of an edition that extends the wording of a forerunner where there is none."""
    return f"No edition stands before {file}, whose house.jinja it could extend: let it extend release.jinja."


def first_shape() -> Complaint:
    """A project whose house has no folder."""
    return Complaint(
        "A house is a folder of editions now, and this file is in none.",
        "Move it to templates/houses/NAME/house.toml, move the house's words from release.jinja to house.jinja beside "
        'it, say house = "NAME" in each campaign.toml, and let the campaigns\' templates extend "house.jinja".',
    )


def first_house() -> Complaint:
    """The file of a house that stands beside the folder of editions."""
    return Complaint(
        "It is not read: a house's facts stand in a folder below templates/houses.",
        "Take it away, or move what is still wanted to an edition.",
    )
