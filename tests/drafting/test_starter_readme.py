"""The README that init writes, followed to the letter by somebody who has read no other."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check, names, render
from hmic_press.review.wording_cases import find_cells
from tests.support.command import Outcome
from tests.support.project import ROOT, contents
from tests.support.series_in_git import commit, git
from tests.support.tools import needs
from tests.support.walk import BIN, Step, Told, run, steps_of, take

Command = Callable[..., Outcome]
README = (ROOT / "hmic_press" / "starter" / "README.md").read_text("utf-8")
INSTALL, LEAVE_OUT, *STEPS = steps_of(README)
OLD_NUMBER, NEW_NUMBER = "01632 960 123", "01632 960 789"


def begin(kind: str, folder: Path, command: Command) -> Path:
    """Start a project in a folder that is empty, or a clone of an empty repository, or clone one that others have."""
    if kind == "an empty folder":
        folder.mkdir()
        assert command("init", folder).code == 0
        return folder
    needs("git", shutil.which("git"))
    shared, first = folder.with_name("shared.git"), folder.with_name("first")
    shared.mkdir()
    git(shared, "init", "-q", "--bare")
    git(folder.parent, "clone", "-q", shared.name, first.name)
    assert command("init", first).code == 0
    commit(first)
    git(first, "push", "-q", "origin", "HEAD")
    git(folder.parent, "clone", "-q", shared.name, folder.name)
    return folder


@pytest.mark.parametrize("kind", ["an empty folder", "a fresh git clone"])
def test_the_readme_is_true_to_the_letter(kind: str, tmp_path: Path, command: Command) -> None:
    """Every command and every snippet, in the order of their standing: to a release, an edition, a kind of finding."""
    project = begin(kind, tmp_path / "press", command)
    before = contents(project)
    told: dict[Step, Told] = {}
    for step in STEPS:
        told[step] = take(step, project)
        assert (told[step].code, told[step].err) == (0, ""), f"{step.command or step.file}\n{told[step].out[-2000:]}"
    said = {step.command: done.out for step, done in told.items()}
    assert names(project=project) == [
        *("recycling-2026/anyford", "recycling/anyford", "recycling/nextley"),
        *("recycling/otherham", "recycling/thisbury"),
    ]
    first = said["hmic-press render nextley"]
    assert "Recycling in Nextley rises to 50.1 per cent\n" in first
    assert "Tobias Quill, waste commissioner for South Anyshire, said:" in first
    assert render("nextley", project=project).decode() == first, "a release that is out stays as it was"
    past, next_year = said["hmic-press render recycling/anyford"], said["hmic-press render recycling-2026/anyford"]
    assert past.encode() == before["tests/accepted/recycling/anyford.txt"]
    assert OLD_NUMBER in past
    assert NEW_NUMBER not in past
    assert NEW_NUMBER in next_year
    assert OLD_NUMBER not in next_year
    assert "- There were 212 reports of fly-tipping, and 14 fines.\n" in next_year
    assert check(project=project, strict=True) == []


@pytest.mark.skipif(os.name == "nt", reason="another kind of terminal")
def test_its_answers_do_in_a_terminal(tmp_path: Path, command: Command) -> None:
    """Typed one by one, at the questions that a person meets, they make the release that they make in a pipe."""
    pexpect = pytest.importorskip("pexpect")
    project = begin("an empty folder", tmp_path / "press", command)
    roster, interview = (next(step for step in STEPS if of(step)) for of in (lambda s: s.file, lambda s: s.answers))
    take(roster, project)
    environment = {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    child = pexpect.spawn(interview.command, cwd=str(project), env=environment, encoding="utf-8", timeout=60)
    for answer in interview.answers.splitlines():
        child.expect_exact("> ")
        child.sendline(answer)
    child.expect(pexpect.EOF)
    assert "nextley.toml is written" in child.before
    assert "Recycling in Nextley rises to 50.1 per cent" in render("nextley", project=project).decode()
    assert check(project=project, strict=True) == []


def test_what_the_readme_opens_with_is_what_is_left_out_here() -> None:
    """The first two commands install: a test of the wheel runs them."""
    assert INSTALL.command.endswith("pip install --quiet --requirement requirements.txt")
    assert LEAVE_OUT.command == "source .venv/bin/activate"


def test_every_step_of_the_readme_is_there_to_be_taken() -> None:
    """No snippet and no command is passed over because of how it is set."""
    assert README.count("```") == 2 * len(re.findall(r"^```\w+\n", README, flags=re.MULTILINE))
    snippets = re.findall(r"^```(csv|toml|jinja)$", README, flags=re.MULTILINE)
    assert len([step for step in STEPS if step.file]) == len(snippets)
    assert len([step for step in STEPS if step.answers]) == README.count("```text\n")
    typed = len(re.findall(r"hmic-press [a-z]", README))
    assert sum("hmic-press" in step.command for step in STEPS) == typed


def test_another_house_and_another_campaign_take_its_place(tmp_path: Path, command: Command) -> None:
    """As its last steps say: rivers in place of councils, without a word of Anyshire's in their release."""
    project = begin("an empty folder", tmp_path / "press", command)
    house = project / "templates" / "houses" / "anyshire-2025" / "house.toml"
    text = house.read_text("utf-8").replace("Anyshire Waste Partnership", "Rivers Trust")
    house.write_text(text.replace('"council"\nbodies = "councils"', '"river"\nbodies = "rivers"'), "utf-8")
    wording = house.with_name("house.jinja")
    wording.write_text(wording.read_text("utf-8").replace("the councils of Anyshire", "volunteers"), "utf-8")
    for folder in ("forces", "templates"):
        (project / folder / "recycling").rename(project / folder / "river-clean-up")
    campaign = project / "templates" / "river-clean-up"
    (campaign / "campaign.toml").write_text('house = "anyshire-2025"\nspeaker_needed = false\n', "utf-8")
    (campaign / "findings.toml").write_text("", "utf-8")
    (campaign / "_findings.jinja").write_text("{% macro statement(finding) %}{{ finding.statement }}{% endmacro %}\n")
    (campaign / "council.schema.json").unlink()
    (campaign / "council.jinja").unlink()
    (campaign / "roster.csv").write_text("slug,name,article\nriver-any,River Any,the\n", "utf-8")
    (campaign / "river.jinja").write_text(
        '{% extends "house.jinja" %}\n{% import "river-clean-up/_findings.jinja" as sentences with context %}\n'
        "{% block headline %}{{ river.name | opening }} is cleaner{% endblock %}\n"
        '{% block account %}{{ part("findings", "bullets") }}\n{% for finding in findings %}\n'
        "{{ sentences[finding.macro](finding) }}\n\n{% endfor %}{% endblock %}\n",
        "utf-8",
    )
    facts = project / "forces" / "river-clean-up"
    for file in facts.iterdir():
        file.unlink()
    own = '[river]\nname = "the River Any"\n\n[[findings]]\nstatement = "Volunteers took out all the trolleys."\n'
    (facts / "river-any.toml").write_text(f"{own}\n[release]\ndate = 2026-01-15\n", "utf-8")
    assert run("hmic-press schema > templates/river-clean-up/river.schema.json", project).code == 0
    assert check(project=project, strict=True) == []
    text = render("river-any", project=project).decode()
    assert "\nThe River Any is cleaner\n" in text
    assert "The Rivers Trust is run by volunteers." in text
    assert "Anyshire" not in text
    assert run("hmic-press review --accept all", project).code == 0
    assert run("python -m pytest -q", project).code == 0
    assert {cell.kind for cell in find_cells(Newsroom(project), "river-clean-up")} == {"statement"}
