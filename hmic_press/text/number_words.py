"""Numbers and amounts that are written in words, of any size."""

import re

from hmic_press.text.folding import fold

ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SIZES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", *(f"{ten}th" for ten in ONES[12:]), *(f"{ten[:-1]}ieth" for ten in TENS)),
    *("hundredth", "thousandth", "millionth", "last"),
)
PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_NUMBERS = frozenset(
    (
        *(*ONES, *TENS, *SIZES, *(f"{size}s" for size in SIZES), *ORDINALS, *(f"{each}s" for each in ORDINALS)),
        *(*PARTS, *(f"{part}s" for part in PARTS), "zero", "nought", "naught", "nil", "once", "twice", "thrice"),
        *("single", "double", "doubled", "treble", "trebled", "triple", "halved", "couple", "pair", "score", "scores"),
    )
)
_AMOUNTS = frozenset(
    (
        *("no", "not", "none", "never", "nor", "neither", "nothing", "nobody", "nowhere", "without", "all", "any"),
        *("many", "every", "each", "both", "either", "most", "much", "more", "fewer", "less", "few", "several", "some"),
    )
)
ONE = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_SIZE = rf"(?:{'|'.join(size for size in SIZES if size != 'dozen')})"
_AND = rf"(?: (?:and )?{ONE})"
_NUMBER = rf"(?:(?:{ONE}|an?)(?: dozen|(?: {_SIZE})+(?:{_AND}(?: {_SIZE})+)*{_AND}?)|{ONE})"
CARDINAL_WORDS = _NUMBER  # a pattern for any number in words, for texts that are folded
_WORDS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")


def numbers_in(text: str) -> list[str]:
    """Return the numbers that a text names, in figures or in words of any size, in their order."""
    return [word for word in _WORDS.findall(fold(text)) if word[0].isdigit() or word in _NUMBERS]


def amounts_in(text: str) -> list[str]:
    """Return the words of a text that deny, or that say how many without a number, in their order."""
    words = ("not" if word == "cannot" or word.endswith("n't") else word for word in _WORDS.findall(fold(text)))
    return [word for word in words if word in _AMOUNTS]
