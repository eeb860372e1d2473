"""A column or a row of somebody's own is told and left out; one that may be meant is an error, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from hmic_press import Newsroom, names
from tests.support.command import Outcome
from tests.support.project import contents
from tests.support.workbooks import cell, changed, fill_in

Command = Callable[..., Outcome]
Change = Callable[[Workbook], Any]


def _row(sheet: str, *values: Any) -> Change:
    return lambda book: book[sheet].append(list(values))


def _column(sheet: str, header: str, value: Any = "a remark") -> Change:
    def change(book: Workbook) -> None:
        column = book[sheet].max_column + 1
        book[sheet].cell(1, column, header)
        book[sheet].cell(9, column, value)

    return change


LEFT_OUT: list[tuple[Change, str]] = [
    (_column("Facts", "Who rang"), "the column “Who rang” is near none that is read, and is left out"),
    (_column("Facts", "Done?", True), "the column “Done?” is near none"),
    (_column("Facts", "✓", 1), "the column “✓” is near none"),
    (_column("Statements", "Seen by"), "the column “Seen by” is near none"),
    (_row("Facts", "Figures as of 3 May, from Jo"), "A47: the row of “Figures as of 3 May, from Jo” is about no force"),
    (_row("Facts", None, None, "to be rung", "??"), "the row of “to be rung” is about no force"),
    (_row("Facts", "—"), "the row of “—” is about no force"),
    (_row("Statements", "Words in italics are theirs"), "the row of “Words in italics are theirs” is about no force"),
]
ERRORS: list[tuple[Change, str]] = [
    (_column("Facts", "second jobs aproved", 3), "“second jobs aproved” is not a column that is read."),
    (_column("Facts", "Approved", 3), "“Approved” is not a column that is read."),
    (_column("Facts", "jobs (all)", 3), "“jobs (all)” is not a column that is read."),
    (_column("Statements", "texts"), "“texts” is not a column that is read."),
    (_row("Facts", None, None, None, "improvement"), "does not say which force"),
    (_row("Facts", "Total", *[None] * 16, 84), "“Total” is neither in the roster nor a release."),
    (_row("Facts", "kemt"), "“kemt” is neither in the roster nor a release."),
    (_row("Facts", "Ken Police"), "“Ken Police” is neither in the roster nor a release."),
    (_row("Facts", None, None, "Kent Polise"), "does not say which force"),
    (_row("Facts", None, None, None, None, None, None, "The force has made progress."), "does not say which force"),
    (_row("Facts", *[None] * 15, "Sept 2011"), "does not say which force"),
    (_row("Statements", None, None, None, "The force has a policy."), "does not say which force"),
    (_row("Statements", "Nobody", 1, None, "The force has a policy."), "“Nobody” is neither in the roster"),
]


@pytest.fixture
def book(project: Path, command: Command, tmp_path: Path) -> Path:
    """A workbook filled in for every force."""
    file = tmp_path / "written.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    fill_in(file, Newsroom(project))
    return file


@pytest.mark.parametrize(("change", "told"), LEFT_OUT)
def test_what_is_near_nothing_is_left_out(
    change: Change, told: str, book: Path, project: Path, command: Command
) -> None:
    """All the rest is written, and what is left out is told with its cell."""
    done = command("import-workbook", changed(book, change), "--project", project)
    assert (done.code, done.err) == (0, "")
    assert told in done.out.decode()
    assert len(names(project=project)) == 45


@pytest.mark.parametrize(("change", "told"), ERRORS)
def test_what_may_be_meant_is_an_error(change: Change, told: str, book: Path, project: Path, command: Command) -> None:
    """A near miss, or anything that can be a fact of a force, is told at its cell; nothing is written."""
    before = contents(project)
    done = command("import-workbook", changed(book, change), "--project", project)
    assert (done.code, contents(project)) == (2, before)
    assert told in done.err
    assert "and is left out" not in done.out.decode()


def test_a_row_of_a_force_is_never_left_out(book: Path, project: Path, command: Command) -> None:
    """However little there is in it that can be read, a row about a force is judged."""

    def change(workbook: Workbook) -> None:
        for header in ("force, name", "force, verdict", "inspector, name"):
            cell(workbook["Facts"], "kent", header).value = "tbc"

    done = command("import-workbook", changed(book, change), "--project", project)
    assert done.code == 2
    assert "verdict is “tbc”." in done.err
