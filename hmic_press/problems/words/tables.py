"""A field or a table that is missing, misspelt, or in the wrong place."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from hmic_press.problems.complaint import Complaint, did_you_mean, for_each_medium, quoted
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.called import BODY, BODY_TABLE
from hmic_press.problems.words.values import any_quoted
from hmic_press.text.english import any_of
from hmic_press.text.lists import listed


@for_each_medium
def missing(medium: Medium, name: str, example: Any = None) -> Complaint:
    """A field that its table must have; the example is one of its values."""
    if medium is Medium.FILE:
        is_day = isinstance(example, date)
        shown = example.isoformat() if is_day else json.dumps(example, ensure_ascii=False)  # words are alike in both
        line = f": {name} = …" if example is None else f", as in {name} = {shown}"
        return Complaint(f"{name} is missing.", f"Add a line to this table{line}")
    shown = "" if example is None else f", as with {quoted(example) if isinstance(example, str) else example}"
    return Complaint(f"{name} is missing.", f"Fill {'the cell' if medium is Medium.CELL else 'it'} in{shown}.")


@for_each_medium
def missing_table(medium: Medium, name: str) -> Complaint:
    """A table or a value that the file must have."""
    if medium is Medium.FILE:
        return Complaint(f"The file has no {name}.", f"Add a table [{name}] with its fields.")
    return Complaint(f"{name} is missing.", f"Fill {'its cells' if medium is Medium.CELL else 'it'} in.")


def neither_statement_nor_about(kinds: Iterable[str]) -> Complaint:
    """A finding that is neither words nor facts."""
    about = [kind for kind in kinds if kind != "statement"]
    figures = f", or say what its figures are about: {any_quoted(about)}" if about else ""
    return Complaint(
        f"This finding says nothing: it has {'neither statement nor about' if about else 'no statement'}.",
        f'Give it a sentence, statement = "…"{figures}.',
    )


def figures_without_about(owners: Iterable[str]) -> Complaint:
    """Figures that do not say what they are about."""
    about = " or ".join(f'about = "{owner}"' for owner in owners)
    return Complaint("This finding has figures, but does not say what they are about.", f"Add a line: {about}")


def unknown_field(name: str, near: str | None, fields: Iterable[str]) -> Complaint:
    """A key that no table has."""
    return Complaint(
        f"{quoted(name)} is not a field of this table.",
        f"Did you mean {near}?" if near else f"Its fields are {', '.join(fields)}.",
    )


def unknown_table(name: str, near: str | None, known: Iterable[str]) -> Complaint:
    """A table, or a field above all tables, that no file has."""
    return Complaint(
        f"{quoted(name)} is not a name that this file can have.",
        f"Did you mean {near}?" if near else f"It can have {', '.join(known)}.",
    )


def no_such_field(name: str, known: Iterable[str]) -> Complaint:
    """A field or a table that somebody asks about, and no file has."""
    return Complaint(
        f"There is no field or table called {quoted(name)}.",
        f"{did_you_mean(name, known)}hmic-press explain shows them all.",
    )


def no_templates(campaign: str) -> Complaint:
    """A release of a campaign that has no template yet."""
    return Complaint(f"The campaign {campaign} has no templates.", f"Write templates/{campaign}/{BODY_TABLE}.jinja.")


def wrong_table(name: str, inside: str, home: str) -> Complaint:
    """A key that stands below the wrong header."""
    return Complaint(f"{name} stands {inside}; it belongs {home}.", "Move the line there.")


def field_of_another_kind(name: str, kind: str, owners: Iterable[str]) -> Complaint:
    """A figure in a finding of another kind, or in a statement that lacks its about."""
    owners = any_of(f'a finding with about = "{owner}"' if owner != "statement" else "a statement" for owner in owners)
    this = "a statement" if kind == "statement" else f'a finding with about = "{kind}"'
    return Complaint(
        f"{name} is not a field of {this}; it belongs to {owners}.",
        "Put it into a finding of that kind, or correct about.",
    )


@for_each_medium
def no_body(medium: Medium, needed: Sequence[str]) -> Complaint:
    """A file of the template of a body without its body, of which some fields are needed."""
    fields = listed(name.replace("_", " ") if medium is Medium.CELL else name for name in needed)
    if medium is Medium.CELL:
        return Complaint(f"The row has no name of a {BODY}.", f"Write its {fields}.")
    return Complaint(
        f"The file does not say which {BODY} it is about.",
        f'Add a table [{BODY_TABLE}] with {fields}, or say template = "…" at the top if no {BODY} is meant.',
    )
