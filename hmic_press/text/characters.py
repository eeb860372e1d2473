"""The one gate that every string passes on its way in, data and templates alike."""

import re
import unicodedata

# Control characters but the newline, the soft hyphen, zero-width and direction marks, lone surrogates, and the
# mark that stands where an earlier program lost a character: nobody sees them, and each has spoilt a release.
_UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufdd0-\ufdef\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_NAMES = {
    "\t": "a tab",
    "\r": "a carriage return",
    "\ufffd": "the mark of a character lost when the text was saved",
    "\ufeff": "a byte order mark",
}


class Unfit(ValueError):
    """A character that may not stand in a release; `position` counts code points from 0."""

    def __init__(self, text: str, position: int) -> None:
        self.position = position
        self.character = text[position]
        name = _NAMES.get(self.character) or unicodedata.name(self.character, "a control character").lower()
        self.name = f"U+{ord(self.character):04X}, {name}"
        super().__init__(self.name)


def admit(text: str, *, tabs: bool = False) -> str:
    """Return the text in Unicode's composed form (NFC, which changes no wording); raise Unfit if it may not pass.

    `tabs` lets tabs through: a file of facts may be indented with them, its values may not hold one.
    """
    for found in _UNFIT.finditer(text):
        if not (tabs and found.group() == "\t"):
            raise Unfit(text, found.start())
    return unicodedata.normalize("NFC", text)
