"""What was issued stays issued: a release says the words of its record, and a record is only ever added to."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hmic_press import Newsroom, PressError, check
from hmic_press.facts.history import Row, broken_chain, last_out
from hmic_press.release.digest import digest_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT, SOURCES, copy_project

HOUSE = "templates/houses/hmic-2012/house"

Command = Callable[..., Outcome]
WORDS = digest_of("words")


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    """A copy of the project whose five releases have their record."""
    project = copy_project(tmp_path / "press")
    shutil.copytree(ROOT / "forces" / CAMPAIGN, project / "forces" / CAMPAIGN, dirs_exist_ok=True)
    shutil.copytree(ROOT / "tests" / "accepted", project / "tests" / "accepted")
    return project


def change(project: Path, file: str, was: str, becomes: str) -> None:
    """Put other words into a file of the project."""
    text = (project / file).read_text("utf-8")
    assert was in text
    (project / file).write_text(text.replace(was, becomes, 1), "utf-8")


@pytest.mark.parametrize("name", SOURCES)
def test_the_five_have_their_record(name: str) -> None:
    """Each has a row without a name, the digest of its words and of its very bytes, and its words beside it."""
    newsroom = Newsroom(ROOT)
    release = newsroom.release(name)
    (row,) = release.brief.history
    assert (row.act, row.by, row.format) == ("issued", None, release.brief.issued.format)
    assert row.words == release.digest
    assert row.bytes == digest_of(SOURCES[name].read_bytes())
    assert (ROOT / f"forces/{CAMPAIGN}/rounds/{name}.1.txt").read_text("utf-8") == release.words


SHARED = {
    "a telephone number": (f"{HOUSE}.toml", "07836 217 729", "07700 900 123", f"{HOUSE}.toml:11"),
    "a word of a note": (f"{HOUSE}.jinja", "urgent media", "pressing media", f"{HOUSE}.jinja:33"),
}


@pytest.mark.parametrize("what", SHARED)
def test_a_changed_word_is_told(what: str, issued: Path, command: Command) -> None:
    """Both verbs name each issued release, its words and what changed them; the standard text and review show it."""
    file, was, becomes, place = SHARED[what]
    change(issued, file, was, becomes)
    outcome = command("check", "--project", issued)
    told = outcome.out.decode()
    assert (outcome.code, told.count("no longer reads as it was issued")) == (1, len(SOURCES))
    assert place in told
    rendered = command("render", "warwickshire", "--project", issued)
    assert (rendered.code, rendered.out) == (1, b"")
    assert "Warwickshire Police no longer reads as it was issued" in rendered.err
    assert command("render", "warwickshire", "--standard", "--project", issued).code == 0
    review = command("review", "--project", issued)
    assert review.code == 1
    assert becomes.partition(" ")[0] in review.out.decode()


def test_a_changed_fact_is_told_at_its_line(issued: Path) -> None:
    """A figure of an issued release names the force's own file."""
    change(issued, f"forces/{CAMPAIGN}/leicestershire.toml", "applications = 84", "applications = 94")
    figure, share = check(project=issued)
    assert {(each.file, each.exit_code) for each in (figure, share)} == {(f"forces/{CAMPAIGN}/leicestershire.toml", 1)}
    assert "“84” has become “94”" in figure.problem
    assert "“all but one” has become “83”" in share.problem


def test_the_very_bytes_are_held_to(issued: Path) -> None:
    """Where the words are the same and the file is not, that is told too."""
    change(issued, f"forces/{CAMPAIGN}/warwickshire.toml", "blank_lines_above = 4", "blank_lines_above = 3")
    (problem,) = check(project=issued)
    assert "no longer made byte for byte" in problem.problem


BROKEN = {
    "a round that is gone": "The words of this round are not there",
    "a round that is changed": "does not hold the words of this round",
    "a digest that is none": "It is no digest",
    "an act that is none": "act is “printed”",
    "approval by nobody": "has no by",
    "a day to come": "has not come yet",
    "a row before the first": "The record was changed",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_record_is_told(what: str, issued: Path, command: Command) -> None:
    """Whatever is wrong with the record has its place and what to do."""
    file, kept = f"forces/{CAMPAIGN}/warwickshire.toml", issued / f"forces/{CAMPAIGN}/rounds/warwickshire.1.txt"
    if what == "a round that is gone":
        kept.unlink()
    elif what == "a round that is changed":
        kept.write_bytes(kept.read_bytes() + b" ")
    elif what == "a digest that is none":
        change(issued, file, 'words = "', 'words = "x')
    elif what == "an act that is none":
        change(issued, file, 'act = "issued"', 'act = "printed"')
    elif what == "approval by nobody":
        change(issued, file, 'act = "issued"', 'act = "approved"\non = 2012-12-13')
    elif what == "a day to come":
        change(issued, file, 'act = "issued"', 'act = "issued"\non = 2999-12-13')
    else:
        change(issued, file, 'act = "issued"', f'act = "issued"\nbefore = "{WORDS}"')
    outcome = command("check", "warwickshire", "--project", issued)
    assert outcome.code in (1, 2)
    assert BROKEN[what] in outcome.out.decode()
    assert f"{file}:" in outcome.out.decode()


def test_a_row_taken_out_of_the_middle_is_told() -> None:
    """Each row holds the digest of the one above it."""
    first = Row(act="approved", on=date(2012, 12, 12), by="Jo", words=WORDS)
    second = Row(act="issued", on=date(2012, 12, 13), words=WORDS, before=first.digest)
    third = Row(act="corrected", on=date(2012, 12, 14), by="Jo", reason="a slip", words=WORDS, before=second.digest)
    assert list(broken_chain([first, second, third])) == []
    assert [number for number, _ in broken_chain([first, third])] == [1]
    assert [number for number, _ in broken_chain([second, third])] == [0]
    assert [number for number, _ in broken_chain([first, second.model_copy(update={"by": "Al"}), third])] == [2]


def test_the_last_row_that_went_out_counts() -> None:
    """A correction takes the place of what was issued; what was withdrawn is not out; an approval changes nothing."""
    rows = [
        Row(act="issued", words=WORDS),
        Row(act="corrected", on=date(2012, 12, 14), by="J", reason="a", words=WORDS),
    ]
    assert last_out(rows) == (2, rows[1])
    assert last_out([*rows, Row(act="withdrawn", on=date(2012, 12, 15), by="J", reason="a", words=WORDS)]) is None
    assert last_out([rows[0], Row(act="approved", on=date(2012, 12, 15), by="J", words=WORDS)]) == (1, rows[0])
    assert last_out([]) is None


def test_the_api_raises_too(issued: Path) -> None:
    """Rendering through Python tells the same, and its code is 1."""
    change(issued, f"{HOUSE}.toml", "07836 217 729", "07700 900 123")
    with pytest.raises(PressError) as raised:
        Newsroom(issued).render("national")
    assert raised.value.exit_code == 1
