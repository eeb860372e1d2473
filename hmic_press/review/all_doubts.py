"""All that is doubted of a project's releases, and what of it is accepted with a reason."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Level, Problem
from hmic_press.problems.words import style
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.accepted import Place, find_places
from hmic_press.review.all_rules import find_rule
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt
from hmic_press.review.sense.se01_worded_otherwise import standing_alone, worded_otherwise
from hmic_press.review.sense.se02_figures import figures_without_field
from hmic_press.review.sense.se03_outliers import far_from_the_others
from hmic_press.review.sense.se04_copies import nearly_anothers
from hmic_press.review.sense.se05_own_name import own_names_misspelt
from hmic_press.review.sense.se06_anothers_words import anothers_words
from hmic_press.review.sense.se07_embargo import embargoes_in_doubt
from hmic_press.review.sense.se08_bounds import declared_doubts
from hmic_press.review.sense.se10_amendments import amendments_without_reason
from hmic_press.review.sense.se11_speakers import speakers_of_another_region
from hmic_press.review.sense.se12_periods import overlapping_periods

_COMPARED = (standing_alone, worded_otherwise, far_from_the_others, nearly_anothers, anothers_words, declared_doubts)
_ALONE = (own_names_misspelt, speakers_of_another_region, overlapping_periods)


def judge(newsroom: Newsroom, releases: Sequence[Release], files: Container[str]) -> tuple[list[Problem], int]:
    """Return the doubts about releases, compared within each campaign, as warnings; and how many are accepted.

    Only what is about one of the files is told and counted.
    """
    left: list[Problem] = []
    passed = 0
    used: dict[Name, set[Place]] = defaultdict(set)
    for doubt in find_doubts(newsroom, releases, files):
        if doubt.release.file.name in files:
            places = find_places(doubt.release.brief.accepted, doubt)
            used[doubt.release.name] |= places
            is_accepted = bool(places or find_places(doubt.release.campaign.style.accepted, doubt))
            passed += is_accepted
            left += [] if is_accepted else _told(doubt)
    for release in releases:
        if release.file.name in files and not release.is_issued:
            left += _unused(release, used[release.name])
    return left, passed


def find_doubts(newsroom: Newsroom, releases: Sequence[Release], files: Container[str]) -> Iterator[Doubt]:
    """Yield all doubts about those releases of some files that can still be changed, and some about the others.

    All are compared, campaign by campaign.

    Those that were issued go first: of two that are too much alike, or unlike, the other is doubted. Of one that was
    issued only the reasons of its amendments are.
    """
    campaigns: dict[str, list[Release]] = defaultdict(list)
    for release in sorted(releases, key=lambda release: not release.is_issued):
        campaigns[release.name.campaign].append(release)
    for some in campaigns.values():
        asked = [release for release in some if release.file.name in files]
        found = [doubt for check in _COMPARED for doubt in check(some)]
        found += [doubt for check in _ALONE for doubt in check(asked)]
        found += figures_without_field(asked, some)
        found += embargoes_in_doubt(some, some[0].campaign, newsroom.now)
        yield from (doubt for doubt in found if not doubt.release.is_issued)
        yield from amendments_without_reason(some)


def _told(doubt: Doubt) -> list[Problem]:
    found = doubt.release.file.problems([(doubt.path, doubt.complaint)])
    return [problem.as_finding(Level.WARN, doubt.rule.full_name) for problem in found]


def _unused(release: Release, used: Container[Place]) -> Iterator[Problem]:
    """Yield entries that accept nothing, of the one rule that does not hang on other files, which come and go."""
    for number, entry in enumerate(release.brief.accepted):
        if find_rule(entry.rule) is FIGURE_WITHOUT_FIELD:
            unused = [phrase for phrase in entry.places if (number, phrase) not in used]
            complaints = [(("accepted", number), style.accepts_nothing(entry.rule, phrase)) for phrase in unused]
            yield from (problem.as_finding(Level.WARN) for problem in release.file.problems(complaints))
