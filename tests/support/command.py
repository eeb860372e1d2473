"""The command, run as a person runs it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.support.project import ROOT


class Outcome(NamedTuple):
    """What a command printed and returned."""

    code: int
    out: bytes
    err: str


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
