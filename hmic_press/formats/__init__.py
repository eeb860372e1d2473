"""The table of formats: how a release is set for each medium, under the name that `--format` takes."""

from collections.abc import Callable
from pkgutil import resolve_name
from typing import NamedTuple

from hmic_press.formats.pages import Pages
from hmic_press.problems.errors import Problem, UnknownName
from hmic_press.problems.missing_library import missing_library
from hmic_press.problems.words.values import not_a_choice
from hmic_press.text.document import Document


class Format(NamedTuple):
    """What sets a release (`module:function` in this package), and what its file is like.

    `extra` names the extra of this package that brings a library it needs; a file that is `binary` is no text; one for
    the `web` is published as it stands; one with `facts` carries them beside the words.
    """

    setter: str
    suffix: str
    extra: str = ""
    binary: bool = False
    web: bool = False
    facts: bool = False


TEXT_FORMATS = {
    "plain": Format("text:plain", ".txt"),
    "markdown": Format("text:markdown", ".md"),
    "indented": Format("text:indented", ".indented.txt"),
}
FORMATS = TEXT_FORMATS | {
    "html": Format("html:page", ".html", web=True, facts=True),
    "html-fragment": Format("html:fragment", ".fragment.html", web=True, facts=True),
    "docx": Format("docx:make_word_file", ".docx", extra="docx", binary=True),
    "pdf": Format("pdf:make_pdf", ".pdf", extra="pdf", binary=True, facts=True),
    "eml": Format("eml:make_draft", ".eml"),
    "json": Format("json:as_json", ".json", web=True, facts=True),
}


def known_format(format: str | None) -> None:
    """Raise UnknownName if there is no such format."""
    if format is not None and format not in FORMATS:
        wrong = not_a_choice("The format", format, FORMATS)
        raise UnknownName([Problem(field="--format", problem=wrong.problem, remedy=wrong.remedy)])


def typeset_as(format: str, document: Document, pages: Pages) -> bytes:
    """Return a release as a file of a format; what the format needs is imported here and not before.

    Raises BadCommand if its library is not installed, BadTemplate if a page of `pages` cannot be used.
    """
    row = FORMATS[format]
    try:
        setter: Callable[[Document, Pages], bytes] = resolve_name(f"{__name__}.{row.setter}")
    except ModuleNotFoundError as missing:
        raise missing_library(missing, row.extra, f"The format {format} needs") from None
    return setter(document, pages)
