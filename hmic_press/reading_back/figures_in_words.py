"""The figures, months and days that stand in a sentence: what its facts can be."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from hmic_press.text.english import MONTHS, NUMBER_WORDS
from hmic_press.text.folding import even_out

MOST = 12  # figures of one sentence that are tried for one field
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_WORDS = {word: n for words in (NUMBER_WORDS, _ORDINALS) for n, word in enumerate(words, 1)}
_SIZES = {"million": 10**6, "billion": 10**9}
_NUMBER = re.compile(
    rf"(?<![\w.])(?P<figure>\d{{1,18}}(?:,\d{{3}})*(?:\.\d+)?)(?: (?P<size>{'|'.join(_SIZES)})\b|(?P<pence>p)\b)?"
    rf"|\b(?P<word>{'|'.join(_WORDS)})\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>(?:{'|'.join(MONTHS)}) \d{{4}})\b")
_YEAR = re.compile(r"(?<![\d/])((?:1[5-9]|20|21)\d\d)(/\d\d)?(?![\d/])")
_TOKEN = re.compile(r"\w+(?:[.,/]\d+)*|[^\w\s]")


def numbers_of(text: str) -> list[int | Decimal]:
    """Return the numbers that a sentence names in figures or in a word, in their order, without its months."""
    found = _NUMBER.finditer(_MONTH.sub("@", even_out(text)))
    return [_value(each) for each in found]


def months_of(text: str) -> list[str]:
    """Return the months with their years that a sentence names, in their order."""
    return list(dict.fromkeys(found["month"] for found in _MONTH.finditer(even_out(text))))


def days_of(text: str) -> list[date]:
    """Return the days that a sentence names, in their order."""
    found = (each for each in _MONTH.finditer(even_out(text)) if each["day"])
    return [day for each in found if (day := _day(int(each["day"]), each["month"]))]


def years_of(text: str) -> list[int | str]:
    """Return the years that a sentence names, those of two calendar years as they are written."""
    return [found.group() if found[2] else int(found[1]) for found in _YEAR.finditer(even_out(text))]


def counts_of(text: str) -> list[int]:
    """Return the counts that a sentence can be about: those that it names, and one less, and the few with words."""
    named = [int(n) for n in numbers_of(text)[:MOST] if n == int(n)]
    return list(dict.fromkeys([*named, 0, 1, 2, *(n - 1 for n in named if n)]))


def masked(text: str) -> list[str]:
    """Return the words of a sentence in lower case, each figure as # and each month as @."""
    text = _NUMBER.sub("#", _MONTH.sub("@", even_out(text)))
    return [token.lower() for token in re.findall(r"[\w#@]+|[^\w\s]", text)]


def tokens(text: str) -> list[str]:
    """Return the words and the marks of a sentence, evened out."""
    return _TOKEN.findall(even_out(text))


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Return how much of two sets of words is in both, from 0 to 1."""
    first, second = set(one), set(other)
    return 2 * len(first & second) / ((len(first) + len(second)) or 1)


def _value(found: re.Match[str]) -> int | Decimal:
    """Return a number as a file has it: a whole one without a point, unless it is written with one."""
    if found["word"]:
        return _WORDS[found["word"].lower()]
    value = Decimal(found["figure"].replace(",", ""))
    if found["pence"]:
        return value / 100
    if found["size"]:
        value *= _SIZES[found["size"].lower()]
    elif "." in found["figure"]:
        return value
    return int(value) if value == value.to_integral_value() else value


def _day(day: int, month: str) -> date | None:
    name, year = month.split()
    try:
        return date(int(year), MONTHS.index(name) + 1, day)
    except ValueError:
        return None
