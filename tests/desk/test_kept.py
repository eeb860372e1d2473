"""What the desk keeps between two looks is never older than the files."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.desk.kept import KeptTracer
from tests.support.desk import as_drafts, open_desk
from tests.support.project import CAMPAIGN


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        (f"templates/{CAMPAIGN}/force.jinja", "revisited all forces", "visited all forces again"),
        (f"templates/{CAMPAIGN}/_findings.jinja", "independently commissioned", "own commissioned"),
        (f"templates/{CAMPAIGN}/campaign.toml", "the Eastern Region", "the Far Eastern Region"),
        ("templates/houses/hmic-2012/house.toml", "07836 217 729", "07700 900 123"),
        ("templates/houses/hmic-2012/house.jinja", "urgent media", "very pressing media"),
    ],
)
def test_a_change_of_what_is_shared_is_seen_at_once(project: Path, file: str, was: str, now: str) -> None:
    """A template or a campaign's file that is changed while the desk is open is what the next look shows."""
    browser, page = open_desk(as_drafts(project)), f"/release/{CAMPAIGN}/leicestershire"
    shared = project / file
    text = shared.read_text("utf-8")
    assert was in text
    before = browser.get(page).text
    shared.write_text(text.replace(was, now), "utf-8")
    after = browser.get(page).text
    assert now.split()[-2] in after.partition("<article>")[2] and after != before


@pytest.mark.parametrize(
    "file",
    [
        f"templates/{CAMPAIGN}/force.jinja",
        f"templates/{CAMPAIGN}/campaign.toml",
        "templates/houses/hmic-2012/house.toml",
        "templates/houses/hmic-2012/house.jinja",
    ],
)
def test_marked_templates_are_kept_while_nothing_shared_changes(project: Path, file: str) -> None:
    """A release's own file makes no new tracer; another template, campaign or edition does."""
    kept = KeptTracer()
    first = kept.of(Newsroom(as_drafts(project)))
    own = project / "forces" / CAMPAIGN / "leicestershire.toml"
    own.write_text(own.read_text("utf-8").replace("approved = 83", "approved = 12"), "utf-8")
    assert kept.of(Newsroom(project)) is first
    shared = project / file
    shared.write_text(shared.read_text("utf-8") + "\n", "utf-8")
    assert kept.of(Newsroom(project)) is not first
