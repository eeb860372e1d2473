"""The command import shows what a release says, and writes it into its file when it is asked to."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents

Command = Callable[..., Outcome]
JOBS = "there have been 12 applications for second jobs, all of which have been approved"


@pytest.fixture
def derbyshire(project: Path) -> Path:
    """A project with a release that is not issued yet, and with comments in its file."""
    text = DERBYSHIRE.replace("applications = 12", "applications = 12  # asked twice")
    add(project, "derbyshire", f"# Derbyshire, as Jo has it.\n{text}")
    return project


def rendered(command: Command, project: Path, format: str, *changes: tuple[str, str]) -> Path:
    """Write the draft of Derbyshire as a file with some of its words changed."""
    text = command("render", "derbyshire", "--format", format, "--project", project).out.decode()
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    file = project / f"copy{'.md' if format == 'markdown' else '.txt'}"
    file.write_bytes(text.encode())
    return file


def values(project: Path, slug: str = "derbyshire") -> dict[str, object]:
    """Return what a file says."""
    return tomllib.loads((project / "forces" / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_a_draft_that_nobody_changed_changes_nothing(derbyshire: Path, command: Command, format: str) -> None:
    """Not a byte of its file is touched."""
    copy = rendered(command, derbyshire, format)
    before = contents(derbyshire)
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert "says all of it already" in done.out.decode()
    assert contents(derbyshire) == before


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_a_changed_figure_is_data_and_the_comments_of_the_file_stay(
    derbyshire: Path, command: Command, format: str
) -> None:
    """The one writer of files of facts writes it."""
    now = "there have been 40 applications for second jobs, 38 of which have been approved"
    copy = rendered(command, derbyshire, format, (JOBS, now))
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 0
    assert "second jobs, applications" in shown.out.decode()
    assert "12 → 40" in shown.out.decode()
    assert command("import", copy, "--write", "--project", derbyshire).code == 0
    text = (derbyshire / "forces" / CAMPAIGN / "derbyshire.toml").read_text("utf-8")
    assert "applications = 40  # asked twice" in text
    assert "# Derbyshire, as Jo has it." in text
    assert command("render", "derbyshire", "--format", format, "--project", derbyshire).out == copy.read_bytes()


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (JOBS.replace("approved", "refused"), "{approved → refused}"),
        (JOBS.replace("12 applications", "about 12 applications"), "{ → about}"),
        (JOBS.replace("12", "12 or 13"), "no standard sentence has its figures"),
    ],
)
def test_a_near_miss_is_shown_beside_the_standard_sentence_and_is_a_statement(
    derbyshire: Path, command: Command, now: str, told: str
) -> None:
    """A person chooses; until then it stands in their own words, and nothing is data."""
    copy = rendered(command, derbyshire, "plain", (JOBS, now))
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 1
    assert told.replace(" ", "") in shown.out.decode().replace(" ", "")
    assert command("import", copy, "--write", "--project", derbyshire).code == 1
    findings = values(derbyshire)["findings"]
    assert isinstance(findings, list)
    assert {"statement": f"Since September 2011 {now}."} in findings
    assert "second jobs" not in [each.get("about") for each in findings]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("clean bill of health", "spotless record"),
        ("In 2012 HMIC revisited all forces", "In 2012, HMIC revisited all forces"),
        ("Notes to editors", "For editors"),
    ],
)
def test_shared_wording_that_somebody_changed_is_refused(
    derbyshire: Path, command: Command, was: str, becomes: str
) -> None:
    """It is changed in the template, for all releases, or not at all."""
    copy = rendered(command, derbyshire, "plain", (was, becomes))
    before = contents(derbyshire)
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 1
    assert "used by 6 releases: change it in templates/" in shown.out.decode()
    refused = command("import", copy, "--write", "--project", derbyshire)
    assert refused.code == 4
    assert "used by 6 releases" in refused.err
    assert contents(derbyshire) == before


def test_a_line_that_has_no_place_is_told(derbyshire: Path, command: Command) -> None:
    """Nothing is dropped in silence."""
    headed = ("Notes to editors", "Ends here, says somebody\n\nNotes to editors")
    copy = rendered(command, derbyshire, "plain", headed)
    done = command("import", copy, "--project", derbyshire)
    assert done.code == 1
    assert "Ends here" in done.out.decode()


@pytest.mark.parametrize("text", ["", "Nothing of ours.\n", "# A README\n\nThis is how to use it.\n\n- one\n- two\n"])
def test_a_file_of_no_campaign_is_told_so(project: Path, tmp_path: Path, command: Command, text: str) -> None:
    """Nothing at all is understood: exit 2."""
    (tmp_path / "other.txt").write_text(text, "utf-8")
    done = command("import", tmp_path / "other.txt", "--project", project)
    assert done.code == 2
    assert "It is no release of a campaign of this project" in done.err


def test_a_release_that_has_no_file_gets_a_new_one(derbyshire: Path, command: Command) -> None:
    """It renders to the same words."""
    copy = rendered(command, derbyshire, "plain")
    (derbyshire / "forces" / CAMPAIGN / "derbyshire.toml").unlink()
    done = command("import", copy, "--write", "--project", derbyshire)
    assert done.code == 0
    assert "derbyshire.toml is new" in done.out.decode()
    assert command("render", "derbyshire", "--project", derbyshire).out == copy.read_bytes()
    assert values(derbyshire) == tomllib.loads(DERBYSHIRE)


@pytest.mark.parametrize("slug", SOURCES)
def test_a_release_as_issued_whose_file_is_there_is_all_understood(project: Path, command: Command, slug: str) -> None:
    """Its amendments are known: they are no changes of shared wording."""
    done = command("import", SOURCES[slug], "--write", "--project", project)
    assert (done.code, done.err) == (0, "")
    assert "says all of it already" in done.out.decode()


def test_what_was_read_is_told_to_programs(derbyshire: Path, command: Command) -> None:
    """One object a file."""
    copy = rendered(command, derbyshire, "plain", ("12 applications", "14 applications"))
    told = json.loads(command("import", copy, "--json", "--project", derbyshire).out)
    assert told["release"] == f"{CAMPAIGN}/derbyshire"
    changed = [row for row in told["facts"] if row["was"] != row["now"]]
    assert {"applications", "approved"} == {row["field"].rpartition(", ")[2] for row in changed}


def test_a_workbook_is_imported_by_the_same_verb(derbyshire: Path, command: Command) -> None:
    """Shown first, and written when that is asked for."""
    book = derbyshire / "facts.csv"
    assert command("workbook", book, "--project", derbyshire).code == 0
    book.write_text(book.read_text("utf-8-sig").replace(",12,12", ",15,12"), "utf-8")
    before = contents(derbyshire)
    shown = command("import", book, "--project", derbyshire)
    assert shown.code == 0, shown.err
    assert "to write (--write)" in shown.out.decode()
    assert contents(derbyshire) == before
    assert command("import", book, "--write", "--project", derbyshire).code == 0
    assert contents(derbyshire) != before
