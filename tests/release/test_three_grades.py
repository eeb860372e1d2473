"""A campaign of another kind, three grades a body, is declared without Python and printed in whole sentences."""

import shutil
from pathlib import Path

import pytest

from hmic_press import check, render
from tests.support.project import ROOT

CAMPAIGN = Path(__file__).parents[1] / "support" / "three_grades"
GRADES = {"effectiveness": "good", "efficiency": "good", "legitimacy": "requires improvement"}
FACTS = '''[force]
name = "the City Constabulary"
verdict = "is good at most of what it does"

[inspector]
name = "Mat Example"
said = """
One.

Two.

Three.
"""
'''


def start(folder: Path, facts: str) -> Path:
    """Write a project with one release of the campaign."""
    starter = ROOT / "hmic_press" / "starter" / "templates"
    shutil.copytree(CAMPAIGN, folder / "templates" / "three-grades")
    for file in ("release.jinja", "house.toml"):
        shutil.copy(starter / file, folder / "templates" / file)
    (folder / "forces" / "three-grades").mkdir(parents=True)
    (folder / "forces" / "roster.csv").write_text("slug,name,article\ncity,City Constabulary,the\n", "utf-8")
    (folder / "forces" / "three-grades" / "city.toml").write_text(facts, "utf-8")
    return folder


def facts(**grades: str) -> str:
    """Return a file of facts with a judgement of each question."""
    judged = [f'question = "{question}"\ngrade = "{grade}"\n' for question, grade in grades.items()]
    return FACTS + "".join(f'\n[[findings]]\nabout = "judgement"\n{each}' for each in judged)


def test_it_reads_as_a_press_officer_would_write_it(tmp_path: Path) -> None:
    """Headline, a sentence before the bullets, three graded bullets, a quotation with its marks at each paragraph."""
    project = start(tmp_path, facts(**GRADES))
    assert check(project=project) == []
    text = render("city", project=project).decode()
    assert "The City Constabulary is good at most of what it does: no grade below requires improvement\n" in text
    assert "The inspectorate found that:\n\n- its effectiveness at keeping people safe is good.\n" in text
    assert "- its efficiency at using what it has is good.\n" in text
    assert "- its legitimacy at treating people fairly requires improvement.\n" in text
    assert "“One.\n\n“Two.\n\n“Three.”" in text


def test_the_headline_follows_the_grades(tmp_path: Path) -> None:
    """Other grades make another headline: nobody writes it by hand."""
    project = start(tmp_path, facts(**{**GRADES, "legitimacy": "outstanding"}))
    assert "no grade below good" in render("city", project=project).decode()


WRONG = {
    "a grade of no scale": (facts(**{**GRADES, "efficiency": "excellent"}), "excellent", "outstanding"),
    "a question of no such name": (facts(**{**GRADES, "kindness": "good"}), "kindness", "legitimacy"),
    "a question left out": (facts(effectiveness="good", efficiency="good"), "legitimacy", "judgement"),
    "a question twice": (facts(**GRADES) + facts(efficiency="good")[len(FACTS) :], "the same as finding 2", "Take one"),
    "no grade": (facts(**GRADES).replace('grade = "requires improvement"\n', ""), "grade is missing", "Add a line"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_is_told(what: str, tmp_path: Path) -> None:
    """Each wrong value has its place, what is wrong and what to do."""
    text, *words = WRONG[what]
    told = check(project=start(tmp_path, text))
    assert told
    assert all(each.file.endswith("city.toml") and each.line and each.remedy for each in told)
    said = " ".join(f"{each.problem} {each.remedy}" for each in told)
    assert all(word in said for word in words), said
