"""Whole processes: timed in turn by the clock of a person who waits, or alone by the processor's time they take."""

import ast
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.support.project import ROOT

RUNS = 15
HMIC = ["-m", "hmic_press"]


def ratio(ours: Sequence[str], theirs: Sequence[str], runs: int = RUNS, cwd: Path = ROOT) -> tuple[float, float, float]:
    """Return the medians in milliseconds of two commands run in turn, and of their ratios pair by pair."""
    times = [(waited(ours, cwd), waited(theirs, cwd)) for _ in range(runs + 1)][1:]
    ours_ms, theirs_ms = (statistics.median(column) for column in zip(*times, strict=True))
    return ours_ms, theirs_ms, statistics.median(a / b for a, b in times)


def waited(command: Sequence[str], cwd: Path = ROOT) -> float:
    """Return the milliseconds that somebody waits for a command."""
    began = time.perf_counter()
    run(command, cwd)
    return (time.perf_counter() - began) * 1000


def worked(command: Sequence[str], cwd: Path = ROOT) -> float:
    """Return the seconds of the processor that a command takes, which a busy machine hardly changes."""
    before = os.times()
    run(command, cwd)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def run(command: Sequence[str], cwd: Path = ROOT) -> None:
    """Run a command; one that finds something to tell has done its work too, one that fails has not."""
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(command)} ends with {done.returncode}: {done.stderr.decode()}")


def _environment() -> dict[str, str]:
    """Return the environment with bytecode allowed: on nobody's machine is a package compiled at each start."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def imports_of_dependencies() -> str:
    """Return a program of every import that the package makes of its three dependencies, and nothing else."""
    lines = set()
    for file in (ROOT / "hmic_press").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom | ast.Import):
                line = ast.unparse(node)
                if any(f" {name}" in line for name in ("jinja2", "pydantic", "pydantic_core", "typer")):
                    lines.add(line)
    return "\n".join(sorted(lines))
