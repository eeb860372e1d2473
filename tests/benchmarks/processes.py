"""Whole processes, timed in turn."""

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


def ratio(ours: Sequence[str], theirs: Sequence[str], runs: int = RUNS, cwd: Path = ROOT) -> tuple[float, float, float]:
    """Return the medians in milliseconds of two commands run in turn, and of their ratios pair by pair."""
    times = [(_time(ours, cwd), _time(theirs, cwd)) for _ in range(runs + 1)][1:]
    ours_ms, theirs_ms = (statistics.median(column) for column in zip(*times, strict=True))
    return ours_ms, theirs_ms, statistics.median(a / b for a, b in times)


def _time(command: Sequence[str], cwd: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=cwd, env=_environment(), stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - began) * 1000


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
