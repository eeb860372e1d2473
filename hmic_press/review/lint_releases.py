"""The house style of a project's releases: what the rules say of each, and what of that is accepted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hmic_press.facts.campaign import Campaign
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Level, Problem
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.amendments import amend
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.review.accepted import Place, find_places, find_unused
from hmic_press.review.all_rules import find_rule
from hmic_press.review.style_remarks import Remark, of_release
from hmic_press.style.rule import Rule
from hmic_press.style.rulebook import rules_of


class Judged(NamedTuple):
    """What the rules say of a release: what there is to mend, what is accepted, and what stands as it was issued.

    `misfits` are the entries of its file that accept nothing.
    """

    left: list[Remark]
    passed: list[Remark]
    as_issued: list[Remark]
    misfits: list[Problem]


class Linted(NamedTuple):
    """What there is to say of texts: the problems, and how many texts were read.

    Of the other findings, how many are accepted with a reason, and how many stand in releases as these were issued.
    """

    problems: list[Problem]
    accepted: int = 0
    read: int = 0
    as_issued: int = 0

    def failing(self, *, strict: bool) -> list[Problem]:
        """Return the problems that a text does not pass with: errors, and with `strict` warnings too."""
        return [
            problem
            for problem in self.problems
            if problem.level in (Level.ERROR, Level.WARN if strict else Level.ERROR)
        ]


class Proofreader:
    """The sub-editor's desk of a newsroom, which reads its releases and knows what each campaign accepts."""

    def __init__(self, newsroom: Newsroom, profile: str | None = None, tracer: Tracer | None = None) -> None:
        self.newsroom = newsroom
        self.profile = profile
        self._tracer = tracer or Tracer(newsroom)
        self._used: dict[str, set[Place]] = defaultdict(set)

    def lint(self, releases: Sequence[Release], *, standard: bool = False) -> Linted:
        """Return what is to be said of releases that can be read, shared wording once.

        They are read as issued. What is accepted is counted, and so is what an issued release is not told any more;
        `standard` reads the standard text and accepts nothing.
        """
        problems: list[Problem] = []
        accepted: set[object] = set()
        as_issued: set[object] = set()
        for release in releases:
            if standard:
                problems += (remark.problem for remark in self.remarks(release, standard=True))
                continue
            judged = self.judge(release)
            problems += (remark.problem for remark in judged.left)
            problems += judged.misfits
            accepted |= {_identity(release, each) for each in judged.passed}
            as_issued |= {_identity(release, each) for each in judged.as_issued}
        if not standard and {release.name for release in releases} >= set(self.newsroom.names):
            problems += self._unused_of_campaigns(releases)
        order = {file: number for number, file in enumerate(dict.fromkeys(each.file for each in problems))}
        problems.sort(key=lambda each: (order[each.file], each.line, each.column, each.rule))
        once = {_place(problem): problem for problem in reversed(problems)}
        return Linted(list(reversed(once.values())), len(accepted), len(releases), len(as_issued))

    def remarks(self, release: Release, *, standard: bool = False) -> Iterator[Remark]:
        """Yield what the rules say of a release as issued, or of its standard text, accepted or not."""
        campaign = release.campaign
        parts = release.parts if standard else amend(release.parts, release.brief.issued.amendments)
        titles = list(campaign.reports.values())
        yield from of_release(release, parts, titles, self._rules(campaign), self._tracer)

    def judge(self, release: Release) -> Judged:
        """Return what the rules say of a release; one that was issued is a record, in which nothing is mended."""
        own, shared = release.brief.accepted, release.campaign.style.accepted
        judged = Judged([], [], [], [])
        used: set[Place] = set()
        for remark in self.remarks(release):
            by_own = find_places(own, remark)
            by_shared = find_places(shared, remark) if remark.shared else set()
            used |= by_own
            self._used[release.name.campaign] |= by_shared
            stays = judged.as_issued if release.is_issued else judged.left
            (judged.passed if remark.amended or by_own or by_shared else stays).append(remark)
        rules = self._rules(release.campaign)
        judged.misfits.extend(_told(release.file, find_unused(("accepted",), own, rules, used)))
        return judged

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
            complaints = [
                *find_unused(("style", "rules"), switches, [], ()),
                *find_unused(("style", "accepted"), entries, self._rules(campaign), self._used[folder]),
            ]
            yield from _told(FactsFile(self.newsroom.project, f"templates/{folder}/campaign.toml"), complaints)


def _identity(release: Release, remark: Remark) -> object:
    """Return what makes a finding one: in shared wording its place, else its release and its words."""
    return _place(remark.problem) if remark.shared else (release.name, remark.slip, remark.rule.id)


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.file, problem.line, problem.column, problem.rule or problem.problem


def _told(file: FactsFile, complaints: Iterable[tuple[FieldPath, Complaint]]) -> list[Problem]:
    return [problem.as_finding(Level.WARN) for problem in file.problems(complaints)]
