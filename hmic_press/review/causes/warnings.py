"""What a reviewer is warned of before anything else: what hides in a word, and figures far from the others'."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hmic_press.facts.name import Name
from hmic_press.release.release import Release
from hmic_press.release.rounds import still_says
from hmic_press.release.state import state_of
from hmic_press.review.causes.cause import Cause, names_of
from hmic_press.review.causes.texts import Texts
from hmic_press.review.sense.se03_outliers import far_from_the_others
from hmic_press.text.english import day

_UNSEEN = ("Zs", "Zl", "Zp", "Cf", "Cc")


def no_longer_as_issued(now: Texts) -> Iterator[str]:
    """Yield in sentences what of the issued releases does not read as it was issued."""
    for problem in now.unfit:
        yield f"No longer as it was issued: {problem.file}:{problem.line}. {problem.problem}"
    told = {problem.file for problem in now.unfit}
    changed = [name for name, release in now.releases.items() if name.file not in told and not still_says(release)]
    if changed:
        yield f"No longer as issued: {', '.join(name.slug for name in changed)}. hmic-press check says which words."


def warn_of(causes: Sequence[Cause], now: Texts) -> Iterator[str]:
    """Yield what else a reviewer is warned of, in sentences."""
    changed = names_of(causes)
    recorded = [release for name, release in now.releases.items() if name in changed and release.brief.history]
    lapsed = [(release.name.slug, row) for release in recorded if (row := state_of(release).lapsed)]
    if lapsed:
        approvals = [f"{slug} ({row.by}{f', {day(row.on)}' if row.on else ''})" for slug, row in lapsed]
        yield f"The words have changed since they were approved: {'; '.join(approvals)}. Approve them again."
    for cause in causes:
        for character in sorted({each for change in cause.changes for each in _unseen(change.was, change.became)}):
            yield f"{cause.called} puts in a character that nobody sees: {name_of(character)}."
    yield from _far(now.releases, changed)


def name_of(character: str) -> str:
    """Return the name of a character: “no-break space”."""
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


def is_unseen(character: str) -> bool:
    """Return whether nobody can see which character it is."""
    return character not in " \n" and unicodedata.category(character) in _UNSEEN


def _unseen(was: str, became: str) -> Iterator[str]:
    yield from (character for character in became if is_unseen(character) and character not in was)


def _far(releases: Mapping[Name, Release], changed: Iterable[Name]) -> Iterator[str]:
    names = set(changed)
    for campaign in sorted({name.campaign for name in names}):
        series = [release for name, release in releases.items() if name.campaign == campaign]
        for doubt in far_from_the_others(series):
            if doubt.release.name in names:
                (problem,) = doubt.release.file.problems([(doubt.path, doubt.complaint)])
                yield f"{problem.file}:{problem.line}  {problem.field}. {problem.problem}"
