"""A rendering that is killed leaves no half file."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hmic_press.formats import FORMATS
from tests.support.command import process
from tests.support.project import ROOT, SOURCES, contents, copy_project
from tests.support.scores import SCORES
from tests.support.thorough import THOROUGH

RUNS = 200 if THOROUGH else 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no kill -9")
def test_kill_9_leaves_no_half_file(tmp_path: Path) -> None:
    """Killed at many random moments, every file is the old or the new one, whole; the next run sweeps out the rest."""
    old, new = copy_project(tmp_path / "old"), copy_project(tmp_path / "new")
    house = new / "templates" / "houses" / "hmic-2012" / "house.toml"
    house.write_text(house.read_text("utf-8").replace("07836 217 729", "07700 900 123"), "utf-8")
    arguments = [sys.executable, "-m", "tests.support.killing", str(RUNS), old, new, tmp_path / "out"]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, check=True)
    counted = json.loads(done.stdout)
    assert (counted["runs"], counted["half"]) == (RUNS, 0)
    assert counted["files"] == len(SOURCES) * len(FORMATS)
    assert counted["mixed"] > RUNS / 5, "most kills came in the middle of the work"
    assert counted["strays"] > 0, "some came in the middle of a file"
    SCORES[f"kill -9 runs with a half file, of {RUNS}"] += counted["half"]
    long_ago = time.time() - 7200
    for stray in (tmp_path / "out").glob(".hmic-press-*"):
        os.utime(stray, (long_ago, long_ago))
    render = ("render", "--all", "--format", "all", "--output", tmp_path / "out", "--replace", "--project", new)
    assert process(*render).code == 0
    assert contents(tmp_path / "out") == contents(tmp_path / "whole-new")
