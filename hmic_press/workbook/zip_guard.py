"""The zip that a workbook is, looked through before it is unpacked or read: no bomb, no DOCTYPE."""

import re
import zipfile
from collections.abc import Mapping
from functools import reduce
from io import BytesIO
from typing import NoReturn
from xml.parsers.expat import ParserCreate

from hmic_press.workbook.sheet import LARGEST, MOST_CELLS, Spoilt, Strict, TooLarge

_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_RATIO = 200  # the emptiest sheet that a spreadsheet program has written packs 60 to one
_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7}):\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_AREAS = ("mergeCell", "hyperlink")
_SMALL = 1024 * 1024
_MOST_PARTS = 1000


def admit(data: bytes) -> None:
    """Raise TooLarge or Spoilt, within a fraction of a second, if the parts of a workbook may not be read."""
    try:
        package = zipfile.ZipFile(BytesIO(data))
        parts = package.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
            raise TooLarge
        for part in parts:
            if part.flag_bits & 1:
                raise Spoilt("It is protected with a password.")
            if part.file_size > max(_SMALL, part.compress_size * _RATIO):
                raise TooLarge
        for part in parts:
            if part.filename.casefold().endswith((".xml", ".rels", ".vml")):
                _look_through(_unpacked(package, part))
        if "xl/workbook.xml" in package.namelist() and _STRICT in package.read("xl/workbook.xml"):
            raise Strict
    except (TooLarge, Spoilt):
        raise
    except Exception:  # the libraries have no class for what a damaged file makes them raise
        raise Spoilt("It is damaged.") from None


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part, of which no more are unpacked than it says that it has."""
    with package.open(part) as opened:
        data = opened.read(part.file_size + 1)
    if len(data) > part.file_size:
        raise zipfile.BadZipFile
    return data


def _look_through(part: bytes) -> None:
    """Parse a part; stop at a DOCTYPE, before anything that one could define is used, and at a vast area of cells."""
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    cells = 0

    def measure(element: str, attributes: Mapping[str, str]) -> None:
        nonlocal cells
        if element.rpartition(":")[2] in _AREAS and ":" in attributes.get("ref", ""):
            cells += _size(attributes["ref"])
            if cells > MOST_CELLS:
                raise TooLarge  # the library would make each of them

    parser.StartElementHandler = measure
    parser.Parse(part, True)


def _size(area: str) -> int:
    """Return how many cells an area has; one of whole rows or columns, which no program writes, has too many."""
    if not (corners := _AREA.fullmatch(area)):
        return MOST_CELLS + 1
    left, top, right, bottom = corners.groups()
    return abs(_column(right) - _column(left) + 1) * abs(int(bottom) - int(top) + 1)


def _column(letters: str) -> int:
    return reduce(lambda number, letter: number * 26 + ord(letter) - ord("@"), letters.upper(), 0)


def _refuse(*about: object) -> NoReturn:
    raise Spoilt("A part of it defines words of its own (a DOCTYPE), which no spreadsheet program does.")
