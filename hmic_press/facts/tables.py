"""Which tables a file of facts has, and which fields each of them."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import model_of
from hmic_press.problems.complaint import FieldPath


def kinds_of(model: type[BaseModel]) -> Mapping[str, type[BaseModel]]:
    """Return the kinds of finding that the files of a model can hold, by what they are about."""
    return getattr(model, "kinds", {})


def tag_of(model: type[BaseModel], location: FieldPath) -> str:
    """Return the kind that a path of the models' leads through behind a finding's number; empty where none is named."""
    is_told_apart = location[:1] == ("findings",) and len(location) > 2 and len(kinds_of(model)) > 1
    return str(location[2]) if is_told_apart else ""


def fields_of(model: type[BaseModel], table: FieldPath) -> list[str]:
    """Return the names of the fields of the table at a path of the models'."""
    return list(by_name(model_at(model, table)))


def by_name(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a table by the names that they have in its file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(model: type[BaseModel], table: FieldPath) -> type[BaseModel]:
    """Return the model of the table at a path of the models'."""
    if tag := tag_of(model, table):
        return kinds_of(model)[tag]
    for step in table:
        if isinstance(step, str):
            model = model_of(by_name(model)[step].annotation) or model
    return model


def tables_of(model: type[BaseModel], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each table of a file, as its header is written, with its fields."""
    yield (
        (f"under {name}" if name else "at the top of the file, above the first table"),
        [field for field, info in by_name(model).items() if model_of(info.annotation) is None],
    )
    for field, info in by_name(model).items():
        if (inner := model_of(info.annotation)) and field != "findings":
            yield from tables_of(inner, header_of(f"{name.strip('[]')}.{field}".strip("."), info))


def header_of(name: str, field: FieldInfo) -> str:
    """Return the header above a table, in two brackets where there may be several."""
    is_list = getattr(field.annotation, "__origin__", None) is list
    return f"[[{name}]]" if is_list else f"[{name}]"
