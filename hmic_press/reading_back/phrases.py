"""The phrases in which a string as issued differs from the standard one: each stands once in its part."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hmic_press.text.edits import Edit, apply, edits

_CLOSE = 12  # characters between two differences that are told as one


class _Stretch(NamedTuple):
    start: int
    end: int
    edits: tuple[Edit, ...]


def phrases_that_differ(strings: Sequence[str], standard: str, issued: str) -> Iterator[tuple[str, str]]:
    """Yield, in order, each phrase of a standard string that was issued otherwise, and what was issued.

    `strings` are all of its part, in which each phrase stands exactly once.
    """
    stretches = [_Stretch(edit.start, edit.end, (edit,)) for edit in edits(standard, issued)]
    while True:
        grown = _merged([_grown(strings, standard, each) for each in stretches])
        if grown == stretches:
            break
        stretches = grown
    for each in stretches:
        yield standard[each.start : each.end], _issued(standard, each)


def _grown(strings: Sequence[str], standard: str, stretch: _Stretch) -> _Stretch:
    """Return a stretch with so many more words on each side that it can be found, and stands for a phrase."""
    start, end = _word_starts(standard, stretch.start), _word_ends(standard, stretch.end)
    stretch = stretch._replace(start=start, end=end)
    while not _is_phrase(strings, standard, stretch) and (stretch.start, stretch.end) != (0, len(standard)):
        stretch = stretch._replace(
            start=_word_starts(standard, max(0, stretch.start - 2)),
            end=_word_ends(standard, min(len(standard), stretch.end + 2)),
        )
    return stretch


def _is_phrase(strings: Sequence[str], standard: str, stretch: _Stretch) -> bool:
    phrase, issued = standard[stretch.start : stretch.end], _issued(standard, stretch)
    times = sum(len(re.findall(f"(?={re.escape(phrase)})", string)) for string in strings) if phrase else 0
    return times == 1 and all(words == words.strip() and " " in words for words in (phrase, issued))


def _issued(standard: str, stretch: _Stretch) -> str:
    shifted = (edit._replace(start=edit.start - stretch.start, end=edit.end - stretch.start) for edit in stretch.edits)
    return apply(standard[stretch.start : stretch.end], shifted)


def _merged(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    merged: list[_Stretch] = []
    for each in stretches:
        if merged and each.start - merged[-1].end < _CLOSE:
            last = merged.pop()
            each = _Stretch(min(last.start, each.start), max(last.end, each.end), last.edits + each.edits)
        merged.append(each)
    return merged


def _word_starts(text: str, place: int) -> int:
    return text.rfind(" ", 0, place) + 1


def _word_ends(text: str, place: int) -> int:
    found = text.find(" ", place)
    return len(text) if found < 0 else found
