"""Amendments stay honest: each of the rules is enforced, with file, amendment and phrase."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import BadAmendment, BadFacts, check, render
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN

GOOD = ("at the time of the inspection", "at the time of our inspection")


def amend(project: Path, *amendments: tuple[str, str], name: str = "warwickshire") -> Path:
    """Replace the amendments of a release, and give it a figure to count."""
    file = project / "forces" / CAMPAIGN / f"{name}.toml"
    text = file.read_text("utf-8").partition("[[issued.amendments]]")[0]
    text = text.replace("investigated = 2\n\n", "investigated = 6\ncontinuing = 5\n\n")
    for standard, issued in amendments:
        text += f'\n[[issued.amendments]]\nstandard = "{standard}"\nissued = "{issued}"\nwhy = "a test"\n'
    file.write_text(text, "utf-8")
    return file


def test_amendments_are_made_in_any_order(project: Path) -> None:
    """All are located in the standard text first, so their order does not matter."""
    two = [GOOD, ("five of which were continuing", "five of which were still continuing")]
    amend(project, *two)
    first = render("warwickshire", project=project)
    amend(project, *reversed(two))
    assert render("warwickshire", project=project) == first
    assert "five of which were still continuing at the time of our inspection" in first.decode()


@pytest.mark.parametrize(
    ("amendments", "says"),
    [
        ([("no such phrase", "x")], "does not say “no such phrase”"),
        ([("HMIC", "the HMIC")], "says “HMIC” "),
        ([GOOD, ("the time of the inspection.", "the time.")], "amendment 1 changes too"),
        ([("five of which were", "four of which were")], "do not have the same figures"),
        ([("six instances", "several instances")], "do not have the same figures"),
        ([("since our 2011 inspection", "since our last inspection")], "do not have the same figures"),
        ([GOOD[:1] * 2], "two sides of this amendment are alike"),
    ],
)
def test_a_dishonest_amendment_is_refused(
    amendments: list[tuple[str, str]], says: str, project: Path, command: Callable[..., Outcome]
) -> None:
    """A phrase not found once, an overlap, a changed figure, no change at all: told where it stands, with one code."""
    file = amend(project, *amendments)
    with pytest.raises((BadAmendment, BadFacts)) as error:
        render("warwickshire", project=project)
    (problem,) = error.value.problems
    assert says in problem.problem
    assert f"amendment {len(amendments)}" in problem.field
    assert file.read_text("utf-8").splitlines()[problem.line - 1].startswith(("standard", "issued"))
    assert error.value.exit_code == (2 if isinstance(error.value, BadFacts) else 1)
    for verb in ("render", "check", "lint"):
        assert command(verb, "warwickshire", "--project", project).code == error.value.exit_code


def test_an_amendment_needs_its_reason(project: Path) -> None:
    """Without why, an amendment is refused."""
    file = amend(project, GOOD)
    file.write_text(file.read_text("utf-8").replace('why = "a test"\n', ""), "utf-8")
    with pytest.raises(BadFacts, match="why is missing"):
        render("warwickshire", project=project)


def test_figures_in_words_count_as_figures(project: Path) -> None:
    """A number may move between sentences and be capital, as long as it is the same number."""
    amend(project, ("media, five of which were", "media. Five of these were"))
    assert b"media. Five of these were" in render("warwickshire", project=project)


def test_standard_leaves_amendments_out_and_does_not_mind_broken_ones(project: Path) -> None:
    """--standard prints the standard wording, whatever was issued, so that a broken amendment can be mended from it."""
    amend(project, ("no such phrase", "x"))
    text = render("warwickshire", standard=True, project=project).decode()
    assert text.startswith("Warwickshire Police has made")
    assert text.endswith("07836 217 729.\n")


def test_amendments_hold_in_every_format_and_capture_only_in_the_issued_one() -> None:
    """Another format has the words as issued, without the blank lines of the old copy."""
    text = render("leicestershire", format="plain").decode()
    assert text.startswith("Leicestershire Police has made")
    assert "to deal with as they see fit" in text
    assert "\n\n- Data provided" not in text
    assert text.endswith("2011.\n")


def test_amendments_copied_with_a_file_are_told(project: Path, command: Callable[..., Outcome]) -> None:
    """A new force whose [issued] came with the file it was copied from does not pass check."""
    text = (project / "forces" / CAMPAIGN / "leicestershire.toml").read_text("utf-8")
    copy = project / "forces" / CAMPAIGN / "kent.toml"
    copy.write_text(text.replace("Leicestershire", "Kent"), "utf-8")
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert "All amendments are the same as in police-relationships/kent" in outcome.out.decode()
    named = command("check", "kent", "--project", project)
    assert named.code == 1
    assert "All amendments are the same as in police-relationships/leicestershire" in named.out.decode()


def test_lost_italics_leave_no_break_spaces(project: Path) -> None:
    """Where a copy has them, no-break spaces stand on both sides of titles and addresses, and nowhere else."""
    file = project / "forces" / CAMPAIGN / "national.toml"
    text = file.read_text("utf-8").partition("[[issued.amendments]]")[0]
    said = 'said = """\nSee www.a.uk now, 5 \\\\* 3 or *A Title* and more.\n"""\n'
    file.write_text(re.sub(r'said = """.*?"""\n', lambda _: said, text, flags=re.S), "utf-8")
    spoken = render("national", project=project).decode()
    assert "“See\u00a0www.a.uk\u00a0now, 5 * 3 or\u00a0A Title\u00a0and more.”" in spoken


def test_check_finds_what_no_longer_applies(project: Path, command: Callable[..., Outcome]) -> None:
    """A sound file whose amendment no longer applies does not pass: check says so on its output, with code 1."""
    amend(project, ("no such phrase", "x"))
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert "“no such phrase”" in outcome.out.decode()
    assert outcome.err == ""


def test_what_three_releases_amend_alike_is_no_slip(project: Path, command: Callable[..., Outcome]) -> None:
    """The same amendment in three releases, each with its own force's name, does not pass check."""
    for name in ("city-of-london", "leicestershire", "warwickshire"):
        force = {"city-of-london": "City of London Police"}.get(name, f"{name.capitalize()} Police")
        amend(project, (f"The full report for {force}, along", f"The report for {force}, along"), name=name)
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert b"have the same amendment" in outcome.out
    assert len([problem for problem in check(project=project) if "same amendment" in problem.problem]) == 1
