"""One release's file as a model: the body, who speaks, findings, notes, release details."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, cast

from pydantic import Field, ValidationInfo, create_model, field_validator

from hmic_press.facts.called import Names
from hmic_press.facts.campaign import EXAMPLE_SPEAKER, Accepted, Campaign
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
from hmic_press.problems.words.called import BODIES, BODY, BODY_FIRST, SPEAKER, SPEAKER_FIRST


class Named(Declared):
    """A body by its name; what is declared of it stands below that."""

    name: Annotated[
        Line,
        known_as("Name", f"The {BODY}'s name as it stands in a sentence, with “the” if it has one.", "Anyshire"),
    ]


class AboutBody(Named):
    """The body that a release is about; “the” belongs to a name that has it."""

    pronoun: Annotated[
        Literal["it", "they"],
        known_as("Pronoun", f"What the release calls the {BODY}: it, unless this says they.", "they"),
    ] = "it"

    @classmethod
    def judged(cls) -> list[str]:
        """Return the fields that say something of the body, in their order."""
        return [name for name in cls.model_fields if name not in ("name", "pronoun")]


_WHO_SPEAKS = f"Who speaks, by name; the campaign's file knows its {SPEAKER}s and their regions."


class Speaker(Facts):
    """Who speaks, and the words; without words the campaign's standard quotation stands."""

    open: ClassVar[Collection[str]] = ("name",)

    name: Annotated[
        Line,
        known_as(
            SPEAKER_FIRST,
            _WHO_SPEAKS,
            EXAMPLE_SPEAKER,
        ),
    ]
    region: Annotated[
        Line | None,
        known_as(
            "Region", f"The {SPEAKER}'s region, only for one whom the campaign does not know.", "the Eastern Region"
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
        """Return the campaign's speakers; another may speak."""
        return [each.name for each in campaign.speakers] if field == "name" else super().offered(field, campaign)

    def complaints_in(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if nobody knows the speaker's region and it is needed, or two places disagree on it."""
        known = {speaker.name: speaker.region for speaker in campaign.speakers}
        if campaign.region_needed and self.name not in known and self.region is None:
            yield bodies.unknown_speaker(self.name, known)
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


def _known_body(body: type[AboutBody]) -> Any:
    return known_as(BODY_FIRST, f"The {BODY} that the release is about.", body.whole_sample())


def _known_template(called: Names) -> Any:
    says = f"Which of the campaign's templates makes the release: {called.body_table}, unless said."
    return known_as("Template", says, called.body_table)


if TYPE_CHECKING:
    _Statement = Finding  # the findings of a campaign's own model are of all its kinds
else:
    _Statement = Statement


class Head(Facts):
    """What stands in a release's file before its body."""

    template: Annotated[Line, _known_template(Names())] = Names().body_table
    mentions: Annotated[
        list[Line],
        known_as("Mentions", f"Other {BODIES} that the words rightly name, by their slugs in the roster.", ["anytown"]),
    ] = []


class Brief(Head):
    """The facts of one release; `template` names its template in the campaign's folder, without the ending."""

    # A campaign's own model (brief_of) has the tables of its body and of who speaks, and the kinds declared there.
    kinds: ClassVar[Mapping[str, type[Finding]]] = {STATEMENT: Statement}
    called: ClassVar[Names] = Names()
    body_model: ClassVar[type[AboutBody]] = AboutBody
    speaker_model: ClassVar[type[Speaker]] = Speaker
    lists: ClassVar[Mapping[str, str]] = {"findings": "bullets"}  # the parts that its findings are, and how each is set

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

    @property
    def about(self) -> AboutBody | None:
        """The body that it is about, None if it is about none."""
        body: AboutBody | None = getattr(self, self.called.body_table)
        return body

    @property
    def voice(self) -> Speaker | None:
        """Who speaks, and the words; None if nobody does."""
        speaker: Speaker | None = getattr(self, self.called.speaker_table)
        return speaker

    def findings_that_clash(self) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield, with their place, what is wrong with the findings beside each other."""
        yield from clashes(self.findings)
        yield from not_every(self.kinds, self.findings)

    def findings_of(self, part: str) -> list[Finding]:
        """Return the findings of one of its lists, in their order."""
        return [finding for finding in self.findings if (finding.listed_in or next(iter(self.lists))) == part]


def _named_in_its_release(cls: type[Brief], about: AboutBody | None, info: ValidationInfo) -> AboutBody | None:
    if about is None and info.data.get("template") == info.field_name:
        needed = [name for name, field in cls.body_model.model_fields.items() if field.is_required()]
        complain(tables.no_body(needed))
    return about


def _body_of(language: Language) -> type[AboutBody]:
    """Return the model of the body's own table: its name, what is declared of it, and its pronoun."""
    declared: Any = language.body(Named)
    return cast(type[AboutBody], create_model("AboutBody", __base__=(AboutBody, declared), __doc__=AboutBody.__doc__))


def brief_of(
    language: Language, called: Names, speaker: str = EXAMPLE_SPEAKER, *, speaker_needed: bool = True
) -> type[Brief]:
    """Return the model of a release's file in a campaign: by its language, its words, and one who may speak."""
    kinds = language.kinds
    several: Any = GenericAlias(list, language.any_finding)
    examples = [kind.whole_sample() for kind in kinds.values()]
    findings: Any = (Annotated[several, _known_findings(examples)], [])
    body = _body_of(language) if language.declaration.body.fields else AboutBody
    voice: Any = create_model(
        "Speaker",
        __base__=Speaker,
        __doc__=Speaker.__doc__,
        name=(Annotated[Line, known_as(SPEAKER_FIRST, _WHO_SPEAKS, speaker)], ...),
    )
    may_be: Any = body | None
    # A model has the fields of its last base first: what this one has stands between those of a head and of a brief.
    tables_of_both: dict[str, Any] = {
        called.body_table: (Annotated[may_be, Field(validate_default=True), _known_body(body)], None),
        called.speaker_table: (
            Annotated[
                voice if speaker_needed else voice | None,
                known_as(SPEAKER_FIRST, "Who speaks, and the words.", voice.sample()),
            ],
            ... if speaker_needed else None,
        ),
    }
    check = field_validator(called.body_table)(_named_in_its_release)
    both: Any = create_model("Both", __base__=Head, __validators__={"named_in_its_release": check}, **tables_of_both)
    template: Any = (Annotated[Line, _known_template(called)], called.body_table)
    bases: Any = (Brief, both)
    own = create_model("Brief", __base__=bases, __doc__=Brief.__doc__, template=template, findings=findings)
    made = cast(type[Brief], own)
    made.kinds, made.called, made.body_model, made.speaker_model = kinds, called, body, voice
    made.lists = {each.name: each.set_as for each in language.declaration.lists} or Brief.lists
    return made
