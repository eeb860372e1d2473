"""What is told of a declaration's value that is of another shape than it can have."""

from collections.abc import Mapping
from typing import Any

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.problems.words import values
from hmic_press.problems.words.declarations import shown
from hmic_press.problems.words.values import value_shown


def missing(word: str, example: str) -> Complaint:
    """A word without which a table of a declaration says nothing."""
    return Complaint(f"{quoted(word)} is missing.", f"Add it, as in {example}")


def not_words(word: str, value: Any) -> Complaint:
    """A number, a list or a table where words belong."""
    return Complaint(f"{word} is {value_shown(value)}, not words.", f'Write words, in quotation marks: {word} = "…"')


def not_a_list(word: str, value: Any, example: str) -> Complaint:
    """One value where a list belongs."""
    if isinstance(value, Mapping) and word in ("findings", "lists"):
        return values.not_a_list(word, word, value)
    return Complaint(f"{word} is {shown(value)}, not a list.", f"Write it in brackets: {word} = {example}")


def not_a_table(word: str, value: Any, example: str) -> Complaint:
    """A value where a table with words of the language belongs."""
    if isinstance(value, list) and word in ("body", "campaign", "scales"):
        return values.not_a_table(word, word, value)
    return Complaint(f"{word} is {shown(value)}, not a table.", f"Write it as {example}")


def not_yes(word: str, value: Any) -> Complaint:
    """Something else where only yes or no is asked."""
    return Complaint(f"{word} is {shown(value)}.", f"Write {word} = true, or take it out.")


def not_a_number(word: str, value: Any, example: str) -> Complaint:
    """Something else where a number belongs, or a number that cannot be."""
    return Complaint(f"{word} is {shown(value)}.", f"Write a number that can be, in figures: {word} = {example}")


def not_a_name(word: str, name: str) -> Complaint:
    """A name that a file or a template could not write."""
    bare = "_".join("".join(each if each.isalnum() else " " for each in name.casefold()).split())
    good = bare if bare.isascii() and bare[:1].isalpha() else "second_jobs"
    return Complaint(
        f"{quoted(name)} is not a name: small letters, figures and _ between, a letter first.",
        f'Write {word} = "{good}"; its title says it in words.',
        at=name,
    )
