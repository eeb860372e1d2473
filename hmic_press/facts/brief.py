"""One release's file as a model: force, inspector, findings, notes, release details."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, cast

from pydantic import Field, ValidationInfo, create_model, field_validator

from hmic_press.facts.campaign import Accepted, Campaign
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Declared, Finding, Statement
from hmic_press.facts.declared.language import Language
from hmic_press.facts.declared.series import clashes, not_every
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Facts, Line, Paragraph, Speech, complain, known_as
from hmic_press.facts.history import Row
from hmic_press.facts.issued import Issued
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import bodies, tables


class Named(Declared):
    """A body by its name; what is declared of it stands below that."""

    name: Annotated[
        Line,
        known_as("Name", "The force's name as it stands in a sentence, with “the” if it has one.", "Anyshire"),
    ]


class Force(Named):
    """The force a release is about; “the” belongs to a name that has it."""

    pronoun: Annotated[
        Literal["it", "they"],
        known_as("Pronoun", "What the release calls the force: it, unless this says they.", "they"),
    ] = "it"

    @classmethod
    def judged(cls) -> list[str]:
        """Return the fields that say something of the force, in their order."""
        return [name for name in cls.model_fields if name not in ("name", "pronoun")]


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
            "There has been progress.\n\nThere is more to do.",
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
            "There will be another visit in 2013.",
        ),
    ]


def _known_findings(example: list[dict[str, Any]]) -> Any:
    says = "The bullets, in their order: each a statement, or what it is about and its figures."
    return known_as("Findings", says, example)


def _known_force(body: type[Force]) -> Any:
    return known_as("Force", "The force that the release is about.", body.whole_sample())


if TYPE_CHECKING:
    _Statement = Finding  # the findings of a campaign's own model are of all its kinds
else:
    _Statement = Statement


class Brief(Facts):
    """The facts of one release; `template` names its template in the campaign's folder, without the ending."""

    # A campaign's own model has the kinds that are declared there (brief_of); this one knows statements alone.
    kinds: ClassVar[Mapping[str, type[Finding]]] = {STATEMENT: Statement}
    body: ClassVar[type[Force]] = Force
    lists: ClassVar[Mapping[str, str]] = {"findings": "bullets"}  # the parts that its findings are, and how each is set

    template: Annotated[
        Line, known_as("Template", "Which of the campaign's templates makes the release: force, unless said.", "force")
    ] = "force"
    mentions: Annotated[
        list[Line],
        known_as(
            "Mentions", "Other forces that the words rightly name, by their slugs in the roster.", ["west-mercia"]
        ),
    ] = []
    force: Annotated[Force | None, Field(validate_default=True), _known_force(Force)] = None
    inspector: Annotated[Inspector, known_as("Inspector", "Who speaks, and the words.", Inspector.sample())]
    findings: Annotated[list[_Statement], _known_findings([Statement.sample()])] = []
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
    ] = Details.model_construct()
    accepted: Annotated[
        list[Accepted],
        known_as("Accepted", "Findings of house style that stand as they are.", [Accepted.sample("phrase")]),
    ] = []
    issued: Annotated[
        Issued,
        known_as(
            "As issued", "How a release was issued; one that has not been has no such table.", Issued.sample("format")
        ),
    ] = Issued.model_construct()
    history: Annotated[
        list[Row],
        known_as(
            "History", "What was approved and issued: rows that the commands add, and nobody changes.", [Row.sample()]
        ),
    ] = []

    def findings_that_clash(self) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield, with their place, what is wrong with the findings beside each other."""
        yield from clashes(self.findings)
        yield from not_every(self.kinds, self.findings)

    def findings_of(self, part: str) -> list[Finding]:
        """Return the findings of one of its lists, in their order."""
        return [finding for finding in self.findings if (finding.listed_in or next(iter(self.lists))) == part]

    @field_validator("force")
    @classmethod
    def _named_in_its_release(cls, force: Force | None, info: ValidationInfo) -> Force | None:
        if force is None and info.data.get("template") == "force":
            complain(tables.no_force([name for name, field in cls.body.model_fields.items() if field.is_required()]))
        return force


def _body_of(language: Language) -> type[Force]:
    """Return the model of the body's own table: its name, what is declared of it, and its pronoun."""
    declared: Any = language.body(Named)
    return cast(type[Force], create_model("Force", __base__=(Force, declared), __doc__=Force.__doc__))


def brief_of(language: Language) -> type[Brief]:
    """Return the model of a release's file in a campaign whose language is given."""
    kinds = language.kinds
    several: Any = GenericAlias(list, language.any_finding)
    examples = [kind.whole_sample() for kind in kinds.values()]
    findings: Any = (Annotated[several, _known_findings(examples)], [])
    body = _body_of(language) if language.declaration.body.fields else Force
    may_be: Any = body | None
    force: Any = (Annotated[may_be, Field(validate_default=True), _known_force(body)], None)
    made: type[Brief] = create_model("Brief", __base__=Brief, __doc__=Brief.__doc__, force=force, findings=findings)
    made.kinds, made.body = kinds, body
    made.lists = {each.name: each.set_as for each in language.declaration.lists} or Brief.lists
    return made
