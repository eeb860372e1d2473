"""How GOV.UK sets a page where the house sets it otherwise: titles, italics, bullets, the heading of the notes."""

from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.passages import NOTES_HEADING
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.text.shortened import LONGEST_TITLE


def long_title(proof: Proof) -> Iterator[Slip]:
    """Yield a headline that is longer than a list of search results shows, where no short title is declared."""
    if proof.has_short_title:
        return
    for number, passage in proof.of_kind("headline"):
        if len(passage.text) > LONGEST_TITLE:
            yield Slip(number, 0, len(passage.text))


def italics(proof: Proof) -> Iterator[Slip]:
    """Yield each title and each passage that is set in italics."""
    for number, passage in enumerate(proof.passages):
        if passage.italic:
            yield Slip(number, 0, len(passage.text))
    for number, start, title in proof.marked_titles:
        yield Slip(number, start - 1, start + len(title) + 1, title)


def several_sentences(proof: Proof) -> Iterator[Slip]:
    """Yield the second sentence of a bullet."""
    bullets = {number for number, _ in proof.of_kind("bullets")}
    told: set[int] = set()
    for sentence in proof.sentences:
        if sentence.start and sentence.passage in bullets - told:
            told.add(sentence.passage)
            yield Slip(sentence.passage, sentence.start, sentence.start + len(sentence.words))


def heading_of_notes(proof: Proof) -> Iterator[Slip]:
    """Yield the heading of the notes where it is not GOV.UK's."""
    for number, passage in proof.of_kind("heading"):
        if NOTES_HEADING.fullmatch(passage.text) and passage.text != "Background":
            yield Slip(number, 0, len(passage.text), "Background")


RULES = (
    Rule(
        id="GV01",
        name="title-over-65-characters",
        profile="govuk",
        level=Level.INFO,
        says="The headline has more than 65 characters: lists of search results cut it.",
        remedy="Declare a short title in its template, {% block title %}…{% endblock %}, or shorten the headline.",
        wrong="Northgate Council has made some improvements to how it identifies and manages integrity issues",
        better="Northgate Council improves how it manages integrity",
        right="Northgate Council improves how it manages the integrity of staff",
        find=long_title,
    ),
    Rule(
        id="GV02",
        name="italics",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK has no italics.",
        remedy="Set the words plainly; quotation marks may hold a title.",
        wrong="The report, *Fear or Favour*, is out.",
        better="The report, ‘Fear or Favour’, is out.",
        right="The report has 5 * 3 pages and 2 * 4 tables.",
        find=italics,
        speech=True,
    ),
    Rule(
        id="GV03",
        name="bullet-of-several-sentences",
        profile="govuk",
        level=Level.INFO,
        says="A bullet is one sentence on GOV.UK.",
        remedy="Make two bullets of it, or one sentence.",
        wrong="Northgate improves\n\n- The council has a policy. Staff have read it.",
        better="Northgate improves\n\n- The council has a policy.\n- Staff have read it.",
        right="Northgate improves\n\n- The council has a policy on www.northgate.example for all.",
        find=several_sentences,
    ),
    Rule(
        id="GV08",
        name="notes-heading-background",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK’s press releases call the notes “Background”.",
        remedy="Write “Background”.",
        wrong="Northgate improves\n\nNotes for editors\n\n1. A copy of the report is on the website.",
        better="Northgate improves\n\nBackground\n\n1. A copy of the report is on the website.",
        right="Northgate improves\n\nThe notes for editors that follow are short and to the point, as ever.",
        find=heading_of_notes,
    ),
)
