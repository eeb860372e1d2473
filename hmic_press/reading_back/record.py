"""The record of a release of the past that was read back: the row that says it was issued, and the words it had."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hmic_press.facts.history import ISSUED, Row, values_of
from hmic_press.problems.errors import Problem, Refused
from hmic_press.problems.words import read_back as words
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.release.rounds import file_of, read_round


class Record(NamedTuple):
    """`[[history]]` of a file with one row more, and the file of the words of that round, named from the root."""

    rows: Sequence[dict[str, Any]]
    file: str
    words: str


def record_of(newsroom: Newsroom, release: Release, data: bytes) -> Record:
    """Return the record that a release was issued as these bytes: nobody knows by whom, or on which day.

    Raises Refused if the words of another round lie where its own belong.
    """
    above = release.brief.history
    number = len(above) + 1
    file = file_of(release.name, number)
    if newsroom.project.has(file) and read_round(newsroom.project, release.name, number) != release.words:
        told = words.other_round()
        raise Refused([Problem(file=file, field="the file", problem=told.problem, remedy=told.remedy)])
    row = Row(
        act=ISSUED,
        words=digest_of(release.words),
        bytes=None if release.embargo else digest_of(data),  # under embargo it has a line that goes at the hour
        before=above[-1].digest if above else None,
        format=release.brief.issued.format,
    )
    return Record([*release.file.values.get("history", []), values_of(row)], file, release.words)
