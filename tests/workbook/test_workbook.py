"""The workbook for the inspection team: what it holds, and how it comes back."""

import json
import re
import shutil
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom, render
from hmic_press.project import writing
from hmic_press.workbook import import_plan
from hmic_press.workbook.columns import columns_of
from hmic_press.workbook.open_workbook import read_workbook
from tests.support.command import Outcome
from tests.support.declared import BRIEF_OF_2012, KINDS_OF_2012
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, SOURCES, add, contents
from tests.support.scores import SCORES
from tests.support.workbooks import bring_back, cell, changed, fill_in, rows

Command = Callable[..., Outcome]


@pytest.fixture
def book(project: Path, command: Command, tmp_path: Path) -> Path:
    """A workbook of the five releases, as it is written."""
    file = tmp_path / "written.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    return file


def test_a_workbook_of_44_rows_makes_44_files(
    project: Path, command: Command, tmp_path: Path, review: SnapshotAssertion
) -> None:
    """Filled in for all forces it makes a file each; none fails a check, and the house style says what is true."""
    file = tmp_path / "facts.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    new = fill_in(file, Newsroom(project))
    for made in (project / "forces" / CAMPAIGN).iterdir():
        if made.stem != "national":
            made.unlink()
    done = command("import-workbook", file, "--project", project)
    assert (done.code, done.err) == (0, "")
    assert done.out.decode().splitlines()[-1] == "45 rows read, 44 forces written, 1 unchanged, 0 left out."
    forces = {made.stem for made in (project / "forces" / CAMPAIGN).iterdir()} - {"national"}
    assert forces == set(Newsroom(project).roster(CAMPAIGN).bodies)
    assert command("render", *forces, "--output", tmp_path / "out", "--project", project).code == 0
    assert len(list((tmp_path / "out").iterdir())) == len(forces) == 44
    for name in SOURCES:  # what their files accept, and their record, is no fact, and is in no workbook
        shutil.copy(ROOT / "forces" / CAMPAIGN / f"{name}.toml", project / "forces" / CAMPAIGN)
    shutil.copytree(ROOT / "forces" / CAMPAIGN / "rounds", project / "forces" / CAMPAIGN / "rounds")
    checked = command("check", "--project", project)
    assert (checked.code, checked.out.count(b"\n")) == (0, 1), "no sense check doubts any of them"
    told = [json.loads(line) for line in command("lint", "--json", "--project", project).out.splitlines()]
    assert {each["rule"] for each in told} == {"NU05-no-release-date"}  # which is true: nobody has given one
    assert [Path(each["file"]).stem for each in told] == new
    assert (project / "forces" / CAMPAIGN / "greater-manchester.toml").read_text("utf-8") == review
    SCORES["forces of a filled workbook imported, without a false warning"] += len(forces)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_workbook_read_back_changes_nothing(ending: str, project: Path, command: Command, tmp_path: Path) -> None:
    """What is written and read back leaves the five files as they are, byte for byte, and says so."""
    before = contents(project)
    file = tmp_path / f"facts.{ending}"
    assert command("workbook", file, "--project", project).code == 0
    done = command("import-workbook", file, "--project", project)
    assert done.code == 0
    assert done.out.decode().splitlines()[-1] == "45 rows read, 0 forces written, 5 unchanged, 40 left out."
    if ending == "csv":
        assert b"no table of statements: these stay" in done.out
        words = command("import-workbook", tmp_path / "facts-statements.csv", "--project", project)
        assert words.out.decode().splitlines()[-1] == "4 rows read, 0 forces written, 4 unchanged, 0 left out."
    assert contents(project) == before


def test_what_changes_is_told_and_the_rest_stays(book: Path, project: Path, command: Command) -> None:
    """One figure is one line of the file; its comments, amendments and other tables stay, and the change is told."""
    bring_back(project, "leicestershire")
    file = project / "forces" / CAMPAIGN / "leicestershire.toml"
    text = file.read_text("utf-8").replace("approved = 83\n", "approved = 83  # by telephone, 3 May\n")
    file.write_text(text, "utf-8")

    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], "leicestershire", "second jobs, approved").value = 80

    done = command("import-workbook", changed(book, change), "--project", project)
    assert done.out.decode().splitlines()[0] == "leicestershire: second jobs, approved: 83 → 80"
    assert done.out.decode().splitlines()[-1] == "45 rows read, 1 force written, 4 unchanged, 40 left out."
    assert file.read_text("utf-8") == text.replace("approved = 83 ", "approved = 80 ")


ISSUED = {
    "a figure": (("second jobs, approved", 80), "change second jobs, approved: 83 → 80."),
    "words": (("inspector, said", None), "change inspector, said: “Leicestershire Police"),
    "what an amendment is about": (("social-media cases, referred", 6), "change social-media cases, referred: 7 → 6."),
    "another verdict": (("force, verdict", "some improvements"), "change force, verdict: “improvements” →"),
}


@pytest.mark.parametrize("what", ISSUED)
def test_a_release_that_was_issued_does_not_change(what: str, book: Path, project: Path, command: Command) -> None:
    """Its file is a record: code 4, what would change is told at its row; the other releases can be written."""
    (header, value), told = ISSUED[what]

    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], "leicestershire", header).value = value
        cell(workbook["Facts"], "kent", "force, verdict").value = "improvements"
        cell(workbook["Facts"], "kent", "inspector, name").value = "Roger Baker"
        cell(workbook["Facts"], "kent", "second jobs, since").value = "September 2011"
        cell(workbook["Facts"], "kent", "second jobs, applications").value = 3

    before = contents(project)
    file = changed(book, change)
    for command_name in ("import-workbook", "import"):
        done = command(command_name, file, "--project", project)
        assert done.code == 4
        assert "facts.xlsx, Facts!A24  slug\n  The release has been issued, and forces/" in done.err
        assert told in done.err
        assert contents(project) == before
    assert command("import-workbook", file, "--partial", "--project", project).code == 4
    assert set(contents(project)) - set(before) == {f"forces/{CAMPAIGN}/kent.toml"}
    assert before.items() <= contents(project).items()


def test_a_release_whose_record_is_its_history_does_not_change(book: Path, project: Path, command: Command) -> None:
    """A row that says so is enough, whatever became of the format; several changes are counted."""
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    bring_back(project, "warwickshire")
    with file.open("a", encoding="utf-8") as opened:
        opened.write(f'\n[[history]]\nact = "issued"\nwords = "{"0" * 64}"\n')

    def change(workbook: Workbook) -> None:
        for header in ("applications", "approved"):
            cell(workbook["Facts"], "warwickshire", f"second jobs, {header}").value = 3

    before = contents(project)
    done = command("import-workbook", changed(book, change), "--project", project)
    assert (done.code, contents(project)) == (4, before)
    assert "second jobs, applications: 35 → 3, and one other change." in done.err


def test_each_kind_of_change(book: Path, project: Path, command: Command, review: SnapshotAssertion) -> None:
    """Words changed, facts taken out and added, bullets moved, a further note: what is told, and the lines."""
    bring_back(project, "city-of-london", "leicestershire", "metropolitan", "warwickshire")

    def change(workbook: Workbook) -> None:
        facts, statements = workbook["Facts"], workbook["Statements"]
        cell(facts, "leicestershire", "force, pronoun").value = None
        cell(facts, "warwickshire", "second jobs, until").value = "May 2012"
        cell(facts, "warwickshire", "mentions").value = "west-mercia, kent"
        for header in ("since", "until", "investigated", "continuing"):
            cell(facts, "city-of-london", f"disclosures to the media, {header}").value = None
        for header, value in (("cases", 2), ("by", "officers"), ("referred", None)):
            cell(facts, "metropolitan", f"social-media cases, {header}").value = value
        said = 'He said “this”.\n\nThen he drew a \\ and """three marks""".'
        cell(facts, "metropolitan", "inspector, said").value = said
        for row in statements.iter_rows(min_row=2):
            if (row[0].value, row[1].value, row[2].value) == ("metropolitan", 2, "statement"):
                row[3].value = "Guidance has been given."
            if (row[0].value, row[2].value) == ("warwickshire", "statement"):
                row[1].value = {1: 2, 2: 1}.get(row[1].value, row[1].value)
        statements.append(["metropolitan", 8, "statement", "It ends here."])
        statements.append(["metropolitan", 1, "further note", "A note, with 5 % and a \\."])
        statements.append(["metropolitan", 3, "second jobs", None])

    before = contents(project)
    done = command("import-workbook", changed(book, change), "--project", project)
    assert (done.code, done.err) == (0, "")
    told = [line for line in done.out.decode().splitlines() if not line.startswith("Left out")]
    lines = [
        line
        for name, data in contents(project).items()
        for line in unified_diff(
            before[name].decode().splitlines(), data.decode().splitlines(), name, "imported", n=0, lineterm=""
        )
    ]
    assert "\n".join([*told, "", *lines, ""]) == review
    again = command("import-workbook", book.with_name("facts.xlsx"), "--project", project)
    assert b" 0 forces written, 5 unchanged" in again.out


def test_figures_in_an_order_of_their_own(project: Path, command: Command, tmp_path: Path) -> None:
    """A file with its figures in another order, and two findings of one kind, comes back as it was."""
    head, *findings = DERBYSHIRE.split("[[findings]]")
    second = '\nabout = "social-media cases"\ncases = 4\nby = "staff"\n'
    moved = [findings[3].rstrip("\n") + "\n\n", "\nstatement = 'Words.'\n\n", second + "\n", *findings[:3]]
    add(project, "derbyshire", "[[findings]]".join([head, *moved]))
    before = contents(project)
    file = tmp_path / "facts.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    headers = [each.value for each in load_workbook(file)["Facts"][1]]
    assert "social-media cases 2, by" in headers
    assert "second jobs 2, since" not in headers
    assert command("import-workbook", file, "--project", project).code == 0
    assert contents(project) == before


def test_the_first_sheet_explains_each_column(book: Path) -> None:
    """Every column of the other sheets is explained in a sentence, in their order, with the field's own words."""
    workbook = load_workbook(book)
    assert workbook.sheetnames == ["Columns", "Facts", "Statements", "Facts as written", "Statements as written"]
    assert [sheet.sheet_state for sheet in workbook] == ["visible"] * 3 + ["hidden"] * 2
    explained = [row[:4] for row in rows(workbook["Columns"])]
    written = [(name, each.value) for name in ("Facts", "Statements") for each in workbook[name][1]]
    assert [row[:2] for row in explained] == written
    assert all(says.endswith(".") and len(says) > 20 for _, _, says, _ in explained)
    says = {header: words for _, header, words, _ in explained}
    for kind, finding in KINDS_OF_2012.items():
        for name, field in finding.model_fields.items():
            if kind != "statement" and name != "about":
                assert says[f"{kind}, {name}"] == field.description


def test_every_field_has_its_column_or_is_left_alone(project: Path) -> None:
    """A new field or kind of finding gets a column unless somebody decides otherwise."""
    found = {(each.table, each.name) for each in columns_of(BRIEF_OF_2012, Newsroom(project).campaign(CAMPAIGN), {})}
    tables = {table for table, _ in found} | {name for table, name in found if not table}
    elsewhere = {"findings", "further_notes", "template", "accepted", "issued", "history"}
    assert tables == (set(BRIEF_OF_2012.model_fields) - elsewhere) | (set(KINDS_OF_2012) - {"statement"}) | {""}


def test_the_columns_are_made_once(project: Path, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many rows are imported, the models are asked for their columns one time."""
    made = []
    monkeypatch.setattr(import_plan, "columns_of", lambda *given: made.append(given) or columns_of(*given))
    plan = import_plan.plan_import(Newsroom(project), CAMPAIGN, book, read_workbook(book))
    assert (plan.read, len(plan.unchanged)) == (45, 5)
    assert len(made) == 1


def test_what_the_cells_are_like(book: Path) -> None:
    """Choices have a drop-down list, words stand in text cells also below the last row, counts take whole numbers."""
    workbook = load_workbook(book)
    facts = workbook["Facts"]
    rules = {str(rule.sqref).split(":")[0]: rule for rule in facts.data_validations.dataValidation}
    of: Callable[[str], Any] = lambda header: rules[cell(facts, "avon-and-somerset", header).coordinate]  # noqa: E731
    sheet, _, cells = of("force, verdict").formula1.removeprefix("=").partition("!")
    assert [each.value for each in workbook[sheet][cells.replace("$", "")][0]] == ["some improvements", "improvements"]
    assert of("force, verdict").showErrorMessage
    assert not of("inspector, name").showErrorMessage
    assert of("second jobs, approved").type == "whole"
    assert of("second jobs, since").type == "list"
    for header, form in (("second jobs, since", "@"), ("inspector, said", "@"), ("second jobs, approved", "General")):
        one = cell(facts, "kent", header)
        assert one.number_format == form
        assert facts.column_dimensions[one.column_letter].number_format == form


def test_two_workbooks_are_alike(book: Path, project: Path, command: Command, tmp_path: Path) -> None:
    """The same facts make the same bytes, and another workbook is not written over."""
    other = tmp_path / "again.xlsx"
    assert command("workbook", other, "--project", project).code == 0
    assert other.read_bytes() == book.read_bytes()
    other.write_bytes(b"somebody's")
    refused = command("workbook", other, "--project", project)
    assert refused.code == 4
    assert other.read_bytes() == b"somebody's"
    assert command("workbook", other, "--replace", "--project", project).code == 0


def test_an_import_that_is_stopped(
    book: Path, project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in the middle, an import leaves old files or new ones, whole, and nothing else."""
    slugs = fill_in(book, Newsroom(project))
    before = contents(project)
    written: list[Path] = []
    write = writing.write

    def stop_at_the_tenth(file: Path, data: bytes, *, replace: bool = False) -> bool:
        if len(written) == 10:
            raise KeyboardInterrupt
        written.append(file)
        return write(file, data, replace=replace)

    monkeypatch.setattr(writing, "write", stop_at_the_tenth)
    with pytest.raises((KeyboardInterrupt, SystemExit, AssertionError)):
        assert command("import-workbook", book, "--project", project).code == 0
    new = {name: data for name, data in contents(project).items() if name not in before}
    assert len(new) == 10
    assert before.items() <= contents(project).items()
    monkeypatch.undo()
    done = command("import-workbook", book, "--project", project)
    assert done.out.decode().splitlines()[-1] == "45 rows read, 30 forces written, 15 unchanged, 0 left out."
    assert new.items() <= contents(project).items()
    assert len(slugs) == 40


def test_as_json(book: Path, project: Path, command: Command) -> None:
    """A program reads what an import has done as one object."""
    told = json.loads(command("import-workbook", book, "--json", "--project", project).out)
    assert told["read"] == 45
    assert told["left_out"]["kent"] == "no facts"
    assert told["unchanged"] == ["city-of-london", "leicestershire", "metropolitan", "warwickshire", "national"]
    assert told["written"] == {}


def test_the_shipped_files_come_back(command: Command, tmp_path: Path) -> None:
    """The files of this checkout too, whatever forces they have by now."""
    project = tmp_path / "shipped"
    for name in ("forces", "templates"):
        (project / name).mkdir(parents=True)
        for file in (each for each in (ROOT / name).rglob("*") if each.is_file()):
            copy = project / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    before = contents(project)
    assert command("workbook", tmp_path / "facts.xlsx", "--project", project).code == 0
    assert command("import-workbook", tmp_path / "facts.xlsx", "--project", project).code == 0
    assert contents(project) == before
    assert render("leicestershire", project=project) == (ROOT / "tests/sources/leicestershire.txt").read_bytes()


def test_a_file_s_line_ends_and_mark_stay(book: Path, project: Path, command: Command) -> None:
    """A figure that changes in a file of Windows is one line of it, and the file still one of Windows."""
    bring_back(project, "leicestershire")
    file = project / "forces" / CAMPAIGN / "leicestershire.toml"
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)

    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], "leicestershire", "second jobs, approved").value = 80

    assert command("import-workbook", changed(book, change), "--project", project).code == 0
    assert file.read_bytes() == before.replace(b"approved = 83\r\n", b"approved = 80\r\n")


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (["second jobs, approved"], ["# by telephone"]),
        (
            ["social-media cases, cases", "social-media cases, by", "social-media cases, referred"],
            ["# from Jo", "# checked"],
        ),
        (["force, pronoun"], ["# they say so"]),
    ],
)
def test_a_comment_that_goes_is_told(
    headers: list[str], told: list[str], book: Path, project: Path, command: Command
) -> None:
    """What an empty cell takes out of a file takes its comments with it: each is told with its line, in both forms."""
    file = project / "forces" / CAMPAIGN / "leicestershire.toml"
    text = file.read_text("utf-8").partition("\n[issued]\n")[0] + "\n"
    text = text.replace("approved = 83\n", "approved = 83  # by telephone\n")
    text = text.replace('[[findings]]\nabout = "social-media', '# from Jo\n[[findings]]\nabout = "social-media')
    text = text.replace("referred = 7\n", "referred = 7\n# checked\n")
    text = text.replace('pronoun = "they"', '# they say so\npronoun = "they"')
    file.write_text(text, "utf-8")

    def change(workbook: Workbook) -> None:
        for header in headers:
            cell(workbook["Facts"], "leicestershire", header).value = None

    lines = text.splitlines()
    where = [next(number for number, line in enumerate(lines, 1) if each in line) for each in told]
    wanted = [
        f"the comment on line {line} goes, with what it was about: {each}"
        for line, each in zip(where, told, strict=True)
    ]
    workbook = changed(book, change)
    done = command("import-workbook", workbook, "--project", project)
    assert [line for line in done.out.decode().splitlines() if "comment" in line] == [
        f"leicestershire: {each}" for each in wanted
    ]
    file.write_text(text, "utf-8")
    as_json = json.loads(command("import-workbook", workbook, "--json", "--project", project).out)
    assert [each for each in as_json["written"]["leicestershire"] if "comment" in each] == wanted


def test_findings_that_other_tables_stand_between(book: Path, project: Path, command: Command) -> None:
    """They change places, and what stands between them stays where it is."""
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    text = file.read_text("utf-8").partition("\n[issued]\n")[0] + "\n"
    start, first = (text.index(f"\n{header}\n") + 1 for header in ("[inspector]", "[[findings]]"))
    second, third = (each.start() for each in [*re.finditer(r"^\[\[findings\]\]$", text, re.MULTILINE)][1:3])
    moved = text[:start] + text[first:second] + text[start:first] + text[second:]
    file.write_text(moved, "utf-8")

    def change(workbook: Workbook) -> None:
        for row in workbook["Statements"].iter_rows(min_row=2):
            if (row[0].value, row[2].value) == ("warwickshire", "statement"):
                row[1].value = {1: 2, 2: 1}.get(row[1].value, row[1].value)

    done = command("import-workbook", changed(book, change), "--project", project)
    assert done.out.decode().splitlines()[0] == "warwickshire: findings: in another order"
    entries = text[first:second], text[second:third]
    assert file.read_text("utf-8") == moved.replace(entries[0], "1").replace(entries[1], entries[0]).replace(
        "1[inspector]", f"{entries[1]}[inspector]"
    )


def test_a_file_that_only_a_person_can_change(book: Path, project: Path, command: Command) -> None:
    """What cannot be changed to the letter is not: the file and its line are told, and nothing is written."""
    file = project / "forces" / CAMPAIGN / "leicestershire.toml"
    text = file.read_text("utf-8").partition("\n[issued]\n")[0] + "\n"
    endless = 'said = """\n' + "It goes on [and on].\n" * 600 + '"""\n'
    start, end = text.index("\nsaid = ") + 1, text.index("\n[[findings]]\n") + 1
    file.write_text(text[:start] + endless + "\n" + text[end:], "utf-8")

    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], "leicestershire", "second jobs, approved").value = 80

    before = contents(project)
    done = command("import-workbook", changed(book, change), "--project", project)
    line = text.count("\n", 0, start) + 1
    assert done.code == 2
    assert f"Facts!A24  slug\n  The force's file forces/{CAMPAIGN}/leicestershire.toml:{line} cannot be" in done.err
    assert "  Make this change in the file itself." in done.err
    assert contents(project) == before


@pytest.mark.parametrize("typed", ["essex, surrey,", "essex,,surrey", " , essex , surrey"])
def test_a_comma_too_many_in_a_list_says_nothing(
    typed: str, project: Path, command: Callable[..., Outcome], tmp_path: Path
) -> None:
    """Between two commas, or beside the first or the last, stands no word of a list."""
    bring_back(project, "leicestershire")
    file = tmp_path / "facts.csv"
    file.write_text(f'slug,mentions\nleicestershire,"{typed}"\n', "utf-8")
    assert command("import-workbook", file, "--project", project).code == 0
    assert Newsroom(project).read("leicestershire")[1].mentions == ["essex", "surrey"]
