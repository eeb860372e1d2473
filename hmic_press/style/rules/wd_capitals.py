"""Capitals, headings and regions."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.passages import NOTES_HEADING
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.rules.la_titles import title_case

# Common nouns that get capitals by mistake, but where a name goes on (“Chief Constable of Kent”).
_SMALL = re.compile(
    r"\b(?=[ACDFPS])(?:(?<=\bthe )(?:Service|Force)\b(?! of\b)"
    r"|Press Offic(?:e|er|ers)\b|Self-Assessments?(?: Checklists?)?\b"
    r"|Police and Crime Commissioners?\b(?! (?:for |of )?[^\W\d_a-z])"
    r"|(?:Deputy |Assistant )?Chief (?:Constables?|Officers?)\b(?!,? (?:for |of )?[^\W\d_a-z])"
    r"|Police (?:Officers?|Forces?|Staff)\b|Second Jobs?\b|Social Media\b)"
)
# The house's regions in 2012, as far as its releases and its style sheet name them; confirm any other, and add it here.
REGIONS = ("the Eastern Region", "the National Team", "the Northern Region", "the Wales and Western Region")


def wrong_capitals(proof: Proof) -> Iterator[Slip]:
    """Yield each common noun with capitals; a first word keeps its own."""
    starts = {(sentence.passage, sentence.start) for sentence in proof.sentences}
    for number, text in proof.words():
        if proof.passages[number].kind not in ("headline", "heading"):
            for found in _SMALL.finditer(text):
                small = found.group().lower()
                new = small[:1].upper() + small[1:] if (number, found.start()) in starts else small
                if new != found.group():
                    yield Slip(number, found.start(), found.end(), new)


def notes_heading(proof: Proof) -> Iterator[Slip]:
    """Yield the heading of the notes where it is not the house's."""
    for number, passage in proof.of_kind("heading"):
        if NOTES_HEADING.fullmatch(passage.text) and passage.text != "Notes to editors":
            yield Slip(number, 0, len(passage.text), "Notes to editors")


def unknown_region(proof: Proof) -> Iterator[Slip]:
    """Yield a region that is not one of the house's."""
    for number, text in proof.words():
        for found in re.finditer(r"\bHM Inspector of Constabulary for (?P<region>(?:the )?[^,.]{1,60}),", text):
            if found["region"] not in REGIONS and HIDDEN not in found["region"]:
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
        right="No problem\n\nThe Home Secretary and the College of Policing wrote to the Chief Constable of Kent.",
        find=wrong_capitals,
    ),
    Rule(
        id="WD18",
        name="notes-heading",
        level=Level.WARN,
        says="The notes have another heading than in other releases.",
        remedy="Write “Notes to editors”.",
        wrong="Kent improves\n\nNotes to Editors:\n\n1. A copy of the report is on the website.",
        better="Kent improves\n\nNotes to editors\n\n1. A copy of the report is on the website.",
        right="Kent improves\n\nThe Notes to Editors: a guide was read by all staff of the force.",
        find=notes_heading,
    ),
    Rule(
        id="WD19",
        name="unknown-region",
        level=Level.WARN,
        says="The inspector’s region is not one of those that the house names.",
        remedy="Confirm the region; if it is right, add it to the table in hmic_press/style/naming.py.",
        wrong="HM Inspector of Constabulary for the Wales Western Region, Anne Example, said:",
        better="HM Inspector of Constabulary for the Wales and Western Region, Anne Example, said:",
        right="HM Inspector of Constabulary, Anne Example of the Wales Western Region, said:",
        find=unknown_region,
    ),
    Rule(
        id="WD09",
        name="title-case-of-report",
        level=Level.WARN,
        says="The title of a report has fewer capitals here than elsewhere.",
        remedy="Write the title alike everywhere.",
        wrong="*Revisiting Police Relationships* is out. Read *Revisiting police relationships*.",
        better="*Revisiting Police Relationships* is out. Read *Revisiting Police Relationships*.",
        right="*Revisiting Police Relationships* is out. HMIC is revisiting police relationships.",
        find=title_case,
        speech=True,
    ),
)
