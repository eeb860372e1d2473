"""An act on a release's words, added to its record: a row at the foot of its file, and the words beside it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from hmic_press.facts.history import AGREED, Row, values_of
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadCommand, PressError, Problem, Refused
from hmic_press.problems.words import acts as words
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.save import Values, save
from hmic_press.project.writing import make_folder, write
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.release.rounds import file_of


class Act(NamedTuple):
    """What was asked for: by whom, on which day, and the reason, where one is needed."""

    by: str
    on: date
    reason: str | None = None


class Record(NamedTuple):
    """The record of a release: its rows so far, and the file at whose foot they stand."""

    name: Name
    file: FactsFile
    rows: Sequence[Row]

    @classmethod
    def of(cls, release: Release) -> "Record":
        """Return the record of a release."""
        return cls(release.name, release.file, release.brief.history)


def see_who(act: Act) -> None:
    """Raise BadCommand for an act by nobody, or with words that no row can hold."""
    if not act.by.strip() or not act.by.isprintable():
        raise BadCommand.saying(*words.no_name()[:2])
    try:
        Row(act=AGREED, on=act.on, by=act.by, reason=act.reason, words=digest_of(""))
    except ValidationError as error:
        where = error.errors()[0]["loc"]
        raise BadCommand.saying(*words.not_to_be_kept(str(where[0]) if where else "by")[:2]) from None


def record(
    newsroom: Newsroom, kept: Record, said: str, values: dict[str, str], act: Act, tables: Values | None = None
) -> list[str]:
    """Add an act on words to a record, and other tables to its file; return the files written, the words first.

    Raises Unreadable, and has changed nothing then.
    """
    before = kept.rows[-1].digest if kept.rows else None
    row = Row(on=act.on, by=act.by, words=digest_of(said), before=before, reason=act.reason, **values)
    beside = file_of(kept.name, len(kept.rows) + 1)
    history = [*kept.file.values.get("history", []), values_of(row)]
    saved = save(newsroom.project.read_bytes(kept.file.name), {**(tables or {}), "history": history})
    root = newsroom.project.root
    make_folder((root / beside).parent)
    write(root / beside, said.encode(), replace=True)
    try:
        write(root / kept.file.name, saved.data, replace=True)
    except PressError:
        (root / beside).unlink()  # words without a row are told as a record that was cut
        raise
    return [beside, kept.file.name]


def refused(file: FactsFile, complaint: Complaint) -> Refused:
    """Return why an act is refused, as an error of the record it would be added to."""
    return Refused([Problem(file=file.name, field="history", problem=complaint.problem, remedy=complaint.remedy)])
