"""All that is doubted of a project's releases, and what of it is accepted with a reason."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Level, Problem
from hmic_press.problems.words import style
from hmic_press.release.release import Release
from hmic_press.review.accepted import accepts
from hmic_press.review.all_rules import find_rule
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt
from hmic_press.review.sense.se01_worded_otherwise import standing_alone, worded_otherwise
from hmic_press.review.sense.se02_figures import figures_without_field
from hmic_press.review.sense.se03_outliers import far_from_the_others
from hmic_press.review.sense.se04_copies import nearly_anothers

_CHECKS = (standing_alone, worded_otherwise, figures_without_field, far_from_the_others, nearly_anothers)


def judge(releases: Sequence[Release], files: Container[str]) -> tuple[list[Problem], int]:
    """Return the doubts about releases, compared within each campaign, as warnings; and how many are accepted.

    Only what is about one of the files is told and counted.
    """
    left: list[Problem] = []
    passed = 0
    used: set[tuple[Name, int]] = set()
    for doubt in find_doubts(releases):
        if doubt.release.file.name in files:
            entries = [number for number, entry in enumerate(doubt.release.brief.accepted) if accepts(entry, doubt)]
            used |= {(doubt.release.name, number) for number in entries}
            passed += bool(entries)
            left += [] if entries else _told(doubt)
    for release in releases:
        left += _unused(release, used) if release.file.name in files else []
    return left, passed


def find_doubts(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield all doubts about releases, campaign by campaign."""
    campaigns: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        campaigns[release.name.campaign].append(release)
    for some in campaigns.values():
        for check in _CHECKS:
            yield from check(some)


def _told(doubt: Doubt) -> list[Problem]:
    found = doubt.release.file.problems([(doubt.path, doubt.complaint)])
    return [problem.as_finding(Level.WARN, doubt.rule.full_name) for problem in found]


def _unused(release: Release, used: set[tuple[Name, int]]) -> Iterator[Problem]:
    """Yield entries that accept nothing, of the one rule that does not hang on other files, which come and go."""
    for number, entry in enumerate(release.brief.accepted):
        if find_rule(entry.rule) is FIGURE_WITHOUT_FIELD and (release.name, number) not in used:
            complaint = style.accepts_nothing(entry.rule, entry.phrase)
            for problem in release.file.problems([(("accepted", number), complaint)]):
                yield problem.as_finding(Level.WARN)
