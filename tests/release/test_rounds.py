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
    "a telephone number": (f"{HOUSE}.toml", "07836 217 729", "07700 900 123", f"{HOUSE}.toml:22"),
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


OFFICE = f"{HOUSE}.jinja"
LEICESTERSHIRE = f"forces/{CAMPAIGN}/leicestershire.toml"
TWICE = {  # in one string: what is told of it, in the order of the text
    "a longer and a shorter word": (
        "warwickshire",
        OFFICE,
        {"out-of-hours": "night", "urgent": "particularly pressing"},
    ),
    "a word that stands before it": ("national", OFFICE, {"during office": "during press", "For further": "For the"}),
    "words put in and taken out": ("metropolitan", OFFICE, {"For further": "For all further", "an independent": "an"}),
    "behind an amendment": ("leicestershire", OFFICE, {"press office can": "newsroom can", "hours from": "times from"}),
    "values of the force": (
        "leicestershire",
        LEICESTERSHIRE,
        {"There have": "There really have", "up to date": "forward"},
    ),
}


@pytest.mark.parametrize("what", TWICE)
def test_each_of_two_changes_is_told_where_it_stands(what: str, issued: Path) -> None:
    """The place is that of the words which have changed, however long other changes before it are."""
    name, file, changes = TWICE[what]
    for was, becomes in changes.items():
        change(issued, file, was, becomes)
    lines = (issued / file).read_text("utf-8").split("\n")
    told = check([name], project=issued)
    assert len(told) >= 2
    for each in told:
        became = each.problem.rpartition("“")[2].partition("”")[0]
        if "is gone" not in each.problem:
            assert (each.file, lines[each.line - 1][each.column - 1 :].startswith(became)) == (file, True), each


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


@pytest.mark.parametrize("act", ["approved", "quotation agreed"])
@pytest.mark.parametrize("name", ["leicestershire", "national", "warwickshire"])
def test_a_record_that_says_nothing_of_the_issue_is_told(act: str, name: str, issued: Path) -> None:
    """A file that says how its release was issued has the row of it."""
    change(issued, f"forces/{CAMPAIGN}/{name}.toml", 'act = "issued"', f'act = "{act}"\non = 2012-12-13\nby = "Jo"')
    (problem,) = check([name], project=issued)
    assert "its record does not say that it was" in problem.problem


def test_what_was_withdrawn_has_been_issued(issued: Path) -> None:
    """The row of the issue stays above that of the withdrawal, and the words may change."""
    file = issued / f"forces/{CAMPAIGN}/warwickshire.toml"
    (row,) = Newsroom(issued).release("warwickshire").brief.history
    kept = issued / f"forces/{CAMPAIGN}/rounds/warwickshire.1.txt"
    kept.with_name("warwickshire.2.txt").write_bytes(kept.read_bytes())
    act = f'act = "withdrawn"\non = 2012-12-14\nby = "Jo"\nreason = "a wrong force"\nbefore = "{row.digest}"'
    file.write_text(f'{file.read_text("utf-8")}\n[[history]]\n{act}\nwords = "{row.words}"\n', "utf-8")
    change(issued, f"{HOUSE}.jinja", "urgent media", "pressing media")
    assert check(["warwickshire"], project=issued) == []


def cut(file: Path, rows: int) -> None:
    """Take rows off the end of a record."""
    kept = file.read_text("utf-8").split("\n[[history]]\n")
    file.write_text("\n[[history]]\n".join(kept[: len(kept) - rows]), "utf-8")


@pytest.mark.parametrize("name", SOURCES)
def test_a_record_that_was_taken_out_is_told(name: str, issued: Path, command: Command) -> None:
    """Words of a round without a row are told by both verbs, changed or not; the standard text is still shown."""
    file = issued / f"forces/{CAMPAIGN}/{name}.toml"
    cut(file, 1)
    change(issued, f"{HOUSE}.jinja", "urgent media", "pressing media")
    checked = command("check", name, "--project", issued)
    assert checked.code == 1
    assert f"no row for the words of a round: forces/{CAMPAIGN}/rounds/{name}.1.txt" in checked.out.decode()
    rendered = command("render", name, "--project", issued)
    assert (rendered.code, rendered.out) == (1, b"")
    assert f"forces/{CAMPAIGN}/{name}.toml" in rendered.err
    assert command("render", name, "--standard", "--project", issued).code == 0
    file.write_text(file.read_text("utf-8").partition("\n[issued]\n")[0], "utf-8")
    assert command("render", name, "--project", issued).code == 1, "nor is it a draft without [issued]"


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_rows_cut_off_at_the_end_are_told(rows: int, issued: Path, command: Command) -> None:
    """The record begins as it did, and the words of its later rounds lie beside it: each is told at the last row."""
    change(issued, f"{HOUSE}.jinja", "urgent media", "pressing media")
    for verb in ("approve", "issue", "approve"):
        reason = ("--reason", "the word of the desk")
        assert command(verb, "warwickshire", "--by", "Sam", *reason, "--project", issued).code == 0
        if verb == "issue":
            change(issued, f"{HOUSE}.jinja", "pressing media", "swift media")
    cut(issued / f"forces/{CAMPAIGN}/warwickshire.toml", rows)
    told = [each.problem for each in check(["warwickshire"], project=issued)]
    lost = [f"forces/{CAMPAIGN}/rounds/warwickshire.{number}.txt." for number in range(5 - rows, 5)]
    assert [each.partition(": ")[2] for each in told if "no row" in each] == lost
    assert command("render", "warwickshire", "--project", issued).code == 1
    assert command("approve", "warwickshire", "--by", "Sam", "--project", issued).code == 4, "nothing is built on it"


@pytest.mark.parametrize("becomes", [None, "kent.toml", "Warwickshire.toml"])
def test_words_of_a_release_that_is_gone_are_told(becomes: str | None, issued: Path) -> None:
    """A file of facts that is taken out, or called otherwise, leaves its record behind."""
    file = issued / f"forces/{CAMPAIGN}/warwickshire.toml"
    file.rename(file.with_name(becomes)) if becomes else file.unlink()
    told = {each.file: each.problem for each in check(project=issued)}
    assert "their release has no file: warwickshire.toml" in told[f"forces/{CAMPAIGN}/rounds/warwickshire.1.txt"]


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
