"""A release imported: read, shown, and written if that is wanted."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hmic_press.facts.history import was_issued
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadCommand, BadFacts, Exit, Problem, Refused
from hmic_press.problems.words import read_back as words
from hmic_press.reading_back.as_issued import make_issued_edition, read_as_issued
from hmic_press.reading_back.edition import Edition, make_edition, write_edition
from hmic_press.reading_back.open_file import open_copy
from hmic_press.reading_back.read_release import Reader
from hmic_press.reading_back.tables import Tables, tables_of, told_of_word
from hmic_press.reading_back.what_was_read import Read


class Imported(NamedTuple):
    """What came of importing a file: what was read, and the release's file if it was written."""

    file: str
    read: Read
    tables: Tables
    edition: Edition | None
    code: Exit
    of_word: Sequence[str] = ()

    def as_text(self) -> str:
        """Return it for a person."""
        lines = [f"{self.file}: {self.read.name}", self.tables.as_text()]
        lines += self.of_word
        for line, comment in self.edition.lost_comments if self.edition else ():
            lines.append(f"The comment on line {line} goes, with what it was about: {comment}")
        return "\n".join([*lines, self._written()])

    def _written(self) -> str:
        if self.edition is None and _is_a_record(self.read):
            return "Nothing is written: the release has been issued, and its file is a record."
        if self.edition is None:
            return "Nothing is written; --write writes it."
        if not self.edition.is_changed:
            return f"{self.read.name.file} says all of it already."
        kept = [f"Its words are kept in {file}." for file in self.edition.rounds]
        return "\n".join([f"{self.read.name.file} is {'new' if self.edition.is_new else 'changed'}.", *kept])

    def as_json(self) -> str:
        """Return it as one line of JSON."""
        told = {
            "file": self.file,
            "release": str(self.read.name),
            "facts": [row._asdict() for row in self.tables.facts],
            "own_words": list(self.tables.own),
            "shared_wording": list(self.tables.shared),
            "amendments": list(self.tables.amended),
            "not_understood": list(self.tables.unknown),
            "remarks": [each._asdict() for each in self.read.copy.remarks],
            "written": self.read.name.file if self.edition and self.edition.is_changed else None,
        }
        return json.dumps(told)


def see_options(file: Path, data: bytes | None, *, issued: bool, of_workbooks: Mapping[str, bool]) -> None:
    """Raise BadCommand for an option that is nothing to a file: a release, or a workbook where there are no `data`."""
    if data is None and issued:
        raise BadCommand([_problem(file, "--issued", words.for_releases())])
    for option, given in of_workbooks.items():
        if data is not None and given:
            raise BadCommand([_problem(file, option, words.for_workbooks(option))])


def import_release(reader: Reader, file: Path, data: bytes, *, write: bool, issued: bool) -> Imported:
    """Return what a copy of a release says, and write it into the release's file if that is wanted.

    Raises BadFacts if it cannot be read as a release; Refused if it would write and shared wording is not as standard,
    or if it would change the record of a release that has been issued.
    """
    newsroom = reader.newsroom
    copy = open_copy(file, data)
    if issued and copy.sent is not None:
        raise BadFacts([_problem(file, "the file", words.not_a_copy())])
    read = reader.read(copy, file.name)
    edition = None
    if issued:
        read = read_as_issued(newsroom, read)
        edition = make_issued_edition(newsroom, read, file.name, data)
    tables = tables_of(newsroom, read, edition)
    if write and not issued:
        if problems := list(_refusals(reader, read, file)):
            raise Refused(problems)
        edition = make_edition(newsroom, read)
    if edition and write:
        if edition.is_changed and _is_a_record(read):
            raise Refused([_problem(file, "the file", words.has_been_issued(read.name.file))])
        write_edition(newsroom, edition)
    code = Exit.DOES_NOT_PASS if read.undecided and not issued else Exit.DONE
    of_word = told_of_word(newsroom, read) if copy.sent is not None else []
    return Imported(file.name, read, tables, edition if write else None, code, of_word)


def _is_a_record(read: Read) -> bool:
    return read.known is not None and was_issued(read.known.values)


def _refusals(reader: Reader, read: Read, file: Path) -> list[Problem]:
    """Return why what was read is not written: a record, words that other releases share, lines that have no place."""
    if _is_a_record(read) and (read.changed or read.unknown):
        return [_problem(file, "the file", words.has_been_issued(read.name.file))]
    used = sum(name.campaign == read.name.campaign for name in reader.newsroom.names)
    told = [
        (each.block.line if each.block else 0, each.part, words.shared_wording(each.part, used))
        for each in read.changed
    ]
    told += [(block.line, "the line", words.not_in_its_place()) for block in read.unknown]
    return [_problem(file, field, wrong, line) for line, field, wrong in told]


def _problem(file: Path, field: str, wrong: Complaint, line: int = 0) -> Problem:
    return Problem(file=file.name, line=line, field=field, problem=wrong.problem, remedy=wrong.remedy)
