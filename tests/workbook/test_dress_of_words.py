"""What a cell shows by its format, and what the format itself writes into a cell: read, or told."""

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from odf.element import Element
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from hmic_press.workbook.dress_of_words import Run, marked
from tests.support.command import Outcome
from tests.support.effort import growth
from tests.support.project import CAMPAIGN, contents

Command = Callable[..., Outcome]
FACTS = {
    "slug": "kent",
    "force, name": "Kent Police",
    "force, verdict": "improvements",
    "inspector, name": "Roger Baker",
}
FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
HEAD = ["slug", "place", "what", "text"]
ITALIC, STRUCK, RAISED = InlineFont(i=True), InlineFont(strike=True), InlineFont(vertAlign="superscript")


def _book(folder: Path, *texts: Any, change: Callable[[Workbook], object] = lambda book: None) -> Path:
    """Write a workbook of Kent's with these statements, and change it."""
    book = Workbook()
    facts: Any = book.active
    facts.title = "Facts"
    facts.append(list(FACTS))
    facts.append(list(FACTS.values()))
    statements = book.create_sheet("Statements")
    statements.append(HEAD)
    for number, text in enumerate(texts, 1):
        statements.append(["kent", number, "statement", text])
    change(book)
    book.save(folder / "facts.xlsx")
    return folder / "facts.xlsx"


def _ods(folder: Path, text: Sequence[tuple[str, str]], **dress: dict[str, str]) -> Path:
    """Write an OpenDocument spreadsheet with one statement, its words in spans of these styles."""
    document = OpenDocumentSpreadsheet()
    for name, properties in dress.items():
        style = Style(name=name, family="text")
        style.addElement(TextProperties(attributes=properties))
        document.automaticstyles.addElement(style)
    paragraph = P()
    for words, style in text:
        paragraph.addElement(Span(stylename=style, text=words) if style else Span(text=words))
    for name, rows in (
        ("Facts", [list(FACTS), list(FACTS.values())]),
        ("Statements", [HEAD, ["kent", "1", "statement", paragraph]]),
    ):
        table = Table(name=name)
        for values in rows:
            row = TableRow()
            for value in values:
                row.addElement(_cell(value))
            table.addElement(row)
        document.spreadsheet.addElement(table)
    document.save(folder / "facts.ods")
    return folder / "facts.ods"


def _cell(value: str | Element) -> TableCell:
    count = value == "1"
    cell = TableCell(valuetype="float", value=1) if count else TableCell(valuetype="string")
    cell.addElement(P(text=value) if isinstance(value, str) else value)
    return cell


def _read(project: Path, command: Command, file: Path) -> tuple[str, str]:
    """Import a workbook that is sound; return what is told, and Kent's file."""
    done = command("import-workbook", file, "--project", project)
    assert (done.code, done.err) == (0, "")
    return done.out.decode(), (project / "forces" / CAMPAIGN / "kent.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It was told._x000D_\nStaff know.", "It was told.\nStaff know."),
        ("The code _x005F_x000D_ is one.", "The code _x000D_ is one."),
        ("Zo_x00EB_ knows _x0026_ says so.", "Zoë knows & says so."),
        ("The file is called _x12_ here.", "The file is called _x12_ here."),
    ],
)
def test_the_escapes_of_the_format_are_read(
    written: str, read: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """What Excel writes for a character that its files cannot hold is that character, and its literal stays."""
    assert read in _read(project, command, _book(tmp_path, written))[1]


@pytest.mark.parametrize("value", ['t="str"><f>1</f><v></v>', 't="str"><f>IF(1,"","x")</f><v/>', "><f>T(1)</f><v></v>"])
def test_a_formula_that_gives_empty_text_is_an_empty_cell(
    value: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """Empty text that Excel has worked out is not stated; a formula without a value is told."""
    file = _book(tmp_path, "W.", change=lambda book: book["Facts"].cell(1, 5, "inspector, region"))
    found = f'<c r="E2" {value}</c>'
    calculated = _changed(file, found, "<AppVersion>16.0300</AppVersion>")
    assert "region" not in _read(project, command, calculated)[1]
    (project / "forces" / CAMPAIGN / "kent.toml").unlink()
    uncalculated = _changed(file, '<c r="E2"><f>1+1</f></c>', "<AppVersion>16.0300</AppVersion>")
    assert "never calculated" in command("import-workbook", uncalculated, "--project", project).err
    by_a_library = _changed(file, '<c r="E2"><f>1+1</f><v></v></c>', "<AppVersion>3.1</AppVersion>")
    assert "never calculated" in command("import-workbook", by_a_library, "--project", project).err


def _changed(file: Path, cell: str, version: str) -> Path:
    other = file.with_name("changed.xlsx")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace("</row></sheetData>", f"{cell}</row></sheetData>")
            new.writestr(name, data.replace("<AppVersion>3.1</AppVersion>", version))
    return other


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CellRichText("It has ", TextBlock(STRUCK, "no "), "a policy."), "“no” is struck out"),
        (CellRichText(TextBlock(STRUCK, "All"), "Some ", TextBlock(STRUCK, "of it")), "“All of it” is struck out"),
        (CellRichText("It has 84", TextBlock(RAISED, "1"), " cases."), "“1” is raised or lowered"),
    ],
)
def test_words_struck_out_or_raised_are_told_and_not_read(
    text: CellRichText, told: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """A word crossed out, or a footnote's mark that would join a figure, is nothing to print or to drop untold."""
    before = contents(project)
    done = command("import-workbook", _book(tmp_path, "A policy.", text), "--project", project)
    assert (done.code, contents(project)) == (2, before)
    assert f"Statements!D3  text\n  {told}" in done.err


@pytest.mark.parametrize("value", ["The force has a policy.", 84])
def test_a_cell_struck_out_as_a_whole_is_told(value: object, project: Path, command: Command, tmp_path: Path) -> None:
    """A line through the whole cell counts as one through a word, and through a number too."""

    def strike(book: Workbook) -> None:
        book["Facts"].cell(1, 5, "second jobs, applications")
        book["Facts"].cell(2, 5, value).font = Font(strike=True)

    done = command("import-workbook", _book(tmp_path, "W.", change=strike), "--project", project)
    assert f"Facts!E2  second jobs, applications\n  “{value}” is struck out" in done.err


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (CellRichText("Read ", TextBlock(ITALIC, "Without Fear or Favour"), "."), "Read *Without Fear or Favour*."),
        (CellRichText("Read", TextBlock(ITALIC, " Taking Stock, "), "now."), "Read *Taking Stock*, now."),
        (
            CellRichText(TextBlock(ITALIC, "Police "), TextBlock(ITALIC, "Integrity"), " is out."),
            "*Police Integrity* is",
        ),
    ],
)
def test_italics_of_a_cell_are_a_title(
    text: CellRichText, read: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """Part of a cell in italics is a title, and stands between stars in the file."""
    assert read in _read(project, command, _book(tmp_path, text))[1]


@pytest.mark.parametrize(
    ("before", "italic", "after", "read"),
    [
        ("The force’s ", "anti", "-corruption unit is new.", "The force’s *anti*-corruption unit is new."),
        ("It is ", "un", "likely.", "It is unlikely."),
        ("Without", " Fear", "s is out.", "Without Fears is out."),
        ("It has pre", "view", "ed this.", "It has previewed this."),
        ("Read 2", "Titles", " of it.", "Read 2Titles of it."),
    ],
)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_italics_that_end_within_a_word_are_no_title(
    ending: str, before: str, italic: str, after: str, read: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """Stars within a word would be printed: they are not put there, and the italics are told."""
    if ending == "ods":
        file = _ods(tmp_path, [(before, ""), (italic, "T1"), (after, "")], T1={"fontstyle": "italic"})
    else:
        file = _book(tmp_path, CellRichText(before, TextBlock(ITALIC, italic), after))
    told, written = _read(project, command, file)
    assert f'statement = "{read}"' in written
    assert (f"Statements!D2: “{italic.strip()}” is in italics, and is read as plain words" in told) == ("*" not in read)


def test_one_title_of_two_stays(project: Path, command: Command, tmp_path: Path) -> None:
    """What is no title takes no other away, before it or after it."""
    text = CellRichText(
        "Read ", TextBlock(ITALIC, "One"), ", un", TextBlock(ITALIC, "like"), "ly ", TextBlock(ITALIC, "Two"), "."
    )
    assert "Read *One*, unlikely *Two*." in _read(project, command, _book(tmp_path, text))[1]


def test_many_italics_take_as_long_as_they_are() -> None:
    """A cell of a thousand italics within words is read in one go, not once for each of them."""
    runs = [Run("un"), Run("like", italic=True), Run("ly, "), Run("A Title", italic=True), Run(" ")]
    assert growth(marked, lambda size: runs * size, 200, 2_000) < 40


def test_a_cell_in_italics_as_a_whole_is_told(project: Path, command: Command, tmp_path: Path) -> None:
    """Nobody can say whether a whole cell is a title: its words are read plain, and it is told."""
    told, file = _read(project, command, _book(tmp_path, CellRichText(TextBlock(ITALIC, "The force has a policy."))))
    assert "Statements!D2: it is in italics as a whole" in told
    assert '"The force has a policy."' in file


def test_comments_are_told_to_the_last_word(project: Path, command: Command, tmp_path: Path) -> None:
    """A comment may say that a figure is not to be printed; it is not read, and told whole, wherever it stands."""

    def comment(book: Workbook) -> None:
        book["Facts"]["B2"].comment = Comment("Not yet confirmed by the force, please do not print", "Inspector")
        book["Statements"]["D2"].comment = Comment("[Threaded comment]\n\nOf Excel.\n\nComment:\n    Ask Jo.", "Jo")
        book["Statements"]["C1"].comment = Comment("What it is", "Jo")

    told, _ = _read(project, command, _book(tmp_path, "W.", change=comment))
    assert "Facts!B2: its comment, “Not yet confirmed by the force, please do not print”, is not read." in told
    assert "Statements!D2: its comment, “Ask Jo.”, is not read." in told
    assert "Statements!C1: its comment" in told


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ({"textlinethroughstyle": "solid"}, "“no” is struck out"),
        ({"textposition": "super 58%"}, "“no” is raised or lowered"),
        ({"fontstyle": "italic"}, ""),
    ],
)
def test_an_opendocument_spreadsheet_fares_the_same(
    properties: dict[str, str], told: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """What is struck out or raised is told, what is in italics read, whichever program wrote the file."""
    file = _ods(tmp_path, [("It has ", ""), ("no", "T1"), (" policy.", "")], T1=properties)
    if told:
        assert told in command("import-workbook", file, "--project", project).err
    else:
        assert "It has *no* policy." in _read(project, command, file)[1]


STRIKE, UNSTRUCK = 'style:text-line-through-style="solid"', 'style:text-line-through-style="none"'


def _in_styles(folder: Path, styles: str, table: str, cell: str, common: str = "") -> Path:
    """Write an OpenDocument spreadsheet whose statement is “no policy”, in a table, row and cell of these styles."""
    file = _ods(folder, [("no ", ""), ("policy", "T1")])
    other = folder / "styled.ods"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "content.xml":
                before, last = data.rsplit("<table:table-cell ", 1)
                before, row = before.rsplit("<table:table-row>", 1)
                before, heading = before.rsplit("<table:table-row>", 1)
                columns, _, of_row = table.partition("|")
                data = f'{before}{columns}<table:table-row table:default-cell-style-name="head">{heading}'
                data += f"<table:table-row {of_row}>{row}<table:table-cell {cell} {last}"
                styles += _style("head", "table-cell", UNSTRUCK)
                data = data.replace(
                    "<office:automatic-styles/>", f"<office:automatic-styles>{styles}</office:automatic-styles>"
                )
            elif name == "styles.xml" and common:
                data = data.replace("<office:styles/>", f"<office:styles>{common}</office:styles>")
            if "xmlns:fo=" not in data:  # which the library leaves out unless something in this run has used it
                data = re.sub(r"(?=office:version=)", f'xmlns:fo="{FO}" ', data, count=1)
            new.writestr(name, data)
    return other


def _style(name: str, family: str, properties: str = "", parent: str = "") -> str:
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{parent}>'
        f"<style:text-properties {properties}/></style:style>"
    )


CE1 = _style("ce1", "table-cell", STRIKE)
COLUMNS = '<table:table-column table:number-columns-repeated="{}"{}/>'
BY_COLUMN = COLUMNS.format(3, "") + COLUMNS.format(1, ' table:default-cell-style-name="{}"')
WORN = {  # styles, what the table says | what the row says, what the cell says, the common styles
    "by its column": (CE1, BY_COLUMN.format("ce1"), "", ""),
    "by its row": (CE1, '|table:default-cell-style-name="ce1"', "", ""),
    "by its row before its column": (
        CE1 + _style("ce2", "table-cell", UNSTRUCK),
        BY_COLUMN.format("ce2") + '|table:default-cell-style-name="ce1"',
        "",
        "",
    ),
    "by a parent": (CE1 + _style("ce2", "table-cell", "", "ce1"), "", 'table:style-name="ce2"', ""),
    "by a parent's parent": (
        CE1 + _style("ce2", "table-cell", "", "ce1") + _style("ce3", "table-cell", 'fo:font-style="italic"', "ce2"),
        "",
        'table:style-name="ce3"',
        "",
    ),
    "by a common style": ("", "", 'table:style-name="Gone"', _style("Gone", "table-cell", STRIKE)),
    "by a common parent": (
        _style("ce2", "table-cell", "", "Gone"),
        BY_COLUMN.format("ce2"),
        "",
        _style("Gone", "table-cell", STRIKE),
    ),
    "by what every cell has": ("", "", "", _style("Default", "table-cell", STRIKE)),
    "under a span of another dress": (
        CE1 + _style("T1", "text", 'fo:font-weight="bold"'),
        "",
        'table:style-name="ce1"',
        "",
    ),
}
ON = {  # what is struck out no more, or never was
    "a cell of its own style": (
        CE1 + _style("ce2", "table-cell", UNSTRUCK),
        BY_COLUMN.format("ce1"),
        'table:style-name="ce2"',
        "",
    ),
    "a child that takes it back": (
        CE1 + _style("ce2", "table-cell", UNSTRUCK, "ce1"),
        "",
        'table:style-name="ce2"',
        "",
    ),
    "another column": (CE1, COLUMNS.format(3, ' table:default-cell-style-name="ce2"'), "", ""),
    "a style of another family": (_style("ce1", "text", STRIKE), "", 'table:style-name="ce1"', ""),
    "parents in a ring": (
        _style("ce1", "table-cell", "", "ce2") + _style("ce2", "table-cell", "", "ce1"),
        "",
        'table:style-name="ce1"',
        "",
    ),
}


@pytest.mark.parametrize("how", WORN)
def test_a_cell_struck_out_by_whatever_style_is_told(how: str, project: Path, command: Command, tmp_path: Path) -> None:
    """A cell wears its row's and its column's style, a style its parent's, a span its cell's, wherever they stand."""
    done = command("import-workbook", _in_styles(tmp_path, *WORN[how]), "--project", project)
    assert (done.code, "is struck out" in done.err) == (2, True)


@pytest.mark.parametrize("how", ON)
def test_a_cell_that_is_not_struck_out_is_read(how: str, project: Path, command: Command, tmp_path: Path) -> None:
    """What a style says goes before what those say that it builds on."""
    assert 'statement = "no policy"' in _read(project, command, _in_styles(tmp_path, *ON[how]))[1]


def test_a_cell_that_stands_for_many_wears_each_column_s_style(project: Path, command: Command, tmp_path: Path) -> None:
    """One element may be three cells, the last of them struck out."""
    file = _in_styles(tmp_path, CE1, BY_COLUMN.format("ce1"), 'table:number-columns-repeated="2"', "")
    assert "Statements!D2" in command("import-workbook", file, "--project", project).err


def test_an_annotation_is_told(project: Path, command: Command, tmp_path: Path) -> None:
    """OpenDocument calls a comment an annotation."""
    file = _ods(tmp_path, [("It has a policy.", "")])
    from odf.opendocument import load

    document = load(file)
    cell = document.getElementsByType(TableCell)[-1]
    note = Annotation()
    note.addElement(P(text="do not print"))
    cell.insertBefore(note, cell.firstChild)
    document.save(file)
    told, written = _read(project, command, file)
    assert "Statements!D2: its comment, “do not print”, is not read." in told
    assert "print" not in written


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("• The force has a policy.", "•"),
        ("2. The force has a policy.", "2."),
        ("(iv) The force has a policy.", "(iv)"),
        ("o\tThe force has a policy.", "o"),
        ("– The force has a policy.", "–"),
        ("b) The force has a policy.", "b)"),
    ],
)
def test_the_mark_of_a_list_is_taken_off_and_told(
    text: str, mark: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """A statement is an item by itself, so the mark that somebody typed before it would be printed twice."""
    told, file = _read(project, command, _book(tmp_path, text))
    assert f"Statements!D2: the mark “{mark}” before it is taken off." in told
    assert 'statement = "The force has a policy."' in file


@pytest.mark.parametrize(
    "text", ["2012 was a year of change.", "A. Smith has left.", "I) is no number.", "-5 is a number."]
)
def test_what_is_no_mark_stays(text: str, project: Path, command: Command, tmp_path: Path) -> None:
    """A year, an initial or a minus begins a sentence."""
    assert "taken off" not in command("import-workbook", _book(tmp_path, text), "--project", project).out.decode()


@pytest.mark.parametrize("mark", [";", "\t", ","])
@pytest.mark.parametrize("first", ["", "sep={}\r\n"])
def test_a_csv_file_is_read_by_the_mark_of_its_first_row(
    mark: str, first: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """Headings with commas in them do not hide a semicolon or a tab; the line that Excel reads is no row."""
    facts = FACTS | {"second jobs, since": "September 2011", "second jobs, applications": "84"}
    rows = [[f'"{each}"' if mark == "," else each for each in row] for row in (facts, facts.values())]
    text = first.format(mark) + "\r\n".join(map(mark.join, rows))
    (tmp_path / "facts.csv").write_bytes(text.encode())
    assert 'name = "Kent Police"' in _read(project, command, tmp_path / "facts.csv")[1]


@pytest.mark.parametrize("slug", ["Kent", "KENT", "Kent Police", "kent  police"])
@pytest.mark.parametrize("verdict", ["Improvements", "IMPROVEMENTS", "improvements"])
def test_what_has_one_reading_is_read(slug: str, verdict: str, project: Path, command: Command, tmp_path: Path) -> None:
    """A body is known by its name, and a choice in any capitals; the choice is told."""

    def change(book: Workbook) -> None:
        book["Facts"]["A2"], book["Facts"]["C2"] = slug, verdict

    told, file = _read(project, command, _book(tmp_path, "The force has a policy.", change=change))
    assert 'verdict = "improvements"' in file
    assert "statement" in file
    assert (f"Facts!C2: “{verdict}” is read as “improvements”." in told) == (verdict != "improvements")


@pytest.mark.parametrize(
    "written", ["kent,Kent  Police,,", " kent , Kent Police ,,", "kent,Kent \t Police,,Men  of Kent"]
)
@pytest.mark.parametrize("slug", ["kent police", "KENT   POLICE", "kent"])
def test_a_body_is_known_by_its_name_however_the_roster_is_spaced(
    written: str, slug: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """Spaces that nobody sees keep no name from its body."""
    roster = project / "forces" / "roster.csv"
    lines = roster.read_text("utf-8").splitlines()
    roster.write_text("\n".join([written if line.startswith("kent,") else line for line in lines]), "utf-8")

    def change(book: Workbook) -> None:
        book["Facts"]["A2"] = slug

    assert 'name = "Kent Police"' in _read(project, command, _book(tmp_path, "W.", change=change))[1]


@pytest.mark.parametrize(("slug", "verdict"), [("Kent Constabulary", "improvements"), ("kent", "improvement")])
def test_a_near_miss_stays_an_error(slug: str, verdict: str, project: Path, command: Command, tmp_path: Path) -> None:
    """What is only like a name or a choice has no one reading, and is told with what it may have been."""

    def change(book: Workbook) -> None:
        book["Facts"]["A2"], book["Facts"]["C2"] = slug, verdict

    assert command("import-workbook", _book(tmp_path, "W.", change=change), "--project", project).code == 2
