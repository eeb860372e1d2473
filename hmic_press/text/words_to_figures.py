"""Numbers and shares in words, written as figures."""

import re

from hmic_press.text.folding import Traced
from hmic_press.text.number_words import CARDINAL_WORDS, ONE, ONES, ORDINALS, PARTS, SIZES, TENS

_VALUES = {word: n for n, word in enumerate(ONES, start=1)} | {word: 10 * n for n, word in enumerate(TENS, start=2)}
_CARDINAL = re.compile(
    rf"\b(?P<half>half )?(?P<number>{CARDINAL_WORDS})\b(?![- ](?:{'|'.join(ORDINALS)})\b)"
    r"(?P<percent>(?= per ?cent\b))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?:(?P<some>an?|{ONE})[- ](?P<part>{'|'.join(list(PARTS)[2:])})s?(?= of\b(?! an?\b))"
    r"|(?<!first )(?<!second )(?<!latter )(?<!other )(?<!last )(?<!next )(?<!each )(?:one[- ])?half"
    r"(?= (?:of|the|its|their|these|those|all|were|was|are|have|had|did)\b(?! an?\b)))",
    re.IGNORECASE,
)


def in_figures(text: Traced) -> Traced:
    """Return a text with figures for numbers that are ten or more, and for shares: “half of” is “50 per cent of”."""
    return text.replaced(_FRACTION, _percent).replaced(_CARDINAL, _figure)


def _percent(found: re.Match[str]) -> str:
    some = found["some"] or ""
    part = PARTS[found["part"].lower()] if found["part"] else 2
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
