"""`[issued]` of a release's file: in which format it was issued, with which slips, and how its copy was captured."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from hmic_press.facts.fields import Facts, Line, known_as
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import bad_amendments, values

NO_REASON_YET = "as issued: say why"  # why of an amendment that was read from a copy
ISSUED_AS = ("plain", "markdown", "indented")  # the formats that a copy can be captured in
BlankLines = Annotated[int, Field(ge=0, le=20)]


class Amendment(Facts):
    """A phrase of the standard release, as it was issued, and why."""

    part: Annotated[Line, known_as("Part", "The part of the release in which the phrase stands.", "report")]
    standard: Annotated[
        Line,
        known_as("Standard phrase", "Words that stand exactly once in that part, as standard.", "review, *Fear*, can"),
    ]
    issued: Annotated[
        Line, known_as("Phrase as issued", "The words that were issued in their place.", "review *Fear*, can")
    ]
    why: Annotated[Line, known_as("Why", "In what the two differ, and the reason.", "a comma is missing")]

    def complaints(self) -> Iterable[Complaint]:
        """Yield a complaint if the amendment changes nothing."""
        if self.standard == self.issued:
            yield bad_amendments.changes_nothing()


class Issued(Facts):
    """How a release was issued: in which format, with which slips, and how the copy was captured.

    Capture (blank lines above the headline, one before a bullet, newlines at the end, no-break spaces round titles and
    addresses) is what the copies of 2012 show; a new release has the defaults.
    """

    format: Annotated[
        Line, known_as("Format", "The format it was issued in: plain, unless this says another.", "markdown")
    ] = "plain"
    blank_lines_above: Annotated[
        BlankLines, known_as("Blank lines above", "How many blank lines its copy has above the headline.", 4)
    ] = 0
    blank_line_before_bullet: Annotated[
        Annotated[int, Field(ge=2, le=1000)] | None,
        known_as("Blank line before bullet", "The number of the bullet above which its copy has a blank line.", 9),
    ] = None
    newlines_at_end: Annotated[
        BlankLines, known_as("Newlines at the end", "How many line ends its copy has after the last line.", 2)
    ] = 1
    no_break_spaces: Annotated[
        bool, known_as("No-break spaces", "Whether its copy has no-break spaces round titles and addresses.", True)
    ] = False
    amendments: Annotated[
        list[Amendment],
        known_as(
            "Amendments", "Its slips: each a standard phrase, the phrase as issued, and why.", [Amendment.sample()]
        ),
    ] = []

    def complaints(self) -> Iterable[Complaint]:
        """Yield a complaint if the format is none that a copy can have, or if there is none and yet amendments."""
        if self.amendments and "format" not in self.model_fields_set:
            yield bad_amendments.not_issued()
        if self.format not in ISSUED_AS:
            yield values.not_a_choice("format", self.format, ISSUED_AS)._replace(field="format")
