"""The origin of each character that was rendered with marks: a template's words, a value, or an expression."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hmic_press.problems.complaint import FieldPath
from hmic_press.release.origins.marked_templates import MARK
from hmic_press.release.templates import PART
from hmic_press.text.english import straight_marks

SPACES = " \t\n"
_WITHOUT_SPACES = dict.fromkeys(map(ord, SPACES))


class Origin(NamedTuple):
    """A place: in a template, its offset; in a file of facts, the path of a value and which of its characters it is."""

    file: str
    offset: int
    path: FieldPath = ()
    literal: bool = False


class Value(NamedTuple):
    """A value that a template may print as it stands: its file, its path and its words."""

    file: str
    path: FieldPath
    text: str
    letters: str  # the text without spaces


class Section(NamedTuple):
    """What was rendered of a part: its characters without spaces, the origin of each, and of the part itself."""

    characters: str
    origins: list[Origin]
    opened: Origin

    def origin_after(self, characters: int) -> Origin:
        """Return the origin of the character that comes after so many; after all of them, of the last."""
        return self.origins[min(characters, len(self.origins) - 1)]


class _Level:
    """An expression that is being printed, or the template itself: what prints its next character."""

    def __init__(self, expression: Origin | None, source: str = "") -> None:
        self.expression = expression
        self.written = source[expression.offset : source.find("}}", expression.offset)] if expression else ""
        self.source: tuple[str, str] | None = None  # literal text: a template's file and text, and where in it
        self.cursor = 0
        self.value: Value | None = None
        self.passed = 0

    def quotes(self, text: str) -> int | None:
        """Return where the expression itself has the text, as words in quotation marks; None if it has not."""
        at = max(self.written.find(f'"{text}"'), self.written.find(f"'{text}'"))
        return self.expression.offset + at + 1 if self.expression and text and at >= 0 else None

    def origins(self, characters: str, otherwise: Origin) -> Iterator[Origin]:
        """Yield the origin of each character to come; of one that a filter has put in or changed, the expression."""
        if self.value:
            rest = self.value.letters
            for character in characters:
                if self.passed < len(rest) and rest[self.passed].casefold() == character.casefold():
                    self.passed += 1
                yield Origin(self.value.file, max(self.passed - 1, 0), self.value.path)
        elif self.source:
            found, self.cursor = _literal(*self.source, self.cursor, characters)
            yield from (origin or self.expression or otherwise for origin in found)
        else:
            yield from [self.expression or otherwise] * len(characters)


def without_spaces(text: str) -> str:
    """Return the characters of a text that have an origin of their own."""
    return text.translate(_WITHOUT_SPACES)


def read_sections(text: str, sources: Sequence[tuple[str, str]], values: Sequence[Value]) -> Iterator[Section]:
    """Yield what a marked text holds of each part."""
    levels = [_Level(None)]
    characters: list[str] = []
    origins: list[Origin] = []
    opened: Origin | None = None
    pieces = MARK.split(text)
    for at in range(0, len(pieces), 4):
        piece = pieces[at]
        if PART in piece:
            if opened:
                yield Section("".join(characters), origins, opened)
            characters, origins, opened = [], [], levels[-1].expression
            piece = piece.partition(PART)[2].partition("\n")[2]
        if not (levels[-1].source or levels[-1].value):
            _find_among(levels, piece.strip(), sources)
        if opened:
            shown = without_spaces(piece)
            characters.append(shown)
            origins += levels[-1].origins(shown, opened)
        if at + 1 < len(pieces):
            kind, number, offset = pieces[at + 1 : at + 4]
            if kind == "T":
                levels[-1].source, levels[-1].cursor, levels[-1].value = sources[int(number)], int(offset), None
            elif kind == "E":
                levels.append(_Level(Origin(sources[int(number)][0], int(offset)), sources[int(number)][1]))
            elif kind == "V":
                levels[-1].value, levels[-1].passed = values[int(number)], 0
            elif len(levels) > 1:
                levels.pop()
    if opened:
        yield Section("".join(characters), origins, opened)


@lru_cache(2**10)  # what many releases print of a template is followed once
def _literal(file: str, text: str, cursor: int, characters: str) -> tuple[list[Origin | None], int]:
    """Return where a template has each character, from a cursor on, None where it has another; and the new cursor."""
    found: list[Origin | None] = []
    for character in characters:
        while cursor < len(text) and text[cursor] in SPACES:
            cursor += 1
        written = text[cursor : cursor + 1]
        found.append(Origin(file, cursor, literal=True) if written == character else None)
        cursor += bool(written) and straight_marks(written) == straight_marks(character)
    return found, cursor


def _find_among(levels: Sequence[_Level], text: str, sources: Sequence[tuple[str, str]]) -> None:
    """Let the innermost expression print its text as literal, if it or one around it has these very words in it."""
    for level in reversed(levels):
        if level.expression and (found := level.quotes(text)) is not None:
            levels[-1].source = next(source for source in sources if source[0] == level.expression.file)
            levels[-1].cursor = found
            return
