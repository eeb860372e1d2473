"""What stands in a copy where a template has words that no release has."""

import re
from collections.abc import Sequence

from hmic_press.text.folding import Traced, even_out


def capture(expected: str, text: str, slots: Sequence[str]) -> dict[str, str] | None:
    """Return the words of a text for each of the slots of a string, None if they differ in any other word."""
    names = {f"s{number}": slot for number, slot in enumerate(slots)}
    pattern, end, seen = "", 0, set[str]()
    even = even_out(expected)
    for found in re.finditer("|".join(map(re.escape, slots)), even, re.IGNORECASE):
        name = next(name for name, slot in names.items() if slot.casefold() == found.group().casefold())
        pattern += re.escape(even[end : found.start()]) + (r"(?:.+?)" if name in seen else rf"(?P<{name}>.+?)")
        seen.add(name)
        end = found.end()
    traced = Traced.even(text)
    if not (matched := re.fullmatch(pattern + re.escape(even[end:]), traced.text)):
        return None
    return {names[name]: _original(text, traced, *matched.span(name)) for name in seen}


def _original(text: str, traced: Traced, start: int, end: int) -> str:
    first, last = traced.span(start, end)
    return text[first:last].strip()
