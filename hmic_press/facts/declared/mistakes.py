"""What is wrong with a declaration as pydantic finds it, in the words of somebody who writes declarations."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hmic_press.facts.declared.declaration import Declaration, KindDeclared, ListDeclared
from hmic_press.facts.declared.field import FieldDeclared
from hmic_press.facts.declared.pointing import Found, name_of_entry, point_to
from hmic_press.facts.declared.table import PartDeclared, SumDeclared, TableDeclared
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import declarations as words
from hmic_press.problems.words import declared_shapes as shapes
from hmic_press.problems.words.values import not_a_choice

# A table of the language by the key it stands under, and how one is written.
_TABLES: dict[str, tuple[type[BaseModel], str]] = {
    "fields": (FieldDeclared, '{ name = "applications", holds = "count" }'),
    "parts": (PartDeclared, '{ part = "approved", of = "applications" }'),
    "sums": (SumDeclared, '{ of = ["recycled", "burnt"], to = 100, within = 0.1 }'),
    "lists": (ListDeclared, '{ name = "grades", as = "bullets" }'),
    "findings": (KindDeclared, "a header [[findings]] with its words below"),
    "campaign": (TableDeclared, "a header [campaign] with its fields below"),
    "body": (TableDeclared, "a header [body] with its fields below"),
    "scales": (Declaration, 'grade = ["inadequate", "good"] below [scales]'),
    "cases": (Declaration, '"none" = { applications = 0 }'),
}
_EXAMPLES = {
    "name": 'name = "applications"',
    "about": 'about = "second jobs"',
    "macro": 'macro = "second_jobs"',
    "says": 'says = "Applications of officers and staff to take a second job."',
    "part": 'part = "approved"',
    "of": 'of = "applications"',
    "to": "to = 100",
}
_LISTS = {
    "fields": "[{ … }]",
    "either": '[["verdict"], ["before", "now"]]',
    "together": '[["before", "now"]]',
    "follows": '["before", "now"]',
    "instead": '["fewer than 5"]',
}


def mistakes(error: ValidationError, values: Mapping[str, Any]) -> list[Found]:
    """Return each complaint with the path of its value in the declaration."""
    found = [
        point_to(path, complaint, values)
        for detail in error.errors(include_url=False)
        for path in [tuple("as" if step == "set_as" else step for step in detail["loc"])]
        for complaint in _complaints(detail, path, values)
    ]
    return list(dict.fromkeys(found))


def _complaints(detail: ErrorDetails, path: FieldPath, values: Mapping[str, Any]) -> Iterator[Complaint]:
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "complaints":
            yield from context["complaints"]
        case "missing":
            yield shapes.missing(name, _EXAMPLES[name])
        case "extra_forbidden":
            yield _unknown(name, path, values)
        case "string_type":
            yield shapes.not_words(name, value)
        case "list_type":
            yield shapes.not_a_list(name, value, _LISTS.get(name, '["…", "…"]'))
        case "bool_type":
            yield shapes.not_yes(name, value)
        case "literal_error":
            yield not_a_choice(name, value, ["bullets", "clauses"])
        case "model_type" | "model_attributes_type" | "dict_type":
            yield shapes.not_a_table(name, value, _example_of(path))
        case other:
            raise AssertionError(f"no words for {other}")


def _example_of(path: FieldPath) -> str:
    """Return how the table at a path is written."""
    keys = [step for step in path if isinstance(step, str)]
    known = next((key for key in reversed(keys) if key in _TABLES and key != "findings"), keys[0])
    return '{ is = "second jobs", says = "…" }' if keys[-1] == "about" else _TABLES[known][1]


def _unknown(name: str, path: FieldPath, values: Mapping[str, Any]) -> Complaint:
    owner = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
    if name == "default" and owner == "fields":
        return words.default_given(name_of_entry(path, values) or "here")
    model = _TABLES[owner][0] if owner in _TABLES else Declaration
    return words.no_such_word(name, ["as" if each == "set_as" else each for each in model.model_fields])
