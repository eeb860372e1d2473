"""Whether two values of a file of facts are one to the models that read them."""

import re
import unicodedata
from typing import Any

_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_BLANK_LINES = re.compile(r"\n{2,}")
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")


def read_the_same(one: Any, other: Any) -> bool:
    """Return whether two values differ in nothing but how a file writes them.

    Where the lines of a text are broken, the space around it, and letters in two code points are its writing; so are
    the order of keys and a table or a list that holds nothing.
    """
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        one, other = _stated(one), _stated(other)
        return one.keys() == other.keys() and all(read_the_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(read_the_same, one, other))
    return bool(_unwrapped(one) == _unwrapped(other)) if isinstance(one, str) else bool(one == other)


def _stated(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ({}, [])}


def _unwrapped(text: str) -> str:
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", text).strip())
    return _BLANK_LINES.sub("\n\n", _WRAPPED.sub(" ", text))
