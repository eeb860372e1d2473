"""The comment that opens a force's file: the key to its fields, from what the models say of each."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import choices_of, is_day_or_time, model_of
from hmic_press.facts.brief import Brief
from hmic_press.facts.findings import KINDS
from hmic_press.facts.schema import LINE
from hmic_press.facts.tables import header_of
from hmic_press.problems.words.values import any_quoted

FORCE = ("mentions", "force", "inspector", "findings", "further_notes", "release", "accepted")
_INDENT = " " * 20
_WIDTH = 126
_COUNTS = (
    "A figure left out says nothing; 0 says that there were none. A star on each side sets a title: *Fear or Favour*."
)


def write_key(subject: str, tables: Sequence[str] = FORCE) -> str:
    """Return the comment of a file about its subject, for the tables it can have; editors' schema first."""
    lines = [f"{subject}.", "Everything after # is a note to you and is never printed.", ""]
    for name in tables:
        lines += _explained(name, Brief.model_fields[name])
    lines += ["", _COUNTS] if "findings" in tables else []
    return "\n".join([LINE, *(f"# {line}".rstrip() for line in lines), ""])


def _explained(name: str, field: FieldInfo) -> Iterator[str]:
    table = model_of(field.annotation)
    if name == "findings":
        yield from _beside(header_of(name, field), _said(field))
        for kind, finding in KINDS.items():
            about = f'  about = "{kind}"' if "about" in finding.model_fields else "  without about"
            yield from [about, *_fields(finding.model_fields)]
    elif table is None or name == "issued":
        yield from _beside(header_of(name, field) if table else name, _said(field))
    else:
        first, *others = _fields(table.model_fields)
        yield from [header_of(name, field).ljust(len(_INDENT)) + first.lstrip(), *others]


def _fields(fields: dict[str, FieldInfo]) -> Iterator[str]:
    for name, field in fields.items():
        if name != "about":
            yield from _beside("", f"{name}: {_said(field)}")


def _said(field: FieldInfo) -> str:
    """Return the sentence on a field, with the words it can be, or how a day or a time is written."""
    if choices := choices_of(field.annotation):
        return f"{field.description} Write {any_quoted(choices)}."
    if is_day_or_time(field.annotation) and field.examples:
        return f"{field.description} Write it as {field.examples[0].isoformat()}."
    return str(field.description)


def _beside(head: str, text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=head.ljust(len(_INDENT)), subsequent_indent=_INDENT + "  ")
