"""The house style of a project's releases: what the rules say of each, and what of that is accepted."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from hmic_press.facts.campaign import Campaign
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Level, PressError, Problem
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.amendments import amend
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.review.accepted import accepts, find_unused
from hmic_press.review.all_rules import find_rule
from hmic_press.review.style_remarks import Remark, of_release
from hmic_press.style.rule import Rule
from hmic_press.style.rulebook import rules_of


class Linted(NamedTuple):
    """What there is to say of texts: the problems, how many findings are accepted with a reason, how many were read."""

    problems: list[Problem]
    accepted: int = 0
    read: int = 0

    def failing(self, *, strict: bool) -> list[Problem]:
        """Return the problems that a text does not pass with: errors, and with `strict` warnings too."""
        return [
            problem
            for problem in self.problems
            if problem.level in (Level.ERROR, Level.WARN if strict else Level.ERROR)
        ]


class Proofreader:
    """The sub-editor's desk of a newsroom, which reads its releases and knows what each campaign accepts."""

    def __init__(self, newsroom: Newsroom, profile: str | None = None) -> None:
        self.newsroom = newsroom
        self.profile = profile
        self._used: set[tuple[str, int]] = set()

    @cached_property
    def _tracer(self) -> Tracer:
        return Tracer(self.newsroom)

    def lint(self, releases: Sequence[Release], *, standard: bool = False) -> Linted:
        """Return what is to be said of releases that can be read, shared wording once.

        They are read as issued and what is accepted is counted; `standard` reads the standard text and accepts nothing.
        """
        problems: list[Problem] = []
        accepted: set[object] = set()
        for release in releases:
            if standard:
                problems += (remark.problem for remark in self.remarks(release, standard=True))
                continue
            left, passed, misfits = self.judge(release)
            problems += (remark.problem for remark in left)
            problems += misfits
            accepted |= {
                _place(each.problem) if each.shared else (release.name, each.slip, each.rule.id) for each in passed
            }
        if not standard and {release.name for release in releases} >= set(self.newsroom.names):
            problems += self._unused_of_campaigns(releases)
        order = {file: number for number, file in enumerate(dict.fromkeys(each.file for each in problems))}
        problems.sort(key=lambda each: (order[each.file], each.line, each.column, each.rule))
        once = {_place(problem): problem for problem in reversed(problems)}
        return Linted(list(reversed(once.values())), len(accepted), len(releases))

    def remarks(self, release: Release, *, standard: bool = False) -> Iterator[Remark]:
        """Yield what the rules say of a release as issued, or of its standard text, accepted or not."""
        campaign = release.campaign
        parts = release.parts if standard else amend(release.parts, release.brief.issued.amendments)
        titles = list(campaign.reports.values())
        yield from of_release(release, parts, titles, self._rules(campaign), self._tracer)

    def judge(self, release: Release) -> tuple[list[Remark], list[Remark], list[Problem]]:
        """Return what there is to mend in a release as issued, what of it is accepted, and entries that fit nothing."""
        own, shared = release.brief.accepted, release.campaign.style.accepted
        left: list[Remark] = []
        passed: list[Remark] = []
        times = [0] * len(own)
        for remark in self.remarks(release):
            by_own = [number for number, each in enumerate(own) if accepts(each, remark)]
            by_shared = [number for number, each in enumerate(shared) if remark.shared and accepts(each, remark)]
            for number in by_own:
                times[number] += 1
            self._used |= {(release.name.campaign, number) for number in by_shared}
            (passed if remark.amended or by_own or by_shared else left).append(remark)
        rules = self._rules(release.campaign)
        complaints = find_unused(("accepted",), own, rules, times)
        return left, passed, _told(release.file, complaints)

    def _rules(self, campaign: Campaign) -> list[Rule]:
        if self.profile:
            return rules_of(self.profile)
        switched = {rule.id: each.on for each in campaign.style.rules if (rule := find_rule(each.rule))}
        return rules_of(campaign.style.profile, switched)

    def _unused_of_campaigns(self, releases: Iterable[Release]) -> Iterator[Problem]:
        """Yield what campaigns switch or accept that there is not, once all their releases have been read."""
        for folder in dict.fromkeys(release.name.campaign for release in releases):
            campaign = self.newsroom.campaign(folder)
            entries, switches = campaign.style.accepted, campaign.style.rules
            times = [int((folder, number) in self._used) for number in range(len(entries))]
            complaints = [
                *find_unused(("style", "rules"), switches, [], [1] * len(switches)),
                *find_unused(("style", "accepted"), entries, self._rules(campaign), times),
            ]
            yield from _told(FactsFile(self.newsroom.project, f"templates/{folder}/campaign.toml"), complaints)


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.file, problem.line, problem.column, problem.rule or problem.problem


def _told(file: FactsFile, complaints: Iterable[tuple[FieldPath, Complaint]]) -> list[Problem]:
    return [problem.as_finding(Level.WARN) for problem in file.problems(complaints)]


def readable(newsroom: Newsroom, names: Iterable[str | Name]) -> tuple[list[Release], list[Problem]]:
    """Return the releases that can be read and set as issued, and the problems of the others."""
    releases: list[Release] = []
    problems: list[Problem] = []
    for name in names:
        try:
            release = newsroom.release(name)
        except PressError as error:
            problems += error.problems
        else:
            problems += (wrong := release.problems_of_amendments())
            releases += [] if wrong else [release]
    return releases, problems
