"""Every change that a slip of the hand could make to the files of facts and to the templates, one at a time."""

import copy
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def changed_values(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield, for each value of a TOML file, its path and the file's values with that one changed."""
    values = tomllib.loads(file.read_text("utf-8"))
    for path in _paths(values):
        changed = copy.deepcopy(values)
        holder: Any = changed
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = _another(holder[path[-1]])
        yield ", ".join(map(str, path)), changed


def changed_words(file: Path) -> Iterator[tuple[str, str]]:
    """Yield each literal word of a template, inside its expressions too, and the template with it changed."""
    text = file.read_text("utf-8")
    position = 0
    for _, kind, token in Environment().lex(text):
        start = text.index(token, position)
        position = start + len(token)
        if kind in ("data", "string"):
            for found in WORD.finditer(token):
                at, end = start + found.start(), start + found.end()
                yield (
                    f"{found.group()} ({text.count(chr(10), 0, at) + 1})",
                    text[:at] + found.group() + "x" + text[end:],
                )


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _paths(inner, (*path, step))
    else:
        yield path


def _another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    words = value.split(" ")
    words[len(words) // 2] += "x"
    return " ".join(words)
