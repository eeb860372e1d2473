"""The review at the desk shows each cause with its words, and accepts those alone that were in view."""

import re
import shutil
from pathlib import Path

import pytest

from hmic_press.project.folder import Project
from hmic_press.review.causes.accepted import file_of, read_accepted
from hmic_press.review.causes.review_project import review_project
from tests.support.desk import FROM_HERE, as_drafts, open_desk
from tests.support.project import CAMPAIGN, ROOT, contents


@pytest.fixture
def accepted(project: Path) -> Path:
    """A project of drafts whose texts are accepted, but for a figure and a note."""
    shutil.copytree(ROOT / "tests" / "accepted" / CAMPAIGN, as_drafts(project) / "tests" / "accepted" / CAMPAIGN)
    for name in Project(project).names:
        (project / file_of(name)).write_bytes(open_desk(project).get(f"/release/{name}/as/plain").content)
    facts = project / "forces" / CAMPAIGN / "leicestershire.toml"
    facts.write_text(facts.read_text("utf-8").replace("approved = 83", "approved = 12"), "utf-8")
    house = project / "templates" / "houses" / "hmic-2012" / "house.jinja"
    house.write_text(house.read_text("utf-8").replace("urgent media", "pressing media"), "utf-8")
    return project


def causes_in(page: str) -> list[str]:
    """Return what the forms of a page would accept."""
    return re.findall(r'name="causes" value="([^"]+)"', page)


def test_causes_are_shown_with_their_words(accepted: Path) -> None:
    """What went and what came stand marked, with the releases that say it, and nothing is written by looking."""
    before = contents(accepted)
    page = " ".join(open_desk(accepted).get("/review").text.split())
    assert "<del>urgent</del><ins>pressing</ins>" in page.replace("> <", "><")
    assert "leicestershire" in page and "Accept all 2" in page
    assert contents(accepted) == before


def test_one_cause_is_accepted_and_the_other_waits(accepted: Path) -> None:
    """A click takes one cause's words into the accepted texts, and no other's."""
    browser = open_desk(accepted)
    one, other, both = causes_in(browser.get("/review").text)
    assert both.split() == sorted([one, other])
    assert browser.post("/review", data={"causes": one}, headers=FROM_HERE).status_code == 303
    assert [cause.called for cause in review_project(Project(accepted)).pending] == [other]
    assert browser.post("/review", data={"causes": other}, headers=FROM_HERE).status_code == 303
    page = browser.get("/review?accepted=yes").text
    assert not causes_in(page) and "Accepted." in page
    name = Project(accepted).find_name("leicestershire")
    assert "pressing media" in read_accepted(Project(accepted))[name]


def test_words_that_are_others_by_now_are_not_accepted(accepted: Path) -> None:
    """A cause whose words have changed since the page was opened is refused, and nothing is written."""
    browser = open_desk(accepted)
    *_, both = causes_in(browser.get("/review").text)
    house = accepted / "templates" / "houses" / "hmic-2012" / "house.jinja"
    house.write_text(house.read_text("utf-8").replace("pressing media", "burning media"), "utf-8")
    before = contents(accepted)
    answer = browser.post("/review", data={"causes": both}, headers=FROM_HERE)
    assert answer.status_code == 404 and "There is no cause called" in answer.text
    assert contents(accepted) == before


def test_nothing_is_accepted_unasked(accepted: Path) -> None:
    """A form without causes, or from elsewhere, accepts nothing."""
    browser, before = open_desk(accepted), contents(accepted)
    browser.post("/review", data={}, headers=FROM_HERE)
    *_, both = causes_in(browser.get("/review").text)
    browser.post("/review", data={"causes": both}, headers={"Sec-Fetch-Site": "cross-site"})
    assert contents(accepted) == before
