"""A release goes from draft to issue by its record: approved by somebody else, lapsed by a letter, out for good."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.release.state import state_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents
from tests.support.series_in_git import commit, git

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
SAM = ("--by", "Sam Hill, head of news")


@pytest.fixture
def press(project: Path) -> Path:
    """A project in git with a draft that Jo wrote."""
    add(project, "derbyshire", DERBYSHIRE)
    git(project, "init", "-q")
    commit(project)
    return project


def state(project: Path) -> tuple[str, str]:
    """Return the state of the draft, and whose approval has lapsed."""
    found = state_of(Newsroom(project).release("derbyshire"))
    return found.name, (found.lapsed.by or "") if found.lapsed else ""


def change(project: Path, file: str, was: str, becomes: str) -> None:
    """Put other words into a file of the project."""
    text = (project / file).read_text("utf-8")
    assert was in text
    (project / file).write_text(text.replace(was, becomes, 1), "utf-8")


def test_from_a_draft_to_its_issue(press: Path, command: Command) -> None:
    """Approve, issue, and nothing may change any more; every act is a row, and its words lie beside the facts."""
    at = ("--project", press)
    assert state(press) == ("draft", "")
    refused = command("issue", "derbyshire", *SAM, *at)
    assert (refused.code, "Nobody has approved its words." in refused.err) == (4, True)
    approved = command("approve", "derbyshire", *SAM, *at)
    assert approved.out.decode().splitlines() == [f"forces/{CAMPAIGN}/rounds/derbyshire.1.txt", FILE]
    assert state(press) == ("approved", "")
    assert command("issue", "derbyshire", *SAM, *at).code == 0
    assert state(press) == ("issued", "")
    assert check(["derbyshire"], project=press) == []
    row = next(json.loads(line) for line in command("list", "--json", *at).out.splitlines() if b"derbyshire" in line)
    assert (row["state"], row["by"], row["lapsed"]) == ("issued", "Sam Hill, head of news", None)
    change(press, FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13")
    assert command("render", "derbyshire", *at).code == 1
    text = (press / FILE).read_text("utf-8")
    assert text.startswith(DERBYSHIRE.replace("12\napproved = 12", "13\napproved = 13")), "only added to"


def test_a_letter_of_a_shared_note_undoes_every_approval(press: Path, command: Command) -> None:
    """Whatever changed a letter, the approval has lapsed, and the issue is refused with that."""
    command("approve", "derbyshire", *SAM, "--project", press)
    change(press, "templates/houses/hmic-2012/house.jinja", "urgent media", "pressing media")
    assert state(press) == ("draft", "Sam Hill, head of news")
    refused = command("issue", "derbyshire", *SAM, "--project", press)
    assert (refused.code, "have changed since they were approved" in refused.err) == (4, True)
    change(press, "templates/houses/hmic-2012/house.jinja", "pressing media", "urgent media")
    assert state(press) == ("approved", "")


def test_nobody_approves_own_work_without_a_reason(press: Path, command: Command) -> None:
    """The author of the file's last commit is refused, however the name is typed, unless there is a reason."""
    before = contents(press / "forces")
    for name in ("Jo, press officer", "JO, press officer", "jo"):
        refused = command("approve", "derbyshire", "--by", name, "--project", press)
        assert (refused.code, "wrote the facts last" in refused.err) == (4, True)
    assert contents(press / "forces") == before
    assert command("approve", "derbyshire", "--by", "Jo", "--reason", "nobody else is in", "--project", press).code == 0


def test_a_correction_is_a_further_round_with_a_reason(press: Path, command: Command) -> None:
    """Its class is computed, the earlier words stay, and both rows hold."""
    at = ("--project", press)
    command("approve", "derbyshire", *SAM, *at)
    command("issue", "derbyshire", *SAM, *at)
    change(press, FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13")
    assert command("approve", "derbyshire", *SAM, *at).code == 0
    refused = command("issue", "derbyshire", *SAM, *at)
    assert (refused.code, "a further round (correction)" in refused.err) == (2, True)
    assert command("issue", "derbyshire", *SAM, "--reason", "a figure was wrong", *at).code == 0
    history = Newsroom(press).read("derbyshire")[1].history
    assert [row.act for row in history] == ["approved", "issued", "approved", "corrected"]
    assert "12 applications" in (press / f"forces/{CAMPAIGN}/rounds/derbyshire.2.txt").read_text("utf-8")
    assert check(["derbyshire"], project=press) == []
    assert command("issue", "derbyshire", *SAM, "--reason", "again", *at).code == 4, "the same words twice"


def test_a_quotation_is_agreed_by_itself(press: Path, command: Command) -> None:
    """The speaker's approval is of those words alone, and approves nothing else."""
    assert command("approve", "derbyshire", "--quotation", "--by", "Roger Baker", "--project", press).code == 0
    assert state(press) == ("draft", "")
    (row,) = Newsroom(press).read("derbyshire")[1].history
    assert (row.act, row.by) == ("quotation agreed", "Roger Baker")


@pytest.mark.parametrize("arguments", [("--by", " "), ("--by", "a\nb"), ()])
def test_approval_by_nobody_writes_nothing(arguments: tuple[str, ...], press: Path, command: Command) -> None:
    """Without a name there is no approval."""
    before = contents(press / "forces")
    assert command("approve", "derbyshire", *arguments, "--project", press).code == 2
    assert contents(press / "forces") == before


def test_what_check_finds_wrong_is_not_approved(press: Path, command: Command) -> None:
    """A broken release is told with its line, and nothing is written."""
    change(press, FILE, "applications = 12\napproved = 12", "applications = 12\napproved = 13")
    before = contents(press / "forces")
    refused = command("approve", "derbyshire", *SAM, "--project", press)
    assert (refused.code, f"{FILE}:" in refused.err) == (2, True)
    assert contents(press / "forces") == before


@pytest.mark.parametrize(
    ("file", "was", "becomes"),
    [
        (FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13"),
        ("templates/houses/hmic-2012/house.jinja", "urgent media", "pressing media"),
        ("templates/houses/hmic-2012/house.toml", "07836 217 729", "07700 900 123"),
    ],
)
def test_a_review_warns_of_what_lapsed_and_of_what_is_out(
    press: Path, command: Command, file: str, was: str, becomes: str
) -> None:
    """Whatever changed the words: an approval that lapsed is told by name, words that are out fail even if accepted."""
    review = ("review", "--project", press)
    command("approve", "derbyshire", *SAM, "--project", press)
    command(*review, "--accept", "all")
    assert command(*review).code == 0
    change(press, file, was, becomes)
    told = command(*review)
    assert "approved: derbyshire (Sam Hill, head of news" in told.out.decode()
    assert "No longer as issued: derbyshire" not in told.out.decode()
    change(press, file, becomes, was)
    command("issue", "derbyshire", *SAM, "--project", press)
    change(press, file, was, becomes)
    command(*review, "--accept", "all")
    accepted = command(*review)
    assert "No longer as issued: derbyshire" in accepted.out.decode()
    assert accepted.code == 1
