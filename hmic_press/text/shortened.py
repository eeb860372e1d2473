"""A text made shorter for lists, pages and e-mail: whole sentences, else a clause, never half a word."""

import re
from collections.abc import Iterator, Sequence

from hmic_press.text.document import Part, plain

LONGEST_TITLE = 65  # characters that a list of search results shows
LONGEST_SUMMARY = 160
_CUT = "…"  # says that a sentence goes on: nobody takes half of it for all
_SENTENCES = re.compile(r"[.!?][”’\"')]{0,3}(?= +[“‘\"'(]?[^\W\d_a-z])")
_CLAUSES = re.compile(
    r"(?=[;:] )|(?= [–—] )|(?=, (?:and|but|or|nor|yet) )"
    r"|,? (?:(?:about|at|by|for|from|in|of|on|to|with) )?"
    r"(?:after|although|because|before|how|if|since|though|unless|until|what|when|where|whether|which|while|who|why)"
    r"(?= )"
)
_WORDS = re.compile(r"(?=[ ,;:])")


def shorten(text: str, most: int) -> str:
    """Return a text in at most so many characters; empty if not even its first word is so short."""
    if len(text) <= most:
        return text
    if ends := [found.end() for found in _SENTENCES.finditer(text) if found.end() <= most]:
        return text[: ends[-1]]
    for boundaries, least in ((_CLAUSES, most // 3), (_WORDS, 1)):
        cuts = (text[: found.start()] for found in boundaries.finditer(text) if least <= found.start() < most)
        if whole := [cut for cut in cuts if cut.count("“") == cut.count("”") and cut.count("(") == cut.count(")")]:
            return whole[-1].rstrip(",;: ") + _CUT
    return ""


def title_of(parts: Sequence[Part]) -> str:
    """Return a release's headline as a title."""
    return shorten(next(_words(parts, "headline")), LONGEST_TITLE)


def summary_of(parts: Sequence[Part]) -> str:
    """Return what is news in a release: its lead, which follows the headline; its headline if that has no lead.

    Neither what the template calls the background, nor a line that leads to bullets, is one.
    """
    at = next(number for number, part in enumerate(parts) if part.kind == "headline")
    leads = [part for part in parts[at + 1 : at + 2] if part.name != "background"]
    lead = next(_words(leads, "paragraphs"), "")
    return shorten(lead if lead and not lead.endswith(":") else next(_words(parts, "headline")), LONGEST_SUMMARY)


def _words(parts: Sequence[Part], kind: str) -> Iterator[str]:
    return (plain(part.strings[0]) for part in parts if part.kind == kind)
