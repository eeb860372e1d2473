"""Figures of every kind in a body's own words are read as the fields that hold them, and doubted where none does."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.check import check_project
from tests.support.recycling_series import file_of, start_series


def doubted(folder: Path, statement: str) -> list[str]:
    """Return the figures that are doubted in a statement of the first of three councils."""
    project = start_series(folder, 3)
    file = file_of(project, "council-1")
    file.write_text(f'{file.read_text("utf-8")}\n[[findings]]\nlist = "figures"\nstatement = "{statement}"\n', "utf-8")
    told = [each for each in check_project(Newsroom(project)).warnings if each.rule.startswith("SE02")]
    assert all(each.file.endswith("council-1.toml") and each.line for each in told)
    return [each.problem.partition("”")[0].removeprefix("“") for each in told]


# The first council: rate 40.1, former rate 41.1, change -0.2, 1,037 tonnes of which 518.5 recycled; 113 incidents,
# 11 prosecuted; 1,010,000 saved.
HELD = [
    "The rate of 40.1 per cent is the best yet.",
    "Recycling stood at 41.1% a year ago.",
    "That is 0.2 percentage points less.",
    "Households put out 1,037 tonnes.",
    "The lorries took 1 037 tonnes.",
    "Some 518.5 tonnes went to the mill.",
    "The council saved £1,010,000.",
    "The council saved £1.01 million.",
    "It has saved £1 million.",
    "All 113 incidents were read.",
    "Some 10 per cent of them were prosecuted.",
    "The share was 9.73 per cent.",
    "The gates close at 9.11 or at 22.45.",
]
WRONG = {
    "The rate of 49.11 per cent is the best yet.": ["49.11"],
    "The rate of 9.11 per cent is the worst.": ["9.11"],
    "It was 22.45% at the gate.": ["22.45"],
    "Some 500 000 tonnes were collected.": ["500 000"],
    "Some 500,000 tonnes were collected.": ["500,000"],
    "The council saved £1.2 million.": ["£1.2 million"],
    "The council saved £12 million.": ["£12 million"],
    "The council saved £1,010,001.": ["£1,010,001"],
    "The share was 9.7 per cent, or 9.8 per cent.": ["9.8"],
    "All 114 incidents were read.": ["114"],
}


@pytest.mark.parametrize("statement", HELD)
def test_a_figure_that_a_field_holds_is_not_doubted(statement: str, tmp_path: Path) -> None:
    """A percentage, a rate, a change, tonnes and money are found in their fields, as exactly as they are written."""
    assert doubted(tmp_path, statement) == []


@pytest.mark.parametrize("statement", WRONG)
def test_a_figure_that_no_field_holds_is_doubted_whole(statement: str, tmp_path: Path) -> None:
    """A figure that is another than the field's is doubted as it is written, with its spaces and its size."""
    assert doubted(tmp_path, statement) == WRONG[statement]
