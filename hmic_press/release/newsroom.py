"""A project at work: what its releases share is read once, and any release is made from it."""

import os
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Self

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.london_time import now as clock
from hmic_press.facts.name import Name
from hmic_press.formats import known_format
from hmic_press.formats.pages import Pages
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, NoLongerIssued, PressError, Problem, Refused, UnknownName
from hmic_press.problems.words.acts import is_withdrawn
from hmic_press.problems.words.tables import no_templates
from hmic_press.problems.words.values import not_a_choice
from hmic_press.project.edition import terms_of
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from hmic_press.project.reading import read_page
from hmic_press.project.root import find_project
from hmic_press.release.campaigns import Campaigns
from hmic_press.release.corrections import correction_of
from hmic_press.release.embargo import Reason, check_moment
from hmic_press.release.parts import compose
from hmic_press.release.release import Release, embargo_of
from hmic_press.release.rounds import problems_of_words, still_says
from hmic_press.release.setting import Setting
from hmic_press.release.state import IS_WITHDRAWN, state_of, withdrawal_of
from hmic_press.release.templates import Templates, errors_told, macro_of
from hmic_press.release.wanted import AS_ISSUED, Wanted


class Newsroom(Campaigns):
    """The releases of one project at one moment; make a new one to see a change of what they share.

    `now` is the moment by which embargoes hold or have gone, with its zone (else BadCommand); unless given, this one.
    """

    def __init__(self, project: str | os.PathLike[str] | Project | None = None, *, now: datetime | None = None) -> None:
        super().__init__(find_project(project))
        self.now = check_moment(now) if now else clock()

    def with_project(self, project: Project, now: datetime | None = None) -> Self:
        """Return the newsroom of a project in which only files of releases are otherwise, perhaps at a later time.

        What releases share is not read again.
        """
        other = copy(self)
        other.project, other.now = project, now or self.now
        other.templates, other.pages = self.templates, self.pages
        return other

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

    def find_name(self, name: str | Name) -> Name:
        """Return the name of a release that may be given by its slug alone; raises UnknownName."""
        try:
            return self.project.find_name(name)
        except UnknownName as error:
            is_a_release = any(full.slug == name for full in self.names)
            body = self.body(str(name))
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
        setting = Setting(self.templates, edition, name, campaign, brief, embargo, body)
        parts, short = compose(setting)
        terms, author = terms_of(edition, self.called(name.campaign)), edition.house.name
        release = Release(
            name, campaign, file, brief, embargo, author, parts, body, short, terms=terms, setting=setting
        )
        if correction := correction_of(self.project, release):
            facts = MappingProxyType(correction._asdict())
            setting = replace(setting, correction=facts)
            parts, short = compose(setting)
            release = release._replace(parts=parts, short=short, correction=facts, setting=setting)
        return release

    def releases(self, names: Iterable[str | Name], problems: Iterable[Problem] = ()) -> list[Release]:
        """Return releases that are wanted together; raises PressError with all that is wrong with any, and before."""
        made: list[Release] = []
        told = list(problems)
        for name in names:
            try:
                made.append(self.release(name))
            except PressError as error:
                told += error.problems
        if told:
            raise PressError(dict.fromkeys(told))
        return made

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
        if (row := withdrawal_of(release.brief.history)) and state_of(release).name == IS_WITHDRAWN:
            place = ("history", release.brief.history.index(row))
            raise Refused(release.file.problems([(place, is_withdrawn(row.on, row.by, row.reason))]))
        if not still_says(release):
            from hmic_press.release.origins.changed_words import changed_words  # few have changed

            raise NoLongerIssued(changed_words(self, release))
