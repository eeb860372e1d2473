"""What a whole project takes: milliseconds a release and the peak of memory, each in a process of its own."""

import subprocess
import sys
import tempfile
from pathlib import Path

AT_SCALE = """
import re, sys, time
from hmic_press import Newsroom
newsroom = Newsroom(sys.argv[1])
names = newsroom.names
began = time.perf_counter()
for name in names:
    newsroom.render(name)
each = (time.perf_counter() - began) * 1000 / len(names)
print(each, re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""
HANDING_OUT = """
import re, sys
from pathlib import Path
from hmic_press import Newsroom
from hmic_press.release.output_folder import Order, hand_out
from hmic_press.release.release import Wanted
from hmic_press.formats import FORMATS
newsroom, order = Newsroom(sys.argv[1]), Order(Path(sys.argv[2]), [Wanted(each) for each in FORMATS])
for name in newsroom.names:
    assert not hand_out(newsroom, order, name).problems
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


def at_scale(folder: Path) -> tuple[float, float]:
    """Return milliseconds a release and peak memory in MiB of a process that renders a whole project, one at a time."""
    done = subprocess.run([sys.executable, "-c", AT_SCALE, folder], capture_output=True, text=True, check=True)
    ms, kib = done.stdout.split()
    return float(ms), float(kib) / 1024


def handing_out(project: Path) -> float:
    """Return the peak memory in MiB of a process that writes a whole project in all formats."""
    with tempfile.TemporaryDirectory() as out:
        done = subprocess.run(
            [sys.executable, "-c", HANDING_OUT, project, out], capture_output=True, text=True, check=True
        )
    return float(done.stdout) / 1024
