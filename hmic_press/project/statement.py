"""One statement of a TOML file: what stands before its value, the value, and what stands behind it."""

import re
import tomllib
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.project.as_read import read_the_same
from hmic_press.project.manuscript import lay_out_words, write_value
from hmic_press.text.characters import unfit_in

_KEY = r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|[\w-]+'
_HEAD = re.compile(rf"\s*(?:{_KEY})(?:[ \t]*\.[ \t]*(?:{_KEY}))*[ \t]*=[ \t]*")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?""""{0,2}'
    r"|'''.*?''''{0,2}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|(?P<comment>#[^\r\n]*)",
    re.DOTALL,
)


class Cut(NamedTuple):
    """A statement in three pieces: its key with the sign, its value, and the rest with comment and line end."""

    head: str
    value: str
    rest: str


def cut(source: str) -> Cut:
    """Return a statement in its three pieces."""
    bare = _TOKEN.sub(lambda found: " " * len(found.group()) if found["comment"] else found.group(), source)
    start, end = _head(source).end(), len(bare.rstrip())
    return Cut(source[:start], source[start:end], source[end:])


def keys_in(source: str) -> int:
    """Return how many keys, with dots between them, a statement's value has."""
    return len(re.findall(_KEY, _head(source).group()))


def comments_in(source: str) -> list[tuple[int, str]]:
    """Return the comments of a statement, each with the number of line ends before it."""
    found = (each for each in _TOKEN.finditer(source) if each["comment"])
    return [(source.count("\n", 0, each.start()), each.group()) for each in found]


def write_like(value: Any, was: str) -> str:
    """Return a value as a file holds it; a text stands in marks of the kind that it had, where they can hold it."""
    if not isinstance(value, str):
        return write_value(value)
    mark = next((mark for mark in ('"""', "'''", "'") if was.startswith(mark)), '"')
    if len(mark) == 3 or "\n\n" in value:
        laid_out = lay_out_words(value)
        value = laid_out if read_the_same(laid_out, value) else value
    literal = f"{mark}\n{value}{mark}" if len(mark) == 3 else f"{mark}{value}{mark}"
    is_held = mark.startswith("'") and not unfit_in(value, tabs=True) and _holds(literal, value)
    return literal if is_held else write_value(value)


def _head(source: str) -> re.Match[str]:
    found = _HEAD.match(source)
    assert found, "a statement of TOML begins with its key"
    return found


def _holds(written: str, value: str) -> bool:
    try:
        return bool(tomllib.loads(f"_ = {written}", parse_float=Decimal) == {"_": value})
    except ValueError:
        return False
