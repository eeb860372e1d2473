"""A series with three grades a force, declared without Python: whole sentences, and each wrong value told."""

import shutil
from pathlib import Path

import pytest

from hmic_press import check, render
from tests.support.project import ROOT

CAMPAIGN = "three-grades"
GIVEN = ROOT / "tests" / "support" / "three_grades"


@pytest.fixture
def grades(tmp_path: Path) -> Path:
    """A project with the campaign and one force."""
    shutil.copytree(GIVEN, tmp_path / "templates" / CAMPAIGN, ignore=shutil.ignore_patterns("kent.toml"))
    starter = ROOT / "hmic_press" / "starter" / "templates"
    shutil.copy(starter / "release.jinja", tmp_path / "templates")
    shutil.copytree(starter / "houses", tmp_path / "templates" / "houses")
    (tmp_path / "forces" / CAMPAIGN).mkdir(parents=True)
    (tmp_path / "forces" / "roster.csv").write_text("slug,name,article\nkent,Kent Police,\n", "utf-8")
    shutil.copy(GIVEN / "kent.toml", tmp_path / "forces" / CAMPAIGN)
    return tmp_path


def change(project: Path, was: str, becomes: str) -> int:
    """Put other words into the force's file for the first that are there; return the line they stand on."""
    file = project / "forces" / CAMPAIGN / "kent.toml"
    text = file.read_text("utf-8")
    assert was in text, was
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    return text[: text.index(was)].count("\n") + 1


def test_three_grades_are_printed_in_whole_sentences(grades: Path) -> None:
    """Headline, what was published, the sentence that introduces the bullets, the bullets, and a quotation of two
    paragraphs whose marks are opened at each and closed once.
    """
    assert check(project=grades) == []
    text = render("kent", project=grades).decode()
    assert "Kent Police has fallen back, inspectors find" in text
    assert "Three questions were graded:" in text
    assert "For its effectiveness the force is graded outstanding, raised from good." in text
    assert "For its efficiency the force is graded good, kept since the last inspection." in text
    assert "For its legitimacy the force is graded requires improvement." in text
    assert (text.count("“"), text.count("”")) == (2, 1)


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        ('lowest_before = "good"', 'lowest_before = "poor"', "poor"),
        ('lowest = "requires improvement"', 'lowest = "required improvement"', "required improvement"),
        ('verdict = "has fallen back"', 'verdict = "has improved"', "has improved"),
        ('verdict = "has fallen back"', 'verdict = "stands where it stood"', "stands where it stood"),
        ('question = "legitimacy"', 'question = "honesty"', "honesty"),
        ('was = "good"', 'was = "Good!"', "Good!"),
        ('now = "outstanding"', "now = 4", "4"),
    ],
)
def test_a_wrong_value_of_each_field_is_told(was: str, becomes: str, words: str, grades: Path) -> None:
    """Each has the line it stands on, the value that was found and what to write."""
    line = change(grades, was, becomes)
    found = [each for each in check(project=grades) if each.line == line]
    assert found
    assert any(words in each.problem for each in found), found
    assert all(each.remedy for each in found)


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        ('question = "efficiency"', 'question = "effectiveness"', "efficiency"),
        ('question = "legitimacy"', 'question = "efficiency"', "legitimacy"),
        ('question = "effectiveness"', 'question = "legitimacy"', "effectiveness"),
    ],
)
def test_each_question_is_graded_once(was: str, becomes: str, words: str, grades: Path) -> None:
    """A question graded twice is told, and so is the one that is then missing."""
    change(grades, was, becomes)
    told = [each.problem for each in check(project=grades)]
    assert len(told) == 2
    assert any("same" in problem for problem in told)
    assert any(f"“{words}”" in problem for problem in told)


@pytest.mark.parametrize(
    ("lowest", "verdict"),
    [("inadequate", "has fallen back"), ("good", "stands where it stood"), ("outstanding", "has improved")],
)
def test_the_headline_follows_from_the_grades(lowest: str, verdict: str, grades: Path) -> None:
    """Other grades have other words in the headline."""
    change(grades, 'lowest = "requires improvement"', f'lowest = "{lowest}"')
    change(grades, "has fallen back", verdict)
    assert check(project=grades) == []
    assert f"Kent Police {verdict}, inspectors find" in render("kent", project=grades).decode()
