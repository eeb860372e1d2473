"""How deep the tables of a file of facts stand inside each other: nobody needs many, and many take for ever."""

import re
from typing import Any

_KEY = r"""(?:(?<![\w-])[\w-]++|(?<!\\)"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+"""
_DOTTED = re.compile(rf"(?:{_KEY}\.[ \t]*+)++(?:{_KEY}(?P<key>[=\]])?)?")
_LONGEST_PROSE = 1000  # words with dots between
_DEEPEST = 20  # tables within tables: a file of facts has four


def refuse_deep_keys(text: str) -> None:
    """Raise RecursionError at a key of too many names, which the parser would take minutes to find out."""
    if any(line.count(".") >= _DEEPEST and any(map(_is_deep, _DOTTED.finditer(line))) for line in text.split("\n")):
        raise RecursionError


def refuse_deep_values(values: dict[str, Any]) -> None:
    """Raise RecursionError at values too deep for those that read them, found without calls inside calls."""
    if _depth(values) > _DEEPEST:
        raise RecursionError


def _is_deep(dotted: re.Match[str]) -> bool:
    """Return whether names with dots between are too many for a key; where none can end they may be prose."""
    return len(re.findall(_KEY, dotted.group())) > (_DEEPEST if dotted["key"] else _LONGEST_PROSE)


def _depth(values: dict[str, Any]) -> int:
    """Return how many tables and lists stand inside each other."""
    depth = 0
    level: list[Any] = [values]
    while level:
        depth += 1
        inner = [value for each in level for value in (each.values() if isinstance(each, dict) else each)]
        level = [value for value in inner if isinstance(value, dict | list)]
    return depth
