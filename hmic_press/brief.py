"""One release's file as a model: force, inspector, findings, notes, and how it was issued."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from hmic_press.campaign import Accepted, Campaign
from hmic_press.details import Details
from hmic_press.fields import Facts, Line, Paragraph, Speech, complain
from hmic_press.findings import AnyFinding
from hmic_press.formats import TEXT_FORMATS
from hmic_press.messages import Complaint, amending, rules, tables, values
from hmic_press.places import Path

BlankLines = Annotated[int, Field(ge=0, le=20)]


class Force(Facts):
    """The force a release is about; “the” belongs to a name that has it."""

    name: Line
    verdict: Line
    pronoun: Literal["it", "they"] = "it"

    def complaints(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if the verdict is none of the campaign's."""
        if self.verdict not in campaign.verdicts:
            yield values.not_a_choice("verdict", self.verdict, campaign.verdicts)._replace(field="verdict")


class Inspector(Facts):
    """Who speaks, and the words; without words the campaign's standard quotation stands."""

    name: Line
    region: Line | None = None
    said: Speech | None = None

    def complaints(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if nobody knows the inspector's region, or two places disagree on it."""
        known = {inspector.name: inspector.region for inspector in campaign.inspectors}
        if self.name not in known and self.region is None:
            yield rules.unknown_inspector(self.name, known)
        elif (region := known.get(self.name)) and self.region not in (None, region):
            yield rules.region_disagrees(self.name, str(self.region), region)


class Note(Facts):
    """A note to editors that only this release has."""

    text: Paragraph


class Amendment(Facts):
    """A phrase of the standard release, as it was issued, and why."""

    standard: Line
    issued: Line
    why: Line

    def complaints(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if the amendment changes nothing."""
        if self.standard == self.issued:
            yield amending.changes_nothing()


class Issued(Facts):
    """How a release was issued: in which format, with which slips, and how the copy was captured.

    Capture (blank lines above the headline, one before a bullet, newlines at the end, no-break spaces round titles and
    addresses) is what the copies of 2012 show; a new release has the defaults.
    """

    format: Line = "plain"
    blank_lines_above: BlankLines = 0
    blank_line_before_bullet: Annotated[int, Field(ge=2, le=1000)] | None = None
    newlines_at_end: BlankLines = 1
    no_break_spaces: bool = False
    amendments: list[Amendment] = []

    def complaints(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if the format is none that a copy can have."""
        if self.format not in TEXT_FORMATS:
            yield values.not_a_choice("format", self.format, TEXT_FORMATS)._replace(field="format")


class Brief(Facts):
    """The facts of one release; `template` names its template in the campaign's folder, without the ending."""

    template: Line = "force"
    mentions: list[Line] = []
    force: Annotated[Force | None, Field(validate_default=True)] = None
    inspector: Inspector
    findings: list[AnyFinding] = []
    further_notes: list[Note] = []
    release: Details = Details()
    accepted: list[Accepted] = []
    issued: Issued = Issued()

    def findings_said_twice(self) -> Iterator[tuple[Path, Complaint]]:
        """Yield the findings that are about the same as an earlier one, with their place."""
        first: dict[tuple[object, ...], int] = {}
        for number, finding in enumerate(self.findings):
            earlier = first.setdefault(finding.topic(), number)
            if earlier != number:
                yield ("findings", number), rules.said_twice(earlier + 1)

    @field_validator("force")
    @classmethod
    def _named_in_its_release(cls, force: Force | None, info: ValidationInfo) -> Force | None:
        if force is None and info.data.get("template") == "force":
            complain(tables.no_force())
        return force
