"""Findings of one kind over periods that overlap are doubted: their counts cannot be added up."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.check import check_project
from tests.support.project import CAMPAIGN, DERBYSHIRE, add


def _finding(about: str, since: str, until: str, count: str) -> str:
    lines = [f'about = "{about}"', f'since = "{since}"', f'until = "{until}"' if until else "", count]
    return "\n[[findings]]\n" + "\n".join(filter(None, lines)) + "\n"


@pytest.mark.parametrize(
    ("since", "until", "overlaps"),
    [
        ("September 2011", "May 2012", True),  # as the sound file's own, which is open
        ("May 2012", "", True),
        ("January 2010", "October 2011", True),
        ("January 2010", "September 2011", False),  # the month in which the other begins
        ("January 2010", "May 2011", False),
    ],
)
def test_two_periods_of_one_kind(since: str, until: str, overlaps: bool, project: Path) -> None:
    """More than a month in common is doubted at the later finding, with the other's number and period."""
    shared = project / "templates" / CAMPAIGN / "campaign.toml"
    text = shared.read_text("utf-8")
    for month in ("September 2011", "May 2012"):
        text = text.replace(f'["{month}"]', "[]")
    shared.write_text(text, "utf-8")
    add(project, "derbyshire", DERBYSHIRE + _finding("second jobs", since, until, "applications = 9"))
    told = [each for each in check_project(Newsroom(project), ["derbyshire"]).warnings if each.rule.startswith("SE12")]
    assert len(told) == overlaps
    for each in told:
        assert "overlaps that of finding 3, from September 2011 on, which is of the same kind." in each.problem


def test_another_kind_has_periods_of_its_own(project: Path) -> None:
    """Two kinds may count the same months: the sound file's do."""
    add(project, "derbyshire", DERBYSHIRE)
    assert not [
        each for each in check_project(Newsroom(project), ["derbyshire"]).warnings if each.rule.startswith("SE12")
    ]
