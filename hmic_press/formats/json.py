"""JSON: a release as its named parts, for other programs."""

import json
from typing import Any

from hmic_press.formats.pages import Pages
from hmic_press.text.document import Document, link, spans

VERSION = 1  # rises when a key changes its meaning or goes; new keys may come without


def as_json(document: Document, pages: Pages) -> bytes:
    """Return the release as JSON: what is known of it, and its parts, each paragraph as a list of spans."""
    about = {
        "version": VERSION,
        "name": document.name,
        "language": "en-GB",
        "author": document.author,
        "headline": document.headline,
        "title": document.title,
        "summary": document.summary,
        "reference": document.reference,
        "published": document.published and document.published.isoformat(),
        "embargo": document.embargo and document.embargo.isoformat(),
        "embargo_overridden": document.overridden,
        "digest": document.digest or None,
        "parts": [
            {"name": part.name, "kind": part.kind, "paragraphs": [[*map(_span, spans(each))] for each in part.strings]}
            for part in document.parts
        ],
    }
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()


def _span(span: tuple[str, str]) -> dict[str, Any]:
    mark, text = span
    return {"mark": mark, "text": text} | ({"link": link(text)} if mark == "address" else {})
