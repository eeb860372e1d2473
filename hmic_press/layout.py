"""Which tables a file of facts has, and which fields each of them."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from hmic_press.findings import KINDS
from hmic_press.places import Path


def fields_of(model: type[BaseModel], table: Path) -> list[str]:
    """Return the names of the fields of the table at a path of the models'."""
    return list(model_at(model, table).model_fields)


def model_at(model: type[BaseModel], table: Path) -> type[BaseModel]:
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
            header = f"{name.strip('[]')}.{field}".strip(".")
            is_list = getattr(info.annotation, "__origin__", None) is list
            yield from tables_of(inner, f"[[{header}]]" if is_list else f"[{header}]")


def model_of(annotation: Any) -> type[BaseModel] | None:
    """Return the model of a field that holds a table or a list of them, None for one that holds a value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := model_of(part))), None)
