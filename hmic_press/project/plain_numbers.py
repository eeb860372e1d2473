"""Whole numbers that a TOML file writes otherwise than in decimal figures: their values do not say so any more."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words.values import not_decimal
from hmic_press.project.places import find_places, value_at

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*'  # words and comments
    r"|(?<=[=\[,{])[ \t\n]*(?P<number>[+-]?(?:0[xob][0-9A-Fa-f_]+|[0-9]+(?:_[0-9]+)+))(?![\w.:-])",
    re.DOTALL,
)


class Odd(NamedTuple):
    """A whole number as a file writes it, with its offset in there, and what it is."""

    written: str
    offset: int
    value: int


def find_odd_numbers(text: str) -> Iterator[Odd]:
    """Yield the whole numbers of a sound TOML text that are hexadecimal, octal, binary, or have underscores."""
    for found in _TOKEN.finditer(text):
        if number := found["number"]:
            is_decimal = number.lstrip("+-")[1:2] not in ("x", "o", "b")
            yield Odd(number, found.start("number"), int(number, 10 if is_decimal else 0))


def complaints_of_numbers(text: str, values: Any) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield each count of a sound TOML text that is not in decimal figures, with the path of its value."""
    odd = list(find_odd_numbers(text))
    places = find_places(text) if odd else {}
    for number in odd:
        line = text.count("\n", 0, number.offset) + 1
        paths = [path for path, (first, last) in places.items() if first <= line <= last]
        fit = [path for path in paths if type(value_at(values, path)) is int and value_at(values, path) == number.value]
        if fit:
            path = max(fit, key=len)
            yield path, not_decimal(str(path[-1]), number.written, number.value)
