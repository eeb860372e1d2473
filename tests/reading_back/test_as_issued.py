"""A release of the past is read into facts and amendments that make it again, byte for byte."""

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT, SOURCES, contents

Command = Callable[..., Outcome]


def read(project: Path, slug: str) -> dict[str, object]:
    """Return the values of a release's file."""
    return tomllib.loads((project / "forces" / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))


@pytest.fixture
def empty(project: Path) -> Path:
    """A project whose campaign has no release yet."""
    for file in (project / "forces" / CAMPAIGN).iterdir():
        file.unlink()
    return project


@pytest.mark.parametrize("slug", SOURCES)
def test_each_source_comes_back_byte_for_byte_from_the_file_that_it_was_read_into(
    empty: Path, command: Command, slug: str
) -> None:
    """No file of facts is at hand: the templates are the grammar."""
    done = command("import", SOURCES[slug], "--issued", "--write", "--project", empty)
    assert done.code == 0, done.err
    assert command("render", slug, "--project", empty).out == SOURCES[slug].read_bytes()


@pytest.mark.parametrize("slug", SOURCES)
def test_the_data_of_each_source_are_those_that_people_wrote_down(
    empty: Path, project: Path, command: Command, slug: str
) -> None:
    """What is stated in figures is read as figures, unless somebody wrote the sentence in other words."""
    by_hand = tomllib.loads((Path("forces") / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))
    command("import", SOURCES[slug], "--issued", "--write", "--project", empty)
    made = read(project, slug)
    assert made.get("force") == by_hand.get("force")
    assert made["findings" if "findings" in by_hand else "issued"]
    assert made.get("findings") == by_hand.get("findings")
    assert made.get("mentions") == by_hand.get("mentions")


def test_nothing_is_written_unless_it_is_asked_for(empty: Path, command: Command) -> None:
    """To show is not to write."""
    assert command("import", SOURCES["warwickshire"], "--issued", "--project", empty).code == 0
    assert not list((empty / "forces" / CAMPAIGN).iterdir())


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("assessments by 44 forces", "assessments by 45 forces"),
        ("inspection of all 43 forces", "inspection of no forces"),
        ("Notes to Editors:", "Notes to Editors:\n\nA line of nobody's."),
    ],
)
def test_a_copy_in_which_shared_figures_differ_is_not_made_by_amendments(
    empty: Path, tmp_path: Path, command: Command, was: str, becomes: str
) -> None:
    """An amendment never changes a figure, and no line is put in by one."""
    text = SOURCES["warwickshire"].read_text("utf-8")
    assert was in text
    copy = tmp_path / "copy.txt"
    copy.write_text(text.replace(was, becomes), "utf-8")
    done = command("import", copy, "--issued", "--write", "--project", empty)
    assert done.code == 2
    assert "No amendments make this copy" in done.err
    assert not list((empty / "forces" / CAMPAIGN).iterdir())


def test_a_sentence_of_the_past_that_says_something_else_is_no_data_either(
    empty: Path, tmp_path: Path, command: Command
) -> None:
    """Refused is not approved, whatever else is the same."""
    text = SOURCES["warwickshire"].read_text("utf-8")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(text.replace("33 of which have been approved", "33 of which have been refused").encode())
    assert command("import", copy, "--issued", "--write", "--project", empty).code == 0
    findings = read(empty, "warwickshire")["findings"]
    assert isinstance(findings, list)
    assert "approved" not in {name for finding in findings for name in finding}
    assert command("render", "warwickshire", "--project", empty).out == copy.read_bytes()


def test_check_doubts_an_amendment_until_somebody_says_why(empty: Path, command: Command) -> None:
    """What was read from a copy is a fact; the reason is a person's."""
    command("import", SOURCES["metropolitan"], "--issued", "--write", "--project", empty)
    doubted = command("check", "metropolitan", "--project", empty)
    assert "SE10-no-reason-yet" in doubted.out.decode() + doubted.err
    file = empty / "forces" / CAMPAIGN / "metropolitan.toml"
    file.write_text(file.read_text("utf-8").replace("as issued: say why", "a comma too many"), "utf-8")
    sound = command("check", "metropolitan", "--project", empty)
    assert "SE10" not in sound.out.decode() + sound.err


@pytest.mark.parametrize("slug", SOURCES)
def test_what_is_shown_is_what_is_written(empty: Path, command: Command, slug: str) -> None:
    """Each fact and each amendment of the file is in the tables, and no other; to write shows what showing showed."""
    shown = command("import", SOURCES[slug], "--issued", "--json", "--project", empty).out
    written = command("import", SOURCES[slug], "--issued", "--write", "--json", "--project", empty).out
    told = json.loads(written)
    assert json.loads(shown) | {"written": told["written"]} == told
    made: Any = read(empty, slug)
    rows = {row["field"]: row["now"] for row in told["facts"]}
    facts = {
        f"{table}, {name}": value
        for table in ("force", "inspector", "release")
        for name, value in made.get(table, {}).items()
    }
    for number, finding in enumerate(made.get("findings", ()), 1):
        facts |= {
            f"finding {number}, {finding['about']}, {name}": finding[name] for name in finding if "about" in finding
        }
    expected = {
        field: str(value).lower() if value is True else str(value)
        for field, value in facts.items()
        if not field.endswith((", said", ", about"))
    }
    assert {field: now for field, now in rows.items() if field != "mentions"} == expected
    assert rows.get("mentions", "") == ", ".join(made.get("mentions", ()))
    assert len(told["amendments"]) == len(made.get("issued", {}).get("amendments", ()))
    assert told["shared_wording"] == told["not_understood"] == []


@pytest.mark.parametrize("slug", SOURCES)
def test_the_record_is_written_and_check_holds_it(empty: Path, command: Command, slug: str) -> None:
    """The row and the words are those that the five have; whatever changes a letter is told from then on."""
    done = command("import", SOURCES[slug], "--issued", "--write", "--project", empty)
    kept = f"forces/{CAMPAIGN}/rounds/{slug}.1.txt"
    assert f"Its words are kept in {kept}." in done.out.decode()
    assert (empty / kept).read_bytes() == (ROOT / kept).read_bytes()
    by_hand = tomllib.loads((ROOT / "forces" / CAMPAIGN / f"{slug}.toml").read_text("utf-8"))
    assert read(empty, slug)["history"] == by_hand["history"]
    assert command("check", slug, "--project", empty).code == 0
    house = empty / "templates" / "houses" / "hmic-2012" / "house.jinja"
    house.write_text(house.read_text("utf-8").replace("urgent media", "pressing media"), "utf-8")
    changed = command("check", slug, "--project", empty)
    assert changed.code == 1
    assert "no longer reads as it was issued" in changed.out.decode()


@pytest.mark.parametrize("slug", ["warwickshire", "leicestershire", "metropolitan"])
def test_a_draft_whose_speaker_agreed_keeps_its_rows(empty: Path, command: Command, tmp_path: Path, slug: str) -> None:
    """The row of the issue follows those above it, and its words are the next round."""
    command("import", SOURCES[slug], "--issued", "--write", "--project", empty)
    shutil.rmtree(empty / "forces" / CAMPAIGN / "rounds")
    file = empty / "forces" / CAMPAIGN / f"{slug}.toml"
    file.write_text(file.read_text("utf-8").partition("\n[issued]")[0], "utf-8")
    assert command("approve", slug, "--quotation", "--by", "Sam Hill", "--project", empty).code == 0
    copy = tmp_path / "copy.txt"
    copy.write_bytes(command("render", slug, "--project", empty).out)
    assert command("import", copy, "--issued", "--write", "--project", empty).code == 0
    rows: Any = read(empty, slug)["history"]
    assert [row["act"] for row in rows] == ["quotation agreed", "issued"]
    assert (empty / "forces" / CAMPAIGN / "rounds" / f"{slug}.2.txt").is_file()
    assert command("check", slug, "--project", empty).code == 0


@pytest.mark.parametrize("slug", SOURCES)
def test_the_words_of_another_round_are_not_written_over(empty: Path, command: Command, slug: str) -> None:
    """They are all that is left of a release whose file somebody has lost."""
    kept = empty / "forces" / CAMPAIGN / "rounds" / f"{slug}.1.txt"
    kept.parent.mkdir()
    kept.write_text("What was said.\n", "utf-8")
    before = contents(empty)
    done = command("import", SOURCES[slug], "--issued", "--write", "--project", empty)
    assert (done.code, "The words of another round lie here" in done.err) == (4, True)
    assert contents(empty) == before
