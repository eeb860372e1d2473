"""No house's words stand in Python: each rule asks the house whose release it reads, and says nothing of another's."""

import re
import shutil
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.problems.errors import BadFacts
from hmic_press.project.edition import read_edition
from hmic_press.project.folder import Project
from hmic_press.review.lint import remarks_on
from tests.support.project import CAMPAIGN, ROOT, copy_project
from tests.support.strings import strings_of_package

_ROSTER = (ROOT / "forces" / "roster.csv").read_text("utf-8").splitlines()[1:]
# What a body of 2012 is called; its area alone may be a common word (“the City of London” is, “Kent” is not).
BODIES = [line.split(",")[1] for line in _ROSTER]
OUR_FOLDER = re.compile(r"^forces$|\bforces and templates\b|\bamong the forces\b")  # forces/ is a name of ours
WORDS = (
    r"\bHMIC\b(?!-press)",
    r"\b(?:Her|His) Majesty",
    r"\binspectorate",
    r"\bconstab",
    r"\bpolic(?:e|ing)\b",
    r"(?:^|[\n“])Notes to editors(?:$|[\n:”])",
    *(rf"\b{re.escape(body)}\b" for body in BODIES),
    r"\binspectors?\b",
    r"\bforces?\b(?!/)",
    *(rf"\b{word}\b" for word in ("Kent", "Leicestershire", "Warwickshire", "Derbyshire", "QPM", "Wales")),
)


def test_no_string_of_the_package_has_a_word_of_2012() -> None:
    """Neither the house of 2012 nor one of its bodies is named where a message, a rule or a command could print it."""
    any_of_them = re.compile("|".join(WORDS), re.I)
    found = [
        (file, line) for file, line, words in strings_of_package() if any_of_them.search(OUR_FOLDER.sub("", words))
    ]
    assert found == []


def test_no_remedy_sends_anybody_into_a_python_file() -> None:
    """What there is to change stands in a project's own files."""
    words = [words for file, _, words in strings_of_package() if file.startswith(("problems/", "style/", "review/"))]
    assert [each for each in words if re.search(r"\w\.py\b", each)] == []


COUNCIL = """
name = "Anyshire Audit"
website = "https://www.audit.example"
office_hours = "9am to 5pm"
office_line = "029 2099 6000"
out_of_hours_line = "029 2099 6001"

[called]
body = "council"
title = "Chief Auditor"

[style]
notes_heading = "Further reading"
regions = ["the Coast"]
area_codes = ["029"]
endings = ["Town Council", "Council"]
common = ["library"]
people = ["clergy"]
one_name = ["Hill and Valley"]
abbreviations = ["RX"]
common_nouns = ["reading room"]
offices = ["town clerk"]
after_the = ["branch"]
counted = ["books"]
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A project of one campaign, whose house is none of 2012."""
    project = copy_project(tmp_path)
    shutil.rmtree(project / "templates" / "houses")
    (house := project / "templates" / "houses" / "hmic-2012").mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "houses" / "hmic-2012" / "house.jinja", house)
    (house / "house.toml").write_text(COUNCIL, "utf-8")
    shared = project / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text(shared.read_text("utf-8").replace("[[inspectors]]", "[[speakers]]"), "utf-8")
    return Newsroom(project)


def rules_on(newsroom: Newsroom, file: Path, text: str) -> set[str]:
    """Return the full names of the rules that find something in a text, but for that it has no date."""
    file.write_text(f"It is out\n\n{text}\n", "utf-8")
    return {remark.problem.rule for remark in remarks_on(newsroom, str(file))} - {"NU05-no-release-date"}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("WD01-wrong-preposition-or-number", "There are less books."),
        ("WD02-pronoun-number", "Northgate Council has reviewed their rules."),
        ("WD02-pronoun-number", "The council has reviewed their rules."),
        ("WD02-pronoun-number", "The library has reviewed their rules."),
        ("WD02-pronoun-number", "The council in Hill and Valley reviewed their rules."),
        (
            "WD03-article-before-council",
            "Hill Town Council is open. Hill Town Council is well. The Hill Town Council is good.",
        ),
        ("WD08-first-person-outside-speech", "Anyshire Audit has said so. We have too."),
        ("WD10-capitals", "There is a Reading Room."),
        ("WD10-capitals", "They asked the Town Clerk about it."),
        ("WD10-capitals", "It was a problem for the Branch."),
        ("WD18-notes-heading", "Notes to editors\n\n1. It is on the website."),
        ("WD19-unknown-region", "Chief Auditor for the Hills, Anne Example, said:"),
        ("NU02-london-area-code", "The number is 0292 099 6000."),
    ],
)
def test_a_rule_asks_its_own_house(rule: str, text: str, newsroom: Newsroom, tmp_path: Path) -> None:
    """The words, names and numbers of a house that is not of 2012 are found as those of 2012 are in its releases."""
    assert rules_on(newsroom, tmp_path / "text.txt", text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Kent Police has reviewed their rules.",
        "The force has reviewed their rules.",
        "Kent Police is open. Kent Police is well. The Kent Police is good.",
        "His organisation has said so. We have too.",
        "There is a Police Officer.",
        "It was a problem for the Force.",
        "HM Inspector of Constabulary for the Hills, Anne Example, said:",
        "The number is 0207 035 3861.",
        "Further reading\n\n1. It is on the website.",
        "The patient had an RX.",
        "The council heard the clergy, and they agreed.",
        "The council gave the Town Clerk of Northgate a reading room.",
    ],
)
def test_a_rule_asks_no_other_house(text: str, newsroom: Newsroom, tmp_path: Path) -> None:
    """What the house of 2012 writes is nothing to one that has not said so, nor is what a house has as it should."""
    assert rules_on(newsroom, tmp_path / "text.txt", text) == set()


def test_a_text_of_several_houses_is_read_by_the_one_that_it_names(newsroom: Newsroom, tmp_path: Path) -> None:
    """In a project of two houses a text file is read as the house's that it names, and as nobody's if it names none."""
    templates = newsroom.project.root / "templates"
    shutil.copytree(ROOT / "templates" / "houses" / "hmic-2012", templates / "houses" / "first")
    shutil.copytree(templates / CAMPAIGN, templates / "another")
    file = templates / "another" / "campaign.toml"
    file.write_text(
        file.read_text("utf-8").replace('"hmic-2012"', '"first"').replace("[[speakers", "[[inspectors"), "utf-8"
    )
    both, text = Newsroom(newsroom.project.root), tmp_path / "text.txt"
    slip = "It was a problem for the Force, and for the Branch, and that was it."
    assert rules_on(both, text, slip) == set()
    for house, wrong in (("HMIC", "Force"), ("Anyshire Audit", "Branch")):
        assert rules_on(both, text, f"{house} has said so. {slip}") - {"WD14-abbreviation-not-explained"} == {
            "WD10-capitals"
        }
        (remark,) = (each for each in remarks_on(both, str(text)) if each.rule.id == "WD10")
        assert remark.text[remark.slip.start : remark.slip.end] == wrong


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ('regions = "the Coast"', "style, regions", "list"),
        ("notes_heading = 3", "style, notes heading", "notes_heading"),
        ('notes_headings = "Notes"', "style, notes headings", "Did you mean notes_heading?"),
        ('area_codes = ["20"]', "area code 1", "“20” is no area code."),
        ('area_codes = ["020", "zero"]', "area code 2", "“zero” is no area code."),
    ],
)
def test_a_wrong_word_of_a_house_is_told(wrong: str, field: str, said: str, tmp_path: Path) -> None:
    """A house's words are as strict as its other facts, each told at its line with what to do."""
    project = copy_project(tmp_path)
    file = project / "templates" / "houses" / "hmic-2012" / "house.toml"
    head = file.read_text("utf-8").partition("[style]\n")[0]
    file.write_text(f"{head}[style]\n{wrong}\n", "utf-8")
    with pytest.raises(BadFacts) as raised:
        read_edition(Project(project), "hmic-2012")
    (problem,) = raised.value.problems
    assert (problem.field, problem.line) == (field, head.count("\n") + 2)
    assert said in f"{problem.problem} {problem.remedy}"
    assert check(project=project)
