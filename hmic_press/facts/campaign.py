"""What all releases share: the house's facts, and those of one campaign."""

from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from hmic_press.facts.called import Called, Names
from hmic_press.facts.declared.language import Language
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Day, Facts, Line, Month, known_as
from hmic_press.facts.house import Words
from hmic_press.text.folding import fold

EXAMPLE_SPEAKER = "Anne Example"


class House(Facts):
    """An edition's `house.toml`: the house, how to reach it, its words, and the edition that it extends."""

    extends: Line | None = None
    name: Line
    website: Line
    office_hours: Line
    office_line: Line
    out_of_hours_line: Line
    style: Words = Words.model_construct()
    called: Called = Called.model_construct()


class Spokesperson(Facts):
    """Who may speak in the campaign, and the region after “for”, with “the” if it has one, and a title of their own."""

    name: Line
    region: Line | None = None
    title: Line | None = None


class Periods(Facts):
    """The months in which the campaign's counts may begin and end; an empty list allows any."""

    since: list[Month] = []
    until: list[Month] = []


class Accepted(Facts):
    """Findings of a rule that stand as they are, and why: the phrases that hold the words, or all of the rule."""

    rule: Annotated[
        Line, known_as("Rule", "The rule of hmic-press check or lint whose finding stands as it is.", "WD10-capitals")
    ]
    phrase: Annotated[
        Line | None,
        known_as(
            "Phrase",
            "Words of the release that hold what is accepted; left out, all of it.",
            "Self-Assessment Checklist",
        ),
    ] = None
    phrases: Annotated[
        Annotated[list[Line], Field(min_length=1)] | None,
        known_as("Phrases", "Several such phrases, which stand for one reason.", ["the Press Office", "Press Officer"]),
    ] = None
    why: Annotated[Line, known_as("Why", "The reason for which it stands.", "its owner writes it so")]

    @property
    def places(self) -> list[str | None]:
        """The phrases in which it accepts its rule's findings; None, alone, is the whole text."""
        return [*(self.phrases or ()), *([self.phrase] if self.phrase else [])] or [None]


class Switch(Facts):
    """A rule that a campaign reads by though its profile has it not, or leaves out though it has, and why."""

    rule: Line
    on: bool
    why: Line


class SignedOff(Facts):
    """A drafted sentence that somebody answers for: its kind and case, the words, who and when."""

    kind: Line
    case: Line
    words: Line
    by: Line
    on: Day


class Style(Facts):
    """The house style of a campaign: its profile, the rules on and off, and what is accepted of the shared wording."""

    profile: Literal["house", "govuk"] = "house"
    rules: list[Switch] = []
    accepted: list[Accepted] = []


class Campaign(Facts):
    """A campaign's `campaign.toml`: the values that its templates and its releases use more than once.

    `embargoed` says that none of its releases goes out without an embargo; `region_needed`, that whoever speaks has a
    region; `speaker_needed`, that somebody speaks in each.
    """

    house: Line
    called: Called = Called.model_construct()
    speakers: list[Spokesperson] = []
    periods: Periods = Periods.model_construct()
    reports: dict[str, Line] = {}
    figures_together: bool = False
    embargoed: bool = False
    region_needed: bool = False
    speaker_needed: bool = True
    release: Details = Details.model_construct()
    quotes: Literal["as typed", "curly"] = "as typed"
    style: Style = Style.model_construct()
    signed_off: list[SignedOff] = []

    def names_for(self, region: str) -> list[str]:
        """Return who speaks for a region, nobody for none."""
        return [each.name for each in self.speakers if each.region and fold(each.region) == fold(region)]

    def all_names(self, region: str) -> list[str]:
        """Return who may speak, those of a region first."""
        return list(dict.fromkeys((*self.names_for(region), *(each.name for each in self.speakers))))

    @property
    def example_speaker(self) -> str:
        """One who may speak, for examples: the first who has a region, or the first."""
        in_order = sorted(self.speakers, key=lambda each: each.region is None)
        return in_order[0].name if in_order else EXAMPLE_SPEAKER

    def known(self, speaker: str) -> Spokesperson | None:
        """Return one who may speak, by name; None for somebody else."""
        return next((known for known in self.speakers if known.name == speaker), None)


def campaign_of(language: Language | None, called: Names) -> type[Campaign]:
    """Return the model of a campaign's own file, with the figures that are declared, if it is known which."""
    own: dict[str, Any] = {"speakers": (list[Spokesperson], Field([], alias=called.speakers_table))}
    if language is None:
        return create_model("Campaign", __base__=Campaign, __doc__=Campaign.__doc__, **own)
    if language.declaration.campaign.fields:
        shape = language.figures
        needed = any(field.is_required() for field in shape.model_fields.values())
        own["figures"] = (shape, ... if needed else shape())
    return create_model("Campaign", __base__=Campaign, __doc__=Campaign.__doc__, **own)
