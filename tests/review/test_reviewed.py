"""What a person reads and accepts in a pull request: standard texts, cases, amendments, parts, house style."""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom
from hmic_press.project.root import find_project
from hmic_press.review.lint import lint_given
from hmic_press.review.lint_report import as_text
from hmic_press.review.style_remarks import of_text
from hmic_press.style.passages import read_passages
from hmic_press.style.rulebook import rules_of
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT, SOURCES, terms_of_2012
from tests.support.sheets import (
    accepted_sheet,
    amendments_sheet,
    corrections_sheet,
    details_sheet,
    parts_sheet,
    remarks_sheet,
    sentences_sheet,
    words_sheet,
)
from tests.support.snapshots import MarkdownExtension


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The project itself."""
    return Newsroom()


@pytest.mark.parametrize("name", find_project(ROOT).short_names, ids=lambda name: name.replace("/", "-"))
def test_standard(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The standard text of each release changes only when somebody accepts the difference."""
    assert newsroom.render(name, standard=True).decode() == review


@pytest.mark.parametrize("kind", KINDS_OF_2012, ids=lambda kind: re.sub(r"\W+", "-", kind))
def test_sentences(kind: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The sentence of each case of a kind of finding changes only when somebody accepts the difference."""
    assert sentences_sheet(newsroom, kind) == review.use_extension(MarkdownExtension)


@pytest.mark.parametrize("name", SOURCES)
def test_amendments(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What a release amends, and why, changes only when somebody accepts the difference."""
    assert amendments_sheet(newsroom, name) == review


def test_accepted(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What is accepted of the shared wording, and why, changes only when somebody accepts the difference."""
    assert accepted_sheet(newsroom) == review


def test_words_of_the_house(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What the rules ask the house of 2012 for changes only when somebody accepts the difference."""
    assert words_sheet(newsroom) == review


@pytest.mark.parametrize("name", SOURCES)
def test_parts(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The parts on which formats and reviewers rely change only when somebody accepts the difference."""
    assert parts_sheet(newsroom, name) == review


def test_details(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """Embargo, reference and date stand above the headline, ENDS below the text, the contact with the press office."""
    assert details_sheet(newsroom) == review


def test_corrections(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The notice of a correction says what an earlier version said, or did not, and when it went out if it is known."""
    assert corrections_sheet(newsroom) == review


def remarks_on_source(name: str, profile: str) -> str:
    """Return what a profile's rules say of a source, as lint shows it."""
    text = SOURCES[name].read_text("utf-8")
    problems = (
        each.problem for each in of_text(f"{name}.txt", read_passages(text), rules_of(profile), terms_of_2012())
    )
    return as_text(problems, lambda _: text) + "\n"


@pytest.mark.parametrize("name", ["national", "warwickshire"])
def test_style_as_issued(name: str, review: SnapshotAssertion) -> None:
    """What the house's rules say of the two sources that its table leaves out, as a reader would agree with it."""
    assert remarks_on_source(name, "house") == review


@pytest.mark.parametrize("name", SOURCES)
def test_style_of_gov_uk(name: str, review: SnapshotAssertion) -> None:
    """What the rules of GOV.UK say of each source."""
    assert remarks_on_source(name, "govuk") == review


@pytest.mark.parametrize("name", SOURCES)
def test_style_of_standard(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What the house's rules say of each standard text, at the words where it can be mended."""
    linted = lint_given(newsroom, [name], standard=True)
    assert remarks_sheet(linted.problems, newsroom.project.read) == review


@pytest.mark.parametrize(
    ("file", "note"),
    [
        (f"templates/{CAMPAIGN}/force.jinja", "{# A note. #}\n\n"),
        (f"templates/{CAMPAIGN}/_findings.jinja", "{# A note. #}\n"),
        ("templates/houses/hmic-2012/house.toml", "# A note.\n# Another.\n"),
        (f"forces/{CAMPAIGN}/city-of-london.toml", "# A note.\n\n\n"),
    ],
)
def test_no_remark_moves_with_its_lines(file: str, note: str, newsroom: Newsroom, project: Path) -> None:
    """Lines that come above leave what a reviewer has accepted as it was."""
    changed = project / file
    changed.write_text(note + changed.read_text("utf-8"), "utf-8")
    moved, still = (
        remarks_sheet(lint_given(room, ["city-of-london"], standard=True).problems, room.project.read)
        for room in (Newsroom(project), newsroom)
    )
    assert moved == still


def test_no_snapshot_holds_a_place_that_moves() -> None:
    """No accepted text holds the line and column of a file that is still written on: words tell its places."""
    texts = [file for file in (ROOT / "tests").glob("*/__snapshots__/**/*") if file.is_file()]
    moving = re.compile(r"(forces|templates)/[\w./-]+:\d+")
    assert [file.name for file in texts if moving.search(file.read_text("utf-8"))] == []
