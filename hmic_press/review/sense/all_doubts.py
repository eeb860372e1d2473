"""All that is doubted of a project's releases, and what of it is accepted with a reason."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from hmic_press.problems.errors import Exit, Problem
from hmic_press.problems.words import style
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt, accepts, find_sense_rule
from hmic_press.review.sense.se01_worded_otherwise import standing_alone, worded_otherwise
from hmic_press.review.sense.se02_figures import figures_without_field
from hmic_press.review.sense.se03_outliers import far_from_the_others
from hmic_press.review.sense.se04_copies import nearly_anothers
from hmic_press.review.sense.se05_own_name import own_names_misspelt
from hmic_press.review.sense.se06_anothers_words import anothers_words
from hmic_press.review.sense.se07_embargo import embargoes_in_doubt

_CHECKS = (
    standing_alone,
    worded_otherwise,
    figures_without_field,
    far_from_the_others,
    nearly_anothers,
    own_names_misspelt,
    anothers_words,
)


def judge(newsroom: Newsroom, releases: Sequence[Release], files: Container[str]) -> tuple[list[Problem], int]:
    """Return the doubts about releases, compared within each campaign, as warnings; and how many are accepted.

    Only what is about one of the files is told and counted.
    """
    left: list[Problem] = []
    passed = 0
    used: set[tuple[str, int]] = set()
    for doubt in find_doubts(newsroom, releases):
        if doubt.release.file.name in files:
            shared = newsroom.campaign(_campaign_of(doubt.release)).style.accepted
            entries = [number for number, entry in enumerate(doubt.release.brief.accepted) if accepts(entry, doubt)]
            used |= {(doubt.release.name, number) for number in entries}
            is_accepted = bool(entries) or any(accepts(entry, doubt) for entry in shared)
            passed += is_accepted
            left += [] if is_accepted else _told(doubt)
    for release in releases:
        left += _unused(release, used) if release.file.name in files else []
    return left, passed


def find_doubts(newsroom: Newsroom, releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield all doubts about releases, campaign by campaign."""
    campaigns: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        campaigns[_campaign_of(release)].append(release)
    for folder, some in campaigns.items():
        for check in _CHECKS:
            yield from check(some)
        yield from embargoes_in_doubt(some, newsroom.campaign(folder), newsroom.now)


def _campaign_of(release: Release) -> str:
    return release.name.partition("/")[0]


def _told(doubt: Doubt) -> list[Problem]:
    found = doubt.release.file.problems([(doubt.path, doubt.complaint)])
    return [_warning(problem, doubt.rule.full_name) for problem in found]


def _unused(release: Release, used: set[tuple[str, int]]) -> Iterator[Problem]:
    """Yield entries that accept nothing, of the one rule that does not hang on other files, which come and go."""
    for number, entry in enumerate(release.brief.accepted):
        if find_sense_rule(entry.rule) is FIGURE_WITHOUT_FIELD and (release.name, number) not in used:
            complaint = style.accepts_nothing(entry.rule, entry.phrase)
            for problem in release.file.problems([(("accepted", number), complaint)]):
                yield _warning(problem)


def _warning(problem: Problem, rule: str = "") -> Problem:
    return replace(problem, level="warn", rule=rule, exit_code=Exit.DOES_NOT_PASS)
