"""Each counted sentence of a release is covered by a case of the wording, for which somebody answers, or nobody."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.wording_cover import Covered, cover
from hmic_press.text.shape import shape_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add

Command = Callable[..., Outcome]


def covered(project: Path, name: str) -> list[Covered]:
    """Return the counted sentences of a release, with what covers each."""
    newsroom = Newsroom(project)
    return list(cover(newsroom, newsroom.release(name)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Since September 2011 there have been 35 applications", "Since May 2012 there have been 1,204 applications"),
        ("seven of which were approved", "35 of which were approved"),
        ("two cases by staff", "nine cases by staff"),
        ("£1.2 million was saved", "£900 million was saved"),
        ("a rate of 45.2 per cent", "a rate of 9 per cent"),
    ],
)
def test_figures_number_words_and_months_make_no_other_sentence(one: str, other: str) -> None:
    """Two sentences that differ in nothing else have one shape."""
    assert shape_of(one) == shape_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("none of which was approved", "one of which was approved"),
        ("both of which were approved", "two of which were approved"),
        ("there has been one application", "there have been two applications"),
        ("all but one of which were approved", "34 of which were approved"),
        ("Since September 2011 there have been", "Between September 2011 and May 2012 there were"),
    ],
)
def test_other_words_are_another_sentence(one: str, other: str) -> None:
    """None, both, a plural and another tense are words of their own, which somebody has to have signed."""
    assert shape_of(one) != shape_of(other)


@pytest.mark.parametrize("name", [name for name in SOURCES if name != "national"])
def test_what_was_issued_is_vouched_for(name: str, project: Path) -> None:
    """Every sentence of the issued releases is covered by an attested case."""
    sentences = covered(project, name)
    assert len(sentences) >= 4
    assert all(each.cell and each.cell.state == "attested" for each in sentences)


def test_a_new_figure_in_an_issued_sentence_is_vouched_for(project: Path) -> None:
    """The words that other releases were issued with cover a draft whose figures nobody had."""
    add(project, "derbyshire", DERBYSHIRE.replace("approved = 12", "approved = 8"))
    (jobs,) = (each for each in covered(project, "derbyshire") if "second jobs" in each.sentence)
    assert jobs.is_vouched_for


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        ("approved = 12", "approved = 0", "none of which has been approved"),
        ("investigated = 3\ncontinuing = 0", "investigated = 1\ncontinuing = 1", "which was continuing"),
    ],
)
def test_words_that_nobody_signed_are_named(was: str, becomes: str, words: str, project: Path) -> None:
    """A sentence of a case that is only drafted is not vouched for, and its case is named."""
    add(project, "derbyshire", DERBYSHIRE.replace(was, becomes))
    (found,) = (each for each in covered(project, "derbyshire") if words in each.sentence)
    assert found.cell
    assert (found.cell.state, found.is_vouched_for) == ("drafted", False)


def test_a_sentence_that_no_case_has_is_told(project: Path, command: Command) -> None:
    """Words for which the campaign has no case at all have nothing that covers them, and the command says so."""
    add(project, "derbyshire", DERBYSHIRE.replace("cases = 0", 'cases = 1\nby = "officers"'))
    (found,) = (each for each in covered(project, "derbyshire") if "by an officer in" in each.sentence)
    assert found.cell is None
    assert b"no case covers it" in command("wording", "--of", "derbyshire", "--project", project).out


def test_the_command_says_what_covers_a_release(project: Path, command: Command) -> None:
    """`wording --of` shows each sentence with its case and its state, and stands by itself."""
    outcome = command("wording", "--of", "leicestershire", "--project", project)
    assert outcome.code == 0
    assert "second jobs, all but one approved: attested: leicestershire" in outcome.out.decode()
    assert outcome.out.decode().count("attested") == 4
    assert command("wording", "--of", "leicestershire", "--format", "html", "--project", project).code == 2
    assert CAMPAIGN not in outcome.out.decode()
