"""What goes wrong with spreadsheets: rows lost, Excel's guesses, formulas, bombs, and words that would be formulas."""

import csv
import re
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook

from hmic_press import Newsroom
from tests.support.command import Outcome, process
from tests.support.effort import memory_under, steps_of
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents
from tests.support.workbooks import bring_back, cell, changed, fill_in

Command = Callable[..., Outcome]
FORMULA = "=cmd|' /C calc'!A0"


@pytest.fixture
def book(project: Path, command: Command, tmp_path: Path) -> Path:
    """A workbook of the five releases, as it is written."""
    file = tmp_path / "written.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    return file


def _refused(project: Path, command: Command, file: Path, *words: str) -> str:
    """Import a file that must be refused: code 2, all of these words told, no file changed; return what is told."""
    before = contents(project)
    done = command("import-workbook", file, "--project", project)
    assert contents(project) == before
    assert done.code == 2
    for each in words:
        assert each in done.err
    return done.err


def _parts(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Save a zip with its parts changed under another name; return where."""
    other = file.with_name(f"parts{file.suffix}")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return other


# S1: rows lost in silence


def test_hidden_rows_and_columns_are_read_and_told(project: Path, command: Command, book: Path) -> None:
    """Rows and columns that nobody sees are read like the rest, and it is said which they are."""
    fill_in(book, Newsroom(project))

    def hide(workbook: Workbook) -> None:
        workbook["Facts"].row_dimensions[12].hidden = True
        workbook["Facts"].column_dimensions["E"].hidden = True
        workbook["Statements"].sheet_state = "hidden"

    done = command("import-workbook", changed(book, hide), "--project", project)
    assert done.code == 0
    told = [line for line in done.out.decode().splitlines() if line.startswith("Hidden")]
    assert told == [
        "Hidden, and read like the rest: sheet Facts, row 12.",
        "Hidden, and read like the rest: sheet Facts, column E.",
        "Hidden, and read like the rest: the sheet Statements.",
    ]
    assert done.out.decode().splitlines()[-1] == "45 rows read, 40 forces written, 5 unchanged, 0 left out."
    assert (project / "forces" / CAMPAIGN / "dorset.toml").exists()


UNUSED: list[tuple[str, Callable[[Workbook], Any], list[str]]] = [
    ("another sheet", lambda book: book.create_sheet("Facts 2").append(["slug", "x"]), ["Facts 2!A1", "the sheet"]),
    ("no header", lambda book: book["Facts"].cell(9, 40, "a remark"), ["Facts!AN9", "without a name"]),
    ("a header twice", lambda book: book["Facts"].cell(1, 40, "mentions"), ["Facts!AN1", "another column"]),
    ("no slug", lambda book: book["Facts"].cell(60, 4, "improvements"), ["Facts!A60", "which force"]),
    ("a force twice", lambda book: book["Facts"].append(["kent", None, "Kent Police"]), ["Facts!A47", "same force"]),
    ("no column of slugs", lambda book: book["Facts"].cell(1, 1, "name"), ["Facts!A1", "no column slug"]),
    ("a place twice", lambda book: book["Statements"].append(["leicestershire", 1, None, "W."]), ["!B18", "Row "]),
    ("no place", lambda book: book["Statements"].append(["leicestershire", None, None, "W."]), ["!B18", "missing"]),
    ("no words", lambda book: book["Statements"].append(["leicestershire", 4, None, None]), ["!D18", "no words"]),
    ("no figures", lambda book: book["Statements"].append(["national", 1, "second jobs", None]), ["!C18", "figures"]),
    (
        "words beside",
        lambda book: book["Statements"].append(["leicestershire", 8, "second jobs", "W."]),
        ["!D18", "go"],
    ),
    (
        "another finding",
        lambda book: book["Statements"].append(["leicestershire", 1, "stops", "W."]),
        ["!C18", "stops"],
    ),
    ("no row", lambda book: book["Facts"].delete_rows(24), ["Statements!A6", "no row for leicestershire"]),
]


@pytest.mark.parametrize(("change", "words"), [row[1:] for row in UNUSED], ids=[row[0] for row in UNUSED])
def test_what_would_not_be_read_is_refused(
    change: Callable[[Workbook], Any], words: list[str], project: Path, command: Command, book: Path
) -> None:
    """A sheet, a column, a row or a cell that nothing reads is told with its place, and nothing is written."""
    _refused(project, command, changed(book, change), *words)


def test_partial_leaves_what_is_wrong_and_says_so(project: Path, command: Command, book: Path) -> None:
    """With --partial the sound forces are written, the others named; words of an unknown force stop all."""
    fill_in(book, Newsroom(project))
    wrong = changed(book, lambda workbook: setattr(cell(workbook["Facts"], "kent", "force, verdict"), "value", "good"))
    _refused(project, command, wrong, "good")
    stray = changed(wrong, lambda workbook: workbook["Statements"].append(["kemt", 1, None, "W."]))
    before = contents(project)
    assert command("import-workbook", stray, "--partial", "--project", project).code == 2
    assert contents(project) == before
    done = command("import-workbook", wrong, "--partial", "--project", project)
    assert done.code == 2
    assert done.err.count("\n  ") == 2
    assert "Left out, as something is wrong: kent." in done.out.decode()
    assert done.out.decode().splitlines()[-1] == "45 rows read, 39 forces written, 5 unchanged, 1 left out."
    assert not (project / "forces" / CAMPAIGN / "kent.toml").exists()


def test_a_csv_file_whose_rows_run_together(project: Path, command: Command, tmp_path: Path) -> None:
    """A quotation mark that is not closed swallows no rows."""
    file = tmp_path / "facts.csv"
    file.write_text('slug,"force, verdict"\nkent,"improvements\nsurrey,improvements\n', "utf-8")
    _refused(project, command, file, "facts.csv", "quotation mark")


LONG = "x" * 131_073  # characters in a cell, of which no program has so many
TOO_LONG = {
    "a heading": f"slug,{LONG}\nkent,a\n",
    "a heading in marks": f'slug,"{LONG}"\nkent,a\n',
    "a mark that is not closed in the first row": f'slug,"force, verdict\n{"kent,a" * 30_000}\n',
    "a first row of nothing else": f"sep=;\n{LONG}\n",
    "a later cell": f"slug,name\nkent,{LONG}\n",
}


@pytest.mark.parametrize("what", TOO_LONG)
def test_a_csv_file_with_a_cell_beyond_all_bounds(what: str, project: Path, command: Command, tmp_path: Path) -> None:
    """A cell without an end is told wherever it stands, the row of the headings too."""
    file = tmp_path / "facts.csv"
    file.write_text(TOO_LONG[what], "utf-8")
    _refused(project, command, file, "facts.csv", "a cell is longer than any")


# S2: Excel's guesses


def test_a_csv_file_is_typed_by_its_columns(project: Path, command: Command, tmp_path: Path) -> None:
    """From a CSV file, too, a telephone number is no name, `Sep-11` no month, and 033 no count; the cell is named."""
    file = tmp_path / "facts.csv"
    columns = 'slug,"inspector, name","second jobs, since","second jobs, applications"'
    file.write_text(f"{columns}\nleicestershire,7836217729,Sep-11,033\n", "utf-8")
    told = _refused(project, command, file, "facts.csv, B2  inspector, name\n  name is 7836217729, not words.")
    assert "facts.csv, C2  second jobs, since\n  “Sep-11” is not a month and a year." in told
    assert "facts.csv, D2  second jobs, applications\n  applications is “033”, which is text." in told


# S3: a formula never calculated


def test_a_formula_is_read_only_when_it_is_calculated(project: Path, command: Command, book: Path) -> None:
    """A formula without its value is refused, and so is one that went wrong; with its value, the value counts."""

    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], "leicestershire", "second jobs, applications").value = "=80+5"
        cell(workbook["Facts"], "warwickshire", "second jobs, approved").value = "#REF!"

    told = _refused(project, command, changed(book, change), "Facts!R24  second jobs, applications", "Open and save in")
    assert "Facts!S41  second jobs, approved\n  The cell shows “#REF!”." in told
    bring_back(project, "leicestershire")
    formula = changed(
        book,
        lambda workbook: setattr(cell(workbook["Facts"], "leicestershire", "second jobs, approved"), "value", "=84-2"),
    )
    calculated = _parts(
        formula, lambda name, data: re.sub(rb"(<f>84-2</f>)<v ?/>|(<f>84-2</f>)<v></v>", rb"<f>84-2</f><v>82</v>", data)
    )
    done = command("import-workbook", calculated, "--project", project)
    assert "leicestershire: second jobs, approved: 83 → 82" in done.out.decode()


# S4: bombs


def _bomb(file: Path) -> Iterable[tuple[str, Callable[[], object]]]:
    """Yield what is told of each bomb, and what makes it of a sound file."""
    sheet = "xl/worksheets/sheet1.xml" if file.suffix == ".xlsx" else "content.xml"
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    doctype = b'<!DOCTYPE x [<!ENTITY l0 "lol">' + laughs + b"]>"

    def with_doctype(name: str, data: bytes) -> bytes:
        return doctype + data.rpartition(b"?>")[2] if name == sheet else data

    def many() -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
            for number in range(2000):
                bomb.writestr(f"{number}.xml", b"<a/>")

    def several() -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
            for number in range(20):
                bomb.writestr(f"{number}.xml", b"<a>" + b" " * 900_000 + b"</a>")

    def one_large() -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
            bomb.writestr(sheet, b"<a>" + b" " * 100_000_000 + b"</a>")

    def dense() -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
            bomb.writestr(sheet, b"<a>" + b" " * 6_000_000 + b"</a>")

    yield "(a DOCTYPE)", lambda: file.write_bytes(_parts(file, with_doctype).read_bytes())
    yield "It is larger", many
    yield "It is larger", several
    yield "It is larger", one_large
    yield "It is larger", dense
    yield "It is damaged", lambda: (one_large(), file.write_bytes(_lying(file.read_bytes())))
    yield "It is damaged", lambda: file.write_bytes(b"PK\x03\x04" + b"x" * 1000)
    yield "It is damaged", lambda: file.write_bytes(file.read_bytes()[:-900])
    yield "It is larger", lambda: file.write_bytes(b"PK" * 6_000_000)


def _lying(data: bytes) -> bytes:
    """Return a zip whose directory says that its part unpacks to 1,000 bytes."""
    start = data.rindex(b"PK\x01\x02")
    return data[: start + 24] + (1000).to_bytes(4, "little") + data[start + 28 :]


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
@pytest.mark.parametrize("number", range(9))
def test_bombs_are_refused_at_once(ending: str, number: int, project: Path, command: Command, tmp_path: Path) -> None:
    """What unpacks to something vast, defines words of its own or is damaged: 2 and a remedy, unpacked by nobody."""
    file = tmp_path / f"bomb{ending}"
    if ending == ".xlsx":
        Workbook().save(file)
    else:
        _ods(tmp_path, [["slug"]]).rename(file)
    words, make = list(_bomb(file))[number]
    make()
    command("--version")
    with memory_under(20_000_000):
        told = _refused(project, command, file, f"bomb{ending}  the file")
    assert words in told


def test_a_cell_in_the_last_corner(project: Path, command: Command, book: Path) -> None:
    """One cell in the last row and column of a sheet is told like any other; the empty ones before it cost nothing."""
    file = changed(book, lambda workbook: workbook["Facts"].cell(1_048_576, 16_384, "x"))
    assert steps_of(lambda: _refused(project, command, file, "Facts!XFD1048576")) < 1_200_000


# O9: words that would be formulas


def test_words_never_become_formulas(project: Path, command: Command, tmp_path: Path) -> None:
    """What begins like a formula opens as text, in Excel's form and as CSV, and comes back as it was."""
    statements = [FORMULA, "+44 20 7946 0000 is the number.", "-1 is no count.", "@hmic says so.", "'=' is a sign."]
    findings = "".join(f"\n[[findings]]\nstatement = '''{each}'''\n" for each in statements)
    add(project, "derbyshire", DERBYSHIRE + findings)
    before = contents(project)
    for file in (tmp_path / "facts.xlsx", tmp_path / "facts.csv"):
        assert command("workbook", file, "--project", project).code == 0
    cells = [each for row in load_workbook(tmp_path / "facts.xlsx")["Statements"].iter_rows() for each in row]
    words = [each for each in cells if each.value in statements]
    assert len(words) == len(statements)
    assert {each.data_type for each in words} == {"s"}
    assert next(each for each in words if each.value == FORMULA).quotePrefix
    with open(tmp_path / "facts-statements.csv", encoding="utf-8-sig", newline="") as opened:
        texts = [row[-1] for row in csv.reader(opened)]
    assert [each for each in texts if each[:1] in "=+-@\t\r"] == []
    for name in ("facts.xlsx", "facts.csv", "facts-statements.csv"):
        assert command("import-workbook", tmp_path / name, "--project", project).code == 0
    assert contents(project) == before


# OpenDocument, and what else can be wrong with a file


def _ods(folder: Path, rows: list[list[Any]], **cells: Any) -> Path:
    """Write an OpenDocument spreadsheet with one sheet of facts; return where."""
    document = OpenDocumentSpreadsheet()
    hidden = Style(name="hidden", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    table = Table(name="Facts", **({"stylename": hidden} if cells.get("hidden") else {}))
    table.addElement(TableColumn(numbercolumnsrepeated=2))
    table.addElement(TableColumn(visibility="collapse"))
    for number, row in enumerate(rows):
        made = TableRow(**({"visibility": "collapse"} if number and cells.get("hidden") else {}))
        for value in row:
            made.addElement(_cell(value))
        made.addElement(TableCell(numbercolumnsrepeated=1000))
        table.addElement(made)
    table.addElement(TableRow(numberrowsrepeated=1_048_000))
    document.spreadsheet.addElement(table)
    file = folder / "facts.ods"
    document.save(file)
    assert load(file)
    return file


def _cell(value: Any) -> TableCell:
    if isinstance(value, dict):
        made = TableCell(**value)
    elif isinstance(value, int | float):
        made = TableCell(valuetype="float", value=value)
    else:
        made = TableCell(valuetype="string")
        for paragraph in value.split("\n"):
            made.addElement(P(text=paragraph))
    return made


HEADERS = [
    "slug",
    "force, name",
    "force, verdict",
    "inspector, name",
    "second jobs, since",
    "second jobs, applications",
]
KENT = ["kent", "Kent Police", "improvements", "Roger Baker", "September 2011", 12]


def test_an_opendocument_spreadsheet(project: Path, command: Command, tmp_path: Path) -> None:
    """It is read like Excel's: counts, paragraphs, what is hidden; a row that is repeated empty costs nothing."""
    said = "The force has made progress.\n\nHMIC will monitor all forces."
    file = _ods(tmp_path, [[*HEADERS, "inspector, said"], [*KENT, said]], hidden=True)
    done = command("import-workbook", file, "--project", project)
    assert (done.code, done.err) == (0, "")
    assert "kent: new" in done.out.decode()
    for each in ("the sheet Facts", "sheet Facts, row 2", "sheet Facts, column C"):
        assert f"Hidden, and read like the rest: {each}." in done.out.decode()
    brief = Newsroom(project).read("kent")[1]
    assert brief.voice.said == said
    assert brief.findings[0].model_dump()["applications"] == 12


def test_what_is_wrong_in_an_opendocument_spreadsheet(project: Path, command: Command, tmp_path: Path) -> None:
    """Dates, fractions and formulas without a value are told with their cell."""
    date = {"valuetype": "date", "datevalue": "2011-09-13"}
    sum_ = {"formula": "of:=SUM([.A1:.A2])"}
    rows = [
        HEADERS,
        [*KENT[:4], date, 33.5],
        ["surrey", "Surrey Police", "improvements", "Roger Baker", "May 2012", sum_],
    ]
    told = _refused(
        project, command, _ods(tmp_path, rows), "facts.ods, Facts!E2  second jobs, since\n  since is the date"
    )
    assert "facts.ods, Facts!F2  second jobs, applications\n  applications is 33.5" in told
    assert "facts.ods, Facts!F3  second jobs, applications\n  The cell holds a formula" in told


def test_files_that_are_no_workbooks(project: Path, command: Command, tmp_path: Path) -> None:
    """Another kind of file, an empty one and one that is not there are told for what they are."""
    for name, data in (("facts.xls", b"\xd0\xcf\x11\xe0"), ("facts.csv", b""), ("facts.ods", b""), ("facts.xlsx", b"")):
        (tmp_path / name).write_bytes(data)
        _refused(project, command, tmp_path / name, name)
    assert command("import-workbook", tmp_path / "none.xlsx", "--project", project).code == 3


@pytest.mark.parametrize("verb", ["workbook", "import-workbook"])
def test_without_the_library(verb: str, tmp_path: Path) -> None:
    """Where the library is not installed, one sentence says so, and the command that installs it."""
    (tmp_path / "openpyxl.py").write_text("raise ModuleNotFoundError('no', name='openpyxl')", "utf-8")
    file = tmp_path / "facts.xlsx"
    if verb == "import-workbook":
        Workbook().save(file)
    done = process(verb, file, PYTHONPATH=str(tmp_path))
    assert (done.code, done.out) == (2, b"")
    assert "need the library openpyxl, which is not installed." in done.err
    assert "pip install 'hmic-press[workbook]'" in done.err
    assert sys.executable not in done.err
