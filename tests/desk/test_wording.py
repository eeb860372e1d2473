"""The wording sheet at the desk shows every case, and is signed by somebody for the words in view."""

import re
import tomllib
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.wording_cases import find_cells
from tests.support.desk import FROM_HERE, open_desk
from tests.support.project import CAMPAIGN, contents

PAGE = f"/wording/{CAMPAIGN}"
KIND = "second jobs"


def words_in_view(page: str, kind: str = KIND) -> str:
    """Return what the form of a kind sends of the words that it signs."""
    (words,) = re.findall(rf'name="kind" value="{kind}"><input type="hidden" name="words" value="(\w+)"', page)
    return str(words)


def states(project: Path, kind: str = KIND) -> set[str]:
    """Return the states of the cases of a kind."""
    return {cell.state for cell in find_cells(Newsroom(project), CAMPAIGN) if cell.kind == kind}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_drafted_sentences_are_signed_off(project: Path, line_end: str) -> None:
    """The name stands in the campaign's file beside each sentence, what was in the file stays to the byte."""
    file = project / "templates" / CAMPAIGN / "campaign.toml"
    file.write_bytes(file.read_text("utf-8").replace("\n", line_end).encode())
    before, browser = file.read_bytes(), open_desk(project)
    assert "drafted" in states(project)
    answers = {"kind": KIND, "words": words_in_view(browser.get(PAGE).text), "by": "Jo “Joe” Smith, head of news"}
    assert browser.post(PAGE, data=answers, headers=FROM_HERE).status_code == 303
    assert states(project) <= {"attested", "signed off"}
    after = file.read_bytes()
    assert after.startswith(before.rstrip()) and after.count(b"\n") == after.count(line_end.encode())
    signed = tomllib.loads(after.decode())["signed_off"]
    assert {each["by"] for each in signed} == {answers["by"]} and {each["kind"] for each in signed} == {KIND}
    assert "drafted" in states(project, "social-media cases")
    assert "Signed off." in browser.get(f"{PAGE}?signed=yes").text


@pytest.mark.parametrize(
    "wrong", [{"by": ""}, {"by": "  "}, {"words": "0" * 64}, {"words": ""}, {"kind": "statement"}, {"kind": "nothing"}]
)
def test_nothing_is_signed_by_nobody_or_unseen(project: Path, wrong: dict[str, str]) -> None:
    """Without a name, or for other words than were in view, nothing is written, and why is told."""
    browser, before = open_desk(project), contents(project)
    answers = {"kind": KIND, "words": words_in_view(browser.get(PAGE).text), "by": "Jo Smith"} | wrong
    answer = browser.post(PAGE, data=answers, headers=FROM_HERE)
    assert answer.status_code in (400, 409) and "This cannot be done" in answer.text
    assert contents(project) == before


def test_wording_that_changed_meanwhile_is_not_signed(project: Path) -> None:
    """A sentence that a template says otherwise by now is refused."""
    browser = open_desk(project)
    answers = {"kind": KIND, "words": words_in_view(browser.get(PAGE).text), "by": "Jo Smith"}
    macros = project / "templates" / CAMPAIGN / "_findings.jinja"
    macros.write_text(macros.read_text("utf-8").replace("second job", "further job"), "utf-8")
    before = contents(project)
    assert browser.post(PAGE, data=answers, headers=FROM_HERE).status_code == 409
    assert contents(project) == before


def test_there_is_no_wording_of_a_campaign_that_is_none(project: Path) -> None:
    """An address that names no campaign is told, and is no path."""
    for name in ("nothing", "..%2F..", "houses"):
        assert open_desk(project).get(f"/wording/{name}").status_code == 404
