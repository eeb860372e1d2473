"""Every release reads as somebody has accepted it, and a failure shows words, their cause and the command."""

import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import names
from hmic_press.project.folder import Project
from hmic_press.review.causes.accepted import read_accepted
from hmic_press.review.causes.snapshots import AcceptedTexts, text_to_accept
from tests.support.project import CAMPAIGN, ROOT, contents, copy_project

TEST = (ROOT / "hmic_press" / "starter" / "tests" / "test_releases.py").read_text("utf-8")


@pytest.mark.parametrize("name", names())
def test_every_release_reads_as_accepted(name: str, snapshot: SnapshotAssertion) -> None:
    """A text that has changed is read, and accepted with “hmic-press review --accept”."""
    assert text_to_accept(name) == snapshot.use_extension(AcceptedTexts)(name=name)


def test_no_text_is_of_a_release_that_is_gone() -> None:
    """Each accepted text has its release."""
    assert sorted(map(str, read_accepted(Project(ROOT)))) == sorted(names())


@pytest.fixture
def tested(pytester: pytest.Pytester) -> Path:
    """A project with its accepted texts and the test that init writes, to be run in."""
    copy_project(pytester.path)
    shutil.copytree(ROOT / "tests" / "accepted" / CAMPAIGN, pytester.path / "tests" / "accepted" / CAMPAIGN)
    (pytester.path / "tests" / "test_releases.py").write_text(TEST, "utf-8")
    return pytester.path


def test_a_failure_shows_words_their_cause_and_the_command(tested: Path, pytester: pytest.Pytester) -> None:
    """A reworded note fails every release by its words, its template's line and what accepts it, without any bytes."""
    release = tested / "templates" / "houses" / "hmic-2012" / "house.jinja"
    release.write_text(release.read_text("utf-8").replace("for urgent media", "for pressing media"), "utf-8")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-k", "leicestershire")
    result.assert_outcomes(failed=1, deselected=4)
    told = result.stdout.str()
    assert "[-urgent-]{+pressing+} media enquiries" in told
    assert "templates/houses/hmic-2012/house.jinja:33" in told
    assert "hmic-press review --accept" in told
    assert 'b"' not in told


def test_an_update_writes_texts_and_no_error(tested: Path, pytester: pytest.Pytester) -> None:
    """--snapshot-update takes what is rendered; of a release that cannot be, the text stays as it was."""
    release, facts = (
        tested / "templates" / "houses" / "hmic-2012" / "house.jinja",
        tested / "forces" / CAMPAIGN / "leicestershire.toml",
    )
    release.write_text(release.read_text("utf-8").replace("for urgent media", "for pressing media"), "utf-8")
    facts.write_text(facts.read_text("utf-8").replace("[force]", "[farce]"), "utf-8")
    before = contents(tested / "tests" / "accepted")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "--snapshot-update")
    result.assert_outcomes(passed=4, failed=1)
    after = contents(tested / "tests" / "accepted")
    assert {name for name, data in after.items() if data != before[name]} == {
        f"{CAMPAIGN}/{name}.txt" for name in ("city-of-london", "metropolitan", "national", "warwickshire")
    }
    assert set(after) == set(before)
