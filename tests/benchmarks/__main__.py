"""Print the table of ratios. Takes a few minutes; the figures hold for the machine and the moment."""

import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hmic_press import Newsroom
from hmic_press.style import rulebook
from tests.benchmarks import formats, series
from tests.benchmarks.processes import imports_of_dependencies, ratio
from tests.support.hostile_lines import HOSTILE, proof_of, seconds_of

HMIC = ["-m", "hmic_press"]
WITHOUT_COMPLETION = """
import os, sys
del os.environ["_HMIC_PRESS_COMPLETE"]
from hmic_press.cli.main import main
main(["render", "leicestershire"])
"""
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
ALL_FORMATS = """
import sys, tempfile
from hmic_press.cli.main import main
out = tempfile.mkdtemp(dir=sys.argv[2])
main(["render", "--all", "--format", "all", "--project", sys.argv[1], "--output", out, "--jobs", sys.argv[3]])
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
RULES = """
import sys, time
sys.path.insert(0, "")
from hmic_press import Newsroom
from hmic_press.release.amendments import amended
from hmic_press.style.proof import Passage, Proof
from hmic_press.style.rulebook import rules_of
releases = [Newsroom().release(name) for name in Newsroom().names]
rules = rules_of("house")
times = []
for _ in range(20):
    began = time.perf_counter()
    for release in releases:
        parts = amended(release.parts, release.brief.issued.amendments)
        proof = Proof([Passage(part.kind, string) for part in parts for string in part.strings])
        for rule in rules:
            list(rule.slips(proof))
    times.append((time.perf_counter() - began) * 1000)
print(sorted(times)[len(times) // 2])
"""
SERIES = str(Path(series.__file__))


def row(what: str, against: str, figures: tuple[float, float, float], aim: str) -> None:
    """Print a line of the table."""
    ours, theirs, times = figures
    print(f"{what:34} {against:40} {ours:9.2f} ms {theirs:9.2f} ms {times:7.2f}  {aim}", flush=True)


def steady(folder: Path, runs: int = 300) -> tuple[float, float, float]:
    """Return the medians of one release made again and again, file read and validated, and of bare Jinja2."""
    newsroom, name = Newsroom(folder), "force-00000"
    template, facts = series.bare_template(), pickle.loads((folder / "ready.pickle").read_bytes())[0]
    pairs = [(_ms(lambda: newsroom.render(name)), _ms(lambda: template.render(facts))) for _ in range(runs)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return ours, theirs, statistics.median(a / b for a, b in pairs)


def _ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


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


def rules_against_version(runs: int = 9) -> tuple[float, float, float]:
    """Return the medians of the house's rules on all five releases, and of printing the version, run in turn."""
    pairs = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", RULES], capture_output=True, text=True, check=True)
        pairs.append(
            (
                float(done.stdout),
                _ms(lambda: subprocess.run([sys.executable, *HMIC, "--version"], stdout=subprocess.DEVNULL)),
            )
        )
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return ours, theirs, statistics.median(a / b for a, b in pairs)


def slowest_rule() -> tuple[float, str]:
    """Return the longest that any rule takes for a hostile line of 100,000 characters, in milliseconds, and which."""
    times = (
        (min(seconds_of(rule, proof_of(hostile, kind, 100_000)) for _ in range(3)) * 1000, f"{rule.id}, {kind}")
        for kind, hostile in HOSTILE.items()
        for rule in rulebook.RULES.values()
    )
    return max(times)


def main() -> None:
    """Measure and print."""
    print(f"{'what':34} {'against':40} {'ours':>12} {'peer':>12} {'ratio':>7}  aim")
    render = [*HMIC, "render", "leicestershire"]
    row(
        "render leicestershire",
        "importing the dependencies alone",
        ratio(render, ["-c", imports_of_dependencies()]),
        "1.3, then 1.2",
    )
    with tempfile.TemporaryDirectory() as temporary:
        small, many_files, large = (Path(temporary) / size for size in ("44", "2000", "10000"))
        series.make(small, 44)
        if series.ours(small) != series.bare(small):
            sys.exit("The peer does not make the same text: compare bare.jinja with the templates.")
        both = ([SERIES, "ours", str(small)], [SERIES, "bare", str(small)])
        row("44 releases, whole process", "bare Jinja2, ready dictionaries", ratio(*both), "2.5, then 2.0")
        row("one release, steady state", "bare Jinja2, ready dictionary", steady(small), "printed")
        for command in (["--version"], ["--help"], ["render", "--help"]):
            row(" ".join(command), "render leicestershire", ratio([*HMIC, *command], render), "under 0.5")
        row("the house's rules, five releases", "--version", rules_against_version(), "under 0.25")
        os.environ |= {
            "_HMIC_PRESS_COMPLETE": "complete_bash",
            "COMP_WORDS": "hmic-press render lei",
            "COMP_CWORD": "2",
        }
        program = ["-c", "from hmic_press.cli.main import main; main()"]
        plain = ["-c", WITHOUT_COMPLETION]
        row("completion of a name", "render leicestershire", ratio(program, plain), "under 0.5")
        del os.environ["_HMIC_PRESS_COMPLETE"]
        row("a Word file", "docxtpl, same styles and parts", formats.word(Newsroom(small)), "at most 1")
        row("a PDF", "WeasyPrint, the page of the release", formats.pdf(Newsroom(small)), "at most 0.1")
        one, two = (["-c", ALL_FORMATS, str(small), temporary, jobs] for jobs in ("1", "2"))
        row("44 in all formats, two jobs", "the same, one job", ratio(two, one, runs=3), "printed")
        series.make(many_files, 2_000)
        few, many = handing_out(small), handing_out(many_files)
        print(f"peak memory, all formats: {many:.1f} MiB for 2,000 releases, {few:.1f} MiB for 44: {many / few:.2f}")
        ms, which = slowest_rule()
        print(f"slowest rule on a hostile line of 100,000 characters: {ms:.1f} ms ({which}); aim under 100")
        series.make(large, 10_000)
        few, many = at_scale(small), at_scale(large)
        row("a release among 10,000", "a release among 44", (many[0], few[0], many[0] / few[0]), "printed")
        print(f"peak memory: {many[1]:.1f} MiB for 10,000 releases, {few[1]:.1f} MiB for 44: {many[1] / few[1]:.2f}")


if __name__ == "__main__":
    main()
