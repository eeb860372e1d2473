"""The review as a page that stands by itself."""

from markupsafe import Markup

from hmic_press.formats.html import page_of
from hmic_press.formats.pages import FOLDER, Pages
from hmic_press.release.templates import errors_told
from hmic_press.review.causes.entries import Words
from hmic_press.review.causes.summary import Summary
from hmic_press.text.english import plural

_PAGE = "review.html.jinja"
_DRESS = {"same": Markup("{}"), "was": Markup("<del>{}</del>"), "became": Markup("<ins>{}</ins>")}


def as_page(summary: Summary, title: str, pages: Pages) -> str:
    """Return a page that asks nothing of any other site, with an anchor a cause."""
    with errors_told(f"{FOLDER}/{_PAGE}"):
        entries = [
            {
                **entry._asdict(),
                "words": [{"part": words.part, "line": _marked(words)} for words in entry.words],
                "names": list(map(str, entry.names)),
                "count": plural(len(entry.names), "release").capitalize(),
            }
            for entry in summary.entries
        ]
        return page_of(_PAGE, pages, title=title, summary=summary._asdict(), entries=entries)


def _marked(words: Words) -> Markup:
    """Return a changed line, in which the words of a release are only words."""
    return Markup().join(_DRESS[kind].format(text) for kind, text in words.pieces)
