"""A project at work: what its releases share is read once, and any release is made from it."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.brief import Brief, brief_of
from hmic_press.facts.called import NO_WORDS, Called, Names
from hmic_press.facts.campaign import Campaign, campaign_of
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.declared.language import Language
from hmic_press.facts.london_time import now as clock
from hmic_press.facts.name import Name
from hmic_press.formats import known_format
from hmic_press.formats.pages import Pages
from hmic_press.problems.complaint import Complaint, FieldPath, did_you_mean, quoted
from hmic_press.problems.errors import BadFacts, NoLongerIssued, PressError, Problem, Refused, UnknownName
from hmic_press.problems.words.acts import is_withdrawn
from hmic_press.problems.words.tables import no_templates
from hmic_press.problems.words.values import not_a_choice
from hmic_press.project.declaration import read_language
from hmic_press.project.edition import Edition, read_edition, refuse_first_shape, terms_of
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from hmic_press.project.reading import read_page
from hmic_press.project.root import find_project
from hmic_press.project.roster import Roster
from hmic_press.project.rosters import Rosters
from hmic_press.release.corrections import correction_of, correction_of_round
from hmic_press.release.digest import CORRECTION
from hmic_press.release.embargo import Reason, check_moment
from hmic_press.release.parts import Setting, compose
from hmic_press.release.release import AS_ISSUED, Release, Wanted, embargo_of
from hmic_press.release.rounds import problems_of_words, still_says
from hmic_press.release.state import IS_WITHDRAWN, state_of
from hmic_press.release.templates import Templates, errors_told, macro_of
from hmic_press.style.terms import Terms


class Newsroom:
    """The releases of one project at one moment; make a new one to see a change of what they share.

    `now` is the moment by which embargoes hold or have gone, with its zone (else BadCommand); unless given, this one.
    """

    def __init__(self, project: str | os.PathLike[str] | Project | None = None, *, now: datetime | None = None) -> None:
        self.project = find_project(project)
        self.now = check_moment(now) if now else clock()
        self._campaigns: dict[str, Campaign] = {}
        self._editions: dict[str, Edition] = {}
        self._declarations: dict[str, Language] = {}  # before anybody knows what the campaign calls a body
        self._languages: dict[str, Language] = {}
        self._briefs: dict[str, type[Brief]] = {}

    @property
    def names(self) -> list[Name]:
        """The names of all releases, in the order of the listing."""
        return list(self.project.names)

    @cached_property
    def templates(self) -> Templates:
        """The project's templates."""
        return Templates(self.project)

    @cached_property
    def pages(self) -> Pages:
        """The files that formats are set with."""
        return Pages(read_page, *self.project.folders_of_pages)

    @cached_property
    def rosters(self) -> Rosters:
        """The files of the bodies that releases can be about."""
        return Rosters(self.project)

    def roster(self, folder: str) -> Roster:
        """Return the bodies that a campaign's releases can be about; raises BadFacts."""
        return self.rosters.of(folder)

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
            if campaign.house not in self._editions:
                self._editions[campaign.house] = read_edition(self.project, campaign.house, file)
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
                edition = self._editions.get(house) or read_edition(self.project, house.strip(), file)
                return Names.of(Called.model_validate(own), edition.house.called)
        return NO_WORDS._replace(speaker=_speaker_seen_in(file.values))

    def edition(self, folder: str) -> Edition:
        """Return the edition of a house whose words and numbers a campaign's releases have."""
        return self._editions[self.campaign(folder).house]

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

    def find_name(self, name: str | Name) -> Name:
        """Return the name of a release that may be given by its slug alone; raises UnknownName."""
        try:
            return self.project.find_name(name)
        except UnknownName as error:
            is_a_release = any(full.slug == name for full in self.names)
            rosters = map(self.roster, self.project.campaigns)
            body = next((found for roster in rosters if (found := roster.bodies.get(str(name)))), None)
            if not body or is_a_release or error.problems[0].file:
                raise
            problem = f"There is no file yet for {body.full_name}."
            remedy = f"hmic-press new {name} asks for its facts and writes one."
            raise UnknownName([Problem(problem=problem, remedy=remedy)]) from None

    def read(self, name: str | Name) -> tuple[FactsFile, Brief]:
        """Return a release's file and its facts, with the campaign's for the details that it leaves out.

        Raises BadFacts with every problem of the file.
        """
        name = self.find_name(name)
        campaign = self.campaign(name.campaign)
        model = self.brief(name.campaign)
        file = FactsFile(self.project, self.project.names[name], model.kinds, model.called)
        problems = file.problems(self.roster(name.campaign).complaints(name.slug, file.values, model.called))
        try:
            brief = file.as_a(model, campaign)
        except BadFacts as error:
            problems += error.problems
        else:
            problems += file.problems(self._unknown_template(name.campaign, brief.template))
            problems += file.problems(brief.findings_that_clash())
        if problems:
            raise BadFacts(sorted(problems, key=lambda problem: (problem.line, problem.column)))
        return file, brief.model_copy(update={"release": brief.release.over(campaign.release)})

    def _unknown_template(self, folder: str, template: str) -> Iterator[tuple[FieldPath, Complaint]]:
        if template.startswith("_") or f"templates/{folder}/{template}.jinja" not in self.project.templates:
            files = (PurePosixPath(file) for file in self.project.templates)
            known = [file.stem for file in files if file.parent.name == folder and not file.name.startswith("_")]
            yield ("template",), not_a_choice("template", template, known) if known else no_templates(folder)

    def release(self, name: str | Name) -> Release:
        """Return a release with the parts of its standard text; raises BadFacts or BadTemplate."""
        name = self.find_name(name)
        file, brief = self.read(name)
        campaign = self.campaign(name.campaign)
        embargo = embargo_of(brief, self.now)
        body = self.roster(name.campaign).bodies.get(name.slug)
        edition = self.edition(name.campaign)
        setting = self._setting(name, brief)
        parts, short = compose(setting)
        terms, author = terms_of(edition, self.called(name.campaign)), edition.house.name
        release = Release(name, campaign, file, brief, embargo, author, parts, body, short, terms=terms)
        if correction := correction_of(self.project, release):
            facts = MappingProxyType(correction._asdict())
            parts, short = compose(replace(setting, correction=facts))
            release = release._replace(parts=parts, short=short, correction=facts)
        return release

    def notice(self, release: Release, number: int) -> list[str]:
        """Return the paragraphs of the notice above the words of a round that went out, none where it is no correction.

        Raises BadFacts, BadTemplate or Unreadable.
        """
        correction = correction_of_round(self.project, release, number)
        if correction is None:
            return []
        setting = replace(self._setting(release.name, release.brief), correction=MappingProxyType(correction._asdict()))
        return [string for part in compose(setting).parts if part.name == CORRECTION for string in part.strings]

    def _setting(self, name: Name, brief: Brief) -> Setting:
        body = self.roster(name.campaign).bodies.get(name.slug)
        embargo = embargo_of(brief, self.now)
        edition = self.edition(name.campaign)
        return Setting(self.templates, edition, name, self.campaign(name.campaign), brief, embargo, body)

    def words(self, folder: str, kind: type[Finding]) -> bool:
        """Return whether a campaign has a sentence for a kind of finding."""
        file = f"{folder}/_findings.jinja"
        self.templates.begin_for(self.edition(folder))
        with errors_told(f"templates/{file}"):
            return macro_of(self.templates.get_template(file).module, kind.macro) is not None

    def render(
        self, name: str | Name, *, format: str | None = None, standard: bool = False, override_embargo: Reason = None
    ) -> bytes:
        """Return a release as issued, or its standard text, as the bytes of a file."""
        known_format(format)
        return self.typeset(self.release(name), Wanted(format, standard, override_embargo))

    def typeset(self, release: Release, wanted: Wanted = AS_ISSUED) -> bytes:
        """Return a release as the bytes of a file of a known format."""
        with errors_told(str(release.name)):
            data = release.typeset(self.pages, wanted)
        if not wanted.standard:
            self._hold_to_record(release)
        return data

    def _hold_to_record(self, release: Release) -> None:
        """Raise NoLongerIssued if a release's record is broken, or it no longer says what went out.

        Raises Refused for one that was withdrawn.
        """
        if broken := problems_of_words(self.project, release):
            raise NoLongerIssued(broken)
        if (state := state_of(release)).name == IS_WITHDRAWN and state.row:
            place = ("history", release.brief.history.index(state.row))
            raise Refused(release.file.problems([(place, is_withdrawn(state.row.on, state.row.by, state.row.reason))]))
        if not still_says(release):
            from hmic_press.release.origins.changed_words import changed_words  # few have changed

            raise NoLongerIssued(changed_words(self, release))


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
