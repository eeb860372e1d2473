"""A force that is not among the sources reads as a press officer would have written it, with no change to code."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from hmic_press import check, render
from tests.support.project import CAMPAIGN, DERBYSHIRE, add


def test_a_new_force_is_right_the_first_time(project: Path, review: SnapshotAssertion) -> None:
    """A file of facts is all that a new release needs."""
    add(project, "derbyshire", DERBYSHIRE)
    assert check(project=project) == []
    assert render("derbyshire", project=project).decode() == review


def test_nought_and_not_stated_are_different(project: Path) -> None:
    """With 0 the release says that there were none; with the figure left out it says nothing of it."""
    for field in ("continuing = 0", "cases = 0"):
        add(project, "derbyshire", DERBYSHIRE)
        with_nought = render("derbyshire", project=project)
        without = DERBYSHIRE.replace(f"{field}\n", "")
        if field == "cases = 0":
            without = without.replace('[[findings]]\nabout = "social-media cases"\n', "")
        add(project, "derbyshire", without)
        assert render("derbyshire", project=project) != with_nought


def test_figures_can_be_kept_together(project: Path) -> None:
    """A campaign that says figures_together writes “9 of which” beside 12, and its other words stay."""
    add(project, "derbyshire", DERBYSHIRE.replace("approved = 12", "approved = 9"))
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    assert b"12 applications for second jobs, nine of which have" in render("derbyshire", project=project)
    campaign.write_text("figures_together = true\n" + campaign.read_text("utf-8"), "utf-8")
    assert b"12 applications for second jobs, 9 of which have" in render("derbyshire", project=project)
    assert b"has risen from four to six" in render("derbyshire", project=project)


def test_data_is_never_a_template(project: Path) -> None:
    """What looks like a template in somebody's words is printed as it stands."""
    words = "It cost {{ 7*7 }} pounds, {% raw %}, {# all of it #} and ${x}."
    add(project, "derbyshire", f"{DERBYSHIRE}\n[[findings]]\nstatement = '{words}'\n")
    assert words in render("derbyshire", project=project).decode()
