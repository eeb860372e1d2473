"""A verb does its work though nobody reads what it says; one that stops half way lists what it has written."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press.cli import render_output
from hmic_press.project import writing
from tests.support.command import SEVERAL, Outcome, process
from tests.support.damage import WORDS
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents

Command = Callable[..., Outcome]
ANSWERS = ["improvements", "Zoë Billingham", ".", "second jobs", "", "12", "9", "", "yes"]
WORK = {
    "lint-fix": (("lint", "--fix", "words.txt", "other.md"), {"words.txt", "other.md"}),
    "lint-fix-release": (("lint", "--fix", "derbyshire"), {f"forces/{CAMPAIGN}/derbyshire.toml"}),
    "new": (("new", "kent"), {f"forces/{CAMPAIGN}/kent.toml"}),
    "init": (("init", "made"), {"made/README.md", "made/templates/release.jinja"}),
    "import": (("import-workbook", "changed.csv"), {f"forces/{CAMPAIGN}/{slug}.toml" for slug in ("kent", "surrey")}),
    "workbook": (("workbook", "new.csv"), {"new.csv", "new-statements.csv"}),
    "render": (("render", "--all", "--output", "out"), {"out/warwickshire.txt", "out/national.indented.txt"}),
    "render-jobs": (("render", "--all", "--output", "out", "--jobs", "2"), {"out/warwickshire.txt"}),
}
HEADERS = 'slug,"force, name","force, verdict","inspector, name","second jobs, since","second jobs, applications"'


@pytest.fixture
def at_work(project: Path) -> Path:
    """A project with something to do for every verb."""
    for name in ("words.txt", "other.md"):
        (project / name).write_text(f"It's “here”.\n\n{WORDS}", "utf-8")
    add(project, "derbyshire", DERBYSHIRE + '\n[[findings]]\nstatement = "The force\'s policy is new."\n')
    rows = [f"{slug},{name},improvements,Roger Baker,September 2011,12" for slug, name in _NEW]
    (project / "changed.csv").write_text("\n".join([HEADERS, *rows, ""]), "utf-8")
    return project


_NEW = [("kent", "Kent Police"), ("surrey", "Surrey Police"), ("sussex", "Sussex Police"), ("dorset", "Dorset Police")]


def _into_a_closed_pipe(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the command with nobody at the other end of its output; return its code and its errors."""
    reads, writes = os.pipe()
    os.close(reads)
    try:
        done = subprocess.run(
            [sys.executable, *SEVERAL, *arguments],
            cwd=folder,
            input="".join(f"{answer}\n" for answer in ANSWERS).encode(),
            stdout=writes,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writes)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("verb", WORK)
def test_a_closed_pipe_stops_no_work(verb: str, at_work: Path) -> None:
    """Nobody reads a word of it, and the files are written and changed all the same, without a complaint."""
    arguments, files = WORK[verb]
    before = contents(at_work)
    code, told = _into_a_closed_pipe(at_work, *arguments)
    assert told == ""
    assert code == (1 if verb.startswith("lint") and code else 0)
    after = contents(at_work)
    assert files <= {name for name in after if after[name] != before.get(name)}
    assert not [name for name in after if ".hmic-press-" in name]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--help",), 0), (("render", "--help"), 0), (("check",), 1), (("list",), 0), (("render", "nope"), 2)],
)
def test_a_closed_pipe_changes_no_code(arguments: tuple[str, ...], code: int, at_work: Path) -> None:
    """The code is what it would have been had somebody read: a check that does not pass is still 1."""
    (at_work / "forces" / CAMPAIGN / "stray.txt").write_text("x")
    assert _into_a_closed_pipe(at_work, *arguments)[0] == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("lint", "--help"), ("schema",), ("check",)])
def test_a_full_disk_under_the_output_is_3(arguments: tuple[str, ...]) -> None:
    """What the machine refuses to write is no fault of ours, the parser's own help included, and one complaint."""
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "hmic_press", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert done.stderr.decode().count("no space left on device") == 1
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_errors_that_nobody_can_be_told_keep_their_code() -> None:
    """Where not even the error output can be written, the code alone says it."""
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "hmic_press", "render", "nope"]
        assert subprocess.run(command, stdout=full, stderr=full, check=False).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "after", "listed"),
    [
        (("init", "made"), 2, ["made/"]),
        (("render", "--all", "--output", "out"), 2, ["out/", "out/", "2 written, 0 unchanged, "]),
        (("workbook", "new.csv"), 1, ["new.csv: "]),
        (("import-workbook", "changed.csv"), 2, ["kent: new", "surrey: new", "Left out", "4 rows read, 2 forces"]),
        (("lint", "--fix", "words.txt", "other.md"), 1, ["--- words.txt"]),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_a_disk_that_fills_up_half_way(
    arguments: tuple[str, ...],
    after: int,
    listed: list[str],
    at_work: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After some files the disk is full: 3, what is written is whole and is listed, and what is not is told."""
    monkeypatch.chdir(at_work)
    stage, written = writing._stage, []

    def until_full(file: Path, data: bytes, *, lasting: bool) -> str:
        if len(written) == after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))
        written.append(str(file))
        return stage(file, data, lasting=lasting)

    monkeypatch.setattr(writing, "_stage", until_full)
    outcome = command(*arguments)
    assert outcome.code == 3
    assert "It cannot be written: no space left on device." in outcome.err
    shown = outcome.out.decode().splitlines()
    for words in listed:
        assert [line for line in shown if line.startswith(words)]
    if arguments[0] in ("init", "render"):
        assert [line for line in shown if line in written] == written
    assert not [name for name in contents(at_work) if ".hmic-press-" in name]


@pytest.mark.parametrize("refusal", [BlockingIOError(errno.EAGAIN, "no"), OSError(errno.ENOSYS, "no"), ImportError()])
@pytest.mark.parametrize("after", [0, 1])
def test_where_no_process_can_be_started(
    refusal: Exception, after: int, at_work: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that starts none of the processes, or only the first, gets its releases from this one."""
    from multiprocessing.context import SpawnProcess

    start, started = SpawnProcess.start, []

    def refuse(self: SpawnProcess) -> None:
        if len(started) == after:
            raise refusal
        started.append(self)
        start(self)

    monkeypatch.setattr(SpawnProcess, "start", refuse)
    monkeypatch.setattr(render_output, "WORTH_A_PROCESS", 1)
    out = at_work / "out"
    outcome = command("render", "--all", "--jobs", "2", "--output", out, "--project", at_work)
    assert (outcome.code, outcome.err) == (0, "")
    assert len(list(out.iterdir())) == 6
    assert all(not process.is_alive() for process in started)


@pytest.mark.parametrize("does", ['rm "$1"', 'rm "$1"; mkdir "$1"', 'rm "$1"; ln -s "$1" "$1"'])
@pytest.mark.skipif(os.name == "nt", reason="this system has no shell")
def test_an_editor_that_leaves_no_file(does: str, at_work: Path, tmp_path: Path) -> None:
    """An editor that deletes what it was given, or puts something else there, is told; nothing is written."""
    script = tmp_path / "editor"
    script.write_text(f"#!/bin/sh\n{does}\n")
    script.chmod(0o755)
    before = contents(at_work)
    outcome = process("new", "kent", "--edit", "--project", at_work, VISUAL=str(script))
    assert (outcome.code, outcome.out) == (3, b"")
    assert outcome.err.startswith("kent.toml")
    assert contents(at_work) == before
