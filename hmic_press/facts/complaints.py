"""What the models find wrong, as complaints in the words of the person who keeps the file."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hmic_press.facts.annotations import model_of
from hmic_press.facts.tables import by_name, fields_of, kinds_of, model_at, tables_of, tag_of
from hmic_press.problems.complaint import Complaint, FieldPath, nearest
from hmic_press.problems.words import tables, values
from hmic_press.text.english import any_of

Found = tuple[FieldPath, Complaint]
_STATEMENT = "statement"


def complaints_of(error: ValidationError, model: type[BaseModel]) -> Iterator[Found]:
    """Yield each complaint with the path of its value; what one slip causes is told once."""
    errors = error.errors(include_url=False)
    unknown: dict[FieldPath, list[Any]] = {}
    for detail in errors:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(detail["loc"][-1])
    meant = {(*table, nearest(str(key), fields_of(model, table))) for table, keys in unknown.items() for key in keys}
    owners = {table: _kinds_with(keys, model) for table, keys in unknown.items()}
    missing = _missing_ones(errors)
    told: set[FieldPath] = set()
    for detail in errors:
        finding = detail["loc"][:-1]
        if tag_of(model, finding) == _STATEMENT and owners.get(finding) and (*finding, "statement") in missing:
            if finding not in told:
                yield _without_kind(finding, model), tables.figures_without_about(owners[finding])
            told.add(finding)
        elif not (detail["loc"] in meant and (detail["type"] == "missing" or detail["input"] is None)):
            yield from _complaints(detail, model)


def _missing_ones(errors: list[ErrorDetails]) -> set[FieldPath]:
    return {detail["loc"] for detail in errors if detail["type"] == "missing"}


def _kinds_with(keys: Iterable[Any], model: type[BaseModel]) -> list[str]:
    """Return the kinds of finding that have all of these fields, if there are any."""
    keys = set(keys)
    return [kind for kind, finding in kinds_of(model).items() if keys and keys <= set(finding.model_fields)]


def _complaints(detail: ErrorDetails, model: type[BaseModel]) -> Iterator[Found]:
    location = detail["loc"]
    path = _without_kind(location, model)
    name = str(path[-1]) if path else ""
    value = detail["input"]
    context = detail.get("ctx", {})
    match detail["type"]:
        case "complaints":
            for complaint in context["complaints"]:
                yield path, complaint
        case "missing":
            yield path, _missing(path, location, model)
        case "extra_forbidden":
            yield path, _unknown_field(location, model)
        case "greater_than_equal":
            yield path, values.too_small(name, value, context["ge"])
        case "less_than_equal":
            yield path, values.too_large(name, value, context["le"])
        case "int_type" | "int_from_float" | "int_parsing_size":
            yield path, values.not_a_count(name, value)
        case "string_type":
            yield path, values.not_text(name, value)
        case "literal_error":
            yield path, values.not_a_choice(name, value, re.findall(r"'([^']*)'", context["expected"]))
        case "union_tag_invalid" | "union_tag_not_found":
            yield from _unknown_kind(path, value, model)
        case "list_type":
            yield path, values.not_a_list(name, ".".join(map(str, path)), value)
        case "model_type" | "model_attributes_type" | "dict_type":
            yield path, values.not_a_table(name, ".".join(map(str, path)), value)
        case "bool_type":
            yield path, values.not_yes_or_no(name, value)
        case "too_short":
            yield path, values.empty_list(name)
        case other:
            raise AssertionError(f"no words for {other}")


def _without_kind(location: FieldPath, model: type[BaseModel]) -> FieldPath:
    """Return the path in the file of what the models call by kind too: findings, 3, second jobs, approved."""
    return (*location[:2], *location[3:]) if tag_of(model, location) else location


def _missing(path: FieldPath, location: FieldPath, model: type[BaseModel]) -> Complaint:
    name = str(path[-1])
    if location[:1] == ("findings",) and name == _STATEMENT:
        return tables.neither_statement_nor_about(kinds_of(model))
    if len(path) == 1 and model_of(by_name(model)[name].annotation):
        return tables.missing_table(name)
    return tables.missing(name, _example(location, model))


def _example(location: FieldPath, model: type[BaseModel]) -> Any:
    """Return an example of a field; what has none is left to fill in."""
    *table, name = location
    examples = by_name(model_at(model, tuple(table)))[str(name)].examples
    return examples[0] if examples else None


def _unknown_field(location: FieldPath, model: type[BaseModel]) -> Complaint:
    *table, key = location
    name, fields = str(key), fields_of(model, tuple(table))
    owners = [kind for kind, finding in kinds_of(model).items() if name in finding.model_fields and name != "about"]
    if table[:1] == ["findings"] and owners:
        return tables.field_of_another_kind(name, tag_of(model, tuple(table)), owners)
    if not table:
        return tables.unknown_table(name, nearest(name, fields), fields)
    if owners:
        return tables.wrong_table(name, _inside(table, model), "under [[findings]]")
    if homes := [home for home, home_fields in _homes(model) if name in home_fields]:
        return tables.wrong_table(name, _inside(table, model), any_of(homes))
    return tables.unknown_field(name, nearest(name, fields), fields)


@lru_cache(maxsize=8)
def _homes(model: type[BaseModel]) -> list[tuple[str, list[str]]]:
    """Return the tables of a file and their fields, read off the models once for a file of many mistakes."""
    return list(tables_of(model))


def _unknown_kind(path: FieldPath, value: Any, model: type[BaseModel]) -> Iterator[Found]:
    kinds = [kind for kind in kinds_of(model) if kind != _STATEMENT]
    if isinstance(value, dict):
        yield (*path, "about"), values.not_a_choice("about", value["about"], kinds)
    else:
        yield path, values.not_a_table("findings", "[findings]", value)


def _inside(table: list[Any], model: type[BaseModel]) -> str:
    path = _without_kind(tuple(table), model)
    if not path:
        return "at the top of the file"
    last, number = (path[-2], path[-1]) if isinstance(path[-1], int) else (path[-1], None)
    thing = str(last).replace("_", " ")
    return f"inside {thing.removesuffix('s')} {number + 1}" if number is not None else f"inside [{last}]"
