"""Word: a walk over the parts in the styles of a Word document, which a press office may swap for its own."""

from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from hmic_press.document import Document, link, spans
from hmic_press.errors import BadTemplate, Problem
from hmic_press.formats.pages import Pages

STYLES = "styles.docx"
_PARAGRAPHS = {
    "embargo": "Embargo",
    "details": "Subtitle",
    "headline": "Title",
    "heading": "Heading 1",
    "paragraphs": "Normal",
    "bullets": "List Bullet",
    "notes": "List Number",
    "speech": "Quote",
}
_CHARACTERS = ("Emphasis", "Hyperlink")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # a document must say when it was made, and no two copies may differ


def document(document: Document, pages: Pages) -> bytes:
    """Return the release as a Word document.

    Raises BadTemplate if the document with the styles cannot be read, or lacks a style.
    """
    word = _opened(pages)
    styles = {str(style.name): style.style_id for style in word.styles}
    if missing := [name for name in (*_PARAGRAPHS.values(), *_CHARACTERS) if name not in styles]:
        remedy = "Add it in Word, or copy it from another document."
        raise _bad(f"It has no style called {' or '.join(missing)}.", remedy)
    for part in document.parts:
        for string in part.strings:
            paragraph = word.add_paragraph()
            paragraph._p.style = styles[_PARAGRAPHS[part.kind]]  # by its id: looking a style up takes most of the time
            _write(paragraph, string, styles)
    _describe(word, document)
    return _saved(word)


def _opened(pages: Pages) -> WordDocument:
    """Return the document with the styles, emptied of all but its page and what stands in its margins."""
    try:
        word = open_document(BytesIO(_styles(pages)))
    except (BadZipFile, OpcError, KeyError, ValueError):
        raise _bad("It cannot be read as a Word document.", "Save it again from Word, as .docx.") from None
    for element in list(word.element.body):
        if element.tag != qn("w:sectPr"):
            word.element.body.remove(element)
    return word


@lru_cache(maxsize=1)
def _styles(pages: Pages) -> bytes:
    return pages.file(STYLES).read_bytes()


def _write(paragraph: Paragraph, string: str, styles: dict[str, str]) -> None:
    for mark, text in spans(string):
        run = paragraph.add_run(text)
        if mark == "title":
            run._r.style = styles["Emphasis"]
        elif mark == "address":
            run._r.style = styles["Hyperlink"]
            leads = OxmlElement("w:hyperlink")
            leads.set(qn("r:id"), paragraph.part.relate_to(link(text), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            leads.append(run._r)
            paragraph._p.append(leads)


def _describe(word: WordDocument, document: Document) -> None:
    """Say what the document is; nothing is left of whoever made the styles, or of their machine."""
    about = word.core_properties
    for child in list(about._element):
        about._element.remove(child)
    about.title, about.author, about.language = document.headline, document.author, "en-GB"
    about.identifier = document.reference or ""
    made = document.published or _LONG_AGO
    about.created = about.modified = datetime(made.year, made.month, made.day)
    package = word.part.package.rels
    for key, relation in list(package.items()):
        if relation.reltype not in (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES):
            del package[key]


def _saved(word: WordDocument) -> bytes:
    """Return the document's file, in which no part bears the time of its making."""
    written, fixed = BytesIO(), BytesIO()
    word.save(written)
    with ZipFile(written) as parts, ZipFile(fixed, "w") as copy:
        for name in parts.namelist():
            copy.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return fixed.getvalue()


def _bad(problem: str, remedy: str) -> BadTemplate:
    return BadTemplate([Problem(file=f"templates/formats/{STYLES}", field="the file", problem=problem, remedy=remedy)])
