"""The command init: a new project of one's own, which renders, checks and tests itself from the first minute."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, names, render
from hmic_press.review.wording_cases import find_cells
from tests.support.command import Outcome
from tests.support.project import contents, files_below
from tests.support.starter import CAMPAIGN, COUNCILS, STARTER, change, facts_of
from tests.support.walk import run

Command = Callable[..., Outcome]


@pytest.fixture
def started(tmp_path: Path, command: Command) -> Path:
    """A new project, as init has just made it."""
    outcome = command("init", tmp_path / "press")
    assert (outcome.code, outcome.err) == (0, "")
    return tmp_path / "press"


def test_a_new_project_is_the_starter(started: Path, command: Command) -> None:
    """All files of the starter are there, hidden ones too, and each is told with what to do next."""
    kept = {file.relative_to(STARTER) for file in files_below(STARTER) if "cache" not in str(file)}
    assert {Path(name) for name in contents(started)} == kept
    assert Path(".github/workflows/releases.yml") in kept


def test_a_new_project_passes(started: Path, command: Command) -> None:
    """Its three releases read as accepted, pass check and lint at their strictest, and are ready to be issued."""
    assert names(project=started) == [f"{CAMPAIGN}/{slug}" for slug in COUNCILS]
    assert command("check", "--strict", "--project", started).out == b"Nothing wrong: 3 checked.\n"
    assert command("lint", "--strict", "--project", started).code == 0
    for slug in COUNCILS:
        assert render(slug, project=started) == (started / f"tests/accepted/{CAMPAIGN}/{slug}.txt").read_bytes()
        ready = command("check", "--ready", slug, "--project", started)
        assert ready.out.decode().startswith(f"{slug}: nothing is in the way\n")
    assert command("render", "--all", "--format", "all", "--output", started / "out", "--project", started).code == 0


OF_EACH_CASE = [
    *("rises to", "stays at", "falls to", "up 1.3 percentage points", "unchanged from", "down 0.6 percentage points"),
    *("above", "level with", "below", "third of 12", "joint sixth of 12"),
    *("good, up from fair", "good, unchanged", "fair, down from good"),
]


def test_every_case_can_be_read_in_one_of_its_releases(started: Path) -> None:
    """A rate that rises, stays and falls; a place alone and shared; a grade up, unchanged and down."""
    texts = "".join(render(slug, project=started).decode() for slug in COUNCILS)
    assert [words for words in OF_EACH_CASE if words not in texts] == []
    assert {cell.kind for cell in find_cells(Newsroom(started), CAMPAIGN)} == {
        *("statement", "missed collections", "grade")
    }


PLANTED = {
    "a place beyond the last": ("anyford", "rank = 3", "rank = 400", "rank is 400, beyond the last of 12."),
    "a place that another has": ("anyford", "rank = 3", "rank = 11", "rank is 11, as it is in forces/recycling/anyf"),
    "a share over a hundred": ("anyford", "rate = 52.4", "rate = 524", "rate is 524; it cannot be more than 100."),
    "a headline of one's own": ("anyford", "rank = 3", 'moves = "falls to"\nrank = 3', "“moves” is not a field"),
    "a grade of no scale": ("thisbury", 'now = "fair"', 'now = "middling"', "now is “middling”."),
    "another council": ("thisbury", "The council has", "Otherham has", "another council than this file's"),
    "the speaker of another region": (
        "thisbury",
        "Tobias Quill",
        "Imogen Fairweather",
        "for which Tobias Quill speaks",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_contradicts_itself_is_told(what: str, started: Path, command: Command) -> None:
    """Figures that cannot be, and words against their figure, are refused or doubted, each with its line."""
    slug, was, becomes, told = PLANTED[what]
    change(facts_of(started, slug), was, becomes)
    outcome = command("check", "--strict", "--project", started)
    assert outcome.code > 0
    assert told in outcome.out.decode()


@pytest.mark.parametrize(
    ("by", "moves", "words"),
    [("-0.6", "falls to", "down 0.6"), ("0.0", "stays at", "unchanged"), ("12.5", "rises to", "up 12.5")],
)
def test_its_headline_says_what_its_figure_says(by: str, moves: str, words: str, started: Path) -> None:
    """Nobody types which way the rate has gone, so no headline goes against the figure below it."""
    change(facts_of(started, "anyford"), "change = 1.3", f"change = {by}")
    text = render("anyford", project=started).decode()
    assert f"Recycling in Anyford {moves} 52.4 per cent\n" in text
    assert f"2023/24, {words}" in text


@pytest.mark.parametrize("slug", COUNCILS)
def test_a_speaker_without_words_is_told_what_is_missing(slug: str, started: Path, command: Command) -> None:
    """The example has no words for whoever has none, so that nothing is promised on anybody's behalf."""
    file = facts_of(started, slug)
    text = re.sub(r'^said = ("""\n.*?"""|".*?")\n', "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    file.write_text(text, "utf-8")
    told = command("check", "--project", started).out.decode()
    assert "It has no standard quotation, and “" in told
    assert "Give the words in the file, as said" in told


def test_its_schema_is_its_campaigns(started: Path, command: Command) -> None:
    """An editor completes the example's files from the first minute, and check tells when the schema is stale."""
    schema = started / f"templates/{CAMPAIGN}/council.schema.json"
    kept = schema.read_bytes()
    assert command("schema", "--project", started).out == kept
    for slug in COUNCILS:
        first, *_ = (started / f"forces/{CAMPAIGN}/{slug}.toml").read_text("utf-8").splitlines()
        assert first == f"#:schema ../../templates/{CAMPAIGN}/council.schema.json"
    schema.write_bytes(kept.replace(b"Anyshire", b"Other", 1) + b" ")
    assert b"council.schema.json" in command("check", "--project", started).out


def test_nothing_in_it_is_about_police(started: Path) -> None:
    """Not a word of the inspectorate's is left in what another press office is given to start from."""
    for name, data in contents(started).items():
        words = re.sub(r"hmic[_-]press", "", data.decode()).casefold()
        assert not re.search(r"police|hmic|inspectorate|constab", words), name


@pytest.mark.parametrize("format", ["plain", "markdown", "docx"])
def test_its_releases_are_read_back_into_its_files(format: str, started: Path, command: Command) -> None:
    """A release that is sent out comes back as the facts that made it: nothing of its file is changed."""
    before = contents(started / "forces")
    for slug in COUNCILS:
        copy = started / f"copy.{ {'plain': 'txt', 'markdown': 'md'}.get(format, format) }"
        copy.write_bytes(render(slug, format=format, project=started))
        outcome = command("import", copy, "--write", "--project", started)
        assert "says all of it already" in outcome.out.decode(), outcome
    assert contents(started / "forces") == before


def test_its_workbook_comes_back_unchanged(started: Path, command: Command) -> None:
    """A row a council, a column a fact; what nobody has changed in it changes no file."""
    book = started / "facts.xlsx"
    before = contents(started / "forces")
    assert b"3 rows of councils" in command("workbook", book, "--project", started).out
    assert b"3 unchanged" in command("import-workbook", book, "--project", started).out
    assert contents(started / "forces") == before


def test_its_own_test_sees_every_change(started: Path) -> None:
    """A changed text and a new release fail its test, one that has gone its review, until they are accepted."""
    facts = facts_of(started, "anyford")
    another = facts.with_name("nextley.toml")
    roster = started / "forces" / "roster.csv"
    roster.write_text(roster.read_text("utf-8") + "nextley,Nextley Town Council,,Nextley\n", "utf-8")

    def passes() -> bool:
        return run("python -m pytest -q", started).code == 0

    assert passes()
    change(facts, "it shows", "it pays")
    assert not passes()
    assert run("hmic-press review --accept all", started).code == 0
    assert passes()
    text = facts.read_text("utf-8").replace("Anyford Borough", "Nextley Town").replace("Anyford", "Nextley")
    another.write_text(text.replace("rank = 3", "rank = 4"), "utf-8")
    assert not passes()
    assert run("hmic-press review --accept all", started).out == f"tests/accepted/{CAMPAIGN}/nextley.txt\n"
    assert passes()
    another.unlink()
    assert "a release that is gone" in run("hmic-press review", started).out
    assert run("hmic-press review --accept all", started).code == 0
    assert run("hmic-press review", started).out == "No words have changed.\n"


def test_an_embargo_does_not_change_a_text_over_night(started: Path) -> None:
    """What was accepted under embargo stays accepted when the hour has come."""
    facts = facts_of(started, "anyford")
    facts.write_text(facts.read_text("utf-8") + "\n[release]\nembargo = 2025-01-16T00:01:00\n", "utf-8")
    assert run("hmic-press review --accept all", started).code == 0
    accepted = started / "tests" / "accepted" / CAMPAIGN / "anyford.txt"
    assert accepted.read_text("utf-8").startswith("EMBARGOED UNTIL 00:01 GMT on Thursday 16 January 2025\n")


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path, command: Command) -> None:
    """Code 4, and nothing is written; a hidden file is something too. An empty folder will do."""
    for name in ("notes.txt", ".gitconfig"):
        folder = tmp_path / name.strip(".")
        folder.mkdir()
        (folder / name).write_text("mine")
        outcome = command("init", folder)
        assert (outcome.code, outcome.out) == (4, b"")
        assert f"The folder is not empty: it holds {name}." in outcome.err
        assert contents(folder) == {name: b"mine"}
    (tmp_path / "empty").mkdir()
    assert command("init", tmp_path / "empty").code == 0
    assert command("init", tmp_path / "empty").code == 4, "its own work least of all"


@pytest.mark.parametrize("left", [".git", ".hg", ".DS_Store", "Thumbs.db", "desktop.ini", "._x"])
def test_what_a_machine_leaves_in_a_folder_is_no_content(left: str, tmp_path: Path, command: Command) -> None:
    """A folder under version control, or one that a desktop has shown, is as empty as another."""
    folder = tmp_path / "a folder"
    (folder / left).mkdir(parents=True)
    outcome = command("init", folder)
    assert outcome.code == 0
    assert (folder / left).is_dir()
    assert f"--project '{folder}', and '{folder}/README.md'" in outcome.out.decode().splitlines()[-1]


def test_a_folder_that_cannot_be(tmp_path: Path, command: Command) -> None:
    """A file in the place of the folder is 2, a folder that the machine refuses is 3."""
    (tmp_path / "file").write_text("mine")
    outcome = command("init", tmp_path / "file")
    assert outcome.code == 2
    assert "This is a file; DIR wants a folder." in outcome.err
    assert command("init", "/proc/press").code == 3
    assert command("init").code == 2
