"""Nothing is recorded upon a record that is wrong, or for words that changed while nobody looked."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.release.digest import digest_of
from hmic_press.release.state import state_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents
from tests.support.ready import add_ready
from tests.support.series_in_git import commit, git

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
HOUSE = "templates/houses/hmic-2012/house.jinja"
SAM = ("--by", "Sam Hill, head of news")
WHY = ("--reason", "it was wrong")


@pytest.fixture
def press(project: Path) -> Path:
    """A project in git with a draft that is ready."""
    add_ready(project)
    git(project, "init", "-q")
    commit(project)
    return project


def change(press: Path, was: str, becomes: str, file: str = FILE) -> None:
    """Put other words into a file of the project."""
    text = (press / file).read_text("utf-8")
    assert was in text
    (press / file).write_text(text.replace(was, becomes, 1), "utf-8")


BROKEN = {  # what is changed in a record of an approval and an issue, and what is told of it
    "a digest that is none": ('words = "', 'words = "x', "It is no digest"),
    "a digest too short": ('before = "', 'before = "0', "It is no digest"),
    "an approval to come": ('act = "approved"\non = ', 'act = "approved"\non = 2999-12-13 # ', "has not come yet"),
    "an issue to come": ('act = "issued"\non = ', 'act = "issued"\non = 2031-01-01 # ', "has not come yet"),
    "an unknown act": ('act = "approved"', 'act = "aproved"', "act is “aproved”"),
    "another unknown act": ('act = "issued"', 'act = "printed"', "act is “printed”"),
    "approval by nobody": ('by = "Sam Hill, head of news"\n', "", "has no by"),
    "approval by a space": ('by = "Sam Hill, head of news"', 'by = " "', "by"),
    "approval on no day": ('act = "approved"\non = ', 'act = "approved"\n# on = ', "has no day"),
    "an unknown field": ('act = "approved"\n', 'act = "approved"\nwho = "Jo"\n', "who"),
    "another name": ("Sam Hill, head of news", "Al Hill, head of news", "The record was changed"),
}


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("act", ["approve", "issue", "withdraw"])
def test_nothing_is_added_to_a_record_that_is_wrong(act: str, what: str, press: Path, command: Command) -> None:
    """Whatever is wrong with a row is told with its place and remedy by every act, and no file changes."""
    for each in ("approve", "issue"):
        assert command(each, "derbyshire", *SAM, "--project", press).code == 0
    was, becomes, told = BROKEN[what]
    change(press, was, becomes)
    if act != "withdraw":
        change(press, "applications = 12\napproved = 12", "applications = 13\napproved = 13")
    before = contents(press / "forces")
    outcome = command(act, "derbyshire", *SAM, *WHY, "--project", press)
    assert (outcome.code in (2, 4), told in outcome.err, contents(press / "forces")) == (True, True, before)
    assert f"{FILE}:" in outcome.err, "with its line"


def test_what_is_out_is_not_issued_twice(press: Path, command: Command) -> None:
    """The same words go out once, with a reason or without; an approval of them changes nothing."""
    for each in ("approve", "issue"):
        assert command(each, "derbyshire", *SAM, "--project", press).code == 0
    before = contents(press / "forces")
    for given in ((), WHY, ("--format", "markdown")):
        again = command("issue", "derbyshire", *SAM, *given, "--project", press)
        assert (again.code, "issued already" in again.err, contents(press / "forces")) == (4, True, before)
    again = command("approve", "derbyshire", *SAM, "--project", press)
    assert (again.code, "approved already" in again.err, contents(press / "forces")) == (4, True, before)


MERGED = [
    (FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13", "“12” has become “13”"),
    (HOUSE, "urgent media", "pressing media", "“urgent” has become “pressing”"),
    (
        "templates/houses/hmic-2012/house.toml",
        "07836 217 729",
        "07700 900 123",
        "“07836 217 729” has become “07700 900 123”",
    ),
]


@pytest.mark.parametrize(("file", "was", "becomes", "told"), MERGED, ids=["facts", "a shared note", "a number"])
def test_a_merge_that_changes_words_undoes_the_approval(
    press: Path, command: Command, file: str, was: str, becomes: str, told: str
) -> None:
    """One approves, another changes the words on a branch, and git merges both: the issue is refused, with what."""
    git(press, "checkout", "-q", "-b", "other")
    change(press, was, becomes, file)
    commit(press)
    git(press, "checkout", "-q", "-")
    assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    commit(press)
    subprocess.run(
        ["git", "-c", "user.name=Jo", "-c", "user.email=jo@example.org", "merge", "-q", "--no-edit", "other"],
        cwd=press,
        check=True,
    )
    found = state_of(Newsroom(press).release("derbyshire"))
    assert (found.name, found.lapsed and found.lapsed.by) == ("draft", SAM[1])
    before = contents(press / "forces")
    refused = command("issue", "derbyshire", *SAM, "--project", press)
    assert (refused.code, contents(press / "forces")) == (4, before)
    assert "Its words have changed since they were approved." in refused.err
    assert (told in refused.err, f"{file}:" in refused.err) == (True, True), refused.err
    assert "no longer reads as it was approved" in refused.err
    assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    assert command("issue", "derbyshire", *SAM, "--project", press).code == 0


def test_two_records_that_were_merged_into_one_are_told(press: Path, command: Command) -> None:
    """Two people approve on two branches, and somebody keeps the rows of both: the second does not follow the first."""
    assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    one = (press / FILE).read_text("utf-8")
    row = one[one.index("[[history]]") :]
    said = (press / f"forces/{CAMPAIGN}/rounds/derbyshire.1.txt").read_bytes()
    (press / FILE).write_text(f"{one}\n{row.replace('Sam Hill', 'Al Hall')}", "utf-8")
    (press / f"forces/{CAMPAIGN}/rounds/derbyshire.2.txt").write_bytes(said)
    assert digest_of(said) in row
    assert any("The record was changed" in each.problem for each in check(["derbyshire"], project=press))
    before = contents(press / "forces")
    refused = command("issue", "derbyshire", *SAM, "--project", press)
    assert (refused.code, "The record was changed" in refused.err, contents(press / "forces")) == (4, True, before)
