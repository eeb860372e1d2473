"""A Word document as a copy: its paragraphs as they stand and as they were sent, who changed what, and the comments."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from hmic_press.formats.docx_surroundings import CONTACTS, SIGN_OFF
from hmic_press.formats.docx_surroundings import STYLES as SURROUNDINGS
from hmic_press.reading_back.copy import Block, Copy, Kind, kind_of
from hmic_press.reading_back.word_remarks import PUT_IN, TAKEN_OUT, remarks_of
from hmic_press.text.document import spans
from hmic_press.text.folding import single_spaced

_KINDS: dict[str, Kind] = {"list bullet": "bullet", "list number": "note"}
_ITALIC = ("emphasis",)
_PARAGRAPH, _PROPERTIES, _RUN = qn("w:p"), qn("w:pPr"), qn("w:r")
_OTHER_CHARACTERS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}


def read_word_file(data: bytes) -> Copy:
    """Return the copy that a Word document is; the caller has looked through its parts."""
    word = open_document(BytesIO(data))
    styles = {style.style_id: str(style.name).casefold() for style in word.styles}
    bullets = _bulleted(word)
    paragraphs = list(word.element.body.iter(_PARAGRAPH))
    blocks = list(_blocks(paragraphs, styles, bullets, without=TAKEN_OUT))
    sent = list(_blocks(paragraphs, styles, bullets, without=PUT_IN))
    captured = {
        "format": "docx",
        "blank_lines_above": 0,
        "blank_line_before_bullet": None,
        "newlines_at_end": 1,
        "no_break_spaces": False,
    }
    return Copy(blocks, captured, sent, list(remarks_of(word, paragraphs)))


def _blocks(
    paragraphs: list[Any], styles: dict[str, str], bullets: dict[str, bool], *, without: tuple[str, str]
) -> Iterator[Block]:
    """Yield the blocks of a document without what stands in some elements; a mark without its paragraph joins two."""
    held = ""
    opened: tuple[Kind | None, int] = (None, 0)
    around = {name.casefold() for name in SURROUNDINGS}
    for number, paragraph in enumerate(paragraphs, 1):
        text = "".join(_marked(list(_characters(paragraph, styles, without))))
        # a paragraph that is struck out leaves its style to the next one, when LibreOffice saves it
        if _style(paragraph, styles) in around or text == SIGN_OFF:
            continue
        if not held:
            opened = _kind(paragraph, styles, bullets), number
        held += text
        if _mark_is_in(paragraph, without):
            continue
        words = single_spaced(held)
        if words:
            kind, bare = (opened[0], words) if opened[0] else kind_of(words)
            yield Block(kind or "paragraph", bare, opened[1])
        held = ""
    if words := single_spaced(held):
        yield Block(opened[0] or "paragraph", words, opened[1])


def _characters(paragraph: Any, styles: dict[str, str], without: tuple[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the runs of words of a paragraph, and whether each is set as a title."""
    for run in paragraph.iter(_RUN):
        above = [each.tag for each in run.iterancestors()]
        if any(tag in without for tag in above[: above.index(_PARAGRAPH)]) or _owner(run) is not paragraph:
            continue
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        slanted = run.find(f"{qn('w:rPr')}/{qn('w:i')}")
        is_title = style is not None and styles.get(style.get(qn("w:val")), "") in _ITALIC
        is_title |= slanted is not None and slanted.get(qn("w:val"), "1") not in ("0", "false", "off")
        words = ""
        for each in run:
            if each.tag in (qn("w:t"), qn("w:delText")):
                words += each.text or ""
            words += _OTHER_CHARACTERS.get(each.tag, "")
        if words:
            yield words, is_title


def _marked(runs: list[tuple[str, bool]]) -> Iterator[str]:
    """Yield runs of words with the marks of titles round those that are set so."""
    joined: list[tuple[str, bool]] = []
    for words, is_title in runs:
        if joined and joined[-1][1] == is_title:
            joined[-1] = joined[-1][0] + words, is_title
        else:
            joined.append((words, is_title))
    alone = len(joined) == 1
    for words, is_title in joined:
        if is_title and words.strip() and not alone:
            before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
            yield f"{before}*{words.strip()}*{after}"
        elif any(span.mark == "title" for span in spans(words)):
            yield words.replace("*", r"\*")
        else:
            yield words


def _owner(run: Any) -> Any:
    return next(each for each in run.iterancestors() if each.tag == _PARAGRAPH)


def _mark_is_in(paragraph: Any, elements: tuple[str, str]) -> bool:
    """Return whether the mark that ends a paragraph is put in, or taken out."""
    marks = paragraph.find(f"{_PROPERTIES}/{qn('w:rPr')}")
    return marks is not None and any(each.tag in elements for each in marks)


def _style(paragraph: Any, styles: dict[str, str]) -> str:
    style = paragraph.find(f"{_PROPERTIES}/{qn('w:pStyle')}")
    return styles.get(style.get(qn("w:val")), "") if style is not None else ""


def _kind(paragraph: Any, styles: dict[str, str], bullets: dict[str, bool]) -> Kind | None:
    name = _style(paragraph, styles)
    if name in _KINDS:
        return _KINDS[name]
    number = paragraph.find(f"{_PROPERTIES}/{qn('w:numPr')}/{qn('w:numId')}")
    if number is not None and (value := number.get(qn("w:val"))) in bullets:
        return "bullet" if bullets[value] else "note"
    return None


def _bulleted(word: WordDocument) -> dict[str, bool]:
    """Return the lists of a document by their numbers, and whether each has bullets."""
    try:
        numbering = word.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    formats = {}
    for each in numbering.iter(qn("w:abstractNum")):
        form = each.find(f"{qn('w:lvl')}/{qn('w:numFmt')}")
        formats[each.get(qn("w:abstractNumId"))] = form is not None and form.get(qn("w:val")) == "bullet"
    lists = {}
    for each in numbering.iter(qn("w:num")):
        kind = each.find(qn("w:abstractNumId"))
        lists[each.get(qn("w:numId"))] = kind is not None and formats.get(kind.get(qn("w:val")), False)
    return lists


def words_beside(data: bytes) -> list[str]:
    """Return the contacts that a Word document has in a box of their own, beside the words of its release."""
    return [each.text for each in open_document(BytesIO(data)).paragraphs if each.style and each.style.name == CONTACTS]
