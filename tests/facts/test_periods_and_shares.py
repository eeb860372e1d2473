"""What counts over a period, and what is a part of a whole: the edges, at which one less or more is another answer."""

from typing import Any

import pytest
from pydantic import ValidationError

from hmic_press.facts.campaign import Periods
from hmic_press.release.newsroom import Newsroom
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT

ANY_PERIOD = Newsroom(ROOT).campaign(CAMPAIGN).model_copy(update={"periods": Periods()})


def _told(about: str, **facts: Any) -> str:
    """Return what is said of the facts of a finding, nothing of sound ones."""
    try:
        KINDS_OF_2012[about].model_validate({"about": about, **facts}, context=ANY_PERIOD)
    except ValidationError as error:
        return " ".join(complaint.problem for each in error.errors() for complaint in each["ctx"]["complaints"])
    return ""


@pytest.mark.parametrize(
    ("since", "until", "sound"),
    [
        ("May 2012", "May 2012", True),
        ("May 2012", "June 2012", True),
        ("December 2011", "January 2012", True),
        ("May 2012", "April 2012", False),
        ("January 2012", "December 2011", False),
        ("May 2012", "May 2011", False),
    ],
)
@pytest.mark.parametrize(
    ("about", "counted"), [("second jobs", "applications"), ("disclosures to the media", "investigated")]
)
def test_a_period_may_be_one_month(about: str, counted: str, since: str, until: str, sound: bool) -> None:
    """A period that ends in the month in which it begins is one; one that ends the month before is not."""
    told = _told(about, since=since, until=until, **{counted: 3})
    assert bool(told) is not sound
    assert sound or (since in told and until in told)


@pytest.mark.parametrize(
    ("about", "whole", "part"),
    [
        ("second jobs", "applications", "approved"),
        ("disclosures to the media", "investigated", "continuing"),
        ("social-media cases", "cases", "referred"),
    ],
)
def test_a_part_may_be_the_whole(about: str, whole: str, part: str) -> None:
    """All of them are as many as there are; one more cannot be."""
    since = {} if about == "social-media cases" else {"since": "May 2012"}
    for count in (1, 9, 10):
        assert _told(about, **since, **{whole: count, part: count}) == ""
        assert f"{count + 1} is more than the {count}" in _told(about, **since, **{whole: count, part: count + 1})
