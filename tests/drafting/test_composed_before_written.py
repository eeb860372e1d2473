"""What writes a force's file composes its release first, and writes the schema that the file names."""

import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from hmic_press import check
from hmic_press.facts.schema import file_of
from tests.support.command import Outcome
from tests.support.declared import CALLED_IN_2012
from tests.support.project import CAMPAIGN, contents

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/kent.toml"
ANSWERS = ["improvements", "Zoë Billingham", ".", "second jobs", "", "12", "9", ""]
# A template that fails for some facts alone, so that only composing shows it.
REFUSED = [
    ("_findings.jinja", "{{ period(finding) }} there", "{{ period(finding) }} {{ 1 // (finding.approved - 9) }} there"),
    ("_findings.jinja", "{{ some.which }} {{ be(some.n, open) }} approved", "{{ finding.aproved }} approved"),
    ("force.jinja", "{% for finding in findings %}", "{% for finding in findings if finding.applications < 12 %}"),
    ("force.jinja", "{% block headline %}", "{% block headline %}{{ findings[3].applications }} "),
]


@pytest.fixture
def answer(command: Command, project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Run new for Kent with its answers in a pipe, as a person would give them who is asked again."""

    def run(*answers: str) -> Outcome:
        monkeypatch.setattr("hmic_press.terminal.prompt.somebody_is_there", lambda: True)
        typed = "".join(f"{answer}\n" for answer in answers).encode()
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(typed), "utf-8"))
        return command("new", "kent", "--project", project)

    return run


def _break(project: Path, name: str, was: str, becomes: str) -> None:
    file = project / "templates" / CAMPAIGN / name
    text = file.read_text("utf-8")
    assert text.count(was) == 1, was
    file.write_text(text.replace(was, becomes), "utf-8")


@pytest.mark.parametrize(("name", "was", "becomes"), REFUSED)
def test_new_composes_before_it_writes_and_nothing_is_written_that_check_refuses(
    name: str, was: str, becomes: str, answer: Callable[..., Outcome], project: Path
) -> None:
    """Facts that are each sound, and of which no release can be made, are shown with what is wrong, and not written."""
    _break(project, name, was, becomes)
    before = contents(project)
    done = answer(*ANSWERS, "no")
    assert done.code == 130
    assert f"templates/{CAMPAIGN}/{name}" in done.out.decode()
    assert "It cannot be written like this. What now?\n  1  no\n  2  change\n" in done.out.decode()
    assert contents(project) == before


@pytest.mark.parametrize(("name", "was", "becomes"), REFUSED)
def test_what_new_writes_check_does_not_refuse(
    name: str, was: str, becomes: str, answer: Callable[..., Outcome], project: Path, command: Command, tmp_path: Path
) -> None:
    """The same answers with a sound template are written; and a workbook of them is refused with the unsound one."""
    assert answer(*ANSWERS, "yes").code == 0
    assert check(["kent"], project=project) == []
    book = tmp_path / "facts.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    (project / FILE).unlink()
    _break(project, name, was, becomes)
    before = contents(project)
    refused = command("import-workbook", book, "--project", project)
    assert refused.code in (1, 2)
    assert contents(project) == before


@pytest.mark.parametrize("kept", [None, b"{}", b"not even JSON"])
def test_new_writes_the_schema_that_its_file_names(
    kept: bytes | None, answer: Callable[..., Outcome], project: Path, command: Command
) -> None:
    """Where none is kept, or an older one: until then check tells that it is stale."""
    schema = project / file_of(CAMPAIGN, CALLED_IN_2012)
    right = schema.read_bytes()
    schema.unlink() if kept is None else schema.write_bytes(kept)
    stale = b"It is not the schema of what the campaign declares"
    assert (stale in command("check", "--project", project).out) == (kept is not None)
    assert answer(*ANSWERS, "yes").code == 0
    assert schema.read_bytes() == right
    assert (project / FILE).read_text("utf-8").startswith(f"#:schema ../../{file_of(CAMPAIGN, CALLED_IN_2012)}\n")
    assert stale not in command("check", "--project", project).out
