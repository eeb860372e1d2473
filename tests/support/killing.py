"""Kill a rendering at random moments, many times, and look at what it leaves; a process of its own, as it forks.

`python -m tests.support.killing RUNS OLD NEW OUT`: two projects whose every release differs, and the folder for their
files. Prints, as JSON: the runs, how many left a half file, how many left old files beside new ones, and the strays.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from io import FileIO
from pathlib import Path

from hmic_press import Newsroom
from hmic_press.formats import FORMATS, resolve_name
from hmic_press.project import writing
from hmic_press.release.output_folder import Order, hand_out
from hmic_press.release.wanted import Wanted
from tests.support.project import contents


class SlowFile(FileIO):
    """A file on a slow disk, which has half of what is written for a while: long enough for a kill to find it so."""

    def write(self, data: bytes) -> int:
        """Write half, wait, and write the rest."""
        half = super().write(data[: len(data) // 2])
        time.sleep(0.003)
        return half + super().write(data[half:])


def kill_many(runs: int, projects: list[Path], out: Path) -> dict[str, int]:
    """Return what was counted."""
    whole = []
    for project in projects:
        began = time.monotonic()
        whole.append(_all_files(project, out.with_name(f"whole-{project.name}")))
        longest = (
            time.monotonic() - began
        )  # so that most kills come in the middle of the work, however busy the machine
    shutil.copytree(out.with_name(f"whole-{projects[0].name}"), out)
    chance = random.Random(1)
    counted = {"runs": 0, "half": 0, "mixed": 0}
    for run in range(runs):
        if (child := os.fork()) == 0:
            _render_for_ever(projects, out, run)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = {name: data for name, data in contents(out).items() if not name.startswith(".hmic-press-")}
        states = [{number for number, made in enumerate(whole) if made[name] == data} for name, data in found.items()]
        counted["runs"] += 1
        counted["half"] += not all(states)
        counted["mixed"] += len({*map(tuple, states)}) > 1
    return counted | {"strays": len(list(out.glob(".hmic-press-*"))), "files": len(found)}


def _all_files(project: Path, folder: Path) -> dict[str, bytes]:
    """Return the files of a project, made by a process of its own: a typesetter's threads do not survive a fork."""
    if (child := os.fork()) == 0:
        _render([project], folder, 0)
        os._exit(0)
    os.waitpid(child, 0)
    return contents(folder)


def _render_for_ever(projects: list[Path], out: Path, seed: int) -> None:
    while True:
        _render(projects, out, seed)
        seed += 1


def _render(projects: list[Path], out: Path, seed: int) -> None:
    out.mkdir(exist_ok=True)
    chance = random.Random(seed)
    for project in projects if seed % 2 else projects[::-1]:
        newsroom = Newsroom(project)
        names = chance.sample(newsroom.names, len(newsroom.names))
        formats = chance.sample(list(FORMATS), len(FORMATS))
        order = Order(out, [Wanted(format) for format in formats], replace=True)
        assert not [problem for name in names for problem in hand_out(newsroom, order, name).problems]


if __name__ == "__main__":
    for row in FORMATS.values():
        resolve_name(f"hmic_press.formats.{row.setter}")  # so that each run is spent on writing
    writing.open = SlowFile
    print(json.dumps(kill_many(int(sys.argv[1]), [Path(sys.argv[2]), Path(sys.argv[3])], Path(sys.argv[4]))))
