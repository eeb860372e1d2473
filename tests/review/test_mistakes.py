"""Every mistake in the corpus is told with place, field, what is wrong and what to do.

A file below `tests/mistakes/` is a project's file gone wrong; its folder says which. Beside it stands what is told.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.data import SnapshotCollections
from syrupy.location import PyTestLocation

from tests.support.command import Outcome
from tests.support.messages import OURS
from tests.support.project import CAMPAIGN, ROOT, add, contents
from tests.support.scores import SCORES
from tests.support.snapshots import ReviewExtension

CORPUS = ROOT / "tests" / "mistakes"
MISTAKES = sorted(file for file in CORPUS.glob("*/*") if file.suffix != ".txt")
SOUND = (CORPUS / "sound.toml").read_text("utf-8")
REPLACED = {
    "campaign": f"templates/{CAMPAIGN}/campaign.toml",
    "house": "templates/house.toml",
    "roster": "forces/roster.csv",
    "force-template": f"templates/{CAMPAIGN}/force.jinja",
    "findings-template": f"templates/{CAMPAIGN}/_findings.jinja",
}


class BesideExtension(ReviewExtension):
    """A snapshot for review that stands beside the mistake it is about."""

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """Return the corpus."""
        return str(CORPUS)

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: Any) -> str:
        """Return the mistake's own name."""
        return str(index)

    @classmethod
    def matches_test_location(cls, **unused: Any) -> bool:
        """Return that the place is right, though it is not named after the test."""
        return True

    def discover_snapshots(self, **unused: Any) -> SnapshotCollections:
        """Return nothing: what is never discovered is never swept as unused, and the mistakes lie here too."""
        return SnapshotCollections()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_mistake_is_told(
    mistake: Path, project: Path, command: Callable[..., Outcome], snapshot: SnapshotAssertion
) -> None:
    """The message says place, field, problem and remedy in plain English; one code, no file changed, no word out."""
    slug = "derbyshire" if mistake.parent.name in REPLACED else mistake.parent.name
    add(project, slug, SOUND)
    wrong = project / REPLACED.get(mistake.parent.name, f"forces/{CAMPAIGN}/{slug}.toml")
    wrong.write_bytes(mistake.read_bytes())
    before = contents(project)
    rendered = command("render", slug, "--project", project)
    checked = command("check", slug, "--project", project)
    assert contents(project) == before
    assert rendered.out == b""
    assert rendered.code == checked.code
    assert checked.code in (1, 2)
    assert checked.out.decode() == rendered.err
    assert not OURS.search(rendered.err)
    assert str(project) not in rendered.err
    for problem in re.split(r"\n(?! )", rendered.err.strip()):
        head, *lines = problem.split("\n")
        assert re.match(r"(forces|templates)/[\w./-]+(:\d+:\d+)?(  \S.*)?$", head), head
        assert len(lines) == 2
        assert all(line.startswith("  ") for line in lines)
    shown = f"$ hmic-press render {slug}\n{rendered.err}exit {rendered.code}\n"
    assert shown == snapshot.use_extension(BesideExtension)(name=f"{mistake.parent.name}/{mistake.stem}")
    SCORES["mistakes told with all four parts and one code, no traceback, no file changed"] += 1


def test_the_file_that_goes_wrong_is_sound(project: Path, command: Callable[..., Outcome]) -> None:
    """Each mistake is one change of a file with nothing wrong."""
    add(project, "derbyshire", SOUND)
    assert command("check", "--project", project).code == 0


def test_the_corpus_is_large_enough() -> None:
    """At least 80 mistakes, of every kind of file, each with its answer."""
    assert len(MISTAKES) >= 80
    assert {mistake.with_suffix(".txt") for mistake in MISTAKES} == set(CORPUS.glob("*/*.txt"))
    assert {mistake.parent.name for mistake in MISTAKES} >= set(REPLACED)


def test_index(review: SnapshotAssertion) -> None:
    """The table of contents of the corpus: each mistake, and the first thing that is said of it."""
    entries = []
    for mistake in MISTAKES:
        problem = mistake.with_suffix(".txt").read_text("utf-8").splitlines()[2].strip()
        entries.append(f"{mistake.parent.name}/{mistake.stem}: {problem}\n")
    assert "".join(entries) == review
