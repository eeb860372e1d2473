"""A campaign's declaration, as verbs meet it: missing, wrong, without a sentence, with impossible cases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import BadFacts, check, render
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN

Command = Callable[..., Outcome]
FILE = f"templates/{CAMPAIGN}/findings.toml"


def _change(project: Path, was: str, becomes: str, file: str = FILE) -> None:
    text = (project / file).read_text("utf-8")
    assert was in text
    (project / file).write_text(text.replace(was, becomes), "utf-8")


@pytest.mark.parametrize("verb", ["check", "render", "list", "wording", "schema", "explain"])
def test_a_campaign_without_a_declaration_is_told_what_to_do(verb: str, project: Path, command: Command) -> None:
    """Whoever asks what can be stated is told which file is missing and how to write one."""
    (project / FILE).unlink()
    done = command(verb, *(["leicestershire"] if verb == "render" else []), "--project", project)
    told = done.err + done.out.decode()
    assert done.code == 2
    assert f"{FILE}  the file" in told
    assert "an empty file leaves statements" in told


@pytest.mark.parametrize(
    ("was", "becomes", "line", "problem"),
    [
        ('holds = "count", says = "How many cases', 'holds = "cuont", says = "How many cases', 47, "“cuont”"),
        ("period = true", 'period = "yes"', 14, "period"),
        ('part = "referred"', 'part = "refered"', 45, "refered"),
    ],
)
def test_a_wrong_declaration_is_told_by_every_verb(
    was: str, becomes: str, line: int, problem: str, project: Path, command: Command
) -> None:
    """Its line, what is wrong and what to do, once, and exit 2."""
    _change(project, was, becomes)
    for done in (command("render", "national", "--project", project), command("check", "--project", project)):
        assert done.code == 2
        told = done.err + done.out.decode()
        assert f"{FILE}:{line}:" in told
        assert problem in told
        assert told.count(f"{FILE}:{line}:") == 1


def test_a_kind_without_a_sentence_is_told_by_check(project: Path) -> None:
    """A macro that the campaign's templates lack has the place of its name in the declaration."""
    _change(project, 'macro = "disclosures"', 'macro = "disclosed"')
    told = [(each.file, each.line, each.field) for each in check(project=project)]
    assert (FILE, 12, "finding 1, macro") in told


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("approved = 83", "approved = 85"), ("cases = 13, by", "cases = 13000000, by"), ('staff = "fewer"', "before = 3")],
)
def test_a_case_that_cannot_be_is_told_by_check(was: str, becomes: str, project: Path) -> None:
    """A declared case that its own kind refuses is wrong in the declaration, and hinders no release."""
    _change(project, was, becomes)
    (problem,) = check(project=project)
    assert (problem.file, problem.exit_code) == (FILE, 1)
    assert "cannot be" in problem.problem
    assert render("leicestershire", project=project)


def test_a_finding_of_no_declared_kind_lists_those_there_are(project: Path) -> None:
    """The remedy names the campaign's own kinds, whatever they are."""
    _change(project, 'is = "second jobs"', 'is = "secondary employment"')
    with pytest.raises(BadFacts, match="secondary employment"):
        render("leicestershire", project=project)
