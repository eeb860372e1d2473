"""What a Word file has beside the words of the release: each in a style of its own, by which a reader sets it aside."""

from collections.abc import Iterator, Mapping

from docx.document import Document as WordDocument
from docx.section import _Header
from docx.text.paragraph import Paragraph

from hmic_press.text.document import Document, contacts, plain

MASTHEAD, EMBARGO = "Masthead", "Embargo Line"
CONTACTS_HEADING, CONTACTS = "Contacts Heading", "Contacts"
SIGN_OFF_HEADING, SIGN_OFF = "Sign-off Heading", "Sign-off"
STYLES = (MASTHEAD, EMBARGO, CONTACTS_HEADING, CONTACTS, SIGN_OFF_HEADING, SIGN_OFF)
_TO_SIGN = ("Facts checked by", "Quotation agreed by", "Approved by")

Styles = Mapping[str, str]


def add_masthead(word: WordDocument, document: Document, styles: Styles) -> None:
    """Begin with whose release it is, unless the letterhead says so, and put an embargo at the head of every page."""
    heads = list(_heads(word))
    if not any(paragraph.text.strip() for head in heads for paragraph in head.paragraphs):
        _add(word.add_paragraph(), f"{document.author}\tPress release", styles[MASTHEAD])
    for part in document.parts:
        if part.kind == "embargo":
            for head in heads:
                empty = [each for each in head.paragraphs if not each.text.strip()]
                _add(empty[-1] if empty else head.add_paragraph(), plain(part.strings[0]), styles[EMBARGO])


def _heads(word: WordDocument) -> Iterator[_Header]:
    """Yield the heads of all pages: a style file may give the first page one of its own, and the even ones another."""
    for section in word.sections:
        yield section.header
        if section.different_first_page_header_footer:
            yield section.first_page_header
        if word.settings.odd_and_even_pages_header_footer:
            yield section.even_page_header


def add_contacts(word: WordDocument, document: Document, styles: Styles) -> None:
    """Say in a box whom journalists call; the notes say it too, in their order and by their numbers."""
    if strings := contacts(document.parts):
        _add(word.add_paragraph(), "For journalists", styles[CONTACTS_HEADING])
        for string in strings:
            _add(word.add_paragraph(), plain(string), styles[CONTACTS])


def add_sign_off(word: WordDocument, document: Document, styles: Styles) -> None:
    """End a release that nobody has issued with lines for those who sign it off."""
    if document.to_sign:
        _add(word.add_paragraph(), "Sign-off", styles[SIGN_OFF_HEADING])
        for line in _TO_SIGN:
            _add(word.add_paragraph(), f"{line} \t on \t", styles[SIGN_OFF])


def _add(paragraph: Paragraph, text: str, style: str) -> None:
    paragraph._p.style = style
    paragraph.add_run(text)
