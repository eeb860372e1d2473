"""What stands above and below the text is read to the letter, or told: no line of it is dropped in silence."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents

Command = Callable[..., Outcome]
DETAILS = (
    '[release]\nreference = "027/2090"  # by the book\ndate = 2090-01-05\nembargo = 2090-01-05T00:01:00\n'
    'contact = "Jo Smith, 020 7946 0000"\nends = true\n'
)
LINE = "EMBARGOED UNTIL 00:01 GMT on Thursday 5 January 2090"


@pytest.fixture
def derbyshire(project: Path) -> Path:
    """A project with a draft that has all that can stand about a release."""
    add(project, "derbyshire", f"{DETAILS}{DERBYSHIRE}")
    return project


def copy_of(command: Command, project: Path, *changes: tuple[str, str], format: str = "plain") -> Path:
    """Write what render makes of the draft as a file, some of its words changed."""
    text = command("render", "derbyshire", "--format", format, "--project", project).out.decode()
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    file = project / f"copy{'.md' if format == 'markdown' else '.txt'}"
    file.write_bytes(text.encode())
    return file


def details(project: Path) -> dict[str, object]:
    """Return what the draft's file says of what stands about its release."""
    text = (project / "forces" / CAMPAIGN / "derbyshire.toml").read_text("utf-8")
    return dict(tomllib.loads(text).get("release", {}))


@pytest.mark.parametrize(
    "line",
    [
        LINE.replace("00:01", "24:00"),
        LINE.replace("00:01", "25:61"),
        LINE.replace("00:01", "12:60"),
        LINE.replace("5 January", "31 June"),
        LINE.replace("GMT", "BST"),
        LINE.replace("GMT", "CET"),
        LINE.replace("Thursday", "Friday"),
        LINE.replace("Thursday ", ""),
        LINE + " or so",
        LINE.replace("00:01 GMT on Thursday 5 January", "01:30 BST on Sunday 26 March"),  # skipped by the clocks
        "EMBARGOED UNTIL the campaign is out",
        LINE + "\n\n" + LINE.replace("00:01", "09:30"),
    ],
)
def test_an_embargo_that_is_none_is_told_and_never_written(derbyshire: Path, command: Command, line: str) -> None:
    """An hour, a day, a zone or a weekday that cannot be, or one word more, make it a line that is not understood."""
    copy = copy_of(command, derbyshire, (LINE, line))
    before = contents(derbyshire)
    shown = command("import", copy, "--project", derbyshire)
    assert (shown.code, shown.err) == (1, "")
    assert "Not understood\n  line " in shown.out.decode()
    written = command("import", copy, "--write", "--project", derbyshire)
    assert (written.code, "Nothing in the template stands here." in written.err) == (4, True)
    assert contents(derbyshire) == before


@pytest.mark.parametrize("moment", ["2090-07-05T09:30:00", "2091-12-31T23:59:00", "2090-01-05T00:00:00"])
def test_an_embargo_to_the_letter_is_data(derbyshire: Path, command: Command, moment: str) -> None:
    """By summer's clocks as by winter's."""
    own = derbyshire / "forces" / CAMPAIGN / "derbyshire.toml"
    text = own.read_text("utf-8")
    own.write_text(text.replace("2090-01-05T00:01:00", moment), "utf-8")
    copy = copy_of(command, derbyshire)
    own.write_text(text, "utf-8")
    assert command("import", copy, "--write", "--project", derbyshire).code == 0
    assert str(details(derbyshire)["embargo"]) == moment.replace("T", " ")


@pytest.mark.parametrize("hour", ["24:00", "25:61", "00:01 or 00:02"])
def test_an_embargo_that_is_none_is_told_of_a_new_release_too(derbyshire: Path, command: Command, hour: str) -> None:
    """No file has to be there for a line to be told."""
    copy = copy_of(command, derbyshire, ("00:01", hour))
    (derbyshire / "forces" / CAMPAIGN / "derbyshire.toml").unlink()
    before = contents(derbyshire)
    assert command("import", copy, "--write", "--project", derbyshire).code == 4
    assert contents(derbyshire) == before


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_an_embargo_of_the_campaign_is_understood(project: Path, command: Command, format: str) -> None:
    """It is nobody's own, and is not written into a force's file."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(f"{campaign.read_text('utf-8')}\n[release]\nembargo = 2090-01-05T00:01:00\n", "utf-8")
    add(project, "derbyshire", DERBYSHIRE)
    copy = copy_of(command, project, format=format)
    assert LINE in copy.read_text("utf-8")
    before = contents(project)
    done = command("import", copy, "--write", "--project", project)
    assert (done.code, done.err) == (0, "")
    assert contents(project) == before


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("5 January 2090", "31 February 2090"),
        ("ENDS", "ENDS here"),
        ("Press release 027/2090", "A Press release numbered 027/2090"),
    ],
)
def test_a_detail_that_is_not_to_the_letter_is_told(derbyshire: Path, command: Command, was: str, becomes: str) -> None:
    """What a line says besides is not dropped for what was found in it."""
    copy = copy_of(command, derbyshire, (f"\n{was}\n", f"\n{becomes}\n"))
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 1
    assert becomes in shown.out.decode().partition("Not understood")[2]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("reference", "Press release 027/2090\n\n"),
        ("date", "\n5 January 2090\n"),
        ("contact", "Contact for this release: Jo Smith, 020 7946 0000"),
        ("ends", "\nENDS\n"),
    ],
)
def test_a_detail_that_somebody_took_out_is_shown_and_taken_out(
    derbyshire: Path, command: Command, field: str, line: str
) -> None:
    """As a note that was taken out goes: it was so, and is nothing."""
    copy = copy_of(command, derbyshire)
    text = copy.read_text("utf-8")
    at = text.index(line)
    start = text.rfind("\n", 0, at) + 1 if field == "contact" else at
    copy.write_text(text[:start] + text[at + len(line) :], "utf-8")
    before = details(derbyshire)
    shown = command("import", copy, "--project", derbyshire).out.decode()
    assert any(row.startswith(f"  release, {field} ") and row.endswith("→ –") for row in shown.splitlines()), shown
    done = command("import", copy, "--write", "--project", derbyshire)
    assert done.code == 0, done.out.decode() + done.err
    assert details(derbyshire) == {name: value for name, value in before.items() if name != field}


@pytest.mark.parametrize("file", ["derbyshire", "campaign"])
def test_an_embargo_that_somebody_took_out_is_kept_and_asked_about(project: Path, command: Command, file: str) -> None:
    """A line that is missing lifts no embargo: it is told, exit 1, and the file keeps it."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    if file == "campaign":
        campaign.write_text(f"{campaign.read_text('utf-8')}\n[release]\nembargo = 2090-01-05T00:01:00\n", "utf-8")
    add(project, "derbyshire", DERBYSHIRE if file == "campaign" else f"{DETAILS}{DERBYSHIRE}")
    copy = copy_of(command, project, (f"{LINE}\n\n", ""))
    before = contents(project)
    for options in ((), ("--write",)):
        done = command("import", copy, *options, "--project", project)
        assert done.code == 1
        assert "kept: only its hour lifts it" in done.out.decode()
    assert contents(project) == before


def test_an_embargo_that_has_gone_is_missed_by_nobody(project: Path, command: Command) -> None:
    """Its line goes at its hour."""
    add(project, "derbyshire", f"[release]\nembargo = 2012-12-13T00:01:00\n{DERBYSHIRE}")
    before = contents(project)
    copy = copy_of(command, project)
    done = command("import", copy, "--write", "--project", project)
    assert (done.code, done.err) == (0, "")
    copy.unlink()
    assert contents(project) == before


@pytest.mark.parametrize(
    ("field", "line"),
    [("contact", "Contact for this release: Sam Hill"), ("reference", "Press release 1/2090")],
)
def test_what_all_releases_have_is_not_taken_out_of_one(project: Path, command: Command, field: str, line: str) -> None:
    """A file cannot say so: it is shared wording, and refused."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    shared = f'\n[release]\n{field} = "{line.rpartition(": ")[2].removeprefix("Press release ")}"\nends = true\n'
    campaign.write_text(f"{campaign.read_text('utf-8')}{shared}", "utf-8")
    add(project, "derbyshire", DERBYSHIRE)
    copy = copy_of(command, project)
    lines = [each for each in copy.read_text("utf-8").splitlines() if line not in each and each != "ENDS"]
    copy.write_text("\n".join(lines) + "\n", "utf-8")
    shown = command("import", copy, "--project", project)
    assert shown.code == 1
    assert f"templates/{CAMPAIGN}/campaign.toml" in shown.out.decode()
    assert "release, ends" in shown.out.decode()
    assert command("import", copy, "--write", "--project", project).code == 4


@pytest.mark.parametrize(
    ("part", "standard", "issued"),
    [
        ("date", "5 January 2090", "5th January, 2090"),
        ("reference", "Press release", "Press Release, as numbered,"),
        ("contact", "Contact for this", "Contact: for this"),
    ],
)
def test_a_detail_as_it_was_issued_is_known(
    derbyshire: Path, command: Command, part: str, standard: str, issued: str
) -> None:
    """A slip on record is no change of its value."""
    slip = f'part = "{part}"\nstandard = "{standard}"\nissued = "{issued}"\nwhy = "a slip"\n'
    record = f'\n[issued]\nformat = "plain"\n\n[[issued.amendments]]\n{slip}'
    add(derbyshire, "derbyshire", f"{DETAILS}{DERBYSHIRE}{record}")
    copy = copy_of(command, derbyshire)
    assert issued in copy.read_text("utf-8")
    before = contents(derbyshire)
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert contents(derbyshire) == before
