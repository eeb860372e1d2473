"""Capitals, headings and regions."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hmic_press.problems.errors import Level
from hmic_press.style.passages import NOTES_HEADING
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.rules.la_titles import title_case
from hmic_press.style.terms import Terms, one_of, with_capitals

_GOES_ON = r"(?!,? (?:for |of )?[^\W\d_a-z])"  # a name does: “Town Clerk of Northgate”


@lru_cache(maxsize=64)
def _capitals_of(terms: Terms) -> re.Pattern[str]:
    """Return the pattern of a house's common nouns with capitals that they get by mistake."""
    nouns, offices, after_the = (
        one_of(tuple(map(with_capitals, words))) for words in (terms.common_nouns, terms.offices, terms.after_the)
    )
    return re.compile(rf"\b(?:(?<=\bthe )(?:{after_the})\b(?! of\b)|(?:{offices})s?\b{_GOES_ON}|(?:{nouns})s?\b)")


@lru_cache(maxsize=64)
def _region_after(title: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(title)} for (?P<region>(?:the )?[^,.]{{1,60}}),")


def wrong_capitals(proof: Proof) -> Iterator[Slip]:
    """Yield each common noun with capitals; a first word keeps its own."""
    starts = {(sentence.passage, sentence.start) for sentence in proof.sentences}
    small_ones = _capitals_of(proof.terms)
    for number, text in proof.words():
        if proof.passages[number].kind not in ("headline", "heading"):
            for found in small_ones.finditer(text):
                small = found.group().lower()
                new = small[:1].upper() + small[1:] if (number, found.start()) in starts else small
                if new != found.group():
                    yield Slip(number, found.start(), found.end(), new)


def notes_heading(proof: Proof) -> Iterator[Slip]:
    """Yield the heading of the notes where it is not the house's."""
    right = proof.terms.notes_heading
    for number, passage in proof.of_kind("heading") if right else ():
        if NOTES_HEADING.fullmatch(passage.text) and passage.text != right:
            yield Slip(number, 0, len(passage.text), right)


def unknown_region(proof: Proof) -> Iterator[Slip]:
    """Yield a region that is not one of the house's."""
    title, regions = proof.terms.speaker_title, proof.terms.regions
    for number, text in proof.words() if title and regions else ():
        for found in _region_after(title).finditer(text):
            if found["region"] not in regions and HIDDEN not in found["region"]:
                yield Slip(number, found.start("region"), found.end("region"))


RULES = (
    Rule(
        id="WD10",
        name="capitals",
        level=Level.WARN,
        says="A common noun has capitals, as if it were a name.",
        remedy="Write it small.",
        wrong="No problem\n\nCorruption was no problem for the Service.",
        better="No problem\n\nCorruption was no problem for the service.",
        right="No problem\n\nThe Minister and the College of Examples wrote to the Town Clerk of Northgate.",
        find=wrong_capitals,
    ),
    Rule(
        id="WD18",
        name="notes-heading",
        level=Level.WARN,
        says="The notes have another heading than in other releases.",
        remedy="Write the house’s own heading.",
        wrong="Northgate improves\n\nNotes For Editors:\n\n1. A copy of the report is on the website.",
        better="Northgate improves\n\nNotes for editors\n\n1. A copy of the report is on the website.",
        right="Northgate improves\n\nThe Notes for Editors: a guide was read by all staff of the council.",
        find=notes_heading,
    ),
    Rule(
        id="WD19",
        name="unknown-region",
        level=Level.WARN,
        says="The speaker’s region is not one of those that the house names.",
        remedy="Confirm the region; if it is right, add it to regions, in [style] of the house’s house.toml.",
        wrong="Chief Examiner for the Hill Valley Region, Anne Example, said:",
        better="Chief Examiner for the Hill and Valley Region, Anne Example, said:",
        right="Chief Examiner, Anne Example of the Hill Valley Region, said:",
        find=unknown_region,
    ),
    Rule(
        id="WD09",
        name="title-case-of-report",
        level=Level.WARN,
        says="The title of a report has fewer capitals here than elsewhere.",
        remedy="Write the title alike everywhere.",
        wrong="*Revisiting Town Libraries* is out. Read *Revisiting town libraries*.",
        better="*Revisiting Town Libraries* is out. Read *Revisiting Town Libraries*.",
        right="*Revisiting Town Libraries* is out. EXB is revisiting town libraries.",
        find=title_case,
        speech=True,
    ),
)
