"""The table of typed facts as a file: CSV, an Excel workbook, or JSON."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hmic_press.formats.json import write_json
from hmic_press.problems.missing_library import missing_library
from hmic_press.project.writing import make_folder, write
from hmic_press.release.digest import digest_of
from hmic_press.release.output_folder import other_copies
from hmic_press.release.typed_facts import Fact, Told
from hmic_press.workbook.csv_file import write_csv
from hmic_press.workbook.open_workbook import EXTRA

TABLES = ("csv", "xlsx", "json")
_STEM = "facts"
_KEPT = 15  # digits of a number that Excel keeps
_VALUE = Fact._fields.index("value")
_WIDTHS = {"release": 40, "body": 28, "region": 22, "about": 24, "field": 18, "value": 40, "place": 34}


def make_table(told: Told, format: str, author: str) -> bytes:
    """Return the table in a format; the same facts make the same bytes, and in none of them is a formula.

    Raises BadCommand if the library of workbooks is not installed.
    """
    if format == "json":
        return (write_json([fact._asdict() for fact in told.facts]) + "\n").encode()
    if format == "csv":
        return write_csv([Fact._fields, *([*map(_in_csv, fact)] for fact in told.facts)])
    try:
        return _make_xlsx(told, author)
    except ModuleNotFoundError as missing:
        raise missing_library(missing, *EXTRA) from None


def write_table(told: Told, folder: Path, format: str, author: str, *, replace: bool = False) -> tuple[Path, bool]:
    """Write the table to a folder; return its file, and whether that had to be written.

    While any fact is under embargo its name says so, with the first digits of the file's digest. Raises Refused if
    other facts are there and `replace` is false.
    """
    data = make_table(told, format, author)
    make_folder(folder)
    mark = f"-EMBARGOED-{digest_of(data)[:8]}" if told.embargoed else ""
    file = folder / f"{_STEM}{mark}.{format}"
    bare = [f"{_STEM}.{each}" for each in TABLES]
    earlier = other_copies(file, _STEM, bare, "these facts", replace=replace) if told.embargoed else []
    written = write(file, data, replace=replace, lasting=False)
    for copy in earlier:
        copy.unlink()
    return file, written


def _in_csv(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else value


def _make_xlsx(told: Told, author: str) -> bytes:
    from openpyxl import Workbook

    from hmic_press.workbook.sheet import letters
    from hmic_press.workbook.write_xlsx import fill, save

    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = _STEM
    fill(sheet, [Fact._fields, *([*map(_in_xlsx, fact)] for fact in told.facts)])
    for row, fact in enumerate(told.facts, 2):
        if isinstance(fact.value, Decimal) and not isinstance(_in_xlsx(fact.value), str):
            sheet.cell(row, _VALUE + 1).number_format = _digits(fact.value)
    for number, name in enumerate(Fact._fields, 1):
        sheet.column_dimensions[letters(number)].width = _WIDTHS.get(name, 12)
    sheet.auto_filter.ref = sheet.dimensions
    return save(workbook, author)


def _in_xlsx(value: Any) -> Any:
    """Return a value as a cell holds it: a number of more digits than Excel keeps is words."""
    is_too_long = isinstance(value, int | Decimal) and Decimal(f"{Decimal(value):.{_KEPT}g}") != value
    return f"{Decimal(value):f}" if is_too_long else value


def _digits(value: Decimal) -> str:
    """Return the format of a number that is shown with the places that it was typed with."""
    places = -int(value.as_tuple().exponent)
    return "0" + ("." + "0" * places if places > 0 else "")
