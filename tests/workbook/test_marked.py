"""A workbook can go back to whoever filled it in, with each wrong cell coloured and its message as a comment."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from hmic_press import Newsroom
from tests.support.command import Outcome
from tests.support.project import contents
from tests.support.workbooks import cell, changed, fill_in

Command = Callable[..., Outcome]
WRONG = {
    ("kent", "force, verdict"): ("good", "verdict is “good”."),
    ("essex", "second jobs, approved"): (1000, "1,000 is more than the"),
    ("dorset", "second jobs, since"): ("autumn", "“autumn” is not a month and a year."),
    ("surrey", "inspector, said"): ("=1+1", "formula"),
}


@pytest.fixture
def book(project: Path, command: Command, tmp_path: Path) -> Path:
    """A workbook filled in for every force, with a cell wrong in four of them and a comment of somebody's."""
    file = tmp_path / "written.xlsx"
    assert command("workbook", file, "--project", project).code == 0
    fill_in(file, Newsroom(project))

    def spoil(workbook: Workbook) -> None:
        for (slug, header), (value, _) in WRONG.items():
            cell(workbook["Facts"], slug, header).value = value
        cell(workbook["Facts"], "kent", "force, verdict").comment = Comment("Is this right?", "Jo")
        cell(workbook["Facts"], "gwent", "inspector, said").value = "A _x000D_ literal, and *a title*."

    return changed(file, spoil)


def _values(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in load_workbook(file)}


@pytest.mark.parametrize("name", ["import-workbook", "import"])
def test_each_wrong_cell_is_marked(name: str, book: Path, project: Path, command: Command, tmp_path: Path) -> None:
    """Its message stands in a comment, below what somebody has said there, and no other cell is changed."""
    marked, before = tmp_path / "marked.xlsx", contents(project)
    done = command(name, book, "--marked", marked, "--project", project)
    assert (done.code, contents(project)) == (2, before)
    assert f"{marked}: four cells marked." in done.err
    facts = load_workbook(marked)["Facts"]
    for (slug, header), (_, told) in WRONG.items():
        one = cell(facts, slug, header)
        assert one.fill.fgColor.rgb == "00FFC7CE"
        assert told in one.comment.text
    assert cell(facts, "kent", "force, verdict").comment.text.startswith("Is this right?\n\nverdict is “good”.")
    told = [each for row in facts.iter_rows() for each in row if each.comment]
    assert len(told) == len(WRONG)
    assert _values(marked) == _values(book)


def test_what_is_marked_reads_as_before(book: Path, project: Path, command: Command, tmp_path: Path) -> None:
    """The marked workbook is told the same, and our own comments are nothing to tell."""
    marked, again = tmp_path / "facts2.xlsx", tmp_path / "again.xlsx"
    first = command("import-workbook", book, "--marked", marked, "--project", project)
    second = command("import-workbook", marked, "--marked", again, "--project", project)
    assert second.err.replace("facts2.xlsx", "facts.xlsx") == first.err.replace(str(marked), str(again))
    assert second.out.decode().count("its comment,") == 1


def test_what_was_mended_is_marked_no_more(book: Path, project: Path, command: Command, tmp_path: Path) -> None:
    """Of a marked workbook only what is still wrong stays marked; where nothing is, none is written."""
    marked, second, third = (tmp_path / f"{each}.xlsx" for each in ("marked", "second", "third"))
    assert command("import-workbook", book, "--marked", marked, "--project", project).code == 2
    workbook = load_workbook(marked)
    cell(workbook["Facts"], "essex", "second jobs, approved").value = 1
    cell(workbook["Facts"], "surrey", "inspector, said").value = None
    workbook.save(marked)
    assert command("import-workbook", marked, "--marked", second, "--project", project).code == 2
    facts = load_workbook(second)["Facts"]
    assert [each.comment is None for each in (cell(facts, "essex", "second jobs, approved"),)] == [True]
    assert cell(facts, "essex", "second jobs, approved").fill.fgColor.rgb != "00FFC7CE"
    assert cell(facts, "dorset", "second jobs, since").comment is not None
    workbook = load_workbook(second)
    cell(workbook["Facts"], "kent", "force, verdict").value = "improvements"
    cell(workbook["Facts"], "dorset", "second jobs, since").value = "September 2011"
    workbook.save(second)
    done = command("import-workbook", second, "--marked", third, "--project", project)
    assert done.code == 0
    assert "No cell is wrong, so no marked workbook is written." in done.err
    assert not third.exists()


@pytest.mark.parametrize(
    ("given", "marked"), [("facts.csv", "m.xlsx"), ("facts.ods", "m.xlsx"), ("facts.xlsx", "m.csv")]
)
def test_only_excel_s_own_can_be_marked(
    given: str, marked: str, project: Path, command: Command, tmp_path: Path
) -> None:
    """It is told before anything is read, with code 2."""
    (tmp_path / given).write_text("slug\nkent\n", "utf-8")
    done = command("import-workbook", tmp_path / given, "--marked", tmp_path / marked, "--project", project)
    assert done.code == 2
    assert "Only an .xlsx can be marked." in done.err
    assert not (tmp_path / marked).exists()


def test_nothing_is_written_over(book: Path, project: Path, command: Command, tmp_path: Path) -> None:
    """A marked workbook goes to a place that is free, not over another, nor over the one that was read."""
    before = book.read_bytes()
    done = command("import-workbook", book, "--marked", book, "--project", project)
    assert done.code == 4
    assert book.read_bytes() == before


def test_a_release_cannot_be_marked(project: Path, command: Command, tmp_path: Path) -> None:
    """The option is for workbooks."""
    (tmp_path / "release.txt").write_text("A release.\n", "utf-8")
    done = command("import", tmp_path / "release.txt", "--marked", tmp_path / "m.xlsx", "--project", project)
    assert done.code == 2
    assert "--marked is for workbooks, and this is a release." in done.err
