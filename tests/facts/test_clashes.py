"""Findings of one file that say the same, or that cannot be beside each other, are told."""

from typing import Any

import pytest

from hmic_press.facts.campaign import Campaign
from tests.support.declared import BRIEF_OF_2012

CAMPAIGN = Campaign.model_validate({"house": "hmic-2012"})
SECOND_JOBS = {"about": "second jobs", "since": "September 2011", "until": "May 2012", "applications": 90}


def clashes(*findings: dict[str, Any]) -> list[tuple[int, str, str]]:
    """Return the finding, the field and the words of each clash of a file's findings."""
    values = {
        "force": {"name": "Derbyshire Constabulary", "verdict": "improvements"},
        "inspector": {"name": "Roger Baker", "region": "the North"},
        "findings": list(findings),
    }
    brief = BRIEF_OF_2012.model_validate(values, context=CAMPAIGN)
    return [(int(path[1]) + 1, told.field, told.problem) for path, told in brief.findings_that_clash()]


@pytest.mark.parametrize(
    "again",
    [
        "The force  has a “new” policy – on gifts.",
        "the force has a\nnew policy on gifts.".replace("new", "'new'"),
        'THE FORCE HAS A "NEW" POLICY—ON GIFTS.',
        "The\u00a0force has a ‘new’ policy on *gifts*.",
    ],
)
def test_a_statement_said_twice_is_told_however_it_is_written(again: str) -> None:
    """White space, case, dashes, marks and stars make no other statement."""
    first = {"statement": "The force has a 'new' policy - on gifts."}
    assert clashes(first, {"statement": again}) == [(2, "", "It is about the same as finding 1 of this file.")]
    assert clashes(first, {"statement": again.replace("gifts", "guests").replace("GIFTS", "GUESTS")}) == []


@pytest.mark.parametrize(
    ("longer", "told"),
    [
        ({"applications": 84}, ["applications"]),
        ({"applications": 89, "until": "June 2012"}, ["applications"]),
        ({"applications": 89, "since": "August 2011", "until": "May 2012"}, ["applications"]),
        ({"applications": 0, "since": "January 2010"}, ["applications"]),
        ({"applications": 90}, []),
        ({"applications": 84, "since": "October 2011"}, []),
        ({"applications": 84, "until": "April 2012"}, []),
        ({"applications": 84, "since": "June 2012", "until": "June 2012"}, []),
    ],
)
def test_a_shorter_period_cannot_count_more(longer: dict[str, Any], told: list[str]) -> None:
    """A count larger than that of a period that holds its own is told, in either order; other periods are free."""
    other = {"about": "second jobs", "since": "September 2011", **longer}
    assert [field for _, field, _ in clashes(SECOND_JOBS, other)] == told
    assert [field for _, field, _ in clashes(other, SECOND_JOBS)] == told


def test_what_is_told_of_a_shorter_period() -> None:
    """It names both counts and the other finding; each count once; a part is a count too; other kinds are no matter."""
    whole = {"about": "second jobs", "since": "September 2011", "applications": 1_200, "approved": 3}
    part = SECOND_JOBS | {"applications": 1_201, "approved": 4}
    earlier = whole | {"since": "August 2011"}
    disclosures = {"about": "disclosures to the media", "since": "September 2011", "investigated": 1}
    assert clashes(disclosures, whole, earlier, part) == [
        (4, "applications", "1,201 is more than the 1,200 of finding 2, whose period holds this one."),
        (4, "approved", "4 is more than the 3 of finding 2, whose period holds this one."),
    ]


def test_a_period_of_one_month() -> None:
    """A period may begin and end in one month; it lies in itself and in any longer one."""
    month = SECOND_JOBS | {"since": "May 2012", "until": "May 2012"}
    assert clashes(month) == []
    assert clashes(month, SECOND_JOBS) == []
    assert [number for number, *_ in clashes(SECOND_JOBS, month | {"applications": 91})] == [2]
