"""A release whose facts are its body's own, and which names that by its place, is read back."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from hmic_press import Newsroom, render
from hmic_press.reading_back.copy import read_copy
from hmic_press.reading_back.read_release import Reader
from hmic_press.reading_back.what_was_read import Read
from tests.support.command import Outcome
from tests.support.starter import COUNCILS, change, facts_of, start

Command = Callable[..., Outcome]
SCALE = ("poor", "fair", "good", "excellent")


@pytest.fixture
def councils(tmp_path: Path) -> Path:
    """The project that init writes."""
    return start(tmp_path / "press")


def values(file: Path) -> dict[str, Any]:
    """Return what a file says, its quotation on one line a paragraph."""
    found = tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)
    found["speaker"]["said"] = found["speaker"]["said"].strip().replace("'", "’")
    return found


def read(project: Path, text: str) -> Read:
    """Return what a copy says."""
    return Reader(Newsroom(project)).read(read_copy(text), "copy.txt")


@pytest.mark.parametrize("slug", COUNCILS)
def test_a_release_that_has_no_file_is_read_from_its_place(slug: str, councils: Path) -> None:
    """The headline names but the place; the body is its roster's, and every figure is read, a change with its sign."""
    text, file = render(slug, project=councils).decode(), facts_of(councils, slug)
    expected = values(file)
    file.unlink()
    got = read(councils, text)
    assert (got.name.slug, got.changed, got.unknown) == (slug, [], [])
    for table in ("council", "speaker"):
        assert got.facts[table] == expected[table]
    for facts, wanted in zip(got.facts["findings"], expected["findings"], strict=True):
        assert facts == wanted


def test_two_grades_of_one_sentence_are_read_together(councils: Path) -> None:
    """How they compare is in the words between them: no pair of grades is out of reach from the sentence of a case."""
    file = facts_of(councils, "anyford")
    text, grades = file.read_text("utf-8"), 'was = "fair"\nnow = "good"'
    copies = {}
    for was, now in product(SCALE, SCALE):
        file.write_text(text.replace(grades, f'was = "{was}"\nnow = "{now}"', 1), "utf-8")
        copies[was, now] = render("anyford", project=councils).decode()
    file.unlink()
    reader = Reader(Newsroom(councils))
    for (was, now), copy in copies.items():
        got = reader.read(read_copy(copy), "copy.txt").facts["findings"][2]
        assert (got["about"], got["was"], got["now"]) == ("grade", was, now)


@pytest.mark.parametrize(
    ("slug", "was", "becomes", "facts"),
    [
        ("otherham", "joint sixth", "sixth", {"shared": None, "rank": 6}),
        ("anyford", "third of 12", "joint second of 12", {"shared": True, "rank": 2}),
        ("anyford", "up 1.3", "up 2.0", {"change": Decimal("2.0"), "rate": Decimal("52.4")}),
        ("thisbury", "down 0.6", "down 1.6", {"change": Decimal("-1.6"), "rank": 11}),
    ],
)
def test_a_changed_figure_of_the_body_is_its_own(
    slug: str, was: str, becomes: str, facts: dict[str, Any], councils: Path, command: Command
) -> None:
    """What a copy no longer says is taken out of the file's table, and nothing else of the file is touched."""
    text, before = render(slug, project=councils).decode(), values(facts_of(councils, slug))
    assert was in text
    copy = councils / "copy.txt"
    copy.write_text(text.replace(was, becomes), "utf-8")
    assert command("import", copy, "--write", "--project", councils).code == 0
    after = values(facts_of(councils, slug))
    assert {name: after["council"].get(name) for name in facts} == facts
    assert {**after, "council": None} == {**before, "council": None}
    assert after["council"].keys() - facts.keys() == before["council"].keys() - facts.keys()


@pytest.mark.parametrize("said", ["One.\n\nTwo.", "One.\n\nTwo.\n\nThree, “as it is”."])
def test_the_marks_that_a_template_opens_again_are_not_said(said: str, councils: Path) -> None:
    """Paragraphs of a quotation, each with the mark before it, are the paragraphs that somebody typed."""
    file = facts_of(councils, "otherham")
    old = values(file)["speaker"]["said"]
    change(file, f'said = "{old}"', f'said = """\n{said}\n"""')
    text = render("otherham", project=councils).decode()
    file.unlink()
    got = read(councils, text)
    assert got.facts["speaker"]["said"].replace("‘", "“").replace("’", "”") == said


def test_a_nought_that_nobody_sees_stays_as_it_was_typed(councils: Path, command: Command) -> None:
    """“Unchanged” is said of 0.0 as of 0: the file is not rewritten for it."""
    copy = councils / "copy.txt"
    copy.write_bytes(render("otherham", project=councils))
    before = facts_of(councils, "otherham").read_bytes()
    outcome = command("import", copy, "--write", "--project", councils)
    assert "says all of it already" in outcome.out.decode()
    assert facts_of(councils, "otherham").read_bytes() == before
