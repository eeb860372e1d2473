"""What the releases of each campaign of a project share: its file, its declaration, its house, its bodies."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.brief import Brief
from hmic_press.facts.called import NO_WORDS, Called, Names
from hmic_press.facts.campaign import Campaign, campaign_of
from hmic_press.facts.campaign_brief import brief_of
from hmic_press.facts.declared.language import Language
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadFacts, PressError, Problem, UnknownName
from hmic_press.project.body_names import Body
from hmic_press.project.declaration import read_language
from hmic_press.project.edition import Edition, refuse_first_shape, terms_of
from hmic_press.project.editions import Editions
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from hmic_press.project.roster import Roster
from hmic_press.project.rosters import Rosters
from hmic_press.style.terms import Terms


class Campaigns:
    """The campaigns of a project, of which each thing is read once, when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.editions = Editions(project)
        self.rosters = Rosters(project, self.editions)
        self._campaigns: dict[str, Campaign] = {}
        self._declarations: dict[str, Language] = {}  # before anybody knows what the campaign calls a body
        self._languages: dict[str, Language] = {}
        self._briefs: dict[str, type[Brief]] = {}

    def roster(self, folder: str) -> Roster:
        """Return the bodies that a campaign's releases can be about; raises BadFacts."""
        return self.rosters.of(folder)

    def body(self, slug: str) -> Body | None:
        """Return the body of a slug in whichever roster can be read; None if none of them has it."""
        for folder in self.project.campaigns:
            with suppress(PressError):  # check says what is wrong with it
                if body := self.roster(folder).bodies.get(slug):
                    return body
        return None

    def campaign(self, folder: str) -> Campaign:
        """Return what the releases of a campaign share."""
        if folder not in self._campaigns:
            shared = f"templates/{folder}/campaign.toml"
            if folder not in self.project.campaigns:
                hint = did_you_mean(folder, self.project.campaigns)
                problem = f"There is no campaign called {quoted(folder)}: it has no {shared}."
                remedy = f"{hint}Move the folder's files, or give the campaign its templates."
                raise UnknownName(
                    [Problem(file=f"forces/{folder}", field="the folder", problem=problem, remedy=remedy)]
                )
            refuse_first_shape(self.project)
            file = FactsFile(self.project, shared)
            called = self._called_in(file)
            try:
                model = campaign_of(self._declared(folder), called)
            except BadFacts as undeclared:
                raise BadFacts([*_problems_of_the_rest(file, called), *undeclared.problems]) from None
            campaign = file.as_a(model)
            self.editions.of(campaign.house, file)
            self._campaigns[folder] = campaign
        return self._campaigns[folder]

    def called(self, folder: str) -> Names:
        """Return what a campaign calls the bodies that its releases are about, and who speaks."""
        return Names.of(self.campaign(folder).called, self.edition(folder).house.called)

    def _called_in(self, file: FactsFile) -> Names:
        """Return what a campaign calls them before its file is judged; what is wrong is told then."""
        house, own = file.values.get("house"), file.values.get("called", {})
        with suppress(PressError, ValidationError):
            if isinstance(house, str):
                edition = self.editions.of(house.strip(), file)
                return Names.of(Called.model_validate(own), edition.house.called)
        return NO_WORDS._replace(speaker=_speaker_seen_in(file.values))

    def edition(self, folder: str) -> Edition:
        """Return the edition of a house whose words and numbers a campaign's releases have."""
        return self.editions.of(self.campaign(folder).house)

    def all_terms(self) -> list[Terms]:
        """Return the words of each house whose campaigns can be read, once, in the order of the campaigns."""
        found: dict[Terms, None] = {}
        for folder in self.project.campaigns:
            with suppress(PressError):  # check says why
                found[terms_of(self.edition(folder), self.called(folder))] = None
        return list(found)

    def language(self, folder: str) -> Language:
        """Return what can be stated in a campaign, by its declaration."""
        declared = self._declared(folder)
        if folder not in self._languages:
            with suppress(PressError):  # told with the campaign
                self._languages[folder] = replace(declared, called=self.called(folder).body)
        return self._languages.get(folder, declared)

    def _declared(self, folder: str) -> Language:
        if folder not in self._declarations:
            self._declarations[folder] = read_language(self.project, folder)
        return self._declarations[folder]

    def brief(self, folder: str) -> type[Brief]:
        """Return the model of the files of a campaign's releases."""
        if folder not in self._briefs:
            campaign = self.campaign(folder)
            self._briefs[folder] = brief_of(
                self.language(folder),
                self.called(folder),
                campaign.example_speaker,
                speaker_needed=campaign.speaker_needed,
            )
        return self._briefs[folder]


def _speaker_seen_in(values: Mapping[str, Any]) -> str:
    """Return what a campaign's file seems to call who may speak, where its house cannot say so."""
    unknown = (
        name for name in values if name.endswith("s") and name not in Campaign.model_fields and name != "figures"
    )
    return next((name[:-1] for name in unknown), NO_WORDS.speaker)


def _problems_of_the_rest(file: FactsFile, called: Names) -> Iterable[Problem]:
    """Return what is wrong with a campaign's file whose figures nobody has declared soundly."""
    try:
        if "figures" not in file.values:
            file.as_a(campaign_of(None, called))
    except BadFacts as error:
        return error.problems
    return []
