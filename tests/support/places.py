"""Places told by the words that stand there: a line's number moves whenever another line comes or goes."""

import re
from collections.abc import Callable, Container

_PLACE = re.compile(r"^(?P<file>[\w./-]+):(?P<line>\d+):(?P<column>\d+)(?=  )", re.MULTILINE)


def words_at(text: str, line: int, column: int) -> str:
    """Return the words that stand at a place, at most 40 characters of its line."""
    words = text.split("\n")[line - 1][column - 1 :].strip()
    return f"“{words[:40]}…”" if len(words) > 40 else f"“{words}”"


def quote_places(told: str, text_of: Callable[[str], str], unmoved: Container[str]) -> str:
    """Return messages with words for the line and column of each place but those in files whose lines never move."""

    def quote(place: re.Match[str]) -> str:
        if place["file"] in unmoved:
            return place[0]
        return f"{place['file']}, at {words_at(text_of(place['file']), int(place['line']), int(place['column']))}"

    return _PLACE.sub(quote, told)
