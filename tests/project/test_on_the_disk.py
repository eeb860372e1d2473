"""What is on the disk before it takes a place: somebody's work, always; what a command can make again, never."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom
from tests.support.command import Outcome
from tests.support.project import contents
from tests.support.workbooks import fill_in

Command = Callable[..., Outcome]
ANSWERS = ["improvements", "Zoë Billingham", ".", "second jobs", "", "12", "9", "", "yes"]


@pytest.fixture
def acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done to files from now on: waited for the disk, put in place."""
    done: list[str] = []
    wait, put = os.fsync, os.replace

    def waited(handle: int) -> None:
        done.append("fsync")
        wait(handle)

    def replaced(staged: str, file: Path) -> None:
        if file.is_relative_to(tmp_path):  # and not what is kept of compiled templates
            done.append("replace")
        put(staged, file)

    monkeypatch.setattr(os, "fsync", waited)
    monkeypatch.setattr(os, "replace", replaced)
    return done


def written(acts: list[str], before: dict[str, bytes], folder: Path) -> int:
    """Return how many files have changed, each of which was put in place once."""
    after = contents(folder)
    changed = [name for name in after if after[name] != before.get(name)]
    assert acts.count("replace") == len(changed)
    return len(changed)


def new_release(command: Command, project: Path, monkeypatch: pytest.MonkeyPatch) -> Outcome:
    """Draft a release from answers in a pipe."""
    typed = io.BytesIO("".join(f"{answer}\n" for answer in ANSWERS).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed, "utf-8"))
    return command("new", "kent", "--project", project)


def test_a_new_release_is_waited_for(
    command: Command, project: Path, acts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody has answered is on the disk before the command ends."""
    before = contents(project)
    assert new_release(command, project, monkeypatch).code == 0
    assert written(acts, before, project) == 1
    assert acts == ["fsync", "replace"]


def test_mended_words_are_waited_for(command: Command, tmp_path: Path, acts: list[str]) -> None:
    """Each file that lint --fix changes is on the disk before it takes the old one's place."""
    for name in ("one.txt", "two.md", "three.text"):
        (tmp_path / name).write_text('Kent improves\n\nHMIC\'s report (of 2011)found "no evidence".\n', "utf-8")
    before = contents(tmp_path)
    command("lint", *tmp_path.iterdir(), "--fix")
    assert written(acts, before, tmp_path) == 3
    assert acts == ["fsync", "replace"] * 3


def test_imported_facts_are_waited_for(command: Command, project: Path, tmp_path: Path, acts: list[str]) -> None:
    """Each force's file is on the disk before it takes a place."""
    book = tmp_path / "facts.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    fill_in(book, Newsroom(project))
    acts.clear()
    before = contents(project / "forces")
    assert command("import-workbook", book, "--project", project).code == 0
    assert written(acts, before, project / "forces") > 30
    assert acts == ["fsync", "replace"] * acts.count("replace")


@pytest.mark.parametrize(
    "arguments",
    [("--format", "plain"), ("--format", "docx", "--format", "html"), ("--format", "eml", "--standard")],
)
def test_what_is_made_again_is_not_waited_for(
    arguments: tuple[str, ...], command: Command, project: Path, tmp_path: Path, acts: list[str]
) -> None:
    """Releases in a folder are put there whole, and left to the disk's own time."""
    out = tmp_path / "out"
    assert command("render", "--all", *arguments, "--output", out, "--project", project).code == 0
    assert written(acts, {}, out) >= 5
    assert "fsync" not in acts
