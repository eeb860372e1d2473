"""How a file of a project is read: its size, its encoding, its line ends, its characters."""

import codecs
from pathlib import Path

from hmic_press.problems.complaint import Complaint, first_name
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import texts
from hmic_press.project.door import read_file, too_large
from hmic_press.text.characters import Unfit, admit

LARGEST = 256 * 1024
LARGEST_PAGE = 32 * 1024 * 1024  # a typeface of all the world's letters has 20
_WORD_PROCESSORS = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")


def read_text(root: Path, file: str) -> str:
    """Return the text of a file, named from the root, with newlines for line ends and without a byte order mark.

    Raises Unreadable if the machine refuses or it is no file; BadFacts if it is too large, not UTF-8, or cannot be
    printed.
    """
    return decode(file, read_bytes(root, file))


def read_bytes(root: Path, file: str) -> bytes:
    """Return the bytes of a file, named from the root; raises Unreadable, or BadFacts if it cannot be a text."""
    return as_text(file, read_file(root / file, file, LARGEST))


def as_text(file: str, data: bytes) -> bytes:
    """Return the bytes of a file as they are; raises BadFacts if they cannot be a text."""
    if len(data) > LARGEST:
        raise too_large(file, LARGEST)
    if data.startswith(_WORD_PROCESSORS):
        problem = "The file is a word processor's document, not plain text."
        remedy = "Save its words as plain text, with the encoding UTF-8."
        raise BadFacts([Problem(file=file, field="the file", problem=problem, remedy=remedy)])
    return data


def decode(file: str, data: bytes) -> str:
    """Return the text that the bytes of a file are; raises BadFacts with the place of what cannot be read."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problem = f"The file is not in UTF-8: byte 0x{data[error.start]:02X} is not a letter in it."
        raise _at(
            file, before, Complaint(problem, "Save it again with the encoding UTF-8; in Notepad, Save As asks for it.")
        ) from None
    text = text.replace("\r\n", "\n")
    try:
        return admit(text, tabs=True)
    except Unfit as unfit:
        raise _at(file, text[: unfit.position], texts.unfit(unfit.character, unfit.name)) from None


def _at(file: str, before: str, wrong: Complaint) -> BadFacts:
    """Return what is wrong with a character as an error, from the text before it."""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    field = first_name(before.rpartition("\n")[2])
    return BadFacts(
        [Problem(file=file, line=line, column=column, field=field, problem=wrong.problem, remedy=wrong.remedy)]
    )


def read_page(file: Path, name: str) -> bytes:
    """Return the bytes of a page, of a document with styles or of a typeface; raises Unreadable or TooLarge."""
    return read_file(file, name, LARGEST_PAGE)
