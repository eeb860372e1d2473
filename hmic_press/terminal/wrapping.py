"""Lines set to the width of a window, broken between words."""

import re
from textwrap import wrap

_HANGING = re.compile(r"\s*(?:\d+\.?\s+|[•*-]\s+)?")  # what later lines stand behind: an indent, a number, a bullet


def wrap_lines(text: str, width: int) -> str:
    """Return a text whose lines are no wider than a window where they can be broken between words."""
    return "\n".join(broken for line in text.split("\n") for broken in _wrapped(line, width))


def _wrapped(line: str, width: int) -> list[str]:
    indent = " " * min(len(_HANGING.match(line)[0]), width // 2)  # type: ignore[index]
    wide = len(line) > width
    return (
        wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) if wide else [line]
    )
