"""A release that went out is taken back: a further row of its record, and its words stay for whoever has them."""

from hmic_press.facts.history import WITHDRAWN, broken_chain, last_out
from hmic_press.problems.errors import BadCommand, Refused
from hmic_press.problems.words import acts as words
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.rounds import words_of_round
from hmic_press.release.state import withdrawal_of
from hmic_press.review.record import Act, Record, record, refused, see_who


def withdraw(newsroom: Newsroom, name: str, act: Act) -> list[str]:
    """Record that what is out of a release is taken back, and why; return the files written.

    Raises Refused where nothing of it is out, BadCommand without a reason; its templates may be broken.
    """
    full = newsroom.find_name(name)
    file, brief = newsroom.read(full)
    see_who(act)
    rows = brief.history
    out, withdrawal = last_out(rows), withdrawal_of(rows)
    if withdrawal:
        raise refused(file, words.withdrawn_already(withdrawal.on, withdrawal.by))
    if out is None:
        raise refused(file, words.nothing_out())
    if act.reason is None:
        raise BadCommand.saying(*words.withdrawal_without_reason()[:2])
    if broken := file.problems((("history", number), wrong) for number, wrong in broken_chain(rows)):
        raise Refused(broken)
    said = words_of_round(newsroom.project, full, file, *out)
    return record(newsroom, Record(full, file, rows), said, {"act": WITHDRAWN}, act)
