"""The shape of a sentence: its words with figures, number words and months set aside."""

import re

from hmic_press.text.english import MONTHS
from hmic_press.text.folding import fold
from hmic_press.text.number_words import CARDINAL_WORDS

_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})(?: \d{{4}})?\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORDED = re.compile(rf"\b(?:{CARDINAL_WORDS})\b")
SET_ASIDE = "#"


def shape_of(text: str) -> str:
    """Return the shape of a text: two that differ in figures, number words and months alone have the same."""
    folded = fold(_MONTH.sub("month", text))
    return _WORDED.sub(SET_ASIDE, _FIGURE.sub(SET_ASIDE, folded))
