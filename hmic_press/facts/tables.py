"""Which tables a file of facts has, and which fields each of them."""

from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import model_of
from hmic_press.facts.findings import KINDS
from hmic_press.problems.complaint import FieldPath


def fields_of(model: type[BaseModel], table: FieldPath) -> list[str]:
    """Return the names of the fields of the table at a path of the models'."""
    return list(model_at(model, table).model_fields)


def model_at(model: type[BaseModel], table: FieldPath) -> type[BaseModel]:
    """Return the model of the table at a path of the models'."""
    for step in table:
        if isinstance(step, str):
            model = KINDS[step] if step in KINDS else model_of(model.model_fields[step].annotation) or model
    return model


def tables_of(model: type[BaseModel], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each table of a file, as its header is written, with its fields."""
    yield (
        (f"under {name}" if name else "at the top of the file, above the first table"),
        [field for field, info in model.model_fields.items() if model_of(info.annotation) is None],
    )
    for field, info in model.model_fields.items():
        if (inner := model_of(info.annotation)) and field != "findings":
            yield from tables_of(inner, header_of(f"{name.strip('[]')}.{field}".strip("."), info))


def header_of(name: str, field: FieldInfo) -> str:
    """Return the header above a table, in two brackets where there may be several."""
    is_list = getattr(field.annotation, "__origin__", None) is list
    return f"[[{name}]]" if is_list else f"[{name}]"
