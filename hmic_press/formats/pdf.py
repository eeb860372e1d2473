"""PDF: a page of Typst's, fed with the release as data; tagged, and held to PDF/UA-1 and PDF/A-3a as it is made."""

import re
from dataclasses import replace
from functools import lru_cache

import typst

from hmic_press.formats.json import as_json
from hmic_press.formats.pages import Pages, bad
from hmic_press.formats.undated import day_of
from hmic_press.problems.complaint import quoted
from hmic_press.problems.errors import BadTemplate
from hmic_press.text.document import Document

PAGE = "release.typ"


def make_pdf(document: Document, pages: Pages) -> bytes:
    """Return the release as a PDF on A4 that a screen reader can read, with its JSON attached if it is to carry facts.

    Raises BadTemplate if the page cannot be set, or its typeface lacks a character of the release.
    """
    words = as_json(replace(document, facts={}, said=()), pages)
    given = {"release": words.decode(), "date": day_of(document.published).isoformat()}
    if document.facts:
        given["attached"] = as_json(document, pages).decode()
    try:
        made = _compiler(pages).compile(format="pdf", pdf_standards=["ua-1", "a-3a"], sys_inputs=given)
    except typst.TypstError as error:
        raise _bad(error) from None
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=1)
def _compiler(pages: Pages) -> typst.Compiler:
    page, fonts = pages.file(PAGE), pages.all("fonts")
    pages.read(PAGE)
    for folder in dict.fromkeys(found.parent for found in (page, *fonts)):
        pages.read_below(folder)
    return typst.Compiler(page, root=page.parent, font_paths=fonts, ignore_system_fonts=True)


def _bad(error: typst.TypstError) -> BadTemplate:
    if lacking := re.search(r'the text `"(.+?)"` could not be displayed', error.message):
        problem = f"The typefaces of the page lack a character of {quoted(lacking[1])}."
        remedy = "Write it otherwise, or put a typeface that has it into templates/formats/fonts."
    elif "missing document date" in error.message:
        problem = "The page gives the document no date, which PDF/A asks for."
        remedy = "Set it from sys.inputs.date, as the page that comes with hmic-press does."
    else:
        problem, remedy = f"The page cannot be set: {error.message}.", "Correct the page."
    return bad(PAGE, problem, remedy)
