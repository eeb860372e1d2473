"""Amendments stay honest: each of the rules is enforced, with file, amendment and phrase."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import BadAmendment, BadFacts, Newsroom, check, render
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT, SOURCES

GOOD = ("at the time of the inspection", "at the time of our inspection")


def amend(project: Path, *amendments: tuple[str, str], name: str = "warwickshire", part: str = "findings") -> Path:
    """Replace the amendments of a release, and give it a figure to count."""
    file = project / "forces" / CAMPAIGN / f"{name}.toml"
    text = file.read_text("utf-8").partition("[[issued.amendments]]")[0]
    text = text.replace("investigated = 2\n\n", "investigated = 6\ncontinuing = 5\n\n")
    for standard, issued in amendments:
        text += (
            f'\n[[issued.amendments]]\npart = "{part}"\nstandard = "{standard}"\nissued = "{issued}"\nwhy = "a test"\n'
        )
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
        ([("a phrase of theirs", "x")], "does not say “a phrase of theirs” in its part findings"),
        ([("The full report for", "A full report for")], "does not say “The full report for” in its part findings"),
        ([("HMIC", "the HMIC")], "says “HMIC” "),
        ([GOOD, ("the time of the inspection.", "the time.")], "amendment 1 changes too"),
        ([("five of which were", "four of which were")], "do not have the same figures"),
        ([("six instances", "several instances")], "do not have the same figures"),
        ([("since our 2011 inspection", "since our last inspection")], "do not have the same figures"),
        ([("six instances", "half a dozen instances")], "do not have the same figures"),
        ([("six instances", "eleven instances")], "do not have the same figures"),
        ([("instances of", "twenty-one instances of")], "do not have the same figures"),
        ([("in the number", "in half the number")], "do not have the same figures"),
        ([("in the number", "in a third of the number")], "do not have the same figures"),
        ([("force investigated", "force twice investigated")], "do not have the same figures"),
        ([("our 2011 inspection", "our 2011 second inspection")], "do not have the same figures"),
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
    amend(project, ("a phrase of theirs", "x"))
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
    amend(project, ("a phrase of theirs", "x"))
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert "“a phrase of theirs”" in outcome.out.decode()
    assert outcome.err == ""


def test_what_three_releases_amend_alike_is_no_slip(project: Path, command: Callable[..., Outcome]) -> None:
    """The same amendment in three releases, each with its own force's name, does not pass check."""
    for name in ("city-of-london", "leicestershire", "warwickshire"):
        force = {"city-of-london": "City of London Police"}.get(name, f"{name.capitalize()} Police")
        amend(
            project, (f"The full report for {force}, along", f"The report for {force}, along"), name=name, part="report"
        )
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert b"have the same amendment" in outcome.out
    assert len([problem for problem in check(project=project) if "same amendment" in problem.problem]) == 1


@pytest.mark.parametrize(
    ("phrase", "issued", "word"),
    [
        ("were continuing", "were not continuing", "not"),
        ("were continuing", "weren’t continuing", "not"),
        ("were continuing", "CANNOT be continuing", "not"),
        ("force investigated", "force never investigated", "never"),
        ("disclosures to the media", "all disclosures to the media", "all"),
        ("disclosures to the media", "any or no disclosures to the media", "any"),
        ("inappropriate disclosures", "many inappropriate disclosures", "many"),
        ("there has been no change", "there has been change", "no"),
        ("there has been no change", "there has not been any change", "not"),
        ("there has been no change", "there has been none but a change", "none"),
        ("has made some improvements", "has made improvements", "some"),
    ],
)
def test_an_amendment_does_not_deny(phrase: str, issued: str, word: str, project: Path) -> None:
    """No, not, none, never, all, any, many and their like are neither put in nor taken out, in any writing."""
    amend(project, (phrase, issued), part="headline" if "made" in phrase else "findings")
    with pytest.raises(BadAmendment) as raised:
        render("warwickshire", project=project)
    (problem,) = raised.value.problems
    assert problem.problem == f"This amendment puts in, takes out or changes “{word}”, which makes it another fact."


def test_what_stays_may_stand_elsewhere_in_the_phrase(project: Path) -> None:
    """A word that denies may be on both sides, in capitals too."""
    amend(project, ("there has been no change", "NO CHANGE there has been"))
    assert b"NO CHANGE there has been" in render("warwickshire", project=project)


@pytest.mark.parametrize("name", SOURCES)
def test_none_of_the_five_changes_a_number_or_an_amount(name: str) -> None:
    """The slips of 2012 are slips of wording, by the rules of today."""
    assert Newsroom(ROOT).release(name).problems_of_amendments() == []


def test_a_reworded_template_does_not_move_an_amendment(project: Path) -> None:
    """A phrase that has left its part and stands in another, once, is told, not amended there."""
    amend(project, ("at the time of the inspection", "at the time of our inspection"))
    assert b"at the time of our inspection" in render("warwickshire", project=project)
    findings = project / "templates" / CAMPAIGN / "_findings.jinja"
    findings.write_text(findings.read_text("utf-8").replace("time of the inspection", "time of inspection"), "utf-8")
    skeleton = project / "templates" / "release.jinja"
    text = skeleton.read_text("utf-8")
    opened = '{{ part("press_office", "notes") }}\n'
    moved = text.replace(opened, f"{opened}\nSo it was at the time of the inspection.\n")
    assert moved != text
    skeleton.write_text(moved, "utf-8")
    assert b"So it was at the time of the inspection." in render("warwickshire", standard=True, project=project)
    with pytest.raises(BadAmendment, match="does not say “at the time of the inspection” in its part findings"):
        render("warwickshire", project=project)


@pytest.mark.parametrize(("part", "hint"), [("finding", "Did you mean findings?"), ("notes 3", ""), ("embargo", "")])
def test_an_amendment_names_a_part_of_the_release(part: str, hint: str, project: Path) -> None:
    """A part that the release does not have is told with those that it has; nobody amends the embargo."""
    amend(project, GOOD, part=part)
    with pytest.raises(BadAmendment) as raised:
        render("warwickshire", project=project)
    (problem,) = raised.value.problems
    assert problem.problem == f"The release has no part “{part}”."
    assert problem.remedy.startswith(hint)
    assert "Its parts are headline, background, findings, attribution" in problem.remedy


def test_a_phrase_may_stand_in_other_parts_too(project: Path) -> None:
    """Once in its own part is enough."""
    amend(project, ("Warwickshire Police, along", "Warwickshire along"), part="report")
    assert b"Warwickshire along" in render("warwickshire", project=project)
    amend(project, ("Warwickshire Police", "Warwickshire"), part="report")
    assert b"The full report for Warwickshire, along" in render("warwickshire", project=project)


@pytest.mark.parametrize("table", ["", "[issued]\n", "[issued]\nnewlines_at_end = 0\n"])
def test_a_release_that_was_not_issued_has_no_slips(table: str, project: Path) -> None:
    """Amendments without the format in which the release was issued are refused."""
    file = amend(project, GOOD)
    text = re.sub(r"\[issued\]\n.*?\n\n", f"{table}\n", file.read_text("utf-8"), flags=re.S)
    assert "format" not in text.rpartition("[[accepted]]")[2]
    file.write_text(text, "utf-8")
    with pytest.raises(BadFacts, match="only a release that has been issued has slips"):
        render("warwickshire", project=project)


def test_list_counts_amendments(project: Path, command: Callable[..., Outcome]) -> None:
    """The list says how many phrases each release amends, in its table and as JSON."""
    lines = command("list", "--project", project).out.decode().splitlines()
    column = lines[0].index("AMENDED")
    assert [line[column:].split()[0] for line in lines[1:6]] == ["3", "4", "2", "7", "1"]
    amend(project)
    assert command("list", "--project", project).out.decode().splitlines()[5][column:].startswith("– ")
    rows = [json.loads(line) for line in command("list", "--json", "--project", project).out.splitlines()]
    assert [row["amendments"] for row in rows[:6]] == [3, 4, 2, 7, None, None]
