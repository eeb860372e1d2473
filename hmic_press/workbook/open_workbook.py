"""A workbook's file as sheets, by its ending; everything that can be wrong with the file itself."""

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.missing_library import missing_library
from hmic_press.problems.words import workbooks
from hmic_press.project import door
from hmic_press.project.reading import read_text
from hmic_press.workbook.sheet import LARGEST, Sheet, Spoilt, Strict, TooLarge
from hmic_press.workbook.zip_guard import admit

_READERS = {".xlsx": "read_xlsx:read_sheets", ".ods": "read_ods:read_sheets"}
ENDINGS = (*_READERS, ".csv")
EXTRA = "workbook", "Workbooks need"


def read_workbook(file: Path) -> list[Sheet]:
    """Return the sheets of a workbook; raises Unreadable, BadFacts, or BadCommand without the library it needs."""
    ending = file.suffix.casefold()
    if ending not in ENDINGS:
        raise _bad(file, workbooks.unknown_ending(ENDINGS))
    try:
        if ending == ".csv":
            from hmic_press.workbook.columns import SLUG
            from hmic_press.workbook.csv_file import read_csv

            return [read_csv(read_text(file.parent, file.name), SLUG)]
        data = door.read_file(file, file.name, LARGEST)
        admit(data)  # before the libraries that read it are so much as imported
        return _reader(ending)(data)
    except (TooLarge, door.TooLarge):
        raise _bad(file, workbooks.too_large()) from None
    except Strict:
        raise _bad(file, workbooks.strict()) from None
    except Spoilt as spoilt:
        raise _bad(file, workbooks.spoilt(str(spoilt))) from None


def _reader(ending: str) -> Callable[[bytes], list[Sheet]]:
    try:
        found: Callable[[bytes], list[Sheet]] = resolve_name(f"hmic_press.workbook.{_READERS[ending]}")
    except ModuleNotFoundError as missing:
        raise missing_library(missing, *EXTRA) from None
    return found


def _bad(file: Path, complaint: Complaint) -> BadFacts:
    problem = Problem(file=file.name, field="the file", problem=complaint.problem, remedy=complaint.remedy)
    return BadFacts([problem])
