"""HTML: a page that stands by itself, and its body alone for pasting into a website's editor."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import Any, NamedTuple

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from hmic_press.formats.json import facts_alone, write_json
from hmic_press.formats.pages import Pages, bad
from hmic_press.formats.templating.filters import FILTERS, of_words
from hmic_press.formats.templating.sandbox import Sandbox
from hmic_press.problems.complaint import quoted
from hmic_press.problems.words.templates import unfit
from hmic_press.text.characters import Unfit, admit
from hmic_press.text.document import Document, link, numbered, plain, spans
from hmic_press.text.said import Run

_LONGEST = 8 * 2**20  # characters of a page: what a release can hold, and its mark-up
_UNSEEN = re.compile(r"<div style=\"display:none\">.*?</div>", re.DOTALL)  # what no reader sees is not printed
_TAGS = re.compile(r"<[^>]*>")


def page(document: Document, pages: Pages) -> bytes:
    """Return the release as a whole page, which asks nothing of any other site."""
    return typeset_page("page.html.jinja", document, pages).encode()


def fragment(document: Document, pages: Pages) -> bytes:
    """Return the release as HTML without head or styles."""
    return typeset_page("fragment.html.jinja", document, pages).encode()


def typeset_page(name: str, document: Document, pages: Pages) -> str:
    """Return the release set in one of the pages, in which every character of its words is only itself.

    Raises BadTemplate if the page leaves any of them out.
    """
    parts = [
        (MappingProxyType({**vars(part), "runs": tuple(tuple(map(_printed, string)) for string in strings)}), first)
        for (part, first), strings in zip(numbered(document.parts), document.runs(), strict=True)
    ]
    facts = facts_alone(document) if document.facts else None
    made = page_of(name, pages, document=_view(document), parts=parts, about=_about(document), facts=facts)
    printed = unescape(_TAGS.sub("", _UNSEEN.sub("", made.partition("<body")[2] or made)))
    end = 0
    for string in (plain(string) for part in document.parts for string in part.strings):
        if (start := printed.find(string, end)) < 0:
            raise bad(name, f"The page leaves out {quoted(string)}.", "Let it print all parts, in their order.")
        end = start + len(string)
    return made


def page_of(name: str, pages: Pages, **given: object) -> str:
    """Return one of the pages with what it is given, in which every character is only itself."""
    environment = _environment(pages)
    environment.begin()
    return environment.get_template(name).render(given)


class _Printed(NamedTuple):
    """A run as a page prints it: `figure` is the one that it says, in digits, None if it says none."""

    mark: str
    text: str
    figure: str | None


def _printed(run: Run) -> _Printed:
    return _Printed(run.mark, run.text, None if run.figure is None else f"{Decimal(run.figure):f}")


def _view(document: Document) -> Mapping[str, object]:
    """Return what a page is told of a release beside its parts: words alone."""
    return MappingProxyType(
        {
            "name": document.name,
            "author": document.author,
            "headline": document.headline,
            "title": document.title,
            "summary": document.summary,
            "reference": document.reference,
            "published": document.published and document.published.isoformat(),
            "embargo": document.embargo and document.embargo.isoformat(),
            "preview": document.preview,
            "overridden": document.overridden,
        }
    )


def _about(document: Document) -> dict[str, object]:
    """Return what search engines are told of the release, as schema.org's NewsArticle."""
    house = {"@type": "Organization", "name": document.author}
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": document.headline,
        "alternativeHeadline": document.title if document.title != document.headline else "",
        "description": document.summary,
        "inLanguage": "en-GB",
        "identifier": document.reference,
        "datePublished": document.published and document.published.isoformat(),
        "author": house,
        "publisher": house,
    }
    return {key: value for key, value in about.items() if value}


@lru_cache(maxsize=1)
def _environment(pages: Pages) -> Sandbox:
    def load(name: str) -> tuple[str, str, None]:
        file = f"templates/formats/{name}"
        try:
            return admit(pages.text(name).replace("\r\n", "\n"), tabs=True), file, None
        except Unfit as error:
            raise bad(name, unfit(error.name), "Take it out of the page.") from None

    return Sandbox(load, _FILTERS, autoescape=True, longest=_LONGEST)


def _for_scripts(value: Any) -> Markup:
    return htmlsafe_json_dumps(value, write_json, sort_keys=True, indent=None, ensure_ascii=True)


_FILTERS = {
    **FILTERS,
    "spans": of_words(lambda string: tuple(spans(string))),
    "plain": of_words(plain),
    "link": of_words(link),
    "tojson": _for_scripts,
}
