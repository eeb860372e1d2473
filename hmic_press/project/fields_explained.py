"""The guide to the fields of a release's file, as a person or a program reads it."""

import json
from collections.abc import Iterable
from textwrap import wrap

from hmic_press.project.field_guide import Explained

_WIDTH = 120
_FOOT = (
    "Everything after # is a note to you and is never printed. A star on each side sets a title: *Fear or Favour*.",
    "A field left out says nothing; 0 says that there were none. hmic-press explain TABLE.FIELD says more of one.",
)


def explain_all(fields: Iterable[Explained]) -> str:
    """Return the fields by table, each with what it means and how it is written."""
    lines: list[str] = []
    home = None
    for each in fields:
        if each.home != home:
            home = each.home
            lines += ["", home]
        lines += wrap(
            f"{each.means} {_how(each)}".strip(), _WIDTH, initial_indent=f"  {each.name:26}", subsequent_indent=" " * 28
        )
    return "\n".join([*lines[1:], "", *_FOOT])


def explain_each(fields: Iterable[Explained]) -> str:
    """Return all there is to say of the fields, one below the other."""
    return "\n\n".join(map(_explained, fields))


def as_json(fields: Iterable[Explained]) -> str:
    """Return the fields for programs, one JSON object a line."""
    return "\n".join(json.dumps(each._asdict(), ensure_ascii=False) for each in fields)


def _explained(each: Explained) -> str:
    said = [
        *wrap(f"{each.title}. {each.means}", _WIDTH),
        f"Write {each.write}.",
        "It must be given." if each.needed else "It may be left out.",
    ]
    shown = [f"  {line}".rstrip() for line in each.example.splitlines()]
    return "\n".join([f"{each.name}, {'in ' * bool(each.table)}{each.home}", "", *said, "", *shown])


def _how(each: Explained) -> str:
    """Return how the field is written where its sentence and its kind of value leave that open."""
    return f"Write {each.write}." if len(each.choices) > 1 or each.write.startswith("it as ") else ""
