"""Another campaign is two folders and no code: its own kinds and figures, its own house or one that it shares."""

import shutil
from pathlib import Path

import pytest

from hmic_press import Newsroom, UnknownName, check, names, render
from hmic_press.review.lint import lint_given
from hmic_press.text.english import straight_marks
from tests.support.declared import OF_2012
from tests.support.project import CAMPAIGN as OF_POLICE
from tests.support.project import SOURCES
from tests.support.starter import CAMPAIGN, COUNCILS, STARTER, change, facts_of, join


@pytest.fixture
def two_campaigns(project: Path) -> Path:
    """The project with the campaign of the councils in it."""
    return join(project)


def test_a_second_campaign_renders(two_campaigns: Path) -> None:
    """What init writes prints the same beside the campaign of 2012, which prints what it did."""
    assert check(project=two_campaigns) == []
    for slug in COUNCILS:
        accepted = STARTER / "tests" / "accepted" / CAMPAIGN / f"{slug}.txt"
        assert render(slug, project=two_campaigns) == accepted.read_bytes()
    for name, source in SOURCES.items():
        assert render(name, project=two_campaigns) == source.read_bytes()


def test_a_campaign_has_one_kind_of_quotation_mark(two_campaigns: Path) -> None:
    """With quotes = "curly" whatever was typed is printed with curly marks, but for what stands in an address."""
    campaign, file = two_campaigns / "templates" / CAMPAIGN / "campaign.toml", facts_of(two_campaigns, "otherham")
    change(campaign, 'quotes = "curly"\n', "")
    typed = """statement = 'The "tips" of the council\u2019s own, see www.otherham.uk/it"s.'"""
    change(file, 'statement = "Two recycling centres opened in March 2024, and one closed in the same month."', typed)
    change(file, "held its ground", "held 'its' ground")
    template = two_campaigns / "templates" / CAMPAIGN / "council.jinja"
    change(template, "Its inspectors graded", "The council's inspectors, 'on the spot', graded")
    before = render("otherham", project=two_campaigns).decode()
    change(campaign, 'house = "anyshire-2025"\n', 'house = "anyshire-2025"\nquotes = "curly"\n')
    after = render("otherham", project=two_campaigns).decode()
    assert "The council’s inspectors, ‘on the spot’, graded" in after
    assert 'The “tips” of the council’s own, see www.otherham.uk/it"s.' in after
    assert "held ‘its’ ground" in after
    elsewhere = after.replace('otherham.uk/it"s', "")
    assert elsewhere.translate(str.maketrans("", "", "'\"")) == elsewhere
    assert straight_marks(after) == straight_marks(before), "and no other character changes"
    linted = lint_given(Newsroom(two_campaigns), ["otherham"]).problems
    assert not [each for each in linted if each.rule[:4] in ("TY01", "TY02")]
    change(campaign, '\nquotes = "curly"', '\nquotes = "curled"')
    assert any(each.field == "quotes" for each in check(project=two_campaigns))


def test_the_house_notes_are_shared(two_campaigns: Path) -> None:
    """Who a house is and how to reach it is the same in all its campaigns, from one place, and in no others."""
    again = "street-lights"
    for folder in ("forces", "templates"):
        shutil.copytree(two_campaigns / folder / CAMPAIGN, two_campaigns / folder / again)
    change(two_campaigns / "templates" / again / "council.jinja", f'"{CAMPAIGN}/', f'"{again}/')
    house = two_campaigns / "templates" / "houses" / "anyshire-2025" / "house.jinja"
    change(house, "is run by the councils of Anyshire", "belongs to nobody")
    for campaign in (CAMPAIGN, again):
        assert "belongs to nobody" in render(f"{campaign}/anyford", project=two_campaigns).decode()
    assert render("warwickshire", project=two_campaigns) == SOURCES["warwickshire"].read_bytes()


def test_a_slug_will_do_while_it_is_one_release(two_campaigns: Path) -> None:
    """A slug that two campaigns have is asked back, with both full names; a full name always does."""
    shutil.copy(
        two_campaigns / "forces" / OF_POLICE / "warwickshire.toml",
        facts_of(two_campaigns, "anyford").with_name("warwickshire.toml"),
    )
    with pytest.raises(UnknownName, match=rf"{OF_POLICE}/warwickshire, {CAMPAIGN}/warwickshire"):
        render("warwickshire", project=two_campaigns)
    assert render(f"{OF_POLICE}/warwickshire", project=two_campaigns) == SOURCES["warwickshire"].read_bytes()
    assert {f"{CAMPAIGN}/warwickshire", f"{OF_POLICE}/warwickshire"} < set(names(project=two_campaigns))


def test_a_kind_that_a_campaign_does_not_word_is_refused(two_campaigns: Path) -> None:
    """Figures for which a campaign has no sentence are an error that names the template, not a lost finding."""
    declared = two_campaigns / "templates" / CAMPAIGN / "findings.toml"
    kinds = OF_2012.read_text("utf-8").partition("\n[[findings]]\n")[2]
    declared.write_text(f"{declared.read_text('utf-8')}\n[[findings]]\n{kinds}", "utf-8")
    file = facts_of(two_campaigns, "anyford")
    finding = '[[findings]]\nabout = "second jobs"\nsince = "May 2012"\napplications = 3\n\n[[further_notes]]'
    change(file, "[[further_notes]]", finding)
    problems = check([f"{CAMPAIGN}/anyford"], project=two_campaigns)
    assert [
        each.problem for each in problems if each.problem.startswith(f"templates/{CAMPAIGN}/_findings.jinja has no")
    ]
