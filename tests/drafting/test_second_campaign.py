"""Another campaign is two folders and no code: its own verdicts and notes, the house's notes shared."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom, UnknownName, check, names, render
from hmic_press.review.lint import lint_given
from hmic_press.text.english import straight_marks
from tests.support.command import Outcome
from tests.support.declared import OF_2012
from tests.support.project import ROOT


@pytest.fixture
def two_campaigns(project: Path) -> Path:
    """The project with a second campaign in it."""
    for folder in ("forces", "templates"):
        shutil.copytree(ROOT / "tests" / "support" / "second_campaign" / folder, project / folder, dirs_exist_ok=True)
    return project


def test_a_second_campaign_renders(two_campaigns: Path, review: SnapshotAssertion) -> None:
    """A campaign of statements needs a folder of templates, one of forces, and no change to code."""
    assert check(project=two_campaigns) == []
    assert render("kent", project=two_campaigns).decode() == review


def test_a_campaign_has_one_kind_of_quotation_mark(two_campaigns: Path) -> None:
    """With quotes = "curly" whatever was typed is printed with curly marks, but for what stands in an address."""
    file = two_campaigns / "forces" / "custody-records" / "kent.toml"
    typed = """statement = 'The "records" of the force\u2019s own, see www.kent.uk/it"s.'"""
    text = file.read_text("utf-8").replace('statement = "Nearly all records give the time of arrival."', typed, 1)
    file.write_text(text.replace("in good order", "in 'good' order"), "utf-8")
    template = two_campaigns / "templates" / "custody-records" / "force.jinja"
    template.write_text(
        template.read_text("utf-8").replace("HMIC has read", "HMIC's staff, 'on the spot', read"), "utf-8"
    )
    before = render("kent", project=two_campaigns).decode()
    campaign = two_campaigns / "templates" / "custody-records" / "campaign.toml"
    campaign.write_text('quotes = "curly"\n' + campaign.read_text("utf-8"), "utf-8")
    after = render("kent", project=two_campaigns).decode()
    assert "HMIC’s staff, ‘on the spot’, read" in after
    assert 'The “records” of the force’s own, see www.kent.uk/it"s.' in after
    assert "in ‘good’ order" in after
    assert after.replace('kent.uk/it"s', "").translate(str.maketrans("", "", "'\"")) == after.replace(
        'kent.uk/it"s', ""
    )
    assert straight_marks(after) == straight_marks(before), "and no other character changes"
    assert not [
        each for each in lint_given(Newsroom(two_campaigns), ["kent"]).problems if each.rule[:4] in ("TY01", "TY02")
    ]
    campaign.write_text(campaign.read_text("utf-8").replace("curly", "curled"), "utf-8")
    assert any(each.field == "quotes" for each in check(project=two_campaigns))


def test_the_house_notes_are_shared(two_campaigns: Path) -> None:
    """Who HMIC is and how to reach its press office is the same in every campaign, from one place."""
    notes = [
        render(name, format="plain", project=two_campaigns).decode().partition("1. ")[2]
        for name in ("kent", "warwickshire")
    ]
    shared = [[line.partition(". ")[2] for line in text.splitlines() if "HMIC’s " in line] for text in notes]
    assert len(shared[0]) == 2
    assert shared[0] == shared[1][-2:]


def test_a_slug_will_do_while_it_is_one_release(two_campaigns: Path, command: Callable[..., Outcome]) -> None:
    """A slug that two campaigns have is asked back, with both full names; a full name always does."""
    shutil.copy(
        two_campaigns / "forces" / "custody-records" / "kent.toml",
        two_campaigns / "forces" / "police-relationships" / "kent.toml",
    )
    with pytest.raises(UnknownName, match=r"custody-records/kent, police-relationships/kent"):
        render("kent", project=two_campaigns)
    assert render("custody-records/kent", project=two_campaigns).startswith(b"Kent Police makes good progress")
    assert {"custody-records/kent", "police-relationships/kent"} < set(names(project=two_campaigns))


def test_a_kind_that_a_campaign_does_not_word_is_refused(two_campaigns: Path) -> None:
    """Figures for which a campaign has no sentence are an error that names the template, not a lost finding."""
    shutil.copy(OF_2012, two_campaigns / "templates" / "custody-records" / "findings.toml")
    file = two_campaigns / "forces" / "custody-records" / "kent.toml"
    finding = '\n[[findings]]\nabout = "second jobs"\nsince = "May 2012"\napplications = 3\n'
    file.write_text(file.read_text("utf-8").replace('"good progress"', '"improvements"') + finding, "utf-8")
    (problem,) = check(["custody-records/kent"], project=two_campaigns)
    assert problem.problem.startswith("templates/custody-records/_findings.jinja has no macro “second_jobs”")
