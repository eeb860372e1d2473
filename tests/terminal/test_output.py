"""What a person sees in a terminal, and a program in a pipe."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.command import SEVERAL, process
from tests.support.project import ROOT

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")


def in_terminal(*arguments: str | Path, both: bool = True) -> tuple[int, str]:
    """Run the command with a terminal for its error output, and for its output too unless `both` is false."""
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "hmic_press", *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=theirs if both else subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 4096)
        except OSError:  # the other side is closed
            break
        if not read:
            break
        shown += read
    os.close(ours)
    return done.wait(timeout=60), shown.decode(errors="replace")


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_binary_format_is_not_for_a_screen(format: str) -> None:
    """A terminal is not filled with what it cannot show: code 2 and what to do; a pipe gets the bytes."""
    code, shown = in_terminal("render", "national", "--format", format)
    assert code == 2
    assert f"A screen cannot show the format {format}." in shown
    assert "--output DIR" in shown
    piped = process("render", "national", "--format", format)
    assert piped.code == 0
    assert piped.out[:4] in (b"PK\x03\x04", b"%PDF")


def test_progress_is_for_people(tmp_path: Path) -> None:
    """A terminal shows a bar that fills up; a pipe gets the files and the summary, and nothing else."""
    code, shown = in_terminal("render", "--all", "--format", "docx", "--output", tmp_path)
    assert code == 0
    assert "Releases" in shown
    assert "100%" in shown
    piped = process("render", "--all", "--format", "docx", "--output", tmp_path)
    assert piped.out.decode() == "0 written, 5 unchanged, 0 refused or wrong.\n".replace(
        "5", str(len(list(tmp_path.iterdir())))
    )
    assert piped.err == ""


def _at_work(tmp_path: Path) -> subprocess.Popen[bytes]:
    """Start two processes on all releases in all formats, and return when the first file is there."""
    command = [sys.executable, *SEVERAL, "render", "--all", "--format", "all", "--jobs", "2", "--output"]
    working = subprocess.Popen(
        [*command, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    _until(lambda: any(not file.name.startswith(".") for file in tmp_path.iterdir()))
    return working


def _until(true: Callable[[], bool]) -> None:
    for _ in range(600):
        if true():
            return
        time.sleep(0.05)
    pytest.fail("it never came")


def test_ctrl_c_leaves_whole_files(tmp_path: Path) -> None:
    """Stopped while several processes work, the command returns 130 and says nothing, and all files are whole."""
    working = _at_work(tmp_path)
    os.killpg(working.pid, signal.SIGINT)
    _, told = working.communicate(timeout=60)
    assert working.returncode in (0, 130), told.decode()
    assert told == b""
    assert not [file.name for file in tmp_path.iterdir() if file.name.startswith(".hmic-press-")]
    assert process("render", "--all", "--format", "all", "--output", tmp_path).code == 0, "what is there is whole"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list its processes")
def test_killed_with_its_helpers(tmp_path: Path) -> None:
    """The processes that work for a command end when it is killed: none writes on behind a person's back."""
    working = _at_work(tmp_path)
    assert len(_processes_of_session(working.pid)) >= 3
    working.kill()
    working.communicate(timeout=60)
    _until(lambda: not _processes_of_session(working.pid))


def _processes_of_session(session: int) -> list[str]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(stat.parent.name)
    return found
