"""JSON: a release as its named parts, and the facts that they say, for other programs."""

import json
import re
from decimal import Decimal
from typing import Any

from hmic_press.formats.pages import Pages
from hmic_press.text.document import Document, link
from hmic_press.text.said import Run

VERSION = 2  # rises when a key changes its meaning or goes; new keys may come without
_EXACT = re.compile(r'"\\u0002([-.0-9]+)"')  # no fact and no release can hold that character


def as_json(document: Document, pages: Pages) -> bytes:
    """Return the release as JSON: what is known of it, its facts, and its parts, each paragraph as a list of runs.

    `facts` are the tables of its file as they were typed, and `figures` those that its campaign's releases share: days
    and moments by ISO 8601, every decimal with its own digits. A run that says one fact, or a paragraph of it, and
    nothing else has it as `says`, a JSON Pointer to its value here.
    """
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
        **document.facts,
        "parts": [
            {"name": part.name, "kind": part.kind, "paragraphs": [[*map(_run, string)] for string in strings]}
            for part, strings in zip(document.parts, document.runs(), strict=True)
        ],
    }
    return (write_json(about) + "\n").encode()


def facts_alone(document: Document) -> dict[str, Any]:
    """Return the facts of a release by name, for a page that prints its words itself."""
    return {"version": VERSION, "name": document.name, **document.facts}


def write_json(value: Any, **how: Any) -> str:
    """Return a value as JSON in which a decimal has the digits that it was typed with."""
    how = {"ensure_ascii": False, "indent": 1} | how
    return _EXACT.sub(r"\1", json.dumps(value, default=_exact, **how))


def _exact(value: Any) -> str:
    return f"\x02{value:f}" if isinstance(value, Decimal) else str(value.isoformat())


def _run(run: Run) -> dict[str, Any]:
    leads = {"link": link(run.text)} if run.mark == "address" else {}
    return {"mark": run.mark, "text": run.text} | leads | ({"says": run.place} if run.place else {})
