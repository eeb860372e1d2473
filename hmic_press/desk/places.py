"""Where a word stands in a release, and which words two forms of a part do not share."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from hmic_press.text.document import Part

Place = tuple[int, int, int]  # part, string, word


def differing(number: int, part: Part, other: Part) -> Iterator[Place]:
    """Yield the place of each word of a part that another form of it has not."""
    if part.strings == other.strings:
        return
    words = [(place, at, word) for place, string in enumerate(part.strings) for at, word in enumerate(string.split())]
    others = [word for string in other.strings for word in string.split()]
    matcher = SequenceMatcher(None, [word for *_, word in words], others, autojunk=False)
    for kind, start, end, *_ in matcher.get_opcodes():
        if kind in ("replace", "delete"):
            yield from ((number, place, at) for place, at, _ in words[start:end])
