"""Many releases in many formats, written to a folder: each file whole, none lost, none where it does not belong."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hmic_press.formats import FORMATS
from hmic_press.release.release import Release
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT, SOURCES, contents

Command = Callable[..., Outcome]


def _change(project: Path, name: str, was: str, becomes: str) -> None:
    file = project / "forces" / CAMPAIGN / f"{name}.toml"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes), "utf-8")


def test_all_releases_are_written_as_issued(command: Command, project: Path, tmp_path: Path) -> None:
    """Without a format each release is written as it was issued, byte for byte, under the ending of its format."""
    outcome = command("render", "--all", "--output", tmp_path / "out", "--project", project)
    assert outcome.code == 0
    assert outcome.out.decode().splitlines()[-1] == "5 written, 0 unchanged, 0 refused or wrong."
    written = contents(tmp_path / "out")
    assert sorted(written) == [
        "city-of-london.txt",
        "leicestershire.md",
        "metropolitan.txt",
        "national.indented.txt",
        "warwickshire.txt",
    ]
    assert {name.partition(".")[0]: data for name, data in written.items()} == {
        name: file.read_bytes() for name, file in SOURCES.items()
    }


@pytest.mark.usefixtures("several")
def test_all_formats_at_once(command: Command, tmp_path: Path) -> None:
    """One call makes every release in every format; a second one finds nothing to do; two jobs make the same bytes."""
    assert command("render", "--all", "--format", "all", "--output", tmp_path / "out", "--project", ROOT).code == 0
    before = contents(tmp_path / "out")
    assert set(before) >= {f"{name}{row.suffix}" for name in SOURCES for row in FORMATS.values()}
    ages = {file: file.stat().st_mtime_ns for file in (tmp_path / "out").iterdir()}
    again = command("render", "--all", "--format", "all", "--output", tmp_path / "out", "--project", ROOT)
    assert again.out.decode() == f"0 written, {len(before)} unchanged, 0 refused or wrong.\n"
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "out").iterdir()} == ages, "left alone"
    twin = ("render", "--all", "--format", "all", "--output", tmp_path / "two", "--project", ROOT, "--jobs", "2")
    assert command(*twin).code == 0
    assert contents(tmp_path / "two") == before


def test_few_files_are_made_in_one_process(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --jobs no process starts for what is made before it could begin."""
    monkeypatch.setattr("hmic_press.release.parallel.hand_out_all", None)
    assert command("render", "--all", "--output", tmp_path, "--project", ROOT, "--jobs", "8").code == 0


def test_some_formats_of_some_releases(command: Command, tmp_path: Path) -> None:
    """Names and formats may be several, and one that is given twice counts once."""
    names, formats = ("national", "warwickshire", "national"), ("--format", "docx", "--format", "eml")
    assert command("render", *names, *formats, "--output", tmp_path).code == 0
    assert sorted(contents(tmp_path)) == ["national.docx", "national.eml", "warwickshire.docx", "warwickshire.eml"]


def test_writing_never_destroys_other_words(command: Command, tmp_path: Path) -> None:
    """A file that holds something else is kept, with code 4, unless --replace is given; the others are written."""
    (tmp_path / "leicestershire.md").write_text("somebody's work")
    refused = command("render", "leicestershire", "national", "--output", tmp_path)
    assert refused.code == 4
    assert "--replace" in refused.err
    assert contents(tmp_path)["leicestershire.md"] == b"somebody's work"
    assert contents(tmp_path)["national.indented.txt"] == SOURCES["national"].read_bytes()
    assert command("render", "leicestershire", "national", "--output", tmp_path, "--replace").code == 0
    assert command("render", "leicestershire", "national", "--output", tmp_path).code == 0, "the same words again"
    assert contents(tmp_path)["leicestershire.md"] == SOURCES["leicestershire"].read_bytes()


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("several")
def test_one_bad_release_does_not_stop_the_others(command: Command, project: Path, tmp_path: Path, jobs: str) -> None:
    """What is wrong with a release is told, its old file stays, all others are written, and the code is 2."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "leicestershire.md").write_text("old")
    _change(project, "leicestershire", "approved = 83", "approved = 85")
    outcome = command("render", "--all", "--output", out, "--project", project, "--replace", "--jobs", jobs)
    assert outcome.code == 2
    assert f"forces/{CAMPAIGN}/leicestershire.toml" in outcome.err
    assert outcome.err.count("\n  ") == 2
    assert outcome.out.decode().endswith("4 written, 0 unchanged, 1 refused or wrong.\n")
    assert len(contents(out)) == 5
    assert contents(out)["leicestershire.md"] == b"old"
    outcome = command("render", "national", "nope", "--output", out, "--project", project)
    assert outcome.code == 2
    assert "There is no release called “nope”." in outcome.err


def test_two_releases_of_one_slug_are_not_one_file(command: Command, project: Path, tmp_path: Path) -> None:
    """The releases of two campaigns about one force never write over each other."""
    for folder in ("templates", "forces"):
        (project / folder / CAMPAIGN).rename(project / folder / "one")

    for folder in ("templates", "forces"):
        shutil.copytree(project / folder / "one", project / folder / "two")
    for template in (project / "templates").rglob("*.jinja"):
        text = template.read_text("utf-8").replace(f"{CAMPAIGN}/", f"{template.parent.name}/")
        template.write_text(text, "utf-8")
    names = ("one/warwickshire", "two/warwickshire")
    outcome = command("render", *names, "--output", tmp_path / "out", "--project", project)
    assert outcome.code == 2
    assert "one/warwickshire and two/warwickshire would be files of one name." in outcome.err
    assert list(contents(tmp_path / "out")) == ["warwickshire.txt"]


def test_rights_are_kept(command: Command, tmp_path: Path) -> None:
    """A new file has the rights of any new file, and one that is replaced keeps its own."""
    (tmp_path / "national.indented.txt").write_text("old")
    (tmp_path / "national.indented.txt").chmod(0o600)
    (tmp_path / "plain").write_text("as any")
    assert command("render", "national", "warwickshire", "--output", tmp_path, "--replace").code == 0
    rights = {file.name: file.stat().st_mode for file in tmp_path.iterdir()}
    assert rights["national.indented.txt"] & 0o777 == 0o600
    assert rights["warwickshire.txt"] == rights["plain"]


def test_what_is_no_file_is_left_alone(command: Command, tmp_path: Path) -> None:
    """A folder or a pipe of a release's name is refused, and nobody waits for it."""
    (tmp_path / "national.indented.txt").mkdir()
    os.mkfifo(tmp_path / "warwickshire.txt")
    outcome = command("render", "national", "warwickshire", "--output", tmp_path, "--replace")
    assert outcome.code == 4
    assert outcome.err.count("that is no file") == 2


def test_a_fault_with_one_release_does_not_stop_the_others(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours in one release is told with its name and code 70, and the others are written."""
    sound = Release.typeset

    def fail(release: Release, *arguments: Any, **more: Any) -> bytes:
        return sound(release, *arguments, **more) if release.name.slug != "national" else bytes(1 // 0)

    monkeypatch.setattr(Release, "typeset", fail)
    outcome = command("render", "--all", "--output", tmp_path, "--project", ROOT)
    assert outcome.code == 70
    assert f"forces/{CAMPAIGN}/national.toml" in outcome.err
    assert "national.indented.txt" not in contents(tmp_path)
    assert len(contents(tmp_path)) >= 4


def test_problems_are_told_though_nobody_reads_the_list(project: Path, tmp_path: Path) -> None:
    """Where the list of files goes nowhere, what is wrong is told all the same, with its code."""
    _change(project, "leicestershire", "approved = 83", "approved = 85")
    render = f"{sys.executable} -m hmic_press render --all --output {tmp_path / 'out'} --project {project}"
    command = f"{render} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"85 is more than the 84 applications" in done.stderr


@pytest.mark.parametrize("slug", ["warwickshire.indented", "warwickshire-EMBARGOED", "warwickshire-EMBARGOED-7f3a9c2e"])
def test_no_release_is_taken_for_another(command: Command, project: Path, tmp_path: Path, slug: str) -> None:
    """A release whose file would have another's name is refused."""
    (project / "forces" / "roster.csv").unlink()
    folder = project / "forces" / CAMPAIGN
    (folder / "warwickshire.toml").rename(folder / f"{slug}.toml")
    outcome = command("render", "--all", "--output", tmp_path / "out", "--project", project)
    assert outcome.code == 2
    assert f"{slug} could be taken for another release's." in outcome.err
    assert len(contents(tmp_path / "out")) == 4


def test_nothing_is_written_outside_the_folder(command: Command, tmp_path: Path) -> None:
    """A link that lies where a release goes is replaced, and what it points to is left alone."""
    (tmp_path / "precious").write_text("keep")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "national.indented.txt").symlink_to(tmp_path / "precious")
    assert command("render", "national", "--output", tmp_path / "out", "--replace").code == 0
    assert (tmp_path / "precious").read_text() == "keep"
    assert not (tmp_path / "out" / "national.indented.txt").is_symlink()


def test_what_cannot_be_written_is_told(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be made or written is code 3 with its name; what was there stays, and no stray is left."""
    (tmp_path / "file").write_text("x")
    outcome = command("render", "national", "--output", tmp_path / "file" / "below")
    assert outcome.code == 3
    assert str(tmp_path / "file" / "below") in outcome.err

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "national.indented.txt").write_text("old")
    monkeypatch.setattr(os, "replace", refuse)
    outcome = command("render", "national", "--output", tmp_path, "--replace")
    assert outcome.code == 3
    assert "permission denied" in outcome.err
    assert contents(tmp_path) == {"file": b"x", "national.indented.txt": b"old"}


def test_strays_of_a_killed_run_are_swept(command: Command, tmp_path: Path) -> None:
    """What a killed run left half written goes an hour later; what may still be at work, and all else, stays."""
    for name, age in (
        (".hmic-press-oldstray.part", 7200),
        (".hmic-press-newstray.part", 60),
        (".hmic-press-settings.toml", 7200),
    ):
        (tmp_path / name).write_text("half")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    assert command("render", "national", "--output", tmp_path).code == 0
    assert sorted(contents(tmp_path)) == [
        ".hmic-press-newstray.part",
        ".hmic-press-settings.toml",
        "national.indented.txt",
    ]
