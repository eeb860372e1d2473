"""What is pasted from a word processor, as statements: each bullet or paragraph one, without the marks of a list."""

import re
import unicodedata
from typing import NamedTuple

from hmic_press.text.characters import unfit_in
from hmic_press.text.english import counted

_MARK = re.compile(r"(?:[•·●○◦▪■□➢✓\uf0b7\uf0a7\uf0d8]|o(?=\t)|[-–—*](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*")
_SPACES = re.compile(r"\s+")


class Pasted(NamedTuple):
    """The statements, and in words what was taken off; empty if nothing was."""

    statements: list[str]
    told: str


def read_paste(text: str) -> Pasted:
    """Return the lines of a paste as statements, and what of it is no words."""
    statements, marks, unseen = [], 0, 0
    for line in text.splitlines():
        line = line.strip()
        found = _MARK.match(line)
        marks += bool(found)
        words = _SPACES.sub(" ", line[found.end() if found else 0 :])
        unfit = unfit_in(words)
        kept = "".join(character for character in words if character not in unfit)
        unseen += len(words) - len(kept)
        if kept.strip():
            statements.append(unicodedata.normalize("NFC", kept.strip()))
    taken = [counted(marks, "mark of a list", "marks of a list")] * bool(marks)
    taken += [counted(unseen, "character that nobody sees", "characters that nobody sees")] * bool(unseen)
    return Pasted(statements, f"Taken off: {' and '.join(taken)}." if taken else "")
