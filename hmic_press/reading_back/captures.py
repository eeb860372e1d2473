"""What stands in a copy where a template has words that no release has."""

import re
from collections.abc import Sequence

from hmic_press.reading_back.grammar import DAY_SHOWN
from hmic_press.text.folding import Traced, even_out


def capture(expected: str, text: str, slots: Sequence[str]) -> dict[str, str] | None:
    """Return the words of a text for each of the slots of a string, None if they differ in any other word."""
    pattern, names = pattern_of(expected, slots)
    traced = Traced.even(text)
    if not (matched := pattern.fullmatch(traced.text)):
        return None
    return {slot: _original(text, traced, *matched.span(name)) for name, slot in names.items()}


def pattern_of(expected: str, slots: Sequence[str]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a string as a pattern for evened text, with a group for each slot, and the slots by their groups."""
    pattern, end = "", 0
    names: dict[str, str] = {}
    even = even_out(expected)
    for found in re.finditer("|".join(map(re.escape, slots)), even, re.IGNORECASE):
        slot = next(slot for slot in slots if slot.casefold() == found.group().casefold())
        group = r"(?:\d{1,2} \w+ \d{4})" if slot == DAY_SHOWN else "(?:.+?)"
        if slot not in (*names.values(), DAY_SHOWN):
            names[f"s{len(names)}"] = slot
            group = f"(?P<s{len(names) - 1}>.+?)"
        pattern += re.escape(even[end : found.start()]) + group
        end = found.end()
    return re.compile(pattern + re.escape(even[end:])), names


def _original(text: str, traced: Traced, start: int, end: int) -> str:
    first, last = traced.span(start, end)
    return text[first:last].strip()
