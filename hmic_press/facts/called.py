"""What a campaign calls the bodies that its releases are about, and who speaks."""

from dataclasses import replace
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from hmic_press.facts.fields import Facts, Line, complain
from hmic_press.problems.errors import Problem
from hmic_press.problems.words import called, houses

# What a file of facts or a template calls otherwise.
_TAKEN = frozenset(
    [
        "about",
        "accepted",
        "campaign",
        "embargo",
        "finding",
        "findings",
        "further_notes",
        "history",
        "house",
        "issued",
        "mentions",
        "name",
        "part",
        "release",
        "template",
        "voice",
    ]
)


def _word(value: str) -> str:
    table = table_of(value)
    if not (table.isascii() and table.isidentifier() and table.islower()) or table in _TAKEN or hasattr(Facts, table):
        complain(houses.no_word_for_a_table(value))
    return value


Word = Annotated[Line, AfterValidator(_word)]


class Called(Facts):
    """`[called]` of a house or a campaign; a campaign's goes before its house's.

    `title` stands before the name of who speaks; `example` is the name of a body that is made up.
    """

    body: Word | None = None
    bodies: Line | None = None
    speaker: Word | None = None
    title: Line | None = None
    example: Line | None = None


class Names(NamedTuple):
    """The words of a campaign: of those that stand in its files, the table's name has no spaces."""

    body: str = "body"
    bodies: str = "bodies"
    speaker: str = "speaker"
    title: str | None = None
    example: str | None = None

    @classmethod
    def of(cls, campaign: Called, house: Called) -> "Names":
        """Return the words of a campaign, which are its house's where it has none of its own."""
        return cls(**(house.model_dump(exclude_none=True) | campaign.model_dump(exclude_none=True)))

    @property
    def body_table(self) -> str:
        """The table of the body in a file of facts; its template is called so too."""
        return table_of(self.body)

    @property
    def speaker_table(self) -> str:
        """The table of who speaks in a file of facts."""
        return table_of(self.speaker)

    @property
    def speakers_table(self) -> str:
        """The tables of those who may speak in a campaign's file."""
        return f"{self.speaker_table}s"

    def tell(self, problem: Problem) -> Problem:
        """Return a problem in these words."""
        return replace(
            problem,
            problem=self.speak(problem.problem),
            remedy=self.speak(problem.remedy),
            field=self.speak(problem.field),
        )

    def speak(self, text: str) -> str:
        """Return a text with these words for the signs that stand in it."""
        return called.speak(text, self.body, self.bodies, self.speaker)


NO_WORDS = Names()  # of no campaign


def table_of(word: str) -> str:
    """Return what a table is called after a word of several."""
    return word.replace(" ", "_")
