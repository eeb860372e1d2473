"""The rules of the house style: what they take for the five releases, and for a line that is made to be slow."""

import statistics
import subprocess
import sys

from hmic_press.style import rulebook
from tests.benchmarks.processes import HMIC, waited
from tests.support.hostile_lines import HOSTILE, proof_of, seconds_of

RULES = """
import sys, time
sys.path.insert(0, "")
from hmic_press import Newsroom
from hmic_press.release.amendments import amend
from hmic_press.style.proof import Passage, Proof
from hmic_press.style.rulebook import rules_of
releases = [Newsroom().release(name) for name in Newsroom().names]
rules = rules_of("house")
times = []
for _ in range(20):
    began = time.perf_counter()
    for release in releases:
        parts = amend(release.parts, release.brief.issued.amendments)
        proof = Proof([Passage(part.kind, string) for part in parts for string in part.strings], terms=release.terms)
        for rule in rules:
            list(rule.slips(proof))
    times.append((time.perf_counter() - began) * 1000)
print(sorted(times)[len(times) // 2])
"""


def against_version(runs: int = 9) -> tuple[float, float, float]:
    """Return the medians of the house's rules on all five releases, and of printing the version, run in turn."""
    pairs = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", RULES], capture_output=True, text=True, check=True)
        pairs.append((float(done.stdout), waited([*HMIC, "--version"])))
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
