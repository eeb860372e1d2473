"""One release's file as a model: the body, who speaks, findings, notes, release details."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from hmic_press.facts.about_body import AboutBody
from hmic_press.facts.called import Names
from hmic_press.facts.campaign import Accepted
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.declared.series import clashes, not_every
from hmic_press.facts.declared.statement import Statement
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Facts, Line, Paragraph, known_as
from hmic_press.facts.history import Row
from hmic_press.facts.issued import Issued
from hmic_press.facts.speaker import Speaker
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words.called import BODIES


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


def known_findings(example: list[dict[str, Any]]) -> Any:
    """Return what is known of the field of the findings, with an example."""
    says = "The bullets, in their order: each a statement, or what it is about and its figures."
    return known_as("Findings", says, example)


def known_template(called: Names) -> Any:
    """Return what is known of the field that names the template."""
    says = f"Which of the campaign's templates makes the release: {called.body_table}, unless said."
    return known_as("Template", says, called.body_table)


if TYPE_CHECKING:
    _Statement = Finding  # the findings of a campaign's own model are of all its kinds
else:
    _Statement = Statement


class Head(Facts):
    """What stands in a release's file before its body."""

    template: Annotated[Line, known_template(Names())] = Names().body_table
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

    findings: Annotated[list[_Statement], known_findings([Statement.sample()])] = []
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
