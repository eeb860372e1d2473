"""The acts on a release's words: they are approved and issued, each by a row of the record that is never taken back."""

from collections.abc import Iterable

from hmic_press.facts.history import AGREED, APPROVED, CORRECTED, ISSUED, last_out
from hmic_press.problems.errors import BadCommand, Problem, Refused
from hmic_press.problems.words import acts as words
from hmic_press.project.revision import last_author_of
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.changed_words import changed_words, words_changed_since
from hmic_press.release.release import Release
from hmic_press.release.rounds import problems_of_words, read_round
from hmic_press.release.state import last_approval, quotation_of
from hmic_press.release.wanted import Wanted
from hmic_press.review.class_of_change import class_of_change
from hmic_press.review.ready import what_is_in_the_way
from hmic_press.review.record import Act, Record, record, refused, see_who
from hmic_press.text.folding import fold


def approve(newsroom: Newsroom, name: str, act: Act, *, quotation: bool = False) -> list[str]:
    """Record that somebody approves a release's words, or the speaker the quotation's; return the files written.

    Raises Refused where the words are approved already, with all that is in the way where the release is not ready, or
    whoever wrote the facts approves them without a reason; the quotation alone may be of one that is not ready.
    """
    release = newsroom.release(name)
    see_who(act)
    if quotation:
        return _agree_to_quotation(newsroom, release, act)
    approval = last_approval(release)
    if approval and approval.words == release.digest:
        raise refused(release.file, words.approved_already())
    in_the_way = _but_changed(newsroom, release, what_is_in_the_way(newsroom, name))
    if act.reason is None and _wrote_it(newsroom, release, act.by):
        in_the_way += refused(release.file, words.approves_own_work(act.by)).problems
    if in_the_way:
        raise Refused(in_the_way)
    return record(newsroom, Record.of(release), release.words, {"act": APPROVED}, act)


def _agree_to_quotation(newsroom: Newsroom, release: Release, act: Act) -> list[str]:
    if broken := problems_of_words(newsroom.project, release):
        raise Refused(broken)
    said = quotation_of(release)
    if not any(map(str.isalnum, said)):  # marks alone are printed where nobody is quoted
        raise refused(release.file, words.no_quotation())
    agreed = [row for row in release.brief.history if row.act == AGREED]
    if agreed and agreed[-1].words == digest_of(said):
        raise refused(release.file, words.approved_already())
    return record(newsroom, Record.of(release), said, {"act": AGREED}, act)


def issue(newsroom: Newsroom, name: str, act: Act, format: str = "plain") -> list[str]:
    """Record that a release goes out, or a correction of it; return the files written.

    Raises Refused where its words are out already, with all that is in the way where it is not ready or not approved;
    BadCommand for a correction without a reason.
    """
    release = newsroom.release(name)
    see_who(act)
    now, out = release.words, last_out(release.brief.history)
    if out and out[1].words == digest_of(now):
        raise refused(release.file, words.out_already())
    approval, in_the_way = last_approval(release), _but_changed(newsroom, release, what_is_in_the_way(newsroom, name))
    if approval is None or approval.words != digest_of(now):
        in_the_way += refused(release.file, words.not_approved(lapsed=approval is not None)).problems
        if approval and not problems_of_words(newsroom.project, release):
            number = release.brief.history.index(approval) + 1
            in_the_way += words_changed_since(newsroom, release, number)
    if in_the_way:
        raise Refused(in_the_way)
    if out and act.reason is None:
        earlier = read_round(newsroom.project, release.name, out[0])
        raise BadCommand.saying(*words.correction_without_reason(class_of_change(newsroom, release, earlier))[:2])
    format = release.brief.issued.format if release.is_issued else format
    values = {"act": CORRECTED if out else ISSUED, "format": format}
    if not release.embargo:  # the copy of one under embargo has a line that goes at the hour
        values["bytes"] = digest_of(release.typeset(newsroom.pages, Wanted(format)))
    return record(
        newsroom, Record.of(release), now, values, act, {} if release.is_issued else {"issued": {"format": format}}
    )


def _but_changed(newsroom: Newsroom, release: Release, found: Iterable[Problem]) -> list[Problem]:
    """Return what is wrong with a release beside that it no longer says what went out."""
    changed = [] if problems_of_words(newsroom.project, release) else list(changed_words(newsroom, release))
    return [each for each in found if each not in changed]


def _wrote_it(newsroom: Newsroom, release: Release, by: str) -> bool:
    """Return whether somebody is the author of the last commit of the facts; without git nobody can tell."""
    author = last_author_of(newsroom.project.root, release.file.name)
    return author is not None and fold(author) == fold(by.partition(",")[0])
