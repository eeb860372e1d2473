"""What each field of a release's file means and how it is written, from what the models say of it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import choices_of, is_day_or_time, model_of, value_of
from hmic_press.facts.brief import Brief
from hmic_press.facts.tables import header_of
from hmic_press.problems.errors import Problem, UnknownName
from hmic_press.problems.words.tables import no_such_field
from hmic_press.problems.words.values import any_quoted
from hmic_press.project.manuscript import as_printed, lay_out_facts

_FIGURES = {int: "a whole number in figures", Decimal: "a number in figures"}
_WRITTEN = {**_FIGURES, bool: "true or false", str: 'it between " and "'}


class Explained(NamedTuple):
    """A field: the header of its table, the kind of finding it belongs to, if any, and what there is to say of it."""

    table: str
    kind: str
    name: str
    title: str
    means: str
    write: str
    choices: list[str]
    needed: bool
    example: str

    @property
    def home(self) -> str:
        """Where the field stands, as a person would say it."""
        if not self.kind:
            return self.table or "at the top of the file, above the first table"
        return f'{self.table} with about = "{self.kind}"' if self.kind != "statement" else f"{self.table} without about"

    @property
    def names(self) -> Iterator[str]:
        """What the field can be asked for by: alone, with its table, with its kind of finding."""
        yield self.name
        for table in (self.table.strip("[]"), self.kind):
            yield f"{table}.{self.name}" if table else self.name


def list_fields(brief: type[Brief]) -> list[Explained]:
    """Return every field that a file of a campaign's model can have, in the order of a file."""
    fields = [(name, brief.model_fields[name]) for name in as_printed(brief.called)]
    values = {name: field for name, field in fields if model_of(field.annotation) is None}
    found = list(_fields("", "", values))
    for name, field in fields:
        if name == "findings":
            for kind, finding in brief.kinds.items():
                fields_of_kind = dict(sorted(finding.model_fields.items(), key=lambda item: item[0] != "about"))
                found += _fields(header_of(name, field), kind, fields_of_kind)
        elif table := model_of(field.annotation):
            found += _of_table(name, field, table)
    speak = brief.called.speak
    return [each._replace(title=speak(each.title), means=speak(each.means)) for each in found]


def find_fields(brief: type[Brief], wanted: str) -> list[Explained]:
    """Return the fields of a name, of a table or of a kind of finding; raises UnknownName."""
    fields = list_fields(brief)
    asked = _folded(wanted)
    found = [each for each in fields if asked in map(_folded, (*each.names, each.table, each.kind))]
    if not (asked and found):
        known = [*(each.name for each in fields), *(each.table.strip("[]") for each in fields), *brief.kinds]
        known += [name for each in fields for name in each.names]
        words = no_such_field(wanted, [name for name in dict.fromkeys(known) if name])
        raise UnknownName([Problem(field="FIELD", problem=words.problem, remedy=words.remedy)])
    return found


def _of_table(name: str, field: FieldInfo, table: type[BaseModel]) -> Iterator[Explained]:
    values = {inner: info for inner, info in table.model_fields.items() if model_of(info.annotation) is None}
    yield from _fields(header_of(name, field), "", values)
    for inner, info in table.model_fields.items():
        if below := model_of(info.annotation):
            yield from _of_table(f"{name}.{inner}", info, below)


def _fields(table: str, kind: str, fields: dict[str, FieldInfo]) -> Iterator[Explained]:
    for name, field in fields.items():
        example = (field.examples or [""])[0]
        yield Explained(
            table,
            kind,
            name,
            str(field.title),
            str(field.description),
            _written(field, example),
            choices_of(field.annotation),
            field.is_required(),
            f"{name} = {example.isoformat()}" if is_day_or_time(field.annotation) else lay_out_facts({name: example}),
        )


def _written(field: FieldInfo, example: Any) -> str:
    if choices := choices_of(field.annotation):
        return any_quoted(choices)
    if is_day_or_time(field.annotation):
        return f"it as {example.isoformat()}"
    value = value_of(field.annotation)
    return 'each between " and ", and all between [ and ]' if get_origin(value) is list else _WRITTEN[value]


def _folded(name: str) -> str:
    """Return a name as it is compared, also as errors have it: “second jobs, approved”."""
    return name.strip(" []").casefold().replace(", ", ".").replace("_", " ").replace("-", " ")
