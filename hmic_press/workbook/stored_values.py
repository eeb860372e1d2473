"""Which formulas of an Excel workbook have no value: nothing that a library hands on tells them from empty text."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from openpyxl.reader.excel import ExcelReader

_CALCULATING = re.compile(rb"<AppVersion>[0-9]{1,2}\.[0-9]{4}</AppVersion>")  # as Excel and its like count versions


def never_calculated(data: bytes) -> dict[str, frozenset[str]]:
    """Return for each sheet, by its name, the cells with a formula that no program has worked out, as “F2”.

    A library that calculates nothing writes an empty value where Excel would write empty text as well.
    """
    reader = ExcelReader(BytesIO(data))
    reader.read_manifest()
    reader.read_workbook()
    calculated = _is_calculated(reader.archive)
    return {
        sheet.name: frozenset(_without_value(fromstring(reader.archive.read(part.target)), calculated))
        for sheet, part in reader.parser.find_sheets()
        if part.target in reader.archive.namelist()
    }


def _is_calculated(package: ZipFile) -> bool:
    return "docProps/app.xml" in package.namelist() and bool(_CALCULATING.search(package.read("docProps/app.xml")))


def _without_value(sheet: Element, calculated: bool) -> Iterator[str]:
    for cell in sheet.iterfind(".//{*}c"):
        if cell.find("{*}f") is not None and cell.get("t") != "str":
            value = cell.find("{*}v")
            if value is None or not (value.text or calculated):
                yield cell.get("r", "")
