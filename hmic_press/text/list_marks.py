"""The marks of a list that somebody has typed before words which are an item by themselves."""

import re

_MARK = re.compile(
    r"(?P<mark>[•◦▪●‣∙·–—*+\uf0b7\uf0a7-]|o(?=\t)|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{2,4})\)|\d{1,2}\.)"
    r"[ \t\u00a0]+(?=\S)"
)


def take_off_mark(text: str) -> tuple[str, str]:
    """Return the mark of a list before a text, “•” or “2.”, and the text without it; without one the mark is empty."""
    found = _MARK.match(text.lstrip())
    return (found["mark"], text.lstrip()[found.end() :]) if found else ("", text)


def is_list(text: str) -> bool:
    """Return whether a text has the lines of a list in it, two at the least, each with its mark."""
    return sum(bool(_MARK.match(line.strip())) for line in text.splitlines()) > 1
