"""Small workbooks with a mistake each, by which every message about a cell is told."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.support.project import DERBYSHIRE, add

Values = dict[str, Any]
KENT: Values = {
    "slug": "kent",
    "force, name": "Kent Police",
    "force, verdict": "improvements",
    "inspector, name": "Roger Baker",
    "second jobs, since": "September 2011",
    "second jobs, applications": 12,
}
WORDS: Values = {"slug": "kent", "place": 1, "what": "statement", "text": "The force has a policy."}
# What Kent's row has otherwise.
IN_THE_ROW: dict[str, Values] = {
    "another verdict": {"force, verdict": "good"},
    "no verdict": {"force, verdict": None},
    "nobody who speaks": {"inspector, name": None},
    "no force": {"force, name": None, "force, verdict": None},
    "another force's name": {"force, name": "Essex Police"},
    "a name that no force has": {"slug": "national", "force, name": "Borsetshire Police"},
    "a force in a row that is no force's": {"slug": "national"},
    "a force that is not known": {"slug": "kemt"},
    "facts of nobody": {"slug": None},
    "a number for a name": {"inspector, name": 7836217729},
    "a year for a month": {"second jobs, since": 2012},
    "a number for a list": {"mentions": 33},
    "a mention of nobody": {"mentions": "esex"},
    "an inspector misspelt": {"inspector, name": "Zoe Bilingham"},
    "another region": {"inspector, name": "Zoë Billingham", "inspector, region": "the Moon"},
    "a region of two lines": {"inspector, name": "Jo Smith", "inspector, region": "the\nRegion"},
    "a mark that nobody sees": {"inspector, name": "Jo Smith", "inspector, region": "the\u200bRegion"},
    "speech in marks": {"inspector, said": "“The force has made progress.”"},
    "another force in the speech": {"inspector, said": "Essex Police has made progress."},
    "a day in words": {"release, date": "Thursday"},
    "a day with a time": {"release, date": datetime(2012, 12, 13, 9)},
    "an embargo without a time": {"release, embargo": "13 December 2012"},
    "an embargo with seconds": {"release, embargo": datetime(2012, 12, 13, 0, 1, 30)},
    "an embargo that no clock shows": {"release, embargo": datetime(2013, 3, 31, 1, 30)},
    "a release dated after its embargo": {
        "release, date": datetime(2012, 12, 14),
        "release, embargo": datetime(2012, 12, 13, 0, 1),
    },
    "a month shortened": {"second jobs, since": "11 Sept 2012"},
    "a month of no count": {"second jobs, since": "May 2010"},
    "a period backwards": {"second jobs, until": "May 2011"},
    "a word for a count": {"second jobs, applications": "a few"},
    "a count that is text": {"second jobs, applications": "01084"},
    "a fraction": {"second jobs, applications": 33.5},
    "less than nought": {"second jobs, applications": -1},
    "too many": {"second jobs, applications": 1_000_000},
    "more approved than applied for": {"second jobs, approved": 13},
    "some of none": {"second jobs, applications": 0, "second jobs, approved": 0},
    "more than over a longer period": {
        **{"second jobs 2, since": "September 2011", "second jobs 2, until": "May 2012"},
        "second jobs 2, applications": 700,
    },
    "a unit by halves": {"anti-corruption unit, before": 3},
    "the same again": {"second jobs 2, since": "September 2011", "second jobs 2, applications": 7},
    "a formula never calculated": {"second jobs, applications": "=1+1"},
    "a formula that went wrong": {"second jobs, applications": "#REF!"},
    "a column that is not read": {"second jobs, refused": 3},
}
# What the row of a statement of Kent's has otherwise.
IN_A_STATEMENT: dict[str, Values] = {
    "two paragraphs": {"text": "One.\n\nTwo."},
    "a list": {"text": "• The force has a policy.\n• It has no register."},
    "no words": {"text": None},
    "no place": {"place": None},
    "a place in words": {"place": "first"},
    "a place too far": {"place": 40},
    "words beside figures": {"what": "second jobs"},
    "a finding of another kind": {"what": "stops"},
    "a force without a row": {"slug": "essex"},
}


def wrong_workbooks(project: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what is wrong in each workbook, and the workbook; the project is changed where a mistake needs it."""
    for name, row in IN_THE_ROW.items():
        yield name, _book(folder, [KENT | row])
    for name, row in IN_A_STATEMENT.items():
        yield f"in a statement, {name}", _book(folder, [KENT], [WORDS | row])
    yield "in a statement, a place taken", _book(folder, [KENT], [WORDS, WORDS | {"text": "It has another."}])
    no_cases, cases = KENT | {"social-media cases, cases": None}, WORDS | {"what": "social-media cases", "text": None}
    yield "in a statement, figures that are not given", _book(folder, [no_cases], [cases])
    yield "a force twice", _book(folder, [KENT, KENT])
    yield "a column twice", _sheets(folder, {"Facts": [[*KENT, "slug"], [*KENT.values(), "kent"]]})
    yield "no column slug", _sheets(folder, {"Facts": [["force, name"], ["Kent Police"]]})
    yield "a cell below no name", _sheets(folder, {"Facts": [[*KENT], [*KENT.values(), "a remark"]]})
    yield "another sheet", _sheets(folder, {"Facts": [[*KENT]], "Remarks": [["a remark"]]})
    yield "no sheet", _sheets(folder, {"Facts": []})
    yield "a sheet twice", _two_sheets(folder)
    for name, data in (("facts.xls", b"facts"), ("facts.xlsx", b"facts"), ("facts.ods", b"PK" * 5_000_000)):
        (folder / name).write_bytes(data)
        yield f"{name[5:]} that is none", folder / name
    yield "a cell merged with the one below it", _merged(folder)
    for name, font in (("struck out", InlineFont(strike=True)), ("raised", InlineFont(vertAlign="superscript"))):
        words = CellRichText("The force has ", TextBlock(font, "no"), " a policy.")
        yield f"in a statement, a word {name}", _book(folder, [KENT], [WORDS | {"text": words}])
    yield "a workbook of Excel's strict form", _strict(folder)
    yield (
        "a release that was issued",
        _book(folder, [{"slug": "leicestershire", "anti-corruption unit, staff": "more"}]),
    )
    no_force = {"slug": "derbyshire", "inspector, name": "Roger Baker", "force, name": None, "force, verdict": None}
    add(project, "derbyshire", f'template = "force"\n{DERBYSHIRE}')
    yield "a name taken out", _book(folder, [no_force])


def _strict(folder: Path) -> Path:
    """Return a workbook as Excel's strict form begins; nothing beside is read of it."""
    with zipfile.ZipFile(folder / "strict.xlsx", "w") as file:
        file.writestr("xl/workbook.xml", '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')
    return folder / "strict.xlsx"


def _merged(folder: Path) -> Path:
    file = _book(folder, [KENT, KENT | {"slug": "essex", "force, name": "Essex Police"}])
    workbook = load_workbook(file)
    workbook["Facts"].merge_cells("C2:C3")
    workbook.save(file)
    return file


def _book(folder: Path, facts: Sequence[Values], statements: Sequence[Values] = ()) -> Path:
    tables = {"Facts": facts, "Statements": statements}
    return _sheets(
        folder, {name: [[*rows[0]], *([*row.values()] for row in rows)] for name, rows in tables.items() if rows}
    )


def _sheets(folder: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(folder / "facts.xlsx")
    return folder / "facts.xlsx"


def _two_sheets(folder: Path) -> Path:
    """Return an OpenDocument spreadsheet with two sheets of one name but for a capital, which Excel's cannot have."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    words = f'<t:p xmlns:t="{space}:text:1.0">slug</t:p>'
    cell = f'<table:table-cell xmlns:o="{space}:office:1.0" o:value-type="string">{words}'
    row = f"<table:table-row>{cell}</table:table-cell></table:table-row>"
    tables = "".join(f'<table:table table:name="{name}">{row}</table:table>' for name in ("Facts", "facts"))
    with zipfile.ZipFile(folder / "facts.ods", "w") as file:
        file.writestr("content.xml", f'<content xmlns:table="{space}:table:1.0">{tables}</content>')
    return folder / "facts.ods"
