"""A release that comes back to the desk is read, shown, and written when somebody has seen what it says."""

from pathlib import Path

import pytest

from tests.support.desk import FROM_HERE, open_desk
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents
from tests.support.tracked import Desk as Word

KENT = DERBYSHIRE.replace("Derbyshire Constabulary", "Kent Police")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def kent(project: Path) -> Path:
    """A project with the draft of Kent."""
    add(project, "kent", KENT)
    return project


def edited(project: Path) -> bytes:
    """Return the draft of Kent with two tracked changes and a comment."""
    word = Word(open_desk(project).get(f"/release/{CAMPAIGN}/kent/as/docx").content)
    word.change("12 applications", "40 applications")
    word.change("all of which have been approved", "38 of which have been approved")
    word.remark("urgent media", "Is that so?")
    return word.saved()


def test_what_came_back_is_shown_and_then_written(kent: Path) -> None:
    """The facts that changed, who changed them and the comments are shown; a click writes them, and nothing before."""
    browser, before = open_desk(kent), contents(kent)
    sent = {"file": ("C:\\Desk\\Kent edited.docx", edited(kent), WORD)}
    page = browser.post("/import", files=sent, headers=FROM_HERE).text
    assert "Kent edited.docx is police-relationships/kent. Nothing is written yet." in page
    for told in ("applications", "40", "38", "Is that so?", "In Word"):
        assert told in page
    assert contents(kent) == before
    digest = page.partition('name="digest" value="')[2].partition('"')[0]
    answer = browser.post("/import/write", data={"digest": digest}, headers=FROM_HERE)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/release/{CAMPAIGN}/kent?saved=yes")
    file = kent / "forces" / CAMPAIGN / "kent.toml"
    assert "applications = 40" in file.read_text("utf-8") and "approved = 38" in file.read_text("utf-8")


def test_only_what_was_in_view_is_written(kent: Path) -> None:
    """A click on a page whose file is not the last one any more writes nothing."""
    browser = open_desk(kent)
    seen, other = (
        {"file": (f"{slug}.txt", SOURCES[slug].read_bytes(), "text/plain")} for slug in ("warwickshire", "metropolitan")
    )
    page = browser.post("/import", files=seen, headers=FROM_HERE).text
    browser.post("/import", files=other, headers=FROM_HERE)
    for digest in ("", "0" * 64, page.partition('name="digest" value="')[2].partition('"')[0]):
        before = contents(kent)
        assert browser.post("/import/write", data={"digest": digest}, headers=FROM_HERE).status_code == 409
        assert contents(kent) == before


def test_a_record_is_not_written_over(project: Path) -> None:
    """A text that changes an issued release is shown, and refused when it is to be written."""
    browser = open_desk(project)
    text = SOURCES["warwickshire"].read_text("utf-8").replace("two", "three", 1)
    page = browser.post("/import", files={"file": ("w.txt", text.encode(), "text/plain")}, headers=FROM_HERE).text
    digest, before = page.partition('name="digest" value="')[2].partition('"')[0], contents(project)
    answer = browser.post("/import/write", data={"digest": digest}, headers=FROM_HERE)
    assert answer.status_code == 409 and "has been issued" in answer.text
    assert contents(project) == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("", b""),
        ("kent.docx", b"PK\x03\x04 no document"),
        ("kent.txt", b"\xff\xfe\x00no text"),
        ("kent.txt", b"Something else altogether.\n"),
        ("../../kent.docx", b"<html></html>"),
        ("kent.docx", b"x" * (10 * 2**20 + 1)),
    ],
    ids=["nothing", "damaged", "no text", "no release", "a page", "too large"],
)
def test_what_is_no_release_is_told(kent: Path, name: str, data: bytes) -> None:
    """A file that is none, is damaged, too large or something else is told, and nothing is written."""
    before = contents(kent)
    answer = open_desk(kent).post("/import", files={"file": (name, data, "")}, headers=FROM_HERE)
    assert answer.status_code in (400, 404, 413)
    assert contents(kent) == before
