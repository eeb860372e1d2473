"""What every test can ask for: a project to change, the command, sources and snapshots to compare with."""

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from syrupy.assertion import SnapshotAssertion

from hmic_press.cli import render_output
from hmic_press.cli.main import main
from tests.support.command import Outcome
from tests.support.project import copy_project
from tests.support.scores import SCORES
from tests.support.snapshots import ReviewExtension, SourceExtension

os.environ.pop("GITHUB_ACTIONS", None)  # where it is set, the command says things twice
# No clock decides whether a test passes; a fixture's folder is written anew by each example that uses it.
settings.register_profile(
    "press", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("press")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the figures that count to the process that shows them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["scores"] = dict(SCORES)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add the figures of a process that is done."""
    SCORES.update(node.workeroutput.get("scores", {}) if hasattr(node, "workeroutput") else {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the figures that count at the end of a run."""
    for what, number in SCORES.items():
        terminalreporter.write_line(f"{what}: {number:,}")


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


@pytest.fixture
def command(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Outcome]:
    """Run the command inside this process: quick, for the many tests of what it says."""

    def run(*arguments: str | Path) -> Outcome:
        capfdbinary.readouterr()
        thresholds = gc.get_threshold()
        with pytest.raises(SystemExit) as exit_:
            main([str(argument) for argument in arguments])
        gc.unfreeze()  # this process does not end yet
        gc.set_threshold(*thresholds)
        printed = capfdbinary.readouterr()
        return Outcome(int(exit_.value.code or 0), printed.out, printed.err.decode())

    return run


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let --jobs start processes for a few files, as it does for many."""
    monkeypatch.setattr(render_output, "WORTH_A_PROCESS", 1)
