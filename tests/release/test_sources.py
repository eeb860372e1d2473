"""The five releases that HMIC issued come back byte for byte."""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import hmic_press
from tests.support.command import Outcome, process
from tests.support.project import SOURCES, contents
from tests.support.scores import SCORES
from tests.support.snapshots import SourceExtension

FORCES = [name for name in SOURCES if name != "national"]


@pytest.mark.parametrize("name", SOURCES)
def test_the_api_gives_the_source_back(name: str, source: SnapshotAssertion) -> None:
    """A release rendered through the API is the source, byte for byte."""
    assert hmic_press.render(name) == source(name=name)
    SCORES[f"sources given back byte for byte, of {len(SOURCES)}"] += 1


@pytest.mark.parametrize("name", SOURCES)
def test_the_command_gives_the_source_back(name: str) -> None:
    """A release on the command's standard output is the source, byte for byte, with nothing said beside it."""
    assert process("render", name) == Outcome(0, SOURCES[name].read_bytes(), "")


def test_there_are_five_sources_and_a_file_of_facts_for_each() -> None:
    """No source is without its file of facts, and none has been lost."""
    assert len(SOURCES) == 5
    assert {f"police-relationships/{name}" for name in SOURCES} <= set(hmic_press.names())


def test_the_four_forces_need_at_most_14_amendments() -> None:
    """Facts and rules make the releases; amendments are for slips alone."""
    newsroom = hmic_press.Newsroom()
    assert sum(len(newsroom.read(name)[1].issued.amendments) for name in FORCES) <= 14


def test_no_option_rewrites_or_deletes_a_source(pytester: pytest.Pytester) -> None:
    """With --snapshot-update, a wrong release fails and an unused source stays: the sources are as they were."""
    before = contents(SOURCES["national"].parent)
    pytester.makeconftest("from tests.conftest import source")
    pytester.makepyfile(
        """
        import hmic_press

        def test_wrong(source):
            assert b"another text" == source(name="leicestershire")

        def test_right(source):
            assert hmic_press.render("national") == source(name="national")
        """
    )
    result = pytester.runpytest_inprocess("--snapshot-update", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1)
    assert contents(SOURCES["national"].parent) == before


@pytest.mark.parametrize("verb", ["write_snapshot", "write_snapshot_collection", "delete_snapshots"])
def test_the_class_for_sources_refuses(verb: str) -> None:
    """The snapshot class for sources refuses every verb that changes a file."""
    with pytest.raises(AssertionError, match="never"):
        getattr(SourceExtension(), verb)()


def test_rendering_changes_no_file(project: Path, command: Callable[..., Outcome]) -> None:
    """Rendering, listing and checking leave the project as it was."""
    before = contents(project)
    command("render", "leicestershire", "--project", project)
    command("list", "--project", project)
    command("check", "--project", project)
    assert contents(project) == before
