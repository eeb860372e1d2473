"""A file that is to be imported: what it is, found out by looking at it."""

import zipfile
from io import BytesIO
from pathlib import Path

from hmic_press.project import door
from hmic_press.project.reading import LARGEST, decode
from hmic_press.reading_back.copy import Copy, read_copy

LARGEST_FILE = 10 * 2**20  # bytes of a workbook or of a document
_TABLES = (".csv", ".ods", ".xlsx")


def is_workbook(file: Path) -> bool:
    """Return whether a file is a workbook, by its ending or by what is in it; raises Unreadable or TooLarge."""
    if file.suffix.casefold() in _TABLES:
        return True
    data = door.read_file(file, file.name, LARGEST_FILE)
    return data.startswith(b"PK") and not is_document(data)


def is_document(data: bytes) -> bool:
    """Return whether bytes are a Word document."""
    try:
        return "word/document.xml" in zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def open_copy(file: Path) -> Copy:
    """Return the copy of a release that a file is; raises Unreadable or BadFacts."""
    return read_copy(decode(file.name, door.read_file(file, file.name, LARGEST)))
