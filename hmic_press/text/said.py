"""What a stretch of words says: a fact, told by its place among the facts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from hmic_press.text.marks import marks_in


class Said(NamedTuple):
    """A stretch of a string that says one fact, and nothing else.

    `place` is the fact's among the facts, as a JSON Pointer; `figure` its value, if that is a number.
    """

    start: int
    end: int
    place: str
    figure: int | Decimal | None = None


class Run(NamedTuple):
    """Words that are set alike, of which all or nothing says one fact."""

    mark: str
    text: str
    place: str = ""
    figure: int | Decimal | None = None


class _Piece(NamedTuple):
    """Letters of a string that stand beside each other in it: in which of its spans, how that is set, and where."""

    span: int
    mark: str
    text: str
    start: int


def runs(string: str, said: Sequence[Said] = ()) -> Iterator[Run]:
    """Yield the spans of a string, cut where the words of a fact begin and end; an address is never cut."""
    made = False
    told = ((piece, _fact_of(piece, said)) for whole in _pieces(string) for piece in _cut(whole, said))
    for (_, mark, fact), together in groupby(told, key=lambda each: (each[0].span, each[0].mark, each[1])):
        made = True
        text = "".join(piece.text for piece, _ in together)
        yield Run(mark, text, fact.place, fact.figure) if fact else Run(mark, text)
    if not made:
        yield Run("words", "")


def _pieces(string: str) -> Iterator[_Piece]:
    span, end = 0, 0
    for found in marks_in(string):
        if found.start > end:
            yield _Piece(span, "words", string[end : found.start], end)
        end = found.end
        if found.kind == "star":
            yield _Piece(span, "words", "*", found.start)
            continue
        yield _Piece(span + 1, found.kind, found.text, found.start + (found.kind == "title"))
        span += 2
    if string[end:]:
        yield _Piece(span, "words", string[end:], end)


def _cut(piece: _Piece, said: Sequence[Said]) -> Iterator[_Piece]:
    first, last = piece.start, piece.start + len(piece.text)
    edges = {edge for each in said for edge in each[:2] if first < edge < last} if piece.mark != "address" else ()
    for start, end in pairwise(sorted({first, last, *edges})):
        yield piece._replace(text=piece.text[start - first : end - first], start=start)


def _fact_of(piece: _Piece, said: Sequence[Said]) -> Said | None:
    end = piece.start + len(piece.text)
    return next((each for each in said if each.start <= piece.start and end <= each.end), None)
