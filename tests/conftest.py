"""What the tests share: the sources, copies of the project to change, the command, and how snapshots are kept."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.data import SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from hmic_press.cli.main import main

ROOT = Path(__file__).parent.parent
SOURCES = {file.stem: file for file in sorted((Path(__file__).parent / "sources").glob("*.txt"))}


SCORES: Counter[str] = Counter()  # the figures that count, which tests add to and the end of a run shows


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the figures that count at the end of a run."""
    for what, number in SCORES.items():
        terminalreporter.write_line(f"{what}: {number:,}")


class SourceExtension(SingleFileSnapshotExtension):
    """A source release as a snapshot: compared as bytes, and neither rewritten nor deleted whatever the options say."""

    file_extension = "txt"

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """Return the folder of the sources."""
        return str(SOURCES["national"].parent)

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: Any) -> str:
        """Return the name of the source: the snapshot's own name."""
        return str(index)

    def discover_snapshots(self, **unused: Any) -> SnapshotCollections:
        """Return nothing: what is never discovered is never swept as unused."""
        return SnapshotCollections()

    @classmethod
    def write_snapshot(cls, **unused: Any) -> None:
        """Refuse."""
        raise AssertionError("A source release is evidence and is never rewritten.")

    write_snapshot_collection = write_snapshot

    def delete_snapshots(self, **unused: Any) -> None:
        """Refuse."""
        raise AssertionError("A source release is evidence and is never deleted.")


class ReviewExtension(SingleFileSnapshotExtension):
    """A snapshot for review in a pull request: one readable text file a case."""

    file_extension = "txt"
    _write_mode = WriteMode.BINARY

    def serialize(self, data: str, **unused: Any) -> bytes:
        """Return the text as it stands, line ends and all."""
        return data.encode()


@pytest.fixture
def source(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compare with the source that `name` says."""
    return snapshot.use_extension(SourceExtension)


@pytest.fixture
def review(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Snapshots that are accepted with --snapshot-update after somebody has read the difference."""
    return snapshot.use_extension(ReviewExtension)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's forces and templates, to change."""
    return copy_project(tmp_path / "project")


def copy_project(folder: Path) -> Path:
    """Copy the templates, the roster and the five files of facts into a folder: tests do not rest on later forces."""
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("formats"))
    files = ["roster.csv", *(f"police-relationships/{name}.toml" for name in SOURCES)]
    (folder / "forces" / "police-relationships").mkdir(parents=True)
    for file in files:
        shutil.copy(ROOT / "forces" / file, folder / "forces" / file)
    return folder


class Outcome(NamedTuple):
    """What a command printed and returned."""

    code: int
    out: bytes
    err: str


@pytest.fixture
def command(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Outcome]:
    """Run the command inside this process: quick, for the many tests of what it says."""

    def run(*arguments: str | Path) -> Outcome:
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main([str(argument) for argument in arguments])
        printed = capfdbinary.readouterr()
        return Outcome(int(exit_.value.code or 0), printed.out, printed.err.decode())

    return run


def process(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Outcome:
    """Run the command as a process of its own, as a person does."""
    done = subprocess.run(
        [sys.executable, "-m", "hmic_press", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    return Outcome(done.returncode, done.stdout, done.stderr.decode(errors="replace"))


def needs(tool: str, found: object) -> None:
    """Skip a test whose tool is not on this laptop; in CI, where every tool must be, fail."""
    if not found:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{tool} is not installed")


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, to see that none has changed."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in files_below(folder)}


def files_below(folder: Path) -> Iterable[Path]:
    """Return every file below a folder."""
    return (file for file in sorted(folder.rglob("*")) if file.is_file())
