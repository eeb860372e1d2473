"""Word: a walk over the parts in the styles of a Word document, which a press office may swap for its own."""

from collections.abc import Sequence
from datetime import datetime, time
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from hmic_press.formats.docx_surroundings import STYLES as SURROUNDINGS
from hmic_press.formats.docx_surroundings import add_contacts, add_masthead, add_sign_off
from hmic_press.formats.pages import Pages, bad
from hmic_press.formats.undated import day_of, save_undated
from hmic_press.problems.errors import PressError
from hmic_press.text.document import Document, Kind, Part, link, numbered, spans

STYLES = "styles.docx"
LARGEST = 64 * 1024 * 1024  # bytes, unpacked; a letterhead of photographs has 20
_PARAGRAPHS: dict[Kind, str] = {
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
_LONGEST = 255  # characters that a property of a document may have
_OF_THE_DOCUMENT = ("styles", "numbering", "fontTable", "settings", "theme", "header", "footer", "hyperlink", "image")


def make_word_file(document: Document, pages: Pages) -> bytes:
    """Return the release as a Word document.

    Raises BadTemplate if the document with the styles cannot be read or used, or lacks a style.
    """
    try:
        return _made(document, pages)
    except PressError:
        raise
    except Exception:
        _try_styles(pages)
        raise


def _try_styles(pages: Pages) -> None:
    """Raise BadTemplate if a document of the simplest words cannot be made either: then its styles are damaged."""
    kinds: list[Kind] = [*_PARAGRAPHS, "notes"]  # a second list of notes, which begins at 1 again
    parts = [Part("any", kind, ("Words, *a title*, www.a.uk",)) for kind in kinds]
    try:
        _made(Document(name="any", author="any", parts=parts), pages)
    except Exception:  # whatever a damaged file makes the library raise
        raise bad(STYLES, "Its styles cannot be used.", "Save it again from Word, as .docx.") from None


def _made(document: Document, pages: Pages) -> bytes:
    word = _opened(pages)
    styles = {str(style.name): style.style_id for style in word.styles}
    if missing := [name for name in (*_PARAGRAPHS.values(), *_CHARACTERS, *SURROUNDINGS) if name not in styles]:
        remedy = "Add it in Word, or copy it from another document."
        raise bad(STYLES, f"It has no style called {' or '.join(missing)}.", remedy)
    add_masthead(word, document, styles)
    boxed = _place_of_contacts(document.parts)
    lists = 0
    for place, (part, first) in enumerate(numbered(document.parts)):
        if place == boxed:
            add_contacts(word, document, styles)
        lists += part.kind == "notes" and first == 1
        number = _new_list(word, styles) if part.kind == "notes" and lists > 1 else None
        for string in part.strings:
            paragraph = word.add_paragraph()
            paragraph._p.style = styles[_PARAGRAPHS[part.kind]]  # by its id: looking a style up takes most of the time
            if number is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
            _write(paragraph, string, styles)
    add_sign_off(word, document, styles)
    _describe(word, document)
    return save_undated(word.save)


def _place_of_contacts(parts: Sequence[Part]) -> int:
    """Return the part before which the box for journalists stands: the first notes, or their heading; -1 for none."""
    first = next((place for place, part in enumerate(parts) if part.kind == "notes"), -1)
    return first - 1 if first > 0 and parts[first - 1].kind == "heading" else first


def _opened(pages: Pages) -> WordDocument:
    """Return the document with the styles, emptied of all but its page and what stands in its margins."""
    data = _styles(pages)
    try:
        if sum(part.file_size for part in ZipFile(BytesIO(data)).infolist()) > LARGEST:
            raise ValueError  # it would be unpacked whole
        word = open_document(BytesIO(data))
    except Exception:  # whatever a damaged file makes the library raise
        raise bad(STYLES, "It cannot be read as a Word document.", "Save it again from Word, as .docx.") from None
    for element in list(word.element.body):
        if element.tag != qn("w:sectPr"):
            word.element.body.remove(element)
    return word


@lru_cache(maxsize=1)
def _styles(pages: Pages) -> bytes:
    return pages.read(STYLES)


def _new_list(word: WordDocument, styles: dict[str, str]) -> int:
    """Return the number of a new list of notes, which begins at 1 again."""
    numbering = word.part.numbering_part.element
    of_style = word.styles[_PARAGRAPHS["notes"]].element.pPr.numPr.numId.val
    again = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
    again.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(again.numId)


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
    about.title, about.author, about.language = document.headline[:_LONGEST], document.author, "en-GB"
    about.identifier = (document.reference or "")[:_LONGEST]
    about.comments = f"Made before its embargo: {document.overridden}"[:_LONGEST] if document.overridden else ""
    about.created = about.modified = datetime.combine(day_of(document.published), time())
    settings = word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    for child in word.settings.element.xpath("w:attachedTemplate | w:rsids | w:docVars"):
        word.settings.element.remove(child)
    _keep(word.part.package.rels, ("officeDocument", "core-properties"))
    _keep(word.part.rels, _OF_THE_DOCUMENT)
    _keep(settings.rels, ())


def _keep(relations: Relationships, kinds: Sequence[str]) -> None:
    """Leave of a part's relations those of some kinds; what nothing leads to any more is not saved."""
    for key, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] not in kinds:
            del relations[key]
