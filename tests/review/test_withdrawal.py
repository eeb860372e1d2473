"""What went out can be taken back: its record says so everywhere, and its words stay for whoever has them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.desk.overview import rows_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, SOURCES, contents
from tests.support.ready import add_ready
from tests.support.series_in_git import commit, git

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
SAM = ("--by", "Sam Hill, head of news")
WHY = ("--reason", "it names a wrong force")


@pytest.fixture
def press(project: Path, command: Command) -> Path:
    """A project in git with a release that has been issued."""
    add_ready(project)
    git(project, "init", "-q")
    commit(project)
    for act in ("approve", "issue"):
        assert command(act, "derbyshire", *SAM, "--project", project).code == 0
    return project


def withdraw(press: Path, command: Command) -> Outcome:
    """Take the release back."""
    return command("withdraw", "derbyshire", *SAM, *WHY, "--project", press)


def listed(press: Path, command: Command) -> dict[str, str]:
    """Return what the list says of the release."""
    lines = command("list", "--json", "--project", press).out.splitlines()
    found: dict[str, str] = next(json.loads(line) for line in lines if b"/derbyshire" in line)
    return found


def test_a_withdrawal_is_a_row_with_its_words(press: Path, command: Command) -> None:
    """It is added below the others, says who and why, and every list says so; check finds nothing wrong."""
    before = (press / FILE).read_text("utf-8")
    outcome = withdraw(press, command)
    assert outcome.out.decode().splitlines() == [f"forces/{CAMPAIGN}/rounds/derbyshire.3.txt", FILE]
    assert (press / FILE).read_text("utf-8").startswith(before)
    *_, issued, row = Newsroom(press).read("derbyshire")[1].history
    assert (row.act, row.by, row.reason, row.words) == ("withdrawn", SAM[1], WHY[1], issued.words)
    assert check(["derbyshire"], project=press) == []
    assert ", 1 withdrawn)" in command("check", "--project", press).out.decode()
    assert (listed(press, command)["state"], listed(press, command)["by"]) == ("withdrawn", SAM[1])
    assert "withdrawn" in command("list", "--project", press).out.decode()
    (desk,) = (row for row in rows_of(Newsroom(press))[CAMPAIGN] if row.name.slug == "derbyshire")
    assert (desk.state, desk.by) == ("withdrawn", "")


@pytest.mark.parametrize("format", ["plain", "html", "json", "docx"])
def test_what_was_withdrawn_is_not_printed(format: str, press: Path, command: Command, tmp_path: Path) -> None:
    """Whoever asks for it is told who took it back and why; what went out and the standard text can be read."""
    out = command("render", "derbyshire", "--project", press).out
    withdraw(press, command)
    refused = command("render", "derbyshire", "--format", format, "--project", press)
    assert (refused.code, refused.out, f"by {SAM[1]}, for the reason “{WHY[1]}”" in refused.err) == (4, b"", True)
    assert f"{FILE}:" in refused.err
    assert command("render", "derbyshire", "--round", "2", "--project", press).out == out
    assert command("render", "derbyshire", "--standard", "--project", press).code == 0
    folder = tmp_path / "out"
    several = command("render", "--all", "--format", format, "--output", folder, "--project", press)
    assert (several.code, len([*folder.iterdir()])) == (4, len(SOURCES)), "the others are written"


def test_it_goes_out_again_by_a_further_round(press: Path, command: Command) -> None:
    """The old approval is none any more; the corrected words, or the same, are approved and issued anew."""
    at = ("--project", press)
    withdraw(press, command)
    refused = command("issue", "derbyshire", *SAM, *at)
    assert (refused.code, "Nobody has approved its words." in refused.err) == (4, True)
    assert command("approve", "derbyshire", *SAM, *at).code == 0
    assert listed(press, command)["state"] == "approved"
    assert command("render", "derbyshire", *at).code == 0
    assert command("issue", "derbyshire", *SAM, *at).code == 0
    acts = [row.act for row in Newsroom(press).read("derbyshire")[1].history]
    assert acts == ["approved", "issued", "withdrawn", "approved", "issued"]
    assert check(["derbyshire"], project=press) == []
    assert not command("render", "derbyshire", *at).out.startswith(b"Correction")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("derbyshire", *SAM), 2, "without a reason"),
        (("derbyshire", "--by", " ", *WHY), 2, "--by says nothing"),
        (("derbyshire", "--by", "a\nb", *WHY), 2, "--by says nothing"),
        (("derbyshire", *SAM, "--reason", "a\u200bb"), 2, "--reason is no line of words"),
        (("derbyshire", *SAM, "--reason", " "), 2, "--reason is no line of words"),
        (("kent", *SAM, *WHY), 2, "There is no file yet"),
        (("derbyshir", *SAM, *WHY), 2, "Did you mean derbyshire?"),
    ],
)
def test_a_withdrawal_that_says_too_little_writes_nothing(
    press: Path, command: Command, arguments: tuple[str, ...], code: int, told: str
) -> None:
    """Without a reason, a name or a release that is out, nothing is recorded."""
    before = contents(press / "forces")
    outcome = command("withdraw", *arguments, "--project", press)
    assert (outcome.code, told in outcome.err, contents(press / "forces")) == (code, True, before)


@pytest.mark.parametrize("what", ["a draft", "one approved", "one withdrawn", "a broken record", "lost words"])
def test_what_is_not_out_is_not_withdrawn(what: str, press: Path, command: Command) -> None:
    """Nothing is taken back twice, or before it went out, and nothing is built on a record that is broken."""
    file = press / FILE
    if what in ("a draft", "one approved"):
        kept = file.read_text("utf-8").split("\n[issued]")[0]
        file.write_text(kept, "utf-8")
        for round in (press / "forces" / CAMPAIGN / "rounds").glob("derbyshire.*"):
            round.unlink()
    if what == "one approved":
        assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    elif what == "one withdrawn":
        assert withdraw(press, command).code == 0
    elif what == "a broken record":
        file.write_text(file.read_text("utf-8").replace("Sam Hill", "Al Hill", 1), "utf-8")
    elif what == "lost words":
        (press / "forces" / CAMPAIGN / "rounds" / "derbyshire.2.txt").write_text("other words")
    before = contents(press / "forces")
    refused = withdraw(press, command)
    assert (refused.code, contents(press / "forces")) == (2 if what == "lost words" else 4, before)
    assert FILE in refused.err


def test_broken_templates_do_not_keep_it_out(press: Path, command: Command) -> None:
    """It is urgent: what went out is taken back while nobody can make the release."""
    file = press / "templates" / CAMPAIGN / "force.jinja"
    file.write_text(file.read_text("utf-8") + "{% if %}", "utf-8")
    assert command("render", "derbyshire", "--project", press).code == 2
    assert withdraw(press, command).code == 0
