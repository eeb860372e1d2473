"""A release that has been issued is a record: no copy of it changes its file, whatever it says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, SOURCES, add, contents
from tests.support.ready import READY, add_ready

Command = Callable[..., Outcome]
SAM = ("--by", "Sam Hill, head of news")
STATEMENT = '[[findings]]\nstatement = "The force has a policy on gifts."\n'
CHANGES = [
    ("12 applications", "14 applications"),
    ("a policy on gifts", "a policy on gifts and meals"),
    ("clean bill of health", "spotless record"),
    ("Roger Baker", "Jo Smith"),
]


@pytest.fixture(params=["[issued]", "[[history]]", "both"])
def derbyshire(project: Path, command: Command, request: pytest.FixtureRequest) -> Path:
    """A project with a release that has been issued: its file says so in either of two places, or in both."""
    add_ready(project)
    text = f"{READY}\n{STATEMENT}"
    if request.param == "[issued]":
        add(project, "derbyshire", f'{text}\n[issued]\nformat = "plain"\n')
        return project
    add(project, "derbyshire", text)
    for act in ("approve", "issue"):
        assert command(act, "derbyshire", *SAM, "--project", project).code == 0
    if request.param == "[[history]]":
        file = project / "forces" / CAMPAIGN / "derbyshire.toml"
        written = file.read_text("utf-8")
        file.write_text(
            written.partition("\n[issued]")[0] + "\n[[history]]" + written.partition("\n[[history]]")[2], "utf-8"
        )
    return project


def copy_of(command: Command, project: Path, format: str, *changes: tuple[str, str]) -> Path:
    """Write what render makes of the release as a file, some of its words changed."""
    text = command("render", "derbyshire", "--format", format, "--project", project).out.decode()
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    file = project / f"copy{'.md' if format == 'markdown' else '.txt'}"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize("change", CHANGES, ids=[becomes for _, becomes in CHANGES])
@pytest.mark.parametrize("options", [(), ("--issued",)])
def test_a_copy_that_says_something_else_is_refused(
    derbyshire: Path, command: Command, change: tuple[str, str], options: tuple[str, ...]
) -> None:
    """Exit 4 with what to do, and not a byte is changed; to look at it is allowed."""
    copy = copy_of(command, derbyshire, "plain", change)
    before = contents(derbyshire)
    done = command("import", copy, *options, "--write", "--project", derbyshire)
    assert done.code == 4, done.out.decode() + done.err
    assert "has been issued" in done.err
    assert "a correction is made in the file itself" in done.err
    assert contents(derbyshire) == before
    shown = command("import", copy, *options, "--project", derbyshire)
    assert shown.code in (0, 1)
    assert "its file is a record" in shown.out.decode()


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_a_copy_that_says_the_same_is_all_understood(derbyshire: Path, command: Command, format: str) -> None:
    """Nothing is refused where nothing would change."""
    copy = copy_of(command, derbyshire, format)
    before = contents(derbyshire)
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert contents(derbyshire) == before


@pytest.mark.parametrize("rounds", [2, 3])
@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_the_notice_of_a_correction_is_set_aside(project: Path, command: Command, format: str, rounds: int) -> None:
    """It follows from the record: no line of it is unknown, and none becomes a fact; a changed one is told."""
    add_ready(project)
    file = project / "forces" / CAMPAIGN / "derbyshire.toml"
    for number in range(12, 12 + rounds):
        text = file.read_text("utf-8")
        before = f"applications = {number - 1}\napproved = {number - 1}"
        file.write_text(text.replace(before, before.replace(str(number - 1), str(number))), "utf-8")
        for act in ("approve", "issue"):
            why = ("--reason", "it was wrong") if act == "issue" and number > 12 else ()
            assert command(act, "derbyshire", *SAM, *why, "--project", project).code == 0
    copy = copy_of(command, project, format)
    before_import = contents(project)
    done = command("import", copy, "--write", "--project", project)
    assert (done.code, done.err) == (0, ""), done.out.decode()
    assert contents(project) == before_import
    copy.write_text(copy.read_text("utf-8").replace("an earlier version", "a former version"), "utf-8")
    assert command("import", copy, "--project", project).code == 1


@pytest.mark.parametrize("slug", SOURCES)
def test_a_source_imported_twice_keeps_the_reasons_that_somebody_wrote(
    project: Path, command: Command, slug: str
) -> None:
    """The record makes the copy already: its amendments, with their reasons, are not made anew."""
    before = contents(project)
    done = command("import", SOURCES[slug], "--issued", "--write", "--project", project)
    assert (done.code, done.err) == (0, "")
    assert "says all of it already" in done.out.decode()
    assert contents(project) == before


@pytest.mark.parametrize("slug", SOURCES)
def test_another_copy_of_an_issued_release_is_no_second_record(
    project: Path, tmp_path: Path, command: Command, slug: str
) -> None:
    """A copy with other line ends or slips than those on record is refused, as any change is."""
    copy = tmp_path / "copy.txt"
    copy.write_bytes(SOURCES[slug].read_bytes() + b"\n\n")
    before = contents(project)
    assert command("import", copy, "--issued", "--write", "--project", project).code == 4
    assert contents(project) == before
