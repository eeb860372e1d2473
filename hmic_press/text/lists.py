"""Several things in one sentence: listed, grouped by what is said of them, the worst and the best of a scale."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Word(str):
    """One of the few words that a field can be, with the words it brings: “good progress” is made `in` something.

    A word of a scale knows its scale, the worst first.
    """

    scale: tuple[str, ...] = ()

    @classmethod
    def of(cls, word: str, own: Mapping[str, str] = {}, scale: Sequence[str] = ()) -> "Word":
        """Return a word with its own words, or on its scale."""
        made = cls(word)
        made.__dict__.update(own, scale=tuple(scale))
        return made


def listed(things: Iterable[Any]) -> str:
    """Return things as a sentence lists them: “A”, “A and B”, “A, B and C”; a comma parts what has an “and” itself."""
    words = [str(thing) for thing in things]
    if len(words) < 2:
        return "".join(words)
    *most, last = words
    comma = "," if any(" and " in word or ", " in word for word in words) else ""
    return f"{', '.join(most)}{comma} and {last}"


def stated(tables: Iterable[Mapping[str, Any]], *fields: str) -> list[Any]:
    """Return what tables of facts state in a field, or in several together; those that lack it are left out."""
    rows = [tuple(table.get(field) for field in fields) for table in tables]
    return [row if len(fields) > 1 else row[0] for row in rows if None not in row]


def grouped(judged: Mapping[str, str] | Iterable[tuple[str, str]], preposition: str = "for") -> str:
    """Return things by what is said of them: “good for A and B, and requires improvement for C”.

    What is said comes in the order in which it is first said.
    """
    groups: dict[str, list[str]] = {}
    for thing, said in judged.items() if isinstance(judged, Mapping) else judged:
        groups.setdefault(str(said), []).append(thing)
    *most, last = [f"{said} {preposition} {listed(things)}" for said, things in groups.items()] or [""]
    return f"{', '.join(most)}, and {last}" if most else last


def worst(*grades: Any, scale: Sequence[str] = ()) -> str:
    """Return the lowest of grades on their scale, the worst first; raises ValueError if they have none in common."""
    stated = _stated(grades)
    return min(stated, key=_places(stated, scale).__getitem__)


def best(*grades: Any, scale: Sequence[str] = ()) -> str:
    """Return the highest of grades on their scale, the worst first; raises ValueError if they have none in common."""
    stated = _stated(grades)
    return max(stated, key=_places(stated, scale).__getitem__)


def clauses(strings: Sequence[str]) -> list[str]:
    """Return strings as the clauses of one sentence: each ends “;”, the last but one “; and”, the last “.”."""
    bare = [bare_clause(string) for string in strings]
    ends = [";"] * (len(bare) - 2) + ["; and"] * (len(bare) > 1) + ["."] * bool(bare)
    return [string + end for string, end in zip(bare, ends, strict=True)]


def bare_clause(string: str) -> str:
    """Return a clause without the end that it has among others."""
    return string.removesuffix("; and").rstrip(" .;,")


def _stated(grades: tuple[Any, ...]) -> list[str]:
    """Return grades given one by one or as a list, without those that are not stated."""
    several = grades[0] if len(grades) == 1 and not isinstance(grades[0], str) and grades[0] is not None else grades
    return [grade for grade in several if grade is not None]


def _places(grades: list[str], scale: Sequence[str]) -> dict[str, int]:
    if not grades:
        raise ValueError("no grade is given to choose from")
    scales = {tuple(scale) or getattr(grade, "scale", ()) for grade in grades}
    places = {word: place for place, word in enumerate(next(iter(scales)))}
    if len(scales) > 1 or not set(grades) <= set(places):
        raise ValueError(f"{listed(dict.fromkeys(grades))} are not on one scale")
    return places
