"""A Word file and a PDF of a release, against the tools that others would take: docxtpl and WeasyPrint."""

import logging
import statistics
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from hmic_press import Newsroom
from hmic_press.formats import typeset_as
from hmic_press.text.document import Document
from tests.support.reading_back import boxed_words_of, strings_of_docx, words_of_pdf

Setter = Callable[[Document], bytes]
Reader = Callable[[bytes], list[str]]
STYLES = {
    "headline": "Title",
    "heading": "Heading 1",
    "bullets": "List Bullet",
    "notes": "List Number",
    "speech": "Quote",
}


def document_of(newsroom: Newsroom, name: str) -> Document:
    """Return a release ready to be set."""
    release = newsroom.release(name)
    return Document(name=release.name, author=release.author, parts=release.parts)


def word(newsroom: Newsroom) -> tuple[float, float, float]:
    """Return the medians of a Word file made by us and by docxtpl, from the same parts with the same styles."""
    with tempfile.TemporaryDirectory() as folder:
        template = _docxtpl_template(newsroom, document_of(newsroom, newsroom.names[0]), Path(folder))
        return _pairs(
            newsroom,
            lambda document: typeset_as("docx", document, newsroom.pages),
            lambda document: _docxtpl(template, document),
            strings_of_docx,
            strings_of_docx,
        )


def _docxtpl_template(newsroom: Newsroom, document: Document, folder: Path) -> Path:
    """Write the template that a press office would draw in Word: a loop a part, a paragraph a string."""
    import docx

    made = docx.Document(str(newsroom.pages.file("styles.docx")))
    for paragraph in list(made.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    for number, part in enumerate(document.parts):
        made.add_paragraph(f"{{%p for string in parts[{number}] %}}")
        made.add_paragraph("{{r string }}", style=STYLES.get(part.kind, "Normal"))
        made.add_paragraph("{%p endfor %}")
    made.save(str(folder / "template.docx"))
    return folder / "template.docx"


def _docxtpl(template: Path, document: Document) -> bytes:
    from docxtpl import DocxTemplate, RichText

    from hmic_press.text.document import link, spans

    tpl = DocxTemplate(template)

    def rich(string: str) -> Any:
        text = RichText()
        for mark, words in spans(string):
            url = tpl.build_url_id(link(words)) if mark == "address" else None
            text.add(words, italic=mark == "title", url_id=url)
        return text

    tpl.render({"parts": [[rich(string) for string in part.strings] for part in document.parts]})
    data = BytesIO()
    tpl.save(data)
    return data.getvalue()


def pdf(newsroom: Newsroom) -> tuple[float, float, float]:
    """Return the medians of a PDF made by us and by WeasyPrint from the page of the same release."""
    import weasyprint

    logging.getLogger("weasyprint").setLevel(logging.ERROR)

    def theirs(document: Document) -> bytes:
        return bytes(weasyprint.HTML(string=typeset_as("html", document, newsroom.pages).decode()).write_pdf())

    first = document_of(newsroom, newsroom.names[0])
    box, masthead = boxed_words_of(first.parts), f"{first.author} Press release".split()  # of the one, and of the other
    with tempfile.TemporaryDirectory() as folder:
        return _pairs(
            newsroom,
            lambda document: typeset_as("pdf", document, newsroom.pages),
            theirs,
            lambda data: ["".join(words_of_pdf(data, Path(folder), boxed=box))],  # they break lines inside other words
            lambda data: ["".join(words_of_pdf(data, Path(folder), margins=True, boxed=masthead))],
        )


def _pairs(
    newsroom: Newsroom, ours: Setter, theirs: Setter, ours_read: Reader, theirs_read: Reader
) -> tuple[float, float, float]:
    """Return the medians over the releases of a series, each made once by both; the words must be the same."""
    first, *documents = [document_of(newsroom, name) for name in newsroom.names]
    if ours_read(ours(first)) != theirs_read(theirs(first)):
        raise SystemExit("The peer does not make the same words.")
    pairs = [(_ms(ours, document), _ms(theirs, document)) for document in documents]
    mine, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    return mine, peer, statistics.median(a / b for a, b in pairs)


def _ms(work: Setter, document: Document) -> float:
    began = time.perf_counter()
    work(document)
    return (time.perf_counter() - began) * 1000
