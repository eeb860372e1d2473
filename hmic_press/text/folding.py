"""Text as its readers take it, whatever the wrapping, the marks and the letters it was typed with.

What a check compares is folded, as the printer folds what it prints: else a line break hides a name.
"""

import re
import unicodedata
from collections.abc import Callable

_MARKS = "\"'`´ʹʼˈ′″‹›«»"  # beside what Unicode itself calls an opening or a closing quotation mark
_DASHES = "−⁃˗"  # beside what Unicode itself calls a dash


def _even(character: str) -> str:
    """Return what stands for a character: one kind of space, dash and mark; no star, which only sets a title."""
    if character.isspace():
        return " "
    if character in _DASHES or unicodedata.category(character) == "Pd":
        return "-"
    if character in _MARKS or unicodedata.category(character) in ("Pi", "Pf") or character in "‚„":
        return "'"
    return "" if character in "*\\" else unicodedata.normalize("NFKC", character).replace("⁄", "/")


def _folded(character: str) -> str:
    return _even(character).replace("-", " ").replace("&", " and ").casefold()


class _Table(dict[int, str]):
    """What stands for each character, found out when one first comes."""

    def __init__(self, stands_for: Callable[[str], str]) -> None:
        self._stands_for = stands_for

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, self._stands_for(chr(code)))


_EVEN, _FOLDED = _Table(_even), _Table(_folded)


def single_spaced(text: str) -> str:
    """Return a text on one line with single spaces; one that does not break is no space of these."""
    text = text.replace("\n", " ").replace("\t", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()


def caseless(text: str) -> str:
    """Return a text in small letters with single spaces, by which names and headings are known however typed."""
    return " ".join(text.casefold().split())


def letters_of(text: str) -> str:
    """Return a text in small letters without accents, as people type a name whose accents they have not: Zoe."""
    return "".join(each for each in unicodedata.normalize("NFKD", caseless(text)) if not unicodedata.combining(each))


def even_out(text: str) -> str:
    """Return a text with single spaces and one kind of dash and of quotation mark, its letters as they are."""
    return single_spaced(text.translate(_EVEN))


def fold(text: str) -> str:
    """Return a text without what does not make it another: white space, case, dashes, marks, stars of titles."""
    return single_spaced(text.translate(_FOLDED))


class Traced:
    """A text changed, each of whose characters knows where that stood for which it stands."""

    def __init__(self, text: str, spans: list[tuple[int, int]]) -> None:
        self.text, self._spans = text, spans

    @classmethod
    def even(cls, text: str) -> "Traced":
        """Return a text evened out."""
        return cls._of(text, _EVEN)

    @classmethod
    def folded(cls, text: str) -> "Traced":
        """Return a text folded."""
        return cls._of(text, _FOLDED)

    @classmethod
    def _of(cls, text: str, table: _Table) -> "Traced":
        pieces, spans = [" "], [(0, 0)]  # a space opens it: those after it are one
        for offset, character in enumerate(text):
            for each in table[ord(character)]:
                if each != " " or pieces[-1] != " ":
                    pieces.append(each)
                    spans.append((offset, offset + 1))
        end = len(pieces) - (pieces[-1] == " " and len(pieces) > 1)
        return cls("".join(pieces[1:end]), spans[1:end])

    def replaced(self, pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> "Traced":
        """Return it with what a pattern finds written otherwise: each character stands for all of what is found."""
        pieces: list[str] = []
        spans: list[tuple[int, int]] = []
        end = 0
        for found in pattern.finditer(self.text):
            if (written := write(found)) != found.group():
                pieces += [self.text[end : found.start()], written]
                spans += [*self._spans[end : found.start()], *[self.span(*found.span())] * len(written)]
                end = found.end()
        return Traced("".join([*pieces, self.text[end:]]), spans + self._spans[end:])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of it, which is not empty, stood."""
        return self._spans[start][0], self._spans[end - 1][1]
