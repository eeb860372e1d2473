"""The command import shows what a release says, and writes it into its file when it is asked to."""

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press.project import door
from tests.support.command import Outcome, process
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents

Command = Callable[..., Outcome]
JOBS = "there have been 12 applications for second jobs, all of which have been approved"


@pytest.fixture
def derbyshire(project: Path) -> Path:
    """A project with a release that is not issued yet, and with comments in its file."""
    text = DERBYSHIRE.replace("applications = 12", "applications = 12  # asked twice")
    add(project, "derbyshire", f"# Derbyshire, as Jo has it.\n{text}")
    return project


def rendered(command: Command, project: Path, format: str, *changes: tuple[str, str]) -> Path:
    """Write the draft of Derbyshire as a file with some of its words changed."""
    text = command("render", "derbyshire", "--format", format, "--project", project).out.decode()
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    file = project / f"copy{'.md' if format == 'markdown' else '.txt'}"
    file.write_bytes(text.encode())
    return file


def values(project: Path, slug: str = "derbyshire") -> dict[str, object]:
    """Return what a file says."""
    return tomllib.loads((project / "forces" / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_a_draft_that_nobody_changed_changes_nothing(derbyshire: Path, command: Command, format: str) -> None:
    """Not a byte of its file is touched."""
    copy = rendered(command, derbyshire, format)
    before = contents(derbyshire)
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert "says all of it already" in done.out.decode()
    assert contents(derbyshire) == before


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_a_changed_figure_is_data_and_the_comments_of_the_file_stay(
    derbyshire: Path, command: Command, format: str
) -> None:
    """The one writer of files of facts writes it."""
    now = "there have been 40 applications for second jobs, 38 of which have been approved"
    copy = rendered(command, derbyshire, format, (JOBS, now))
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 0
    assert "second jobs, applications" in shown.out.decode()
    assert "12 → 40" in shown.out.decode()
    assert command("import", copy, "--write", "--project", derbyshire).code == 0
    text = (derbyshire / "forces" / CAMPAIGN / "derbyshire.toml").read_text("utf-8")
    assert "applications = 40  # asked twice" in text
    assert "# Derbyshire, as Jo has it." in text
    assert command("render", "derbyshire", "--format", format, "--project", derbyshire).out == copy.read_bytes()


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (JOBS.replace("approved", "refused"), "{approved → refused}"),
        (JOBS.replace("12 applications", "about 12 applications"), "{ → about}"),
        (JOBS.replace("12", "12 or 13"), "no standard sentence has its figures"),
    ],
)
def test_a_near_miss_is_shown_beside_the_standard_sentence_and_is_a_statement(
    derbyshire: Path, command: Command, now: str, told: str
) -> None:
    """A person chooses; until then it stands in their own words, and nothing is data."""
    copy = rendered(command, derbyshire, "plain", (JOBS, now))
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 1
    assert told.replace(" ", "") in shown.out.decode().replace(" ", "")
    assert command("import", copy, "--write", "--project", derbyshire).code == 1
    findings = values(derbyshire)["findings"]
    assert isinstance(findings, list)
    assert {"statement": f"Since September 2011 {now}."} in findings
    assert "second jobs" not in [each.get("about") for each in findings]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("clean bill of health", "spotless record"),
        ("In 2012 HMIC revisited all forces", "In 2012, HMIC revisited all forces"),
        ("Notes to editors", "For editors"),
    ],
)
def test_shared_wording_that_somebody_changed_is_refused(
    derbyshire: Path, command: Command, was: str, becomes: str
) -> None:
    """It is changed in the template, for all releases, or not at all."""
    copy = rendered(command, derbyshire, "plain", (was, becomes))
    before = contents(derbyshire)
    shown = command("import", copy, "--project", derbyshire)
    assert shown.code == 1
    assert "used by 6 releases: change it in templates/" in shown.out.decode()
    refused = command("import", copy, "--write", "--project", derbyshire)
    assert refused.code == 4
    assert "used by 6 releases" in refused.err
    assert contents(derbyshire) == before


def test_a_line_that_has_no_place_is_told(derbyshire: Path, command: Command) -> None:
    """Nothing is dropped in silence."""
    headed = ("Notes to editors", "Ends here, says somebody\n\nNotes to editors")
    copy = rendered(command, derbyshire, "plain", headed)
    before = contents(derbyshire)
    done = command("import", copy, "--project", derbyshire)
    assert done.code == 1
    assert "Ends here" in done.out.decode()
    written = command("import", copy, "--write", "--project", derbyshire)
    assert (written.code, "Nothing in the template stands here." in written.err) == (4, True)
    assert contents(derbyshire) == before


@pytest.mark.parametrize("other", ["again", "police-relationships-2013", "a-first"])
def test_a_release_of_which_two_templates_fit_is_asked_about(derbyshire: Path, command: Command, other: str) -> None:
    """Both are named, exit 2, until somebody says which; nothing is written for a guess."""
    copy = rendered(command, derbyshire, "plain")
    shutil.copytree(derbyshire / "templates" / CAMPAIGN, derbyshire / "templates" / other)
    for file in (derbyshire / "templates" / other).glob("*.jinja"):
        file.write_text(file.read_text("utf-8").replace(f"{CAMPAIGN}/", f"{other}/"), "utf-8")
    before = contents(derbyshire)
    asked = command("import", copy, "--write", "--project", derbyshire)
    assert asked.code == 2
    assert all(f"{campaign}/force" in asked.err for campaign in (CAMPAIGN, other))
    assert "--campaign NAME" in asked.err
    assert contents(derbyshire) == before
    for campaign in (CAMPAIGN, other):
        told = command("import", copy, "--campaign", campaign, "--json", "--project", derbyshire)
        assert json.loads(told.out)["release"] == f"{campaign}/derbyshire"


@pytest.mark.parametrize("text", ["", "Nothing of ours.\n", "# A README\n\nThis is how to use it.\n\n- one\n- two\n"])
def test_a_file_of_no_campaign_is_told_so(project: Path, tmp_path: Path, command: Command, text: str) -> None:
    """Nothing at all is understood: exit 2."""
    (tmp_path / "other.txt").write_text(text, "utf-8")
    done = command("import", tmp_path / "other.txt", "--project", project)
    assert done.code == 2
    assert "It is no release of a campaign of this project" in done.err


def test_a_release_that_has_no_file_gets_a_new_one(derbyshire: Path, command: Command) -> None:
    """It renders to the same words."""
    copy = rendered(command, derbyshire, "plain")
    (derbyshire / "forces" / CAMPAIGN / "derbyshire.toml").unlink()
    done = command("import", copy, "--write", "--project", derbyshire)
    assert done.code == 0
    assert "derbyshire.toml is new" in done.out.decode()
    assert command("render", "derbyshire", "--project", derbyshire).out == copy.read_bytes()
    assert values(derbyshire) == tomllib.loads(DERBYSHIRE)


@pytest.mark.parametrize("slug", SOURCES)
def test_a_release_as_issued_whose_file_is_there_is_all_understood(project: Path, command: Command, slug: str) -> None:
    """Its amendments are known: they are no changes of shared wording."""
    done = command("import", SOURCES[slug], "--write", "--project", project)
    assert (done.code, done.err) == (0, "")
    assert "says all of it already" in done.out.decode()


def test_what_was_read_is_told_to_programs(derbyshire: Path, command: Command) -> None:
    """One object a file."""
    copy = rendered(command, derbyshire, "plain", ("12 applications", "14 applications"))
    told = json.loads(command("import", copy, "--json", "--project", derbyshire).out)
    assert told["release"] == f"{CAMPAIGN}/derbyshire"
    changed = [row for row in told["facts"] if row["was"] != row["now"]]
    assert {"applications", "approved"} == {row["field"].rpartition(", ")[2] for row in changed}


def test_a_workbook_is_imported_by_the_same_verb(derbyshire: Path, command: Command) -> None:
    """Shown first, and written when that is asked for."""
    book = derbyshire / "facts.csv"
    assert command("workbook", book, "--project", derbyshire).code == 0
    book.write_text(book.read_text("utf-8-sig").replace(",12,12", ",15,12"), "utf-8")
    before = contents(derbyshire)
    shown = command("import", book, "--project", derbyshire)
    assert shown.code == 0, shown.err
    assert "to write (--write)" in shown.out.decode()
    assert contents(derbyshire) == before
    assert command("import", book, "--write", "--project", derbyshire).code == 0
    assert contents(derbyshire) != before


@pytest.mark.parametrize("format", ["plain", "markdown", "indented"])
def test_facts_that_are_as_they_were_are_counted_and_not_listed(
    derbyshire: Path, command: Command, format: str
) -> None:
    """Who reads the table looks for what somebody changed."""
    same = command("import", rendered(command, derbyshire, format), "--project", derbyshire).out.decode()
    assert "Facts\n  14 facts are as the file has them\n" in same
    assert "→" not in same
    copy = rendered(
        command, derbyshire, format, ("12 applications", "14 applications"), ("all of which", "12 of which")
    )
    changed = command("import", copy, "--project", derbyshire).out.decode()
    assert [line.split("→")[0].split()[-1] for line in changed.splitlines() if "→" in line] == ["12"]
    assert "13 facts are as the file has them" in changed


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ('[[findings]]\nstatement = "The force has a policy on gifts."\n', "finding 5 of the file  “The force has a"),
        ('[[further_notes]]\ntext = "The inspection took place in Ripley."\n', "note 1 of the file  “The inspection"),
        ('[[findings]]\nstatement = "Staff know it."\n', "finding 5 of the file  “Staff know it.”"),
    ],
)
def test_what_somebody_took_out_is_told(derbyshire: Path, command: Command, added: str, told: str) -> None:
    """A finding or a note that the copy lacks goes, and is not dropped in silence."""
    copy = rendered(command, derbyshire, "plain")
    file = derbyshire / "forces" / CAMPAIGN / "derbyshire.toml"
    before = file.read_text("utf-8")
    file.write_text(f"{before}\n{added}", "utf-8")
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert told in done.out.decode()
    assert tomllib.loads(file.read_text("utf-8")) == tomllib.loads(before)


def test_figures_that_somebody_took_out_are_told(derbyshire: Path, command: Command) -> None:
    """By the kind of finding that they were."""
    copy = rendered(command, derbyshire, "plain")
    lines = copy.read_text("utf-8").splitlines(keepends=True)
    copy.write_text("".join(line for line in lines if JOBS not in line), "utf-8")
    done = command("import", copy, "--write", "--project", derbyshire)
    assert (done.code, done.err) == (0, "")
    assert "finding 3 of the file  second jobs → –\n" in done.out.decode()


@pytest.mark.parametrize("ending", [".txt", ".md", ".docx"])
def test_an_option_that_is_nothing_to_a_release_is_told(
    derbyshire: Path, command: Command, tmp_path: Path, ending: str
) -> None:
    """What was asked for and is not done is told: exit 2, with nothing written."""
    format = {".txt": "plain", ".md": "markdown", ".docx": "docx"}[ending]
    copy = tmp_path / f"copy{ending}"
    copy.write_bytes(command("render", "derbyshire", "--format", format, "--project", derbyshire).out)
    before = contents(derbyshire)
    done = command("import", copy, "--partial", "--write", "--project", derbyshire)
    assert (done.code, "--partial is for workbooks" in done.err) == (2, True)
    assert contents(derbyshire) == before


@pytest.mark.parametrize("name", ["facts.csv", "facts.xlsx", "facts of kent"])
def test_an_option_that_is_nothing_to_a_workbook_is_told(
    derbyshire: Path, command: Command, tmp_path: Path, name: str
) -> None:
    """By its ending or by what is in it."""
    book = tmp_path / ("facts.csv" if name.endswith(".csv") else "facts.xlsx")
    assert command("workbook", book, "--project", derbyshire).code == 0
    book.rename(tmp_path / name)
    before = contents(derbyshire)
    done = command("import", tmp_path / name, "--issued", "--write", "--project", derbyshire)
    assert (done.code, "--issued is for releases" in done.err) == (2, True)
    assert contents(derbyshire) == before


@pytest.mark.parametrize(
    ("ending", "options"), [(".txt", ()), (".txt", ("--issued",)), (".md", ("--write",)), (".docx", ("--write",))]
)
def test_a_file_is_opened_once(
    derbyshire: Path,
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    options: tuple[str, ...],
) -> None:
    """What is shown, compared and written is of the very same bytes, whoever saves the file meanwhile."""
    format = {".txt": "plain", ".md": "markdown", ".docx": "docx"}[ending]
    copy = tmp_path / f"copy{ending}"
    copy.write_bytes(command("render", "derbyshire", "--format", format, "--project", derbyshire).out)
    opened: list[str] = []
    read_file = door.read_file

    def counted(file: Path, name: str, most: int) -> bytes:
        opened.append(name)
        return read_file(file, name, most)

    monkeypatch.setattr(door, "read_file", counted)
    assert command("import", copy, *options, "--project", derbyshire).code == 0
    assert opened.count(copy.name) == 1


@pytest.mark.parametrize("module", ["docx", "lxml"])
def test_without_the_library_of_word_one_sentence_says_which_to_install(
    derbyshire: Path, command: Command, tmp_path: Path, module: str
) -> None:
    """A library that is missing is no damaged file."""
    copy = tmp_path / "copy.docx"
    copy.write_bytes(command("render", "derbyshire", "--format", "docx", "--project", derbyshire).out)
    (tmp_path / f"{module}.py").write_text(f"raise ModuleNotFoundError('no', name={module!r})", "utf-8")
    done = process("import", copy, "--project", derbyshire, PYTHONPATH=str(tmp_path))
    assert (done.code, done.out) == (2, b"")
    assert f"A release in Word needs the library {module}, which is not installed." in done.err
    assert "pip install 'hmic-press[docx]'" in done.err


def test_shared_wording_is_told_with_the_template_that_holds_it(derbyshire: Path, command: Command) -> None:
    """A changed note of the house is mended in its edition, a changed paragraph of the campaign in its template."""
    changes = ("for urgent media", "for pressing media"), ("asked Her Majesty", "ordered Her Majesty")
    shown = command("import", rendered(command, derbyshire, "plain", *changes), "--project", derbyshire).out.decode()
    lines = [line for line in shown.splitlines() if "change it in" in line]
    told = {line.split(": ")[1].split(",")[0]: line.partition("change it in ")[2].partition(":")[0] for line in lines}
    campaign, house = f"templates/{CAMPAIGN}/force.jinja", "templates/houses/hmic-2012/house.jinja"
    assert told == {"background": campaign, "notes": campaign, "press_office": house}
