"""What a field can hold, read off its type."""

from datetime import date
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel


def model_of(annotation: Any) -> type[BaseModel] | None:
    """Return the model of a field that holds a table or a list of them, None for one that holds a value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := model_of(part))), None)


def value_of(annotation: Any) -> Any:
    """Return what one value of a field is: a type, or the few words it can be as a Literal."""
    inner = [part for part in get_args(annotation) if part is not NoneType]
    if get_origin(annotation) in (Literal, list) or not inner:
        return annotation
    return value_of(inner[0])


def choices_of(annotation: Any) -> list[str]:
    """Return the words that a field can be, where they are few and known."""
    value = value_of(annotation)
    return list(get_args(value)) if get_origin(value) is Literal else []


def is_day_or_time(annotation: Any) -> bool:
    """Return whether a field holds a date, or a date with a time."""
    value = value_of(annotation)
    return isinstance(value, type) and issubclass(value, date)
