"""What is said of a body is declared: a verdict with words of its own, other facts, or none at all."""

import re
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from hmic_press import check, render
from hmic_press.drafting.foretold import Foretold
from hmic_press.facts.name import Name
from hmic_press.release.newsroom import Newsroom
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/kent.toml"
VERDICT = "{{ force.name | opening }} has made {{ force.verdict }} {{ force.verdict.to }} how"
REST = ["Zoë Billingham", ".", "second jobs", "", "12", "9", "", "yes"]


def change(project: Path, name: str, was: str, becomes: str) -> None:
    """Put other words into a file of the campaign's templates."""
    file = project / "templates" / CAMPAIGN / name
    text = file.read_text("utf-8")
    assert text.count(was) == 1, was
    file.write_text(text.replace(was, becomes), "utf-8")


def declare(project: Path, body: str, headline: str) -> None:
    """Declare other facts of the body than a verdict, and let the headline say them."""
    file = project / "templates" / CAMPAIGN / "findings.toml"
    text = re.sub(r"\[body\]\nfields = \[\n.*\n\]\n", body, file.read_text("utf-8"), count=1)
    assert "verdict =" not in text
    file.write_text(text, "utf-8")
    change(project, "force.jinja", VERDICT, headline)
    for release in (project / "forces" / CAMPAIGN).iterdir():
        release.unlink() if release.is_file() else None
    (project / "templates" / CAMPAIGN / "force.schema.json").unlink()


def interview(command: Command, project: Path, monkeypatch: pytest.MonkeyPatch, *answers: str) -> Outcome:
    """Run new with its answers in a pipe, as a person would give them who is asked again."""
    monkeypatch.setattr("hmic_press.terminal.prompt.somebody_is_there", lambda: True)
    typed = "".join(f"{answer}\n" for answer in answers).encode()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(typed), "utf-8"))
    return command("new", "kent", "--project", project)


@pytest.mark.parametrize(
    ("body", "headline", "answers", "printed"),
    [
        ("", "{{ force.name | opening }} has set out how", [], "Kent Police has set out how it identifies"),
        (
            '[body]\nfields = [{ name = "visits", holds = "count", optional = true }]\n',
            "{{ force.name | opening }} was seen {{ force.visits or 'several' }} times to say how",
            ["3"],
            "Kent Police was seen 3 times to say how it identifies",
        ),
        (
            '[scales]\ncare = ["poor", "fair", "good"]\n'
            '[body]\nfields = [{ name = "was", holds = "grade", scale = "care" },'
            ' { name = "now", holds = "grade", scale = "care" }, { name = "course", follows = ["was", "now"] }]\n',
            "{{ force.name | opening }} has {{ force.course }} from {{ force.was }} to {{ force.now }} in how",
            ["good", "poor"],
            "Kent Police has fallen from good to poor in how it identifies",
        ),
    ],
)
def test_a_campaign_without_a_verdict(
    body: str,
    headline: str,
    answers: list[str],
    printed: str,
    project: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """It is interviewed, rendered, checked, made a workbook that comes back, and has its wording sheet."""
    declare(project, body, headline)
    done = interview(command, project, monkeypatch, *answers, *REST)
    assert (done.code, done.err) == (0, "")
    assert "erdict" not in done.out.decode()
    assert render("kent", project=project).decode().splitlines()[0].startswith(printed)
    assert check(project=project) == []
    book = tmp_path / "facts.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    written = (project / FILE).read_bytes()
    (project / FILE).unlink()
    assert command("import-workbook", book, "--project", project).code == 0
    assert (project / FILE).read_bytes().partition(b"\n[")[2] == written.partition(b"\n[")[2]
    sheet = command("wording", "--campaign", CAMPAIGN, "--project", project)
    assert (sheet.code, sheet.err) == (0, "")
    assert b"\nSECOND JOBS\n" in sheet.out


@pytest.mark.parametrize(
    ("word", "to"), [("some improvements", "to"), ("improvements", "to"), ("good progress", "in"), ("a start", "on")]
)
def test_a_verdict_brings_its_own_preposition(
    word: str, to: str, project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A verdict more is one line of the declaration, with the word that stands after it; nothing else changes."""
    more = '{ is = "good progress", to = "in" }, { is = "a start", to = "on" }'
    last = '{ is = "improvements", to = "to" }'
    change(project, "findings.toml", last, f"{last}, {more}")
    headline = f"Kent Police has made {word} {to} how it identifies, monitors and manages integrity issues"
    done = interview(command, project, monkeypatch, word, *REST)
    assert (done.code, done.err) == (0, "")
    assert f"{word}\n     {headline}\n" in done.out.decode(), "the question shows what each verdict prints"
    assert render("kent", project=project).decode().startswith(headline)


def test_a_headline_is_shown_only_where_it_tells_words_apart(project: Path) -> None:
    """A word that changes no headline, and facts of which a template cannot yet be made, show none."""
    name = Name(CAMPAIGN, "kent")
    assert len(Foretold(Newsroom(project), name).headlines("verdict", {"name": "Kent Police"})) == 2
    assert Foretold(Newsroom(project), name).headlines("verdict", {"name": 3}) == {}
    change(project, "force.jinja", VERDICT, "{{ force.name | opening }} has been seen: how")
    assert Foretold(Newsroom(project), name).headlines("verdict", {"name": "Kent Police"}) == {}
    change(project, "force.jinja", "has been seen", "is {{ findings[0].statement }}")
    assert Foretold(Newsroom(project), name).headlines("verdict", {"name": "Kent Police"}) == {}


def test_changed_answers_of_a_body_are_asked_from_there_on(
    project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes after may rest on what is changed: it is asked again, with what it was behind Enter."""
    body = (
        '[body]\nfields = [{ name = "before", holds = "count" }, { name = "now", holds = "count" },'
        ' { name = "course", holds = "choice", follows = ["before", "now"] }]\n'
    )
    declare(project, body, "{{ force.before }} to {{ force.now }}: {{ force.name }} has {{ force.course }} in how")
    again = ["change", "now: 7", "2", "", "fallen", "yes"]
    done = interview(command, project, monkeypatch, "4", "7", "fallen", "risen", *REST[:-1], *again)
    assert (done.code, done.err) == (0, "")
    assert done.out.decode().count("but before is 4 and now is") == 2, "“fallen” at first, and “risen” kept"
    assert 'before = 4\nnow = 2\ncourse = "fallen"\n' in (project / FILE).read_text("utf-8")
    assert check(project=project) == [], "the examples of every case follow from their figures too"
    assert command("wording", "--campaign", CAMPAIGN, "--project", project).code == 0
