"""What a file that left the house says, whatever it is called now and whatever program has saved it since."""

import json
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize
from zipfile import ZipFile

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, Problem, Unreadable
from hmic_press.problems.words import verified as words
from hmic_press.project import door
from hmic_press.project.reading import decode
from hmic_press.reading_back.copy import read_copy
from hmic_press.reading_back.data_of_file import Data, data_of_json, data_of_page
from hmic_press.reading_back.open_file import open_copy
from hmic_press.reading_back.words_of_message import read_message_words
from hmic_press.reading_back.words_of_page import read_page_words
from hmic_press.text.document import plain
from hmic_press.workbook.sheet import LARGEST

_DIGEST = re.compile(r"sha256[: ]([0-9a-f]{64})\b")
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|main|article|section|div|h\d|p|ul|ol|blockquote)\b",
    re.IGNORECASE | re.DOTALL,
)
_MESSAGE = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_ADDRESS = re.compile(r"\[([^\]\s]*)\]\((?:https?://|mailto:)[^)\s]*\)")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_OTHER_DOCUMENTS = (b"\xd0\xcf\x11\xe0", b"{\\rtf")


class Found(NamedTuple):
    """What a file says: once, or in each of its bodies; the digests that its properties name.

    `again` is what stands in it a second time, beside the release: its subject, the box of contacts. `pdfs` are those
    whose words nobody reads; `data`, the figures that it has for programs.
    """

    readings: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    pdfs: tuple[bytes, ...] = ()
    data: Data = frozenset()

    def and_also(self, other: "Found") -> "Found":
        """Return what two say together."""
        return Found(
            self.readings + other.readings,
            self.digests + other.digests,
            self.again + other.again,
            self.pdfs + other.pdfs,
            self.data | other.data,
        )


def read_found(file: Path) -> Found:
    """Return what a file says; raises Unreadable."""
    try:
        return _found_in(file, door.read_file(file, file.name, LARGEST))
    except BadFacts as error:
        raise Unreadable(error.problems) from None


def words_of_text(text: str) -> str:
    """Return the words of a text on one line, without the marks of its lists, titles and links."""
    copy = read_copy(text)
    blocks = [block.text for block in copy.blocks]
    if copy.format == "markdown":
        blocks = [_ESCAPED.sub(r"\1", _ADDRESS.sub(r"\1", block)) for block in blocks]
    return in_one_line(" ".join(map(plain, blocks)))


def in_one_line(text: str) -> str:
    """Return words with one space between two of them, as they are compared: a star is a mark of a title."""
    return " ".join(normalize("NFC", text).replace("*", "").split())


def _found_in(file: Path, data: bytes) -> Found:
    if data.startswith(b"PK"):
        return _of_document(file, data)
    if data.startswith(b"%PDF-"):
        return Found(digests=tuple(_digests(data.decode("latin-1"))[:1]), pdfs=(data,))
    if data.startswith(_OTHER_DOCUMENTS):
        raise _unreadable(file, words.another_document())
    if file.suffix.casefold() == ".eml" or _MESSAGE.match(data.replace(b"\r\n", b"\n")):
        return _of_message(file, data)
    text = _text(file, data)
    if text.lstrip().startswith("{"):
        return _of_json(file, text)
    if file.suffix.casefold() in (".html", ".htm") or _PAGE.match(text):
        page = read_page_words(text)
        return Found((in_one_line(page.words),), tuple(_digests(page.digest)), data=data_of_page(text))
    return Found((words_of_text(text),))


def _of_document(file: Path, data: bytes) -> Found:
    copy = open_copy(file, data)
    from hmic_press.reading_back.word_file import words_beside  # python-docx is there, and has read it

    with ZipFile(BytesIO(data)) as parts:
        about = "docProps/core.xml"
        properties = parts.read(about).decode(errors="replace") if about in parts.namelist() else ""
    reading = in_one_line(" ".join(plain(block.text) for block in copy.blocks))
    return Found((reading,), tuple(_digests(properties)), tuple(map(in_one_line, words_beside(data))))


def _of_json(file: Path, text: str) -> Found:
    try:
        said: Any = json.loads(text, parse_float=str)
        strings = ["".join(span["text"] for span in each) for part in said["parts"] for each in part["paragraphs"]]
        headline, digest = str(said["headline"]), str(said.get("digest") or "")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise _unreadable(file, words.another_json()) from None
    digests = tuple(_digests(f"sha256:{digest}"))
    return Found((in_one_line(" ".join(strings)),), digests, (in_one_line(headline),), data=data_of_json(said))


def _of_message(file: Path, data: bytes) -> Found:
    try:
        message = read_message_words(data)
    except Exception:  # whatever a damaged message makes the library raise
        raise _unreadable(file, words.damaged_message()) from None
    if not (message.text or message.page).strip():
        raise _unreadable(file, words.damaged_message())
    readings = (words_of_text(message.text), in_one_line(message.page))
    found = Found(tuple(filter(None, readings)), again=tuple(filter(None, (in_one_line(message.subject),))))
    for name, attached in message.carried:
        found = found.and_also(_found_in(Path(name), attached))
    return found


def _text(file: Path, data: bytes) -> str:
    """Return the text of a file, in any encoding that Windows saves one in."""
    encodings = ("utf-16",) if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ("utf-8", "cp1252")
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return decode(file.name, data.decode(encoding).encode())
    raise _unreadable(file, words.no_text())


def _digests(text: str) -> list[str]:
    return _DIGEST.findall(text)


def _unreadable(file: Path, wrong: Complaint) -> Unreadable:
    return Unreadable([Problem(file=file.name, field="the file", problem=wrong.problem, remedy=wrong.remedy)])
