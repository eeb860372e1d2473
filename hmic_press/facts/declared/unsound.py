"""Examples and cases of a declaration that the models made of it refuse."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.declared.declaration import KindDeclared
from hmic_press.facts.declared.finding import Declared
from hmic_press.facts.declared.pointing import Found
from hmic_press.facts.declared.table import TableDeclared
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import declarations as words
from hmic_press.problems.words import declared_rules as rules


def wrong_examples(path: FieldPath, table: TableDeclared, model: type[Declared]) -> Iterator[Found]:
    """Yield the examples that their own fields refuse; `path` is the table's."""
    examples = {field.name: field.example for field in table.fields if field.example is not None}
    wrong = dict(_refused(model, examples))
    for number, field in enumerate(table.fields):
        if field.name in wrong and field.name in examples:
            complaint = words.bad_example(field.example, wrong[field.name])
            yield (*path, "fields", number, "example"), complaint._replace(at=field.name)


def impossible_cases(path: FieldPath, kind: KindDeclared, model: type[Declared]) -> Iterator[Found]:
    """Yield the declared cases whose facts their own kind refuses; `path` is the kind's."""
    for label, facts in ((case.label, case.facts) for case in getattr(model, "examples", ())):
        if label in kind.cases and facts is not None:
            for _, complaint in _refused(model, {"about": kind.about.word, **facts}):
                yield (*path, "cases", label), rules.impossible_case(label, complaint)


def _refused(model: type[Declared], facts: dict[str, Any]) -> Iterator[tuple[str, Complaint]]:
    """Yield what a model refuses of facts, with the field."""
    try:
        model.model_validate(facts)
    except ValidationError as error:
        for path, complaint in complaints_of(error, model):
            yield (complaint.field or str(path[0] if path else "")), complaint
