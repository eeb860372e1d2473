"""The acts on a release's words: they are approved and issued, each by a row of the record that is never taken back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from hmic_press.facts.history import AGREED, APPROVED, CORRECTED, ISSUED, Row, last_out, values_of
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadCommand, PressError, Problem, Refused
from hmic_press.problems.words import acts as words
from hmic_press.project.revision import last_author_of
from hmic_press.project.save import Values, save
from hmic_press.project.writing import make_folder, write
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.changed_words import changed_words
from hmic_press.release.release import Release
from hmic_press.release.rounds import file_of, problems_of_words, read_round
from hmic_press.release.state import last_approval, quotation_of
from hmic_press.release.wanted import Wanted
from hmic_press.review.check import check_project
from hmic_press.review.class_of_change import class_of_change
from hmic_press.review.ready import what_is_in_the_way
from hmic_press.text.folding import fold


class Act(NamedTuple):
    """What was asked for: by whom, on which day, and the reason, where one is needed."""

    by: str
    on: date
    reason: str | None = None


def approve(newsroom: Newsroom, name: str, act: Act, *, quotation: bool = False) -> list[str]:
    """Record that somebody approves a release's words, or the speaker the quotation's; return the files written.

    Raises Refused where whoever wrote the facts approves them without a reason, or the words are approved already;
    PressError with what check finds wrong.
    """
    release = newsroom.release(name)
    if wrong := _but_changed(newsroom, release, check_project(newsroom, [release.name]).problems):
        raise PressError(wrong)
    _named(act)
    said = quotation_of(release) if quotation else release.words
    kind = AGREED if quotation else APPROVED
    if any(row.words == digest_of(said) for row in [row for row in release.brief.history if row.act == kind][-1:]):
        raise _refused(release, words.approved_already())
    if not quotation and act.reason is None and _wrote_it(newsroom, release, act.by):
        raise _refused(release, words.approves_own_work(act.by))
    return _record(newsroom, release, said, {"act": kind}, act)


def issue(newsroom: Newsroom, name: str, act: Act, format: str = "plain") -> list[str]:
    """Record that a release goes out, or a correction of it; return the files written.

    Raises Refused where its words are out already, with all that is in the way where it is not ready or not approved;
    BadCommand for a correction without a reason.
    """
    release = newsroom.release(name)
    _named(act)
    now, out = release.words, last_out(release.brief.history)
    if out and out[1].words == digest_of(now):
        raise _refused(release, words.out_already())
    approval, in_the_way = last_approval(release), _but_changed(newsroom, release, what_is_in_the_way(newsroom, name))
    if approval is None or approval.words != digest_of(now):
        in_the_way += _refused(release, words.not_approved(lapsed=approval is not None)).problems
    if in_the_way:
        raise Refused(in_the_way)
    if out and act.reason is None:
        earlier = read_round(newsroom.project, release.name, out[0])
        raise BadCommand.saying(*words.correction_without_reason(class_of_change(newsroom, release, earlier))[:2])
    format = release.brief.issued.format if release.is_issued else format
    values = {"act": CORRECTED if out else ISSUED, "format": format}
    if not release.embargo:  # the copy of one under embargo has a line that goes at the hour
        values["bytes"] = digest_of(release.typeset(newsroom.pages, Wanted(format)))
    return _record(newsroom, release, now, values, act, {} if release.is_issued else {"issued": {"format": format}})


def _but_changed(newsroom: Newsroom, release: Release, found: Iterable[Problem]) -> list[Problem]:
    """Return what is wrong with a release beside that it no longer says what went out."""
    changed = [] if problems_of_words(newsroom.project, release) else list(changed_words(newsroom, release))
    return [each for each in found if each not in changed]


def _named(act: Act) -> None:
    if not act.by.strip() or not act.by.isprintable():
        raise BadCommand.saying(*words.no_name()[:2])
    try:
        Row(act=AGREED, on=act.on, by=act.by, reason=act.reason, words=digest_of(""))
    except ValidationError as error:
        where = error.errors()[0]["loc"]
        raise BadCommand.saying(*words.not_to_be_kept(str(where[0]) if where else "by")[:2]) from None


def _wrote_it(newsroom: Newsroom, release: Release, by: str) -> bool:
    """Return whether somebody is the author of the last commit of the facts; without git nobody can tell."""
    author = last_author_of(newsroom.project.root, release.file.name)
    return author is not None and fold(author) == fold(by.partition(",")[0])


def _record(
    newsroom: Newsroom, release: Release, said: str, values: dict[str, str], act: Act, tables: Values | None = None
) -> list[str]:
    rows: Sequence[Row] = release.brief.history
    before = rows[-1].digest if rows else None
    row = Row(on=act.on, by=act.by, words=digest_of(said), before=before, reason=act.reason, **values)
    kept = file_of(release.name, len(rows) + 1)
    history = [*release.file.values.get("history", []), values_of(row)]
    saved = save(newsroom.project.read_bytes(release.file.name), {**(tables or {}), "history": history})
    root = newsroom.project.root
    make_folder((root / kept).parent)
    write(root / kept, said.encode(), replace=True)
    try:
        write(root / release.file.name, saved.data, replace=True)
    except PressError:
        (root / kept).unlink()  # words without a row are told as a record that was cut
        raise
    return [kept, release.file.name]


def _refused(release: Release, complaint: Complaint) -> Refused:
    problem = Problem(file=release.file.name, field="history", problem=complaint.problem, remedy=complaint.remedy)
    return Refused([problem])
