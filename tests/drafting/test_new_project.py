"""The command init: a new project of one's own, which renders, checks and tests itself from the first minute."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, names, render
from hmic_press.review.wording_cases import find_cells
from hmic_press.review.wording_sheet import for_terminal
from tests.support.command import Outcome
from tests.support.project import ROOT, contents, files_below

Command = Callable[..., Outcome]
STARTER = ROOT / "hmic_press" / "starter"
BIN = Path(sys.executable).parent


@pytest.fixture
def started(tmp_path: Path, command: Command) -> Path:
    """A new project, as init has just made it."""
    outcome = command("init", tmp_path / "press")
    assert (outcome.code, outcome.err) == (0, "")
    return tmp_path / "press"


def in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a person does, in a folder."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def name_bodies(project: Path, *lines: str) -> None:
    """Write a project's roster."""
    (project / "forces" / "roster.csv").write_text("\n".join(["slug,name,article", *lines, ""]), "utf-8")


def test_a_new_project_is_the_starter(started: Path, command: Command) -> None:
    """All files of the starter are there, hidden ones too, and each is told with what to do next."""
    kept = {file.relative_to(STARTER) for file in files_below(STARTER) if "cache" not in str(file)}
    assert {Path(name) for name in contents(started)} == kept
    assert Path(".github/workflows/releases.yml") in kept


def test_a_new_project_passes(started: Path, command: Command) -> None:
    """It renders at once, passes check and lint at their strictest, and has words for its one kind of finding."""
    assert (
        render("northgate", project=started) == (started / "tests/accepted/summer-reading/northgate.txt").read_bytes()
    )
    assert command("check", "--strict", "--project", started).out == b"Nothing wrong: 1 checked.\n"
    assert command("lint", "--strict", "--project", started).code == 0
    assert {cell.kind for cell in find_cells(Newsroom(started), "summer-reading")} == {"statement"}
    assert command("render", "--all", "--format", "all", "--output", started / "out", "--project", started).code == 0


def test_its_schema_is_its_campaigns(started: Path, command: Command) -> None:
    """An editor completes the example's file from the first minute, and check tells when the schema is stale."""
    kept = (started / "templates/summer-reading/library.schema.json").read_bytes()
    assert command("schema", "--project", started).out == kept
    first, *_ = (started / "forces/summer-reading/northgate.toml").read_text("utf-8").splitlines()
    assert first == "#:schema ../../templates/summer-reading/library.schema.json"
    (started / "templates/summer-reading/library.schema.json").write_bytes(
        kept.replace(b"Anyshire", b"Other", 1) + b" "
    )
    assert b"library.schema.json" in command("check", "--project", started).out


def test_nothing_in_it_is_about_police(started: Path) -> None:
    """Not a word of the inspectorate's is left in what a library's press office is given to start from."""
    for name, data in contents(started).items():
        words = re.sub(r"hmic[_-]press", "", data.decode()).casefold()
        assert not re.search(r"police|hmic|inspectorate|constab", words), name


def test_its_own_test_sees_every_change(started: Path) -> None:
    """A changed text and a new release fail its test, one that has gone its review, until they are accepted."""
    facts = started / "forces" / "summer-reading" / "northgate.toml"
    another = facts.with_name("eastfield.toml")
    name_bodies(started, "northgate,Northgate Library,", "eastfield,Eastfield Library,")

    def passes() -> bool:
        return in_shell("python -m pytest -q", started).returncode == 0

    assert passes()
    facts.write_text(facts.read_text("utf-8").replace("a hedgehog", "a badger"), "utf-8")
    assert not passes()
    assert in_shell("hmic-press review --accept all", started).returncode == 0
    assert passes()
    another.write_text(facts.read_text("utf-8").replace("Northgate", "Eastfield"), "utf-8")
    assert not passes()
    assert in_shell("hmic-press review --accept all", started).stdout == "tests/accepted/summer-reading/eastfield.txt\n"
    assert passes()
    another.unlink()
    assert "a release that is gone" in in_shell("hmic-press review", started).stdout
    assert in_shell("hmic-press review --accept all", started).returncode == 0
    assert in_shell("hmic-press review", started).stdout == "No words have changed.\n"


def test_an_embargo_does_not_change_a_text_over_night(started: Path) -> None:
    """What was accepted under embargo stays accepted when the hour has come."""
    facts = started / "forces" / "summer-reading" / "northgate.toml"
    facts.write_text(facts.read_text("utf-8") + "\n[release]\nembargo = 2026-09-07T00:01:00\n", "utf-8")
    assert in_shell("hmic-press review --accept all", started).returncode == 0
    accepted = started / "tests" / "accepted" / "summer-reading" / "northgate.txt"
    assert accepted.read_text("utf-8").startswith("EMBARGOED UNTIL 00:01 BST on Monday 7 September 2026\n")


def test_the_readme_leads_to_a_release_of_another_campaign(started: Path, command: Command) -> None:
    """Step by step, as the new project's README says: another house, another campaign, a first release."""
    readme = (started / "README.md").read_text("utf-8")
    steps = re.findall(r"^(\d)\. ", readme, flags=re.M)
    assert steps == ["1", "2", "3", "4", "5", "6", "7"]
    assert command("render", "northgate", "--project", started).code == 0
    house = started / "templates" / "houses" / "anyshire-2026" / "house.toml"
    house.write_text(house.read_text("utf-8").replace("Anyshire Libraries", "Anyshire Water"), "utf-8")
    for folder in ("forces", "templates"):
        (started / folder / "summer-reading").rename(started / folder / "river-clean-up")
    template = started / "templates" / "river-clean-up" / "library.jinja"
    text = template.read_text("utf-8").replace("summer-reading/_findings", "river-clean-up/_findings")
    assert command("check", "--project", started).code == 2, "the import has the old name"
    text = text.replace("reports {{ library.verdict }} of reading", "is {{ library.verdict }}")
    text = re.sub(r"Children who.*\n", "Volunteers took part in the *{{ campaign.reports.scheme }}*.\n", text)
    text = text.replace("is free, and open to every child of primary-school age", "is held every spring")
    template.write_text(text, "utf-8")
    campaign = template.with_name("campaign.toml")
    campaign.write_text(campaign.read_text("utf-8").replace("Six Books Summer", "Great River Clean-up"), "utf-8")
    declared = template.with_name("findings.toml")
    words = declared.read_text("utf-8").replace('["a record summer", "a good summer"]', '["clean", "cleaner"]')
    declared.write_text(words, "utf-8")
    assert in_shell("hmic-press schema > templates/river-clean-up/library.schema.json", started).returncode == 0
    example = started / "forces" / "river-clean-up" / "northgate.toml"
    facts = example.read_text("utf-8").partition("\n[library]")[0] + (
        '\n[library]\nname = "the River Any"\nverdict = "cleaner"\n\n'
        '[[findings]]\nstatement = "Volunteers took out all the trolleys."\n'
    )
    example.unlink()
    name_bodies(started, "river-any,River Any,the")
    example.with_name("river-any.toml").write_text(facts, "utf-8")
    outcome = command("check", "--strict", "--project", started)
    assert (outcome.code, outcome.out) == (0, b"Nothing wrong: 1 checked.\n")
    released = render("river-any", project=started).decode()
    assert "\nThe River Any is cleaner\n" in released
    assert "Anyshire Water can be reached" in released
    accepted = in_shell("hmic-press review --accept all", started).stdout.split()
    assert accepted == [
        f"tests/accepted/{name}.txt" for name in ("river-clean-up/river-any", "summer-reading/northgate")
    ]
    assert in_shell("python -m pytest -q", started).returncode == 0
    assert for_terminal(find_cells(Newsroom(started), "river-clean-up")).startswith("STATEMENT")
    assert names(project=started) == ["river-clean-up/river-any"]


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path, command: Command) -> None:
    """Code 4, and nothing is written; a hidden file is something too. An empty folder will do."""
    for name in ("notes.txt", ".gitconfig"):
        folder = tmp_path / name.strip(".")
        folder.mkdir()
        (folder / name).write_text("mine")
        outcome = command("init", folder)
        assert (outcome.code, outcome.out) == (4, b"")
        assert f"The folder is not empty: it holds {name}." in outcome.err
        assert contents(folder) == {name: b"mine"}
    (tmp_path / "empty").mkdir()
    assert command("init", tmp_path / "empty").code == 0
    assert command("init", tmp_path / "empty").code == 4, "its own work least of all"


@pytest.mark.parametrize("left", [".git", ".hg", ".DS_Store", "Thumbs.db", "desktop.ini", "._x"])
def test_what_a_machine_leaves_in_a_folder_is_no_content(left: str, tmp_path: Path, command: Command) -> None:
    """A folder under version control, or one that a desktop has shown, is as empty as another."""
    folder = tmp_path / "a folder"
    (folder / left).mkdir(parents=True)
    outcome = command("init", folder)
    assert outcome.code == 0
    assert (folder / left).is_dir()
    assert f"--project '{folder}', and '{folder}/README.md'" in outcome.out.decode().splitlines()[-1]


def test_a_folder_that_cannot_be(tmp_path: Path, command: Command) -> None:
    """A file in the place of the folder is 2, a folder that the machine refuses is 3."""
    (tmp_path / "file").write_text("mine")
    outcome = command("init", tmp_path / "file")
    assert outcome.code == 2
    assert "This is a file; DIR wants a folder." in outcome.err
    assert command("init", "/proc/press").code == 3
    assert command("init").code == 2
