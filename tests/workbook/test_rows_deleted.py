"""A row of the table of statements that is deleted takes its words out of the release, and moves nothing else."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN
from tests.support.workbooks import bring_back, changed, rows

Command = Callable[..., Outcome]
RELEASES = ("city-of-london", "leicestershire", "metropolitan", "warwickshire")


def _findings(project: Path, slug: str) -> list[dict[str, Any]]:
    facts = tomllib.loads((project / "forces" / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))
    return facts["findings"]


@pytest.mark.parametrize("slug", RELEASES)
def test_the_others_stay_where_they_are(slug: str, project: Path, command: Command, tmp_path: Path) -> None:
    """Whichever statement goes, or all of them, the findings left are those that were left before, in their order."""
    bring_back(project, slug)
    book = tmp_path / "written.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    before = _findings(project, slug)
    texts = [" ".join(each["statement"].split()) for each in before if "statement" in each]
    for gone in [*([each] for each in texts), texts[:2], texts]:

        def delete(workbook: Workbook, gone: list[str] = gone) -> None:
            sheet = workbook["Statements"]
            for number, row in reversed(list(enumerate(rows(sheet), 2))):
                if row[0] == slug and row[3] in gone:
                    sheet.delete_rows(number)

        file = project / "forces" / CAMPAIGN / f"{slug}.toml"
        data = file.read_bytes()
        done = command("import-workbook", changed(book, delete), "--project", project)
        left = [each for each in before if " ".join(each.get("statement", "").split()) not in gone]
        assert (done.code, done.err) == (0, "")
        assert done.out.count(b"taken out") == len(gone)
        assert b"another order" not in done.out
        assert _findings(project, slug) == left
        file.write_bytes(data)


def test_a_row_that_stands_elsewhere_counts(project: Path, command: Command, tmp_path: Path) -> None:
    """Where the rows left are numbered anew, a place is that of a bullet, counted from 1."""
    bring_back(project, "leicestershire")
    book = tmp_path / "written.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    before = _findings(project, "leicestershire")

    def move(workbook: Workbook) -> None:
        sheet = workbook["Statements"]
        first, second, *_ = (row for row in sheet.iter_rows(min_row=2) if row[0].value == "leicestershire")
        second[1].value = 1
        sheet.delete_rows(first[0].row)

    assert command("import-workbook", changed(book, move), "--project", project).code == 0
    figure = next(each for each in before if "about" in each)
    assert _findings(project, "leicestershire")[:3] == [before[1], figure, before[2]]
