"""One release's file as a model: force, inspector, findings, notes, release details."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from hmic_press.facts.campaign import Accepted, Campaign
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Facts, Line, Paragraph, Speech, complain, known_as
from hmic_press.facts.findings import KINDS, AnyFinding
from hmic_press.facts.issued import Issued
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import bodies, impossible, tables, values


class Force(Facts):
    """The force a release is about; “the” belongs to a name that has it."""

    name: Annotated[
        Line,
        known_as(
            "Name", "The force's name as it stands in a sentence, with “the” if it has one.", "Leicestershire Police"
        ),
    ]
    verdict: Annotated[
        Line,
        known_as("Verdict", "What the headline says that the force has made: one of the campaign's.", "improvements"),
    ]
    pronoun: Annotated[
        Literal["it", "they"],
        known_as("Pronoun", "What the release calls the force: it, unless this says they.", "they"),
    ] = "it"

    @classmethod
    def offered(cls, field: str, campaign: Campaign) -> Sequence[str]:
        """Return the campaign's verdicts, or what else a field can be."""
        return campaign.verdicts if field == "verdict" else super().offered(field, campaign)

    def complaints_in(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if the verdict is none of the campaign's."""
        if self.verdict not in campaign.verdicts:
            yield values.not_a_choice("verdict", self.verdict, campaign.verdicts)._replace(field="verdict")


class Inspector(Facts):
    """Who speaks, and the words; without words the campaign's standard quotation stands."""

    open: ClassVar[Collection[str]] = ("name",)

    name: Annotated[
        Line,
        known_as(
            "Inspector",
            "Who speaks, by name; the campaign's file knows its inspectors and their regions.",
            "Zoë Billingham",
        ),
    ]
    region: Annotated[
        Line | None,
        known_as(
            "Region", "The inspector's region, only for one whom the campaign does not know.", "the Eastern Region"
        ),
    ] = None
    said: Annotated[
        Speech | None,
        known_as(
            "Quotation",
            "The words, without quotation marks, a blank line between paragraphs; left out, the standard ones.",
            "The force has made progress.\n\nHMIC will continue to monitor all forces.",
        ),
    ] = None

    @classmethod
    def offered(cls, field: str, campaign: Campaign) -> Sequence[str]:
        """Return the campaign's inspectors; another may speak, with a region."""
        return [each.name for each in campaign.inspectors] if field == "name" else super().offered(field, campaign)

    def complaints_in(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if nobody knows the inspector's region, or two places disagree on it."""
        known = {inspector.name: inspector.region for inspector in campaign.inspectors}
        if self.name not in known and self.region is None:
            yield bodies.unknown_inspector(self.name, known)
        elif (region := known.get(self.name)) and self.region not in (None, region):
            yield bodies.region_disagrees(self.name, str(self.region), region)


class Note(Facts):
    """A note to editors that only this release has."""

    text: Annotated[
        Paragraph,
        known_as(
            "Further note",
            "A note to editors that only this release has, one paragraph.",
            "HMIC will inspect the force again in 2013.",
        ),
    ]


class Brief(Facts):
    """The facts of one release; `template` names its template in the campaign's folder, without the ending."""

    template: Annotated[
        Line, known_as("Template", "Which of the campaign's templates makes the release: force, unless said.", "force")
    ] = "force"
    mentions: Annotated[
        list[Line],
        known_as(
            "Mentions", "Other forces that the words rightly name, by their slugs in the roster.", ["west-mercia"]
        ),
    ] = []
    force: Annotated[
        Force | None,
        Field(validate_default=True),
        known_as("Force", "The force that the release is about.", Force.sample()),
    ] = None
    inspector: Annotated[Inspector, known_as("Inspector", "Who speaks, and the words.", Inspector.sample())]
    findings: Annotated[
        list[AnyFinding],
        known_as(
            "Findings",
            "The bullets, in their order: each a statement, or what it is about and its figures.",
            [kind.sample("staff") for kind in KINDS.values()],
        ),
    ] = []
    further_notes: Annotated[
        list[Note], known_as("Further notes", "Notes to editors that only this release has.", [Note.sample()])
    ] = []
    release: Annotated[
        Details,
        known_as(
            "Release details",
            "What stands above and below the text: date, reference, embargo, contact, ENDS.",
            Details.sample("reference", "date"),
        ),
    ] = Details()
    accepted: Annotated[
        list[Accepted],
        known_as("Accepted", "Findings of house style that stand as they are.", [Accepted.sample("phrase")]),
    ] = []
    issued: Annotated[
        Issued,
        known_as(
            "As issued", "How HMIC issued a release of 2012; a new one has no such table.", Issued.sample("format")
        ),
    ] = Issued()

    def findings_that_clash(self) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield, with their place, findings about the same as an earlier one, and counts that another one forbids."""
        first: dict[tuple[object, ...], int] = {}
        for number, finding in enumerate(self.findings):
            earlier = first.setdefault(finding.topic(), number)
            if earlier != number:
                yield ("findings", number), impossible.said_twice(earlier + 1)
        for number in first.values():
            yield from self._counts_beyond(number, first.values())

    def _counts_beyond(self, number: int, others: Iterable[int]) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield each count of a finding that is larger than another one allows, beside the first that does not."""
        finding = self.findings[number]
        told = set()
        for other in others:
            for field, count, most in finding.counts_beyond(self.findings[other]):
                if field not in told:
                    yield ("findings", number), impossible.more_than_in_longer_period(field, count, most, other + 1)
                told.add(field)

    @field_validator("force")
    @classmethod
    def _named_in_its_release(cls, force: Force | None, info: ValidationInfo) -> Force | None:
        if force is None and info.data.get("template") == "force":
            complain(tables.no_force())
        return force
