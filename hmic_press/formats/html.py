"""HTML: a page that stands by itself, and its body alone for pasting into a website's editor."""

import re
from functools import lru_cache
from html import unescape

from jinja2 import Environment, FunctionLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hmic_press.formats.pages import Pages, bad
from hmic_press.formats.undefined import Missing
from hmic_press.problems.complaint import quoted
from hmic_press.text.document import Document, link, numbered, plain, spans

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
    made = page_of(name, pages, document=document, parts=list(numbered(document.parts)), about=_about(document))
    printed = unescape(_TAGS.sub("", made.partition("<body")[2] or made))
    end = 0
    for string in (plain(string) for part in document.parts for string in part.strings):
        if (start := printed.find(string, end)) < 0:
            raise bad(name, f"The page leaves out {quoted(string)}.", "Let it print all parts, in their order.")
        end = start + len(string)
    return made


def page_of(name: str, pages: Pages, **given: object) -> str:
    """Return one of the pages with what it is given, in which every character is only itself."""
    return _environment(pages).get_template(name).render(given)


def _about(document: Document) -> dict[str, object]:
    """Return what search engines are told of the release, as schema.org's NewsArticle."""
    house = {"@type": "Organization", "name": document.author}
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": document.headline,
        "description": document.summary,
        "inLanguage": "en-GB",
        "identifier": document.reference,
        "datePublished": document.published and document.published.isoformat(),
        "author": house,
        "publisher": house,
    }
    return {key: value for key, value in about.items() if value}


@lru_cache(maxsize=1)
def _environment(pages: Pages) -> Environment:
    def load(name: str) -> tuple[str, str, None]:
        return pages.text(name), f"templates/formats/{name}", None

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"spans": spans, "plain": plain, "link": link}
    return made
