"""An embargo that contradicts another fact is doubted, and each doubt can be accepted."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.check import check_project
from tests.support.project import CAMPAIGN, DERBYSHIRE, add

NOW = datetime(2012, 12, 12, 12, 0, tzinfo=UTC)


def doubts(project: Path, details: str, shared: str = "", more: str = "", now: datetime = NOW) -> list[str]:
    """Return what is doubted of Derbyshire's embargo, with its own details and those of its campaign."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(campaign.read_text("utf-8").partition("\n[release]")[0], "utf-8")
    campaign.write_text(f"{campaign.read_text('utf-8')}\n[release]\n{shared}\n", "utf-8")
    add(project, "derbyshire", f"{DERBYSHIRE}\n[release]\n{details}\n{more}")
    found = check_project(Newsroom(project, now=now), ["derbyshire"]).warnings
    assert {(each.level, each.rule) for each in found} <= {("warn", "SE07-embargo-in-doubt")}
    return [each.problem for each in found]


@pytest.mark.parametrize(
    ("own", "shared", "is_doubted"),
    [
        ("2012-12-13T00:00:00", "2012-12-13T00:01:00", True),
        ("2012-12-12T13:00:00", "2012-12-13T00:01:00", True),
        ("2012-12-30T00:01:00", "2013-12-31T00:01:00", True),
        ("2012-12-13T00:01:00", "2012-12-13T00:01:00", False),
        ("2012-12-14T00:01:00", "2012-12-13T00:01:00", False),
    ],
)
def test_an_embargo_before_the_campaigns(own: str, shared: str, is_doubted: bool, project: Path) -> None:
    """A release that may go out before those of its campaign is doubted, be it a minute or a year."""
    told = doubts(project, f"embargo = {own}", f"embargo = {shared}")
    assert any("goes before the campaign's" in each for each in told) == is_doubted
    assert len(told) == is_doubted


@pytest.mark.parametrize("date", ["2012-12-13", "2013-01-01", "2112-12-12"])
def test_a_future_date_without_an_embargo(date: str, project: Path) -> None:
    """A release dated after today that nobody holds back is doubted; one of today, or with an embargo, is not."""
    assert ["which has not come, and there is no embargo" in each for each in doubts(project, f"date = {date}")] == [
        True
    ]
    assert doubts(project, "date = 2012-12-12") == []
    assert doubts(project, f"date = {date}\nembargo = {date}T23:01:00") == []
    assert doubts(project, f"date = {date}", f"embargo = {date}T23:01:00") == []


def test_today_is_londons(project: Path) -> None:
    """Just before midnight in summer, by London's clocks, tomorrow has begun though it has not elsewhere."""
    late = datetime(2013, 6, 30, 23, 30, tzinfo=UTC)
    assert doubts(project, "date = 2013-07-01", now=late) == []
    assert len(doubts(project, "date = 2013-07-02", now=late)) == 1


@pytest.mark.parametrize(
    ("date", "embargo", "is_doubted"),
    [
        ("2012-12-13", "2112-12-13T00:01:00", True),
        ("2012-12-13", "2013-12-14T00:01:00", True),
        ("2002-12-13", "2012-12-13T00:01:00", True),
        ("2012-12-13", "2013-12-13T00:01:00", False),
        ("2012-12-12", "2012-12-13T00:01:00", False),
    ],
)
def test_a_date_years_from_the_embargo(date: str, embargo: str, is_doubted: bool, project: Path) -> None:
    """A year mistyped in one of the two is doubted; up to a year apart they can be of one release."""
    told = doubts(project, f"date = {date}\nembargo = {embargo}")
    assert ["more than a year later" in each for each in told] == [True] * is_doubted
    told = doubts(project, f"date = {date}", f"embargo = {embargo}")
    assert ["more than a year later" in each for each in told] == [True] * is_doubted


@pytest.mark.parametrize("where", ["own", "shared"])
@pytest.mark.parametrize("hour", ["2012-12-12T12:00:00", "2012-12-11T00:01:00", "2011-12-13T00:01:00"])
def test_an_embargo_that_has_gone_from_a_draft(where: str, hour: str, project: Path) -> None:
    """Once the hour has come a release not said to be issued is doubted; before, or with [issued], it is not."""
    own, shared = (f"embargo = {hour}", "") if where == "own" else ("", f"embargo = {hour}")
    assert ["has gone" in each and "still a draft" in each for each in doubts(project, own, shared)] == [True]
    assert doubts(project, own, shared, '[issued]\nformat = "plain"\n') == []
    assert doubts(project, own, shared, now=datetime(2011, 12, 1, tzinfo=UTC)) == []


def test_a_doubt_of_an_embargo_is_accepted(project: Path) -> None:
    """An entry with the reason silences it, in the file or for the campaign."""
    entry = '[[accepted]]\nrule = "SE07"\nwhy = "the force publishes first"\n'
    own, shared = "embargo = 2012-12-12T18:00:00", "embargo = 2012-12-13T00:01:00"
    assert len(doubts(project, own, shared)) == 1
    assert doubts(project, own, shared, entry) == []
