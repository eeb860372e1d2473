"""What a workbook hides is told: merged cells, rows without height, columns without width, facts under embargo."""

import csv
import re
import zipfile
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableColumnProperties, TableRowProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook

from tests.support.command import Outcome
from tests.support.details import DETAILS, with_details
from tests.support.effort import memory_under, steps_of
from tests.support.project import CAMPAIGN, contents

Command = Callable[..., Outcome]
Change = Callable[[Workbook], object]
Attributes = dict[int, dict[str, object]]
ROWS = (
    ("slug", "force, name", "force, verdict", "inspector, name", "second jobs, since", "second jobs, applications"),
    ("kent", "Kent Police", "improvements", "Roger Baker", "September 2011", 12),
    ("surrey", "Surrey Police", "improvements", "Roger Baker", "September 2011", 14),
    ("sussex", "Sussex Police", "improvements", "Roger Baker", "September 2011", 16),
)


def _xlsx(
    folder: Path, change: Callable[[Workbook], object], sheet: Callable[[bytes], bytes] = lambda data: data
) -> Path:
    """Write an Excel workbook of three forces, changed, its sheet changed once more as it lies on the disk."""
    workbook = Workbook()
    facts = workbook.active
    assert facts is not None
    facts.title = "Facts"
    for row in ROWS:
        facts.append(row)
    change(workbook)
    workbook.save(saved := BytesIO())
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(folder / "facts.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, sheet(data) if name == "xl/worksheets/sheet1.xml" else data)
    return folder / "facts.xlsx"


def _ods(
    folder: Path, rows: dict[int, dict[str, object]], columns: dict[int, dict[str, object]], **cells: object
) -> Path:
    """Write an OpenDocument spreadsheet of three forces; rows, columns and cells (A1) have attributes of their own."""
    document, table = OpenDocumentSpreadsheet(), Table(name="Facts")
    for number in range(1, len(ROWS[0]) + 1):
        table.addElement(TableColumn(**_styled(document, "column", number, columns.get(number, {}))))
    for number, values in enumerate(ROWS, 1):
        row = TableRow(**_styled(document, "row", number, rows.get(number, {})))
        for letter, value in zip("ABCDEF", values, strict=True):
            kind = {"valuetype": "float", "value": value} if isinstance(value, int) else {"valuetype": "string"}
            cell = TableCell(**kind, **cells.get(f"{letter}{number}", {}))  # type: ignore[dict-item]
            if isinstance(value, str):
                cell.addElement(P(text=value))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(folder / "facts.ods")
    return folder / "facts.ods"


def _styled(document: OpenDocumentSpreadsheet, what: str, number: int, given: dict[str, object]) -> dict[str, object]:
    if not (size := given.get("size")):
        return given
    style = Style(name=f"{what}{number}", family=f"table-{what}")
    made = TableRowProperties(rowheight=size) if what == "row" else TableColumnProperties(columnwidth=size)
    style.addElement(made)
    document.automaticstyles.addElement(style)
    return {"stylename": style}


def _hidden(command: Command, project: Path, file: Path) -> list[str]:
    """Import a workbook, of which everything must be read, and return what is said to be hidden."""
    done = command("import-workbook", file, "--project", project)
    assert (done.code, done.err) == (0, "")
    assert done.out.decode().splitlines()[-1].startswith("3 rows read, 3 forces written")
    lines = done.out.decode().splitlines()
    return [line.partition("like the rest: ")[2] for line in lines if line.startswith("Hidden")]


def _row(number: int, attributes: bytes) -> Callable[[bytes], bytes]:
    return lambda data: re.sub(rb'<row r="%d"[^>]*>' % number, b'<row r="%d" %s>' % (number, attributes), data)


def _column(attributes: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(b"<sheetData>", b'<cols><col min="2" max="3" %s/></cols><sheetData>' % attributes)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_row(3, b'ht="0" customHeight="1"'), ["sheet Facts, row 3."]),
        (_row(3, b'ht="0.75"'), ["sheet Facts, row 3."]),
        (_row(3, b'hidden="1"'), ["sheet Facts, row 3."]),
        (_row(3, b'ht="15"'), []),
        (_column(b'width="0" customWidth="1"'), ["sheet Facts, column B.", "sheet Facts, column C."]),
        (_column(b'width="0.08"'), ["sheet Facts, column B.", "sheet Facts, column C."]),
        (_column(b'width="9"'), []),
        (
            lambda data: re.sub(
                rb"<sheetFormatPr[^>]*>", b'<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', data
            ),
            ["sheet Facts, rows 1, 2, 3, 4."],
        ),
        (
            lambda data: re.sub(rb"<sheetFormatPr[^>]*>", b'<sheetFormatPr defaultRowHeight="0"/>', data),
            ["sheet Facts, rows 1, 2, 3, 4."],
        ),
    ],
)
def test_what_is_too_small_to_see_in_excel(
    change: Callable[[bytes], bytes], told: list[str], project: Path, command: Command, tmp_path: Path
) -> None:
    """Rows of no height and columns of no width are read and told like those that are hidden; a low one is seen."""
    assert _hidden(command, project, _xlsx(tmp_path, lambda workbook: None, change)) == told


@pytest.mark.parametrize("size", ["0cm", "0.002cm", "0.3mm", "0in", "0.5pt", "0.01pc", ".5px"])
def test_what_is_too_small_to_see_in_opendocument(size: str, project: Path, command: Command, tmp_path: Path) -> None:
    """The same, by the styles of rows and columns, in any unit."""
    file = _ods(tmp_path, {3: {"size": size}}, {2: {"size": size}})
    assert _hidden(command, project, file) == ["sheet Facts, row 3.", "sheet Facts, column B."]
    file = _ods(tmp_path, {3: {"size": "0.45cm"}}, {2: {"size": "22.6pt"}})
    done = command("import-workbook", file, "--project", project)
    assert b"Hidden" not in done.out


@pytest.mark.parametrize(
    ("area", "cell", "field"),
    [
        ("F2:F3", "F2", "second jobs, applications"),
        ("C2:C4", "C2", "force, verdict"),
        ("A3:A4", "A3", "slug"),
        ("D3:E3", "D3", "inspector, name"),
        ("A1:B1", "A1", "the column"),
        ("F4:F9", "F4", "second jobs, applications"),
        ("H2:H3", "H2", "the column"),
    ],
)
def test_merged_cells_are_told(
    area: str, cell: str, field: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """A cell over two forces, or two facts, is told with its place, in both programs; nothing is written."""
    before = contents(project)
    first, last = area.split(":")
    down, across = int(last[1:]) - int(first[1:]) + 1, ord(last[0]) - ord(first[0]) + 1
    spans = {"numberrowsspanned": down, "numbercolumnsspanned": across}
    files = [_xlsx(tmp_path, lambda workbook: workbook["Facts"].merge_cells(area))]
    files += [_ods(tmp_path, {}, {}, **{first: spans})] if first[0] <= "F" else []
    for file in files:
        done = command("import-workbook", file, "--project", project)
        assert done.code == 2
        assert contents(project) == before
        if first[0] <= "F":
            words = f"The cell is merged with others, as far as {last};"
            assert f"{file.name}, Facts!{cell}  {field}\n  {words}" in done.err
        else:
            assert f"{file.name}, Facts!{cell}  {field}\n" in done.err


def test_merged_cells_where_nothing_stands(project: Path, command: Command, tmp_path: Path) -> None:
    """Cells merged below the table hide nothing."""
    assert _hidden(command, project, _xlsx(tmp_path, lambda workbook: workbook["Facts"].merge_cells("A8:F9"))) == []


VAST = {
    "a merge over all": b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "a merge of rows": b'<mergeCells><mergeCell ref="1:1048576"/></mergeCells>',
    "many merges": b"<mergeCells>" + b'<mergeCell ref="A5:ZZ99"/>' * 300 + b"</mergeCells>",
    "a link over all": b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
}


@pytest.mark.parametrize("kind", VAST)
def test_a_vast_area_of_cells(kind: str, project: Path, command: Command, tmp_path: Path) -> None:
    """An area that the library would make cell by cell, 17 billion of them, is refused before it begins."""
    file = _xlsx(
        tmp_path, lambda workbook: None, lambda data: data.replace(b"</sheetData>", b"</sheetData>" + VAST[kind])
    )
    with memory_under(20_000_000):
        done = command("import-workbook", file, "--project", project)
    assert done.code == 2
    assert "It is larger" in done.err


ODD = {
    "a cell that is repeated less than never": ({"numbercolumnsrepeated": -5}, "It is damaged"),
    "a cell that is never repeated": ({"numbercolumnsrepeated": 0}, "It is damaged"),
    "a cell over no rows": ({"numberrowsspanned": 0}, "It is damaged"),
    "a cell that is repeated for ever": ({"numbercolumnsrepeated": 10**9}, "It is larger"),
    "a cell over all rows": ({"numberrowsspanned": 10**12}, "The cell is merged"),
    "a cell repeated in words": ({"numbercolumnsrepeated": "ten"}, "It cannot be read"),
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_numbers_in_opendocument(kind: str, project: Path, command: Command, tmp_path: Path) -> None:
    """Repeats and spans that no program writes are told; none of them takes long, or for ever."""
    attributes, words = ODD[kind]
    file = _ods(tmp_path, {}, {}, C3=attributes)
    command("--version")

    def refuse() -> None:
        done = command("import-workbook", file, "--project", project)
        assert done.code == 2
        assert words in done.err

    assert steps_of(refuse) < 2_000_000


def test_many_repeated_cells_of_one_row(project: Path, command: Command, tmp_path: Path) -> None:
    """What is too much together is refused before it is counted out."""
    cells = {f"{letter}2": {"numbercolumnsrepeated": 150_000} for letter in "BCDEF"}
    with memory_under(60_000_000):
        done = command("import-workbook", _ods(tmp_path, {}, {}, **cells), "--project", project)
    assert "It is larger" in done.err


# Facts under embargo


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_facts_under_embargo_say_so(ending: str, project: Path, command: Command, tmp_path: Path) -> None:
    """Each row that may not be passed on yet says until when, statements too; read back, nothing changes."""
    with_details(project, DETAILS.replace("2012-12-13", "2099-12-13"))
    line = "EMBARGOED UNTIL 00:01 GMT on Sunday 13 December 2099"
    before = contents(project)
    written = command("workbook", tmp_path / f"facts.{ending}", "--project", project)
    assert ", 1 under embargo" in written.out.decode()
    if ending == "xlsx":
        book = load_workbook(tmp_path / "facts.xlsx")
        facts, statements = ([list(row) for row in book[name].values] for name in ("Facts", "Statements"))
    else:
        names = ("facts.csv", "facts-statements.csv")
        texts = [(tmp_path / name).read_bytes().decode("utf-8-sig") for name in names]
        facts, statements = (list(csv.reader(StringIO(text, newline=""))) for text in texts)
    for rows in (facts, statements):
        assert rows[0][:2] == ["slug", "embargo, not read back"]
        own = [row for row in rows if row[0] == "warwickshire"]
        assert own and all(row[1] == line for row in own)
        assert line not in [row[1] for row in rows if row[0] != "warwickshire"]
    for name in ("facts.xlsx",) if ending == "xlsx" else ("facts.csv", "facts-statements.csv"):
        done = command("import-workbook", tmp_path / name, "--project", project)
        assert (done.code, done.err) == (0, "")
        assert contents(project) == before


def test_a_campaign_under_embargo(project: Path, command: Command, tmp_path: Path) -> None:
    """An embargo of the campaign is that of each of its releases; once it has gone no row says anything."""
    shared = project / "templates" / CAMPAIGN / "campaign.toml"
    text = shared.read_text("utf-8")
    for year, says in ((2099, True), (2012, False)):
        shared.write_text(f"{text}\n[release]\nembargo = {year}-07-13T09:00:00\n", "utf-8")
        written = command("workbook", tmp_path / f"{year}.xlsx", "--project", project)
        assert (", 5 under embargo" in written.out.decode()) is says
        sheet = load_workbook(tmp_path / f"{year}.xlsx")["Facts"]
        assert (sheet["B1"].value == "embargo, not read back") is says
        assert sheet.freeze_panes == ("D2" if says else "C2")
        marked = [row[0] for row in sheet.values if str(row[1]).startswith("EMBARGOED UNTIL 09:00 BST on")]
        assert len(marked) == (5 if says else 0)
