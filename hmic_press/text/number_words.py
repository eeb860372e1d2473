"""Numbers and amounts that are written in words, of any size."""

import re

from hmic_press.text.folding import Traced, fold

ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SIZES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", *(f"{ten}th" for ten in ONES[12:]), *(f"{ten[:-1]}ieth" for ten in TENS)),
    *("hundredth", "thousandth", "millionth", "last"),
)
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_NUMBERS = frozenset(
    (
        *(*ONES, *TENS, *SIZES, *(f"{size}s" for size in SIZES), *_ORDINALS, *(f"{each}s" for each in _ORDINALS)),
        *(*_PARTS, *(f"{part}s" for part in _PARTS), "zero", "nought", "naught", "nil", "once", "twice", "thrice"),
        *("single", "double", "doubled", "treble", "trebled", "triple", "halved", "couple", "pair", "score", "scores"),
    )
)
_AMOUNTS = frozenset(
    (
        *("no", "not", "none", "never", "nor", "neither", "nothing", "nobody", "nowhere", "without", "all", "any"),
        *("many", "every", "each", "both", "either", "most", "much", "more", "fewer", "less", "few", "several", "some"),
    )
)
_VALUES = {word: n for n, word in enumerate(ONES, start=1)} | {word: 10 * n for n, word in enumerate(TENS, start=2)}
_ONE = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_SIZE = rf"(?:{'|'.join(size for size in SIZES if size != 'dozen')})"
_AND = rf"(?: (?:and )?{_ONE})"
_NUMBER = rf"(?:(?:{_ONE}|an?)(?: dozen|(?: {_SIZE})+(?:{_AND}(?: {_SIZE})+)*{_AND}?)|{_ONE})"
CARDINAL_WORDS = _NUMBER  # a pattern for any number in words, for texts that are folded
_CARDINAL = re.compile(
    rf"\b(?P<half>half )?(?P<number>{_NUMBER})\b(?![- ](?:{'|'.join(_ORDINALS)})\b)(?P<percent>(?= per ?cent\b))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?:(?P<some>an?|{_ONE})[- ](?P<part>{'|'.join(list(_PARTS)[2:])})s?(?= of\b(?! an?\b))"
    r"|(?<!first )(?<!second )(?<!latter )(?<!other )(?<!last )(?<!next )(?<!each )(?:one[- ])?half"
    r"(?= (?:of|the|its|their|these|those|all|were|was|are|have|had|did)\b(?! an?\b)))",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")


def numbers_in(text: str) -> list[str]:
    """Return the numbers that a text names, in figures or in words of any size, in their order."""
    return [word for word in _WORDS.findall(fold(text)) if word[0].isdigit() or word in _NUMBERS]


def amounts_in(text: str) -> list[str]:
    """Return the words of a text that deny, or that say how many without a number, in their order."""
    words = ("not" if word == "cannot" or word.endswith("n't") else word for word in _WORDS.findall(fold(text)))
    return [word for word in words if word in _AMOUNTS]


def in_figures(text: Traced) -> Traced:
    """Return a text with figures for numbers that are ten or more, and for shares: “half of” is “50 per cent of”."""
    return text.replaced(_FRACTION, _percent).replaced(_CARDINAL, _figure)


def _percent(found: re.Match[str]) -> str:
    some = found["some"] or ""
    part = _PARTS[found["part"].lower()] if found["part"] else 2
    return f"{100 * (_value(some) if some.lower() not in ('', 'a', 'an') else 1) / part:.3g} per cent"


def _figure(found: re.Match[str]) -> str:
    value = _value(found["number"])
    if found["half"]:
        if found["number"][:2].lower() != "a ":
            return found.group()
        value //= 2
    if value >= 10 or found["percent"] is not None:
        return str(value)
    return ONES[value - 1] if found["half"] else found.group()


def _value(words: str) -> int:
    total = current = 0
    for word in re.split("[- ]", words.lower()):
        if word in _VALUES:
            current += _VALUES[word]
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * SIZES[word]
        elif word in SIZES:
            total, current = total + max(current, 1) * SIZES[word], 0
    return total + current
