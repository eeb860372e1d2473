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


SEVERAL = (  # the command, with processes for a few files, as for many
    "-c",
    "from hmic_press.cli import render_output; render_output.WORTH_A_PROCESS = 1; "
    "from hmic_press.cli.main import main; main()",
)


def process(*arguments: str | Path, cwd: Path = ROOT, several: bool = False, **environment: str) -> Outcome:
    """Run the command as a process of its own, as a person does; with `several`, processes for a few files too."""
    done = subprocess.run(
        [sys.executable, *(SEVERAL if several else ("-m", "hmic_press")), *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    return Outcome(done.returncode, done.stdout, done.stderr.decode(errors="replace"))
