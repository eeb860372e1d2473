"""The one gate that every string passes on its way in, data and templates alike."""

import re
import unicodedata

# Unicode's own general categories of what nobody sees; to the unassigned belong the noncharacters.
_UNSEEN = {
    "Cc": "a control character",
    "Cf": "a format character",
    "Cs": "half a character",
    "Co": "a character for private use",
    "Cn": "not a character",
    "Zl": "a line separator",
    "Zp": "a paragraph separator",
}
# What DerivedCoreProperties.txt of Unicode calls Default_Ignorable_Code_Point and no category above holds: the grapheme
# joiner, the fillers of Hangul, two vowels of Khmer, the selectors of variants.
_IGNORABLE = (
    *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x180E), 0x180F, 0x3164, *range(0xFE00, 0xFE10), 0xFFA0),
    *range(0xE0100, 0xE01F0),
)
_UNFIT = frozenset(map(chr, _IGNORABLE)) | {"\ufffc", "\ufffd"}  # and the marks of what was lost
_TO_LOOK_AT = re.compile(r"[^\n -~]")
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
        unnamed = _UNSEEN.get(unicodedata.category(self.character), "not a character")
        name = _NAMES.get(self.character) or unicodedata.name(self.character, unnamed).lower()
        self.name = f"U+{ord(self.character):04X}, {name}"
        super().__init__(self.name)


def admit(text: str, *, tabs: bool = False) -> str:
    """Return the text in Unicode's composed form (NFC, which changes no wording); raise Unfit if it may not pass.

    `tabs` lets tabs through: a file of facts may be indented with them, its values may not hold one.
    """
    if unfit := unfit_in(text, tabs=tabs):
        raise Unfit(text, min(map(text.index, unfit)))
    return unicodedata.normalize("NFC", text)


def unfit_in(text: str, *, tabs: bool = False) -> set[str]:
    """Return the characters of a text that may not stand in a release."""
    return {character for character in set(_TO_LOOK_AT.findall(text)) if _unfit(character, tabs)}


def _unfit(character: str, tabs: bool) -> bool:
    if character.isprintable():
        return character in _UNFIT
    return unicodedata.category(character) in _UNSEEN and not (tabs and character == "\t")
