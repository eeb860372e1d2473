"""How a template compares: plain values with each other, and whether a list, a table or words hold one."""

import operator
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from jinja2 import TemplateRuntimeError

from hmic_press.formats.templating.values import comparable
from hmic_press.problems.words import templates

_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}


def compare(value: Any, sign: str, other: Any) -> bool:
    """Return whether a value stands to another as a sign says; raises TemplateRuntimeError if it cannot be said."""
    try:
        if sign in _SIGNS:
            return bool(_SIGNS[sign](comparable(value), comparable(other)))
        return _holds(other, comparable(value)) is (sign == "in")
    except TypeError:
        raise TemplateRuntimeError(templates.not_compared_with()) from None


def _holds(other: Any, value: Any) -> bool:
    return value in (other if isinstance(other, list | tuple | dict | MappingProxyType) else comparable(other))
