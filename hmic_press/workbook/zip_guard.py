"""The zip that a workbook is, looked through before it is unpacked or read: no bomb, no DOCTYPE."""

import zipfile
from io import BytesIO
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from hmic_press.workbook.sheet import LARGEST, Spoilt, TooLarge

_RATIO = 200  # the emptiest sheet that a spreadsheet program has written packs 60 to one
_SMALL = 1024 * 1024
_MOST_PARTS = 1000
_DAMAGED = (zipfile.BadZipFile, ExpatError, NotImplementedError, EOFError, OSError, RuntimeError, ValueError)


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
    except (TooLarge, Spoilt):
        raise
    except _DAMAGED:
        raise Spoilt("It is damaged.") from None


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part, of which no more are unpacked than it says that it has."""
    with package.open(part) as opened:
        data = opened.read(part.file_size + 1)
    if len(data) > part.file_size:
        raise zipfile.BadZipFile
    return data


def _look_through(part: bytes) -> None:
    """Parse a part, and stop at a DOCTYPE, before anything that one could define is used."""
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(part, True)


def _refuse(*about: object) -> NoReturn:
    raise Spoilt("A part of it defines words of its own (a DOCTYPE), which no spreadsheet program does.")
