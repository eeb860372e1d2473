"""The form of a release, made from the models of its facts: a table is a group of inputs, an input has a field."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.desk.entries import LISTS, Entry, Sheet
from hmic_press.facts.annotations import value_of
from hmic_press.facts.answers import example_of
from hmic_press.facts.brief import Brief
from hmic_press.facts.called import Names
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.fields import Facts
from hmic_press.problems.complaint import FieldPath
from hmic_press.text.english import number
from hmic_press.workbook.columns import column_of

_LONG = ("said", "statement", "text")


class Input(NamedTuple):
    """One field: its path with dots, how it is asked, and what stands in it as a person would type it.

    `says` tells in words what a count will say; `known` are words to choose from, `closed` if there are no others.
    """

    id: str
    title: str
    hint: str
    example: str
    value: str
    known: tuple[str, ...] = ()
    closed: bool = False
    is_count: bool = False
    is_long: bool = False
    says: str = ""


class Group(NamedTuple):
    """The inputs of a table, or of an entry of a list; `gone` is an entry that is taken out and can come back."""

    id: str
    title: str
    inputs: tuple[Input, ...]
    list: str = ""
    about: str = ""
    was: str = ""
    gone: bool = False


def groups_of(sheet: Sheet, brief: type[Brief], campaign: Campaign) -> list[Group]:
    """Return the groups of a form in their order: tables, findings, notes."""
    return [*_tables(sheet, brief, campaign), *_entries(sheet, brief, campaign)]


def tables_of(brief: type[Brief]) -> tuple[str, ...]:
    """Return the tables of the form, in their order."""
    return ("release", brief.called.body_table, brief.called.speaker_table)


def model_of_table(brief: type[Brief], table: str) -> type[Facts]:
    """Return the model of one of the tables of the form."""
    return brief.body_model if table == brief.called.body_table else value_of(brief.model_fields[table].annotation)


def shown(value: Any) -> str:
    """Return a value as a person would type it; the lines of a paragraph are one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date | Decimal | int):
        return str(value)
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    paragraphs = str(value).strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def _tables(sheet: Sheet, brief: type[Brief], campaign: Campaign) -> Iterator[Group]:
    body = brief.called.body_table
    for table in tables_of(brief):
        if table == body and table not in sheet.values and sheet.values.get("template", body) != body:
            continue
        values = sheet.values.get(table)
        title = brief.called.speak(str(brief.model_fields[table].title))
        inputs = _inputs((table,), model_of_table(brief, table), _mapping(values), campaign, brief.called)
        yield Group(table, title, inputs)


def _entries(sheet: Sheet, brief: type[Brief], campaign: Campaign) -> Iterator[Group]:
    for key, entries in sheet.entries.items():
        for place, entry in enumerate(entries):
            model = LISTS[key](brief, entry.about)
            inputs = _inputs((key, place), model, entry.values, campaign, brief.called) if model else ()
            word = "Further note" if key == "further_notes" else "Finding"
            kind = f": {entry.about}" if entry.about and entry.about != STATEMENT else ""
            yield Group(
                f"{key}.{place}", f"{word} {place + 1}{kind}", inputs, key, entry.about, _number(entry), entry.gone
            )


def _number(entry: Entry) -> str:
    return "" if entry.was is None else str(entry.was)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _inputs(
    path: FieldPath, model: type[Facts], values: Mapping[str, Any], campaign: Campaign, called: Names
) -> tuple[Input, ...]:
    names = [name for name in model.model_fields if name != "about"]
    return tuple(_input(path, model, name, values.get(name), campaign, called) for name in names)


def _input(path: FieldPath, model: type[Facts], name: str, value: Any, campaign: Campaign, called: Names) -> Input:
    column = column_of(campaign, model, str(path[0]), name)
    field, text = column.field, shown(value)
    is_yes = value_of(field.annotation) is bool
    known: Sequence[str] = ("yes", "no") if is_yes else column.choices
    closed = is_yes or column.closed
    if closed and text and text not in known:
        known = [*known, text]  # a wrong word stays in view
    return Input(
        id=".".join(map(str, (*path, name))),
        title=called.speak(str(field.title)),
        hint=called.speak(str(field.description or "")),
        example=example_of(field),
        value=text,
        known=tuple(known),
        closed=closed,
        is_count=column.is_count,
        is_long=name in _LONG,
        says=_says(value, needed=field.is_required()) if column.is_count else "",
    )


def _says(value: Any, *, needed: bool) -> str:
    """Return in words what a count will say."""
    if value is None:
        return "Not stated yet: it has to be." if needed else "Not stated: the release says nothing of it."
    if isinstance(value, bool) or not isinstance(value, int):
        return ""
    return "Nought: the release says that there were none." if value == 0 else f"The release says {number(value)}."
