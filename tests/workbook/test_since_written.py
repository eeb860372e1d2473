"""A workbook undoes no correction that was made in a file since it was written; what both have changed is undecided."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents
from tests.support.workbooks import bring_back, cell, changed, rows

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/leicestershire.toml"
SLUG = "leicestershire"
FIELDS: dict[str, tuple[str, str, str, Any]] = {  # the file's line, corrected; the column, and what a workbook has
    "a figure": ("approved = 83", "approved = 80", "second jobs, approved", 81),
    "a choice": ('pronoun = "they"', "", "force, pronoun", "it"),
    "a name": ('name = "Zoë Billingham"', 'name = "Roger Baker"', "inspector, name", "Dru Sharpling CBE"),
    "another figure": ("referred = 7\n", "referred = 6\n", "social-media cases, referred", 5),
}


@pytest.fixture
def book(project: Path, command: Command, tmp_path: Path) -> Path:
    """A workbook of releases that are not issued yet."""
    bring_back(project, SLUG, "warwickshire")
    file = tmp_path / "written.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    return file


def _correct(project: Path, was: str, becomes: str) -> bytes:
    file = project / FILE
    text = file.read_text("utf-8")
    assert text.count(was) == 1
    file.write_text(text.replace(was, becomes), "utf-8")
    return file.read_bytes()


def _put(header: str, value: Any, slug: str = SLUG) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        cell(workbook["Facts"], slug, header).value = value

    return change


@pytest.mark.parametrize("what", FIELDS)
def test_a_correction_since_stays(what: str, book: Path, project: Path, command: Command) -> None:
    """A cell that nobody changed says nothing against the file, and what the file keeps is told."""
    was, becomes, _, _ = FIELDS[what]
    corrected = _correct(project, was, becomes)
    done = command("import-workbook", book, "--project", project)
    assert (done.code, done.err) == (0, "")
    assert (project / FILE).read_bytes() == corrected
    assert f"{FILE} keeps what it says since the workbook was written: " in done.out.decode()
    other = changed(book, _put("second jobs, applications", 85))
    assert command("import-workbook", other, "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected.replace(b"applications = 84", b"applications = 85")


@pytest.mark.parametrize("what", ["a figure", "a choice", "a name"])
def test_a_clash_is_undecided_until_somebody_says(what: str, book: Path, project: Path, command: Command) -> None:
    """Both values are told at the cell, with code 1; --theirs takes the workbook's, --ours keeps the file's."""
    was, becomes, header, value = FIELDS[what]
    corrected = _correct(project, was, becomes)
    other = changed(
        book, lambda workbook: (_put(header, value)(workbook), _put("second jobs, applications", 85)(workbook))
    )
    before = contents(project)
    done = command("import-workbook", other, "--project", project)
    assert (done.code, contents(project)) == (1, before)
    assert f"  {header}\n  {FILE} was changed since this workbook was written from it: it says " in done.err
    assert "Give --theirs to take what the workbook says, or --ours to keep what the file says." in done.err
    assert command("import", other, "--write", "--ours", "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected.replace(b"applications = 84", b"applications = 85")
    (project / FILE).write_bytes(corrected)
    assert command("import-workbook", other, "--theirs", "--project", project).code == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    table, _, name = header.partition(", ")
    held = facts.get(table) or next(each for each in facts["findings"] if each.get("about") == table)
    assert held[name] == value


def test_what_both_say_is_no_clash(book: Path, project: Path, command: Command) -> None:
    """A correction that the workbook has too is nothing to decide; nor is one in another force."""
    corrected = _correct(project, "approved = 83", "approved = 80")
    other = changed(book, _put("second jobs, approved", 80))
    assert command("import-workbook", other, "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected
    other = changed(book, _put("second jobs, applications", 36, "warwickshire"))
    assert command("import-workbook", other, "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected


def test_statements_clash_as_one(book: Path, project: Path, command: Command) -> None:
    """Words corrected in the file stay; changed in both, they are undecided, and either side can be taken."""
    corrected = _correct(project, "Several policies", "Some policies")
    assert command("import-workbook", book, "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected

    def change(workbook: Workbook) -> None:
        sheet = workbook["Statements"]
        for number, row in enumerate(rows(sheet), 2):
            if row[0] == SLUG and row[3].startswith("Several policies"):
                sheet.cell(number, 4).value = "Every policy is being reviewed."

    other = changed(book, change)
    done = command("import-workbook", other, "--project", project)
    assert (done.code, (project / FILE).read_bytes()) == (1, corrected)
    assert "it says other words, and the workbook others again." in done.err
    assert command("import-workbook", other, "--ours", "--project", project).code == 0
    assert (project / FILE).read_bytes() == corrected
    assert command("import-workbook", other, "--theirs", "--project", project).code == 0
    assert "Every policy is being reviewed." in (project / FILE).read_text("utf-8")


def test_a_release_issued_since_is_not_in_the_way(book: Path, project: Path, command: Command) -> None:
    """A cell that nobody changed does not touch the record of a release that was corrected and issued meanwhile."""
    corrected = _correct(project, "approved = 83", "approved = 80")
    with (project / FILE).open("a", encoding="utf-8") as opened:
        opened.write('\n[issued]\nformat = "plain"\n')
    done = command("import-workbook", book, "--project", project)
    assert done.code == 0
    assert (project / FILE).read_bytes().startswith(corrected)


def test_one_clash_leaves_the_others(book: Path, project: Path, command: Command) -> None:
    """With --partial the forces on which nothing clashes are written."""
    corrected = _correct(project, "approved = 83", "approved = 80")
    other = changed(
        book,
        lambda workbook: (
            _put("second jobs, approved", 81)(workbook),
            _put("second jobs, applications", 36, "warwickshire")(workbook),
        ),
    )
    assert command("import-workbook", other, "--partial", "--project", project).code == 1
    assert (project / FILE).read_bytes() == corrected
    assert "applications = 36" in (project / FILE.replace(SLUG, "warwickshire")).read_text("utf-8")


def test_a_workbook_without_memory_says_so(project: Path, command: Command, tmp_path: Path, book: Path) -> None:
    """A CSV, or a workbook whose hidden sheets are gone, cannot know of a correction: it is told where files change."""
    csv = tmp_path / "facts.csv"
    assert command("workbook", csv, "--project", project).code == 0

    def forget(workbook: Workbook) -> None:
        del workbook["Facts as written"], workbook["Statements as written"]

    for file in (csv, changed(book, forget)):
        _correct(project, "approved = 83", "approved = 80")
        done = command("import-workbook", file, "--project", project)
        assert done.code == 0
        assert "It does not remember what it was written from, as a CSV cannot" in done.out.decode()
        assert "leicestershire: second jobs, approved: 80 → 83" in done.out.decode()
    assert b"does not remember" not in command("import-workbook", csv, "--project", project).out


@pytest.mark.parametrize("name", ["import-workbook", "import"])
def test_both_sides_at_once_are_refused(name: str, book: Path, project: Path, command: Command) -> None:
    """Nobody can mean both."""
    done = command(name, book, "--theirs", "--ours", "--project", project)
    assert done.code == 2
    assert "--theirs and --ours contradict each other." in done.err


def test_what_is_remembered_is_what_was_written(book: Path) -> None:
    """The hidden sheets hold the rows of those that are filled in, to the letter."""
    workbook = load_workbook(book)
    for name in ("Facts", "Statements"):
        assert [*rows(workbook[f"{name} as written"])] == [*rows(workbook[name])]
