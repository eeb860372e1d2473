"""The marks of a list that somebody has typed before words which are an item by themselves."""

import re

_MARK = re.compile(
    r"(?P<mark>[•◦▪●‣∙·*\uf0b7\uf0a7]|[–—+-](?=[ \t\u00a0]+\D)|o(?=\t)|\d{1,2}\."
    r"|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{2,4})\))[ \t\u00a0]+(?=\S)"
)


def take_off_mark(text: str) -> tuple[str, str]:
    """Return the mark of a list before a text, “•” or “2.”, and the text without it; without one the mark is empty."""
    found = _MARK.match(text.lstrip())
    return (found["mark"], text.lstrip()[found.end() :]) if found else ("", text)


def items_of(text: str) -> list[str]:
    """Return the items of a list, without their marks; a line that has none goes on with the item above it."""
    items: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        mark, words = take_off_mark(line)
        if mark or not items:
            items.append(words)
        else:
            items[-1] += f" {words}"
    return items


def is_list(text: str) -> bool:
    """Return whether a text has the lines of a list in it, two at the least, each with its mark."""
    return sum(bool(_MARK.match(line.strip())) for line in text.splitlines()) > 1
