"""What a person reads and accepts in a pull request: standard texts, cases, amendments, parts, house style."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom
from hmic_press.project.folder import find_project
from hmic_press.review.lint import lint_given
from hmic_press.review.lint_report import as_text
from hmic_press.review.style_remarks import of_text
from hmic_press.style.passages import read_passages
from hmic_press.style.rulebook import rules_of
from tests.support.project import ROOT, SOURCES
from tests.support.sheets import accepted_sheet, amendments_sheet, case_names, case_sheet, details_sheet, parts_sheet


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The project itself."""
    return Newsroom()


@pytest.mark.parametrize("name", find_project(ROOT).short_names, ids=lambda name: name.replace("/", "-"))
def test_standard(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The standard text of each release changes only when somebody accepts the difference."""
    assert newsroom.render(name, standard=True).decode() == review


@pytest.mark.parametrize(("kind", "label"), list(case_names()), ids=lambda name: re.sub(r"\W+", "-", name))
def test_case(kind: str, label: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The sentence of each case of each kind of finding changes only when somebody accepts the difference."""
    assert case_sheet(newsroom, kind, label) == review


@pytest.mark.parametrize("name", SOURCES)
def test_amendments(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What a release amends, and why, changes only when somebody accepts the difference."""
    assert amendments_sheet(newsroom, name) == review


def test_accepted(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """What is accepted of the shared wording, and why, changes only when somebody accepts the difference."""
    assert accepted_sheet(newsroom) == review


@pytest.mark.parametrize("name", SOURCES)
def test_parts(name: str, newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The parts on which formats and reviewers rely change only when somebody accepts the difference."""
    assert parts_sheet(newsroom, name) == review


def test_details(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """Embargo, reference and date stand above the headline, ENDS below the text, the contact with the press office."""
    assert details_sheet(newsroom) == review


def remarks_on_source(name: str, profile: str) -> str:
    """Return what a profile's rules say of a source, as lint shows it."""
    text = SOURCES[name].read_text("utf-8")
    problems = (each.problem for each in of_text(f"{name}.txt", read_passages(text), rules_of(profile)))
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
    """What the house's rules say of each standard text, at the line where it can be mended."""
    linted = lint_given(newsroom, [name], standard=True)
    assert as_text(linted.problems, newsroom.project.read) + "\n" == review
