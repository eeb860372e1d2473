"""The zip that a workbook is, looked through before anything is unpacked for good: no bomb, no DOCTYPE."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from hmic_press.workbook.sheet import LARGEST, Spoilt, TooLarge

_RATIO = 200  # the emptiest sheet that a spreadsheet program has written packs 60 to one
_SMALL = 1024 * 1024
_MOST_PARTS = 1000


def admit(data: bytes) -> zipfile.ZipFile:
    """Return a workbook's parts if they may be read; raises TooLarge or Spoilt, within a fraction of a second."""
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
            if part.filename.endswith((".xml", ".rels", ".vml")):
                _read_through(package, part)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ParseError, LookupError):
        raise Spoilt("It is damaged.") from None
    except DefusedXmlException:
        raise Spoilt("A part of it defines words of its own (a DOCTYPE), which no spreadsheet program does.") from None
    return package


def _read_through(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Parse a part with a parser that stops at a DOCTYPE, and keep nothing of it."""
    with package.open(part) as opened:
        events: Iterator[tuple[str, object]] = iterparse(opened, forbid_dtd=True)
        for _, element in events:
            element.clear()  # type: ignore[attr-defined]  # an Element, which the parser's stubs do not say
