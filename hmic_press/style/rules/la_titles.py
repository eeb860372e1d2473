"""Titles of reports, and web addresses."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip

_SPACE = "[ \u00a0]"
_SMALL = r"(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)"
_CAPITALS = rf"[^\W\d_a-z]\w{{0,30}}(?:{_SPACE}(?:{_SMALL}{_SPACE}){{0,2}}[^\W\d_a-z]\w{{0,30}}){{1,9}}"
# What a word processor leaves of italics that were lost: no-break spaces round a title.
_TRACE = re.compile(rf"\b(?:report|review|study|guide)\b[^.]{{0,40}}\u00a0({_CAPITALS})")


def titles(proof: Proof) -> list[str]:
    """Return the titles that a release marks, shows a trace of, or is known to name, each as it is best capitalised."""
    found = dict.fromkeys([*proof.known_titles, *(title for _, _, title in proof.marked_titles)])
    found |= dict.fromkeys(trace for text in _with_no_break_spaces(proof) for trace in _TRACE.findall(text))
    best: dict[str, str] = {}
    for title in (" ".join(title.split()) for title in found):
        kept = best.setdefault(title.casefold(), title)
        if _capitals(title) > _capitals(kept):
            best[title.casefold()] = title
    return [title for title in best.values() if " " in title]


def _with_no_break_spaces(proof: Proof) -> Iterator[str]:
    return (passage.text for passage in proof.passages if "\u00a0" in passage.text)


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _unmarked(proof: Proof) -> Iterator[tuple[int, int, str, str]]:
    """Yield each title that stands among the words unmarked: passage, start, as it stands there, as it is."""
    folded = [text.casefold().replace("\u00a0", " ") for text in proof.printed]
    for title in titles(proof):
        pattern = re.compile(rf"\b{re.escape(title)}\b".replace(r"\ ", _SPACE), re.IGNORECASE)
        for number, text in enumerate(proof.printed):
            for found in pattern.finditer(text) if title.casefold() in folded[number] else ():
                words = found.group().replace("\u00a0", " ")
                opens = found.start() == 0 or text[max(0, found.start() - 2) : found.start()] == ". "
                if words == title or (words[:1].isupper() and not opens):
                    yield number, found.start(), words, title


def not_italic(proof: Proof) -> Iterator[Slip]:
    """Yield each title that is not set in italics."""
    for number, start, words, title in _unmarked(proof):
        yield Slip(number, start, start + len(words), f"*{title}*")


def title_case(proof: Proof) -> Iterator[Slip]:
    """Yield each title that has lost its capitals; what follows a colon may be small."""
    known = {title.casefold(): title for title in titles(proof)}
    for number, start, title in proof.marked_titles:
        best = known.get(" ".join(title.split()).casefold(), title)
        if _capitals(title) < _capitals(best):
            yield Slip(number, start, start + len(title), best)
    for number, start, words, title in _unmarked(proof):
        if words != title:
            yield Slip(number, start, start + len(words), title)


def bare_address(proof: Proof) -> Iterator[Slip]:
    """Yield each address that has no scheme and is no link."""
    for number, start, address in proof.addresses:
        if address.startswith("www."):
            yield Slip(number, start, start + len(address), f"https://{address}")


def http_link(proof: Proof) -> Iterator[Slip]:
    """Yield each address whose connection is open to all."""
    for number, start, address in proof.addresses:
        if address.startswith("http:"):
            yield Slip(number, start, start + len(address), address.replace("http:", "https:", 1))


RULES = (
    Rule(
        id="LA08",
        name="title-not-italic",
        level=Level.INFO,
        says="The title of a report stands among the words without italics.",
        remedy="Set the title in italics.",
        wrong="Our report *Fear or Favour* is out. Fear or Favour is long.",
        better="Our report *Fear or Favour* is out. *Fear or Favour* is long.",
        right="Our report *Fear or Favour* is out. Clerks act without fear or favour.",
        find=not_italic,
        speech=True,
    ),
    Rule(
        id="LA09",
        name="bare-www-address",
        level=Level.INFO,
        says="The address has no scheme: many programs will not make a link of it.",
        remedy="Write the address with https://.",
        wrong="The report can be found at www.example.org",
        better="The report can be found at https://www.example.org",
        right="The report can be found at [www.example.org](https://www.example.org)",
        find=bare_address,
        speech=True,
    ),
    Rule(
        id="LA10",
        name="http-link",
        level=Level.INFO,
        says="The link goes over http, which anybody on the way can read and change.",
        remedy="Write the address with https://.",
        wrong="The report can be found at [www.example.org](http://www.example.org)",
        better="The report can be found at [www.example.org](https://www.example.org)",
        right="The report can be found at https://www.example.org/what-http-is",
        find=http_link,
        speech=True,
    ),
)
