"""What the cells of an OpenDocument spreadsheet show, as runs of words with their dress.

A dress is said by styles that build on others, of a cell, or else of its row or its column.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from hmic_press.workbook.dress_of_words import Run

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, STYLE = (f"{_SPACE}{name}:1.0}}" for name in ("table", "office", "text", "style"))
_FO = f"{_SPACE}xsl-fo-compatible:1.0}}"
_CELL, _DEFAULT = "table-cell", "Default"  # the style of cells for which nothing names one
_NOTHING = "\0"  # which is no name
_MOST_PARENTS = 50  # a program has a handful


class Dress(NamedTuple):
    """Whether words are struck out, in italics, above or below the line; None where a style says nothing of it."""

    struck: bool | None = None
    italic: bool | None = None
    raised: bool | None = None

    def over(self, below: "Dress") -> "Dress":
        """Return this dress where it says something, else the one below it."""
        return Dress(*(under if own is None else own for own, under in zip(self, below, strict=True)))


class Dresses:
    """The dresses of the styles of a spreadsheet: its own, and those of its file of common ones, if it has one."""

    def __init__(self, content: Element, common: Element | None = None) -> None:
        self._said: dict[tuple[str, str], tuple[str, Dress]] = {}
        for part in () if common is None else common.iter(f"{OFFICE}styles"):
            self._said |= dict(_styles_in(part))
        self._said |= dict(_styles_in(content))

    def named(self, family: str, name: str) -> Dress:
        """Return the dress of a style with those that it builds on."""
        dress = Dress()
        for _ in range(_MOST_PARENTS):
            if (family, name) not in self._said:
                break
            name, own = self._said[family, name]
            dress = dress.over(own)
        return dress

    def of_cell(self, name: str) -> Dress:
        """Return the dress of a style of cells, over what all cells have."""
        return self.named(_CELL, name or _DEFAULT).over(self.named(_CELL, ""))


class CellDresses:
    """The dress of each cell of a sheet: its own style's, else that of its row, else that of its column."""

    def __init__(self, table: Element, dresses: Dresses) -> None:
        self.dresses = dresses
        self._firsts, self._names, column = [0], [""], 1
        for each in table.iter(f"{TABLE}table-column"):
            self._firsts.append(column)
            self._names.append(each.get(f"{TABLE}default-cell-style-name", ""))
            column += int(each.get(f"{TABLE}number-columns-repeated", 1))
        self._firsts.append(column)
        self._names.append("")

    def of(self, cell: Element, row: Element, column: int) -> Dress:
        """Return the dress of a cell of a row in a column."""
        of_column = self._names[bisect_right(self._firsts, column) - 1]
        own = cell.get(f"{TABLE}style-name") or row.get(f"{TABLE}default-cell-style-name") or of_column
        return self.dresses.of_cell(own)


def runs_of(cell: Element, dress: Dress, dresses: Dresses) -> list[Run]:
    """Return what a cell of a dress shows as runs: its paragraphs, a line each."""
    runs: list[Run] = []
    for paragraph in cell.findall(f"{TEXT}p"):
        runs += [_run("\n", dress)] if runs else []
        own = dresses.named("paragraph", paragraph.get(f"{TEXT}style-name", ""))
        runs += _runs(paragraph, own.over(dress), dresses)
    return runs


def _runs(element: Element, dress: Dress, dresses: Dresses) -> Iterator[Run]:
    """Yield the runs of a paragraph, with the spaces and line breaks that the format writes as elements."""
    yield _run(element.text or "", dress)
    for each in element:
        if each.tag == f"{TEXT}s":
            yield _run(" " * min(int(each.get(f"{TEXT}c", 1)), 1000), dress)
        elif each.tag == f"{TEXT}line-break":
            yield _run("\n", dress)
        elif each.tag == f"{TEXT}tab":
            yield _run("\t", dress)
        elif each.tag != f"{OFFICE}annotation":
            yield from _runs(each, dresses.named("text", each.get(f"{TEXT}style-name", "")).over(dress), dresses)
        yield _run(each.tail or "", dress)


def _run(text: str, dress: Dress) -> Run:
    return Run(text, *map(bool, dress))


def _styles_in(part: Element) -> Iterator[tuple[tuple[str, str], tuple[str, Dress]]]:
    """Yield the styles of a part by family and name, with what each builds on and its dress; a default has no name."""
    for kind in ("default-style", "style"):
        for style in part.iter(f"{STYLE}{kind}"):
            family, name = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
            dress = Dress()
            for each in style.findall(f"{STYLE}text-properties"):
                dress = _dress_of(each).over(dress)
            yield (family, name), (style.get(f"{STYLE}parent-style-name") or _NOTHING, dress)


def _dress_of(said: Element) -> Dress:
    lines = {said.get(f"{STYLE}text-line-through-{what}") for what in ("style", "type")} - {None}
    slant = said.get(f"{_FO}font-style")
    position = said.get(f"{STYLE}text-position", "").split()
    raised = bool(position) and (
        position[0] in ("super", "sub") or position[0].rstrip("%").lstrip("-") not in ("0", "")
    )
    return Dress(
        lines != {"none"} if lines else None,
        slant in ("italic", "oblique") if slant else None,
        raised if position else None,
    )
