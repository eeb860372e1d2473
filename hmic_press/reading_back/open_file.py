"""A file that is to be imported: what it is, found out by looking at it."""

import zipfile
from io import BytesIO
from pathlib import Path

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.missing_library import missing_library
from hmic_press.problems.words import read_back as words
from hmic_press.project import door
from hmic_press.project.reading import LARGEST, decode
from hmic_press.reading_back.copy import Copy, read_copy
from hmic_press.workbook.sheet import LARGEST as LARGEST_PACKAGE
from hmic_press.workbook.sheet import Spoilt, TooLarge
from hmic_press.workbook.zip_guard import admit

_TABLES = (".csv", ".ods", ".xlsx")
_DOCUMENT, _MACROS = "word/document.xml", "word/vbaProject.bin"


def read_given(file: Path) -> bytes | None:
    """Return the bytes of a file, None for a workbook, by its ending or by what is in it.

    Raises Unreadable or TooLarge.
    """
    if file.suffix.casefold() in _TABLES:
        return None
    data = door.read_file(file, file.name, LARGEST_PACKAGE)
    is_packed = data.startswith(b"PK") and file.suffix.casefold() != ".docx"
    return None if is_packed and _DOCUMENT not in _parts(data) else data


def open_copy(file: Path, data: bytes) -> Copy:
    """Return the copy of a release that the bytes of a file are; raises BadFacts, or BadCommand without a library."""
    if data.startswith(b"PK"):
        return _open_document(file, data)
    if len(data) > LARGEST:
        raise door.TooLarge([_problem(file, words.too_long())])
    return read_copy(decode(file.name, data))


def _open_document(file: Path, data: bytes) -> Copy:
    try:
        admit(data)
        if _MACROS in _parts(data):
            raise BadFacts([_problem(file, words.has_macros())])
    except TooLarge:
        raise BadFacts([_problem(file, words.document_too_large())]) from None
    except Spoilt as spoilt:
        raise BadFacts([_problem(file, words.spoilt_document(str(spoilt)))]) from None
    try:
        from hmic_press.reading_back.word_file import read_word_file  # only now: what must not be read is out
    except ModuleNotFoundError as missing:
        raise missing_library(missing, "docx", "A release in Word needs") from None
    try:
        return read_word_file(data)
    except Exception:  # whatever a damaged file makes the library raise
        raise BadFacts([_problem(file, words.spoilt_document("It is damaged."))]) from None


def _parts(data: bytes) -> list[str]:
    try:
        return zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return []


def _problem(file: Path, wrong: Complaint) -> Problem:
    return Problem(file=file.name, field="the file", problem=wrong.problem, remedy=wrong.remedy)
