"""A series with three grades a force, declared without Python: whole sentences, and each wrong value told."""

import re
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
        ('now = "requires improvement"', 'now = "required improvement"', "required improvement"),
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
    ("grades_now", "verdict"),
    [
        (("outstanding", "good", "inadequate"), "has fallen back"),
        (("outstanding", "requires improvement", "outstanding"), "has fallen back"),
        (("good", "good", "good"), "stands where it stood"),
        (("outstanding", "good", "outstanding"), "stands where it stood"),
        (("outstanding", "outstanding", "outstanding"), "has improved"),
    ],
)
def test_the_headline_follows_from_the_grades(grades_now: tuple[str, ...], verdict: str, grades: Path) -> None:
    """The lowest grade, and what has become of it, are those of the findings: nothing states them a second time."""
    file = grades / "forces" / CAMPAIGN / "kent.toml"
    now = iter(grades_now)
    file.write_text(re.sub(r"(?<=now = \").*(?=\")", lambda _: next(now), file.read_text("utf-8")), "utf-8")
    assert check(project=grades) == []
    text = render("kent", project=grades).decode()
    assert f"Kent Police {verdict}, inspectors find" in text
    scale = ("inadequate", "requires improvement", "good", "outstanding")
    assert f"The lowest of its grades is {min(grades_now, key=scale.index)}; a year before it was good." in text


@pytest.mark.parametrize("line", ['verdict = "has improved"', 'lowest = "good"', 'headline = "Kent Police excels"'])
def test_no_file_can_contradict_its_grades(line: str, grades: Path) -> None:
    """There is no field for what follows: a file that states it is refused, with the line."""
    place = change(grades, 'name = "Kent Police"', f'name = "Kent Police"\n{line}') + 1
    (problem,) = check(project=grades)
    assert (problem.line, problem.problem.startswith(f"“{line.split()[0]}” is not a field")) == (place, True)


@pytest.mark.parametrize("field", ["nwo", "Now", "grade"])
def test_a_template_cannot_ask_findings_for_what_none_has(field: str, grades: Path) -> None:
    """A slip of the pen in a template is told with its line, and is not taken for a grade that nobody states."""
    template = grades / "templates" / CAMPAIGN / "force.jinja"
    template.write_text(template.read_text("utf-8").replace('"now"', f'"{field}"'), "utf-8")
    (problem,) = check(["kent"], project=grades)
    assert (problem.file, problem.line) == (f"templates/{CAMPAIGN}/force.jinja", 4)
    assert "gives a helper what it does not take" in problem.problem
