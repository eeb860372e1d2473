"""A declaration of what a campaign states that is not in the language: a word, a field, a table."""

from collections.abc import Iterable
from typing import Any

from hmic_press.problems.complaint import Complaint, nearest, quoted
from hmic_press.problems.words.values import any_quoted, value_shown
from hmic_press.text.english import any_of
from hmic_press.text.lists import listed


def shown(value: Any) -> str:
    """Return a value as a message quotes it."""
    return quoted(value) if isinstance(value, str) else value_shown(value)


def no_such_word(word: str, known: Iterable[str]) -> Complaint:
    """A key that the language does not have in this place."""
    known = list(known)
    near = nearest(word, known)
    return Complaint(
        f"{quoted(word)} is not a word of a declaration here.",
        f"Did you mean {near}?" if near else f"It can have {', '.join(known)}.",
        at=word,
    )


def reserved(name: str, why: str = "every campaign has one already") -> Complaint:
    """A name that the tool itself uses."""
    return Complaint(
        f"{quoted(name)} cannot be the name of something declared: {why}.",
        f"Call it otherwise, as in {name}_stated.",
        at=name,
    )


def unknown_holds(value: Any, known: Iterable[str]) -> Complaint:
    """A kind of value that the language does not have."""
    known = list(known)
    near = nearest(value, known) if isinstance(value, str) else None
    return Complaint(
        f"{shown(value)} is not something that a field can hold.",
        f"Did you mean {near}?" if near else f"A field holds {any_of(known)}.",
    )


def holds_nothing(name: str) -> Complaint:
    """A field that does not say what is typed into it."""
    return Complaint(
        f"The field {name} does not say what it holds.",
        'Add holds, as in holds = "count"; or follows with two fields, if its words follow from them.',
        at=name,
    )


def does_not_take(word: str, holds: str, owners: Iterable[str]) -> Complaint:
    """A word that only belongs to fields of another kind."""
    owners = list(owners)
    home = f"it belongs to a field that holds {any_of(owners)}" if owners else "it belongs to a field with follows"
    return Complaint(
        f"{word} says nothing of a field that holds {holds}; {home}.", f"Take {word} out, or change holds."
    )


def needs(word: str, holds: str, example: str) -> Complaint:
    """A word without which a field's value would mean nothing."""
    return Complaint(f"A field that holds {holds} needs {word}.", f"Add it, as in {example}")


def default_given(name: str) -> Complaint:
    """A value that would be printed though nobody stated it."""
    return Complaint(
        f"The field {name} has a default, which would be printed as a fact that nobody stated.",
        "Take default out; with optional = true the macro leaves the words out where it is not stated.",
        at="default",
    )


def too_few(word: str, what: str, example: str) -> Complaint:
    """A list that needs more than it has."""
    return Complaint(f"{word} has too few {what} to choose between or to compare.", f"Give at least two: {example}")


def said_again(word: str, what: str) -> Complaint:
    """The same name or word twice where each must be another."""
    return Complaint(
        f"{quoted(word)} is {what} twice.", "Take one of the two out, or call it otherwise.", at=word, earlier=1
    )


def lacks_own_word(choice: str, keys: Iterable[str]) -> Complaint:
    """A choice that lacks a word of its own that other choices have."""
    lacking = any_of(keys)
    return Complaint(
        f"The choice {quoted(choice)} has no {lacking}, which another choice has.",
        f'Give every choice the same words, as in {{ is = "{choice}", {lacking} = "…" }}.',
        at=choice,
    )


def not_a_choice_declared(value: Any) -> Complaint:
    """A choice that is neither words nor a table with is."""
    return Complaint(
        f"A choice is {value_shown(value)}.",
        'Write it as words, "good progress", or with its own: { is = "good progress", to = "in" }.',
    )


def unknown_scale(name: str, known: Iterable[str]) -> Complaint:
    """A grade of a scale that is not declared."""
    known = list(known)
    near = nearest(name, known)
    return Complaint(
        f"There is no scale called {quoted(name)}.",
        f"Did you mean {near}?"
        if near
        else f"Write {any_quoted(known)}."
        if known
        else f'Declare it under [scales], the worst grade first: {name} = ["poor", "fair", "good"]',
        at=name,
    )


def unknown_list(name: str, known: Iterable[str]) -> Complaint:
    """A list of findings that is not declared."""
    known = list(known)
    near = nearest(name, known)
    remedy = f'Add it at the top of the file: lists = [{{ name = "{name}", as = "bullets" }}]'
    return Complaint(f"There is no list called {quoted(name)}.", f"Did you mean {near}?" if near else remedy, at=name)


def bad_example(value: Any, because: Complaint) -> Complaint:
    """An example that the field itself would refuse."""
    return Complaint(f"The example {shown(value)} is not one: {because.problem}", because.remedy)


def bounds_backwards(low: Any, high: Any) -> Complaint:
    """Bounds of which the first is the higher."""
    return Complaint(
        f"between begins at {low} and ends at {high}.", "Write the lowest sound value first: between = [10, 500]"
    )


def looks_like_a_figure(words: str) -> Complaint:
    """Words in place of a figure that are a figure themselves."""
    return Complaint(
        f"{quoted(words)} under instead is a figure, which the field holds anyway.",
        'Write the words that stand for one, as in instead = ["fewer than 5"]; or take it out.',
        at=words,
    )


def wrong_order(words: Iterable[str]) -> Complaint:
    """Words of a movement that are given without the field they follow from."""
    return Complaint(
        f"{listed(words)} would follow from other fields, but the field has no follows.",
        'Add the fields they follow from: follows = ["before", "now"]',
    )


def not_two_bounds(numbers: int) -> Complaint:
    """Bounds that are not two."""
    return Complaint(
        f"between has {numbers} number{'' if numbers == 1 else 's'}; it needs two.",
        "Write the lowest and the highest sound value: between = [10, 500]",
    )
