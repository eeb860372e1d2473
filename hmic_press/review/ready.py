"""What stands between a release and its issue, beside what check finds wrong."""

import re
from collections.abc import Iterator

from hmic_press.facts.history import OUT
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Problem
from hmic_press.problems.words import readiness as words
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.release.state import is_out
from hmic_press.review.check import check_project
from hmic_press.review.sense.own_words import read_own_words
from hmic_press.review.spelling.misspelt import misspelt_words
from hmic_press.review.spelling.word_list import word_list
from hmic_press.review.wording_cover import cover
from hmic_press.style import rulebook

_PLACEHOLDER = re.compile(r"\b(?:TBC|TBD|TBA|TODO|XX+|[Ll]orem ipsum)\b|\[[^\]\n]*\]|\.\.\.|\?\?+|_{3,}|<[a-z ]+>")
_NO_DATE = rulebook.RULES["NU05"].full_name
_ENDS = re.compile(r"[.!?:;…][”’\"')\]*]*$")


def what_is_in_the_way(newsroom: Newsroom, name: str) -> list[Problem]:
    """Return all that stands between a release and its issue: errors, doubts and warnings without a reason, the rest.

    Raises BadFacts or BadTemplate for one that cannot be made.
    """
    release = newsroom.release(name)
    checked = check_project(newsroom, [release.name], strict=True)
    if is_out(release):  # what was issued is not judged again
        return checked.problems
    details = [] if _is_of_the_past(release) else _details(release)
    rest = release.file.problems([*_own_words(release), *details, *_not_vouched_for(newsroom, release)])
    told = [each for each in checked.problems if each.rule != _NO_DATE]  # the details say it, and where to
    return [*told, *(each.as_finding() for each in (*rest, *misspelt_words(newsroom, release)))]


def what_was_not_read() -> list[str]:
    """Return in sentences what nobody has looked at, since what reads it is not installed."""
    return [] if word_list() else [words.SPELLING_NOT_READ]


def _is_of_the_past(release: Release) -> bool:
    """Return whether a release was issued before anybody approved it here: the details that it lacks are history."""
    rows = release.brief.history
    return rows[0].act in OUT if rows else release.is_issued


def _own_words(release: Release) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield placeholders, and sentences that begin small or have no end."""
    for path, text in read_own_words(release):
        for found in _PLACEHOLDER.finditer(text):
            yield path, words.placeholder(found.group(), text[: found.start()].count(found.group()))
        for paragraph in filter(None, (each.strip() for each in text.split("\n\n"))):
            if not _ENDS.search(paragraph):
                yield path, words.without_end(paragraph)
            if paragraph.lstrip("“‘\"'*(")[:1].islower():
                yield path, words.begins_small(paragraph)


def _details(release: Release) -> Iterator[tuple[FieldPath, Complaint]]:
    for field in ("date", "contact"):
        if getattr(release.brief.release, field) is None:
            yield ("release",), words.not_stated(field)
    if release.campaign.embargoed and release.brief.release.embargo is None:
        yield ("release",), words.without_embargo()


def _not_vouched_for(newsroom: Newsroom, release: Release) -> Iterator[tuple[FieldPath, Complaint]]:
    for each in cover(newsroom, release):
        if not each.is_vouched_for:
            case = each.cell.case if each.cell else None
            yield ("findings", each.finding), words.nobody_answers(each.sentence, case)
