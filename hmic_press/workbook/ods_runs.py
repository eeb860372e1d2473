"""What the cells of an OpenDocument spreadsheet show, as runs of words with their dress."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from hmic_press.workbook.dress_of_words import Run

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, STYLE = (f"{_SPACE}{name}:1.0}}" for name in ("table", "office", "text", "style"))
_FO = f"{_SPACE}xsl-fo-compatible:1.0}}"
_PLAIN = (False, False, False)
Dress = tuple[bool, bool, bool]  # struck out, in italics, above or below the line
Dresses = Mapping[str, Dress]


def dresses_of(content: Element) -> Iterator[tuple[str, Dress]]:
    """Yield the styles that strike words out, set them in italics, or raise them, each with which of the three."""
    for style in content.iter(f"{STYLE}style"):
        for each in style.iter(f"{STYLE}text-properties"):
            struck = {each.get(f"{STYLE}text-line-through-{what}", "none") for what in ("style", "type")} != {"none"}
            position = each.get(f"{STYLE}text-position", "0%").split()[0]
            raised = position in ("super", "sub") or position.rstrip("%").lstrip("-") not in ("0", "")
            yield str(style.get(f"{STYLE}name")), (struck, each.get(f"{_FO}font-style") == "italic", raised)


def runs_of(cell: Element, dresses: Dresses) -> list[Run]:
    """Return what a cell shows as runs: its paragraphs, a line each."""
    dress = dresses.get(cell.get(f"{TABLE}style-name", ""), _PLAIN)
    runs: list[Run] = []
    for paragraph in cell.findall(f"{TEXT}p"):
        runs += [Run("\n", *dress)] if runs else []
        runs += _runs(paragraph, dress, dresses)
    return runs


def _runs(element: Element, dress: Dress, dresses: Dresses) -> Iterator[Run]:
    """Yield the runs of a paragraph, with the spaces and line breaks that the format writes as elements."""
    yield Run(element.text or "", *dress)
    for each in element:
        if each.tag == f"{TEXT}s":
            yield Run(" " * min(int(each.get(f"{TEXT}c", 1)), 1000), *dress)
        elif each.tag == f"{TEXT}line-break":
            yield Run("\n", *dress)
        elif each.tag == f"{TEXT}tab":
            yield Run("\t", *dress)
        elif each.tag != f"{OFFICE}annotation":
            yield from _runs(each, dresses.get(each.get(f"{TEXT}style-name", ""), dress), dresses)
        yield Run(each.tail or "", *dress)
