"""A case covers the sentences that differ in grades and in what they are on; a clause has no end of its own."""

from itertools import product
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.wording_cover import Covered, cover
from tests.support.starter import CAMPAIGN, COUNCILS, change, facts_of, start

SCALE = ("poor", "fair", "good", "excellent")


@pytest.fixture
def councils(tmp_path: Path) -> Path:
    """The project that init writes."""
    return start(tmp_path / "press")


def covered(project: Path, slug: str) -> list[Covered]:
    """Return the counted sentences of a release, with what covers each."""
    newsroom = Newsroom(project)
    return list(cover(newsroom, newsroom.release(slug)))


@pytest.mark.parametrize("slug", COUNCILS)
def test_a_clause_is_covered_wherever_it_stands(slug: str, councils: Path) -> None:
    """The first of several ends in “; and”, the last in a full stop, and the case in neither."""
    sentences = covered(councils, slug)
    assert len(sentences) == 3
    assert all(each.is_vouched_for for each in sentences), sentences


def test_grades_make_no_other_sentence(councils: Path) -> None:
    """Up, unchanged and down are signed off once each, and cover every pair of grades."""
    file = facts_of(councils, "anyford")
    text = file.read_text("utf-8")
    for was, now in product(SCALE, SCALE):
        file.write_text(text.replace('was = "fair"\nnow = "good"', f'was = "{was}"\nnow = "{now}"'), "utf-8")
        (kerbside,) = (each for each in covered(councils, "anyford") if "kerbside" in each.sentence)
        assert kerbside.is_vouched_for, kerbside
        expected = {1: "kerbside collection", 0: "good", -1: "excellent"}
        moved = (SCALE.index(now) > SCALE.index(was)) - (SCALE.index(now) < SCALE.index(was))
        assert kerbside.cell
        assert expected[moved] in kerbside.cell.case


@pytest.mark.parametrize("service", ["garden waste", "park bins", "kerbside collection of glass"])
def test_what_a_sentence_is_on_is_set_aside_like_a_name(service: str, councils: Path) -> None:
    """A service more has the sentences that others have been signed off with."""
    change(
        councils / "templates" / CAMPAIGN / "findings.toml", '"street cleaning"]', f'"street cleaning", "{service}"]'
    )
    file = facts_of(councils, "anyford")
    finding = f'[[findings]]\nabout = "grade"\nservice = "{service}"\nwas = "poor"\nnow = "fair"\n\n[[further_notes]]'
    change(file, "[[further_notes]]", finding)
    sentences = covered(councils, "anyford")
    assert any(each.sentence == f"{service} fair, up from poor." for each in sentences)
    assert all(each.is_vouched_for for each in sentences)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("{{ finding.course }}", "which is {{ finding.course }}"),
        ("{{ finding.service }} {{ finding.now }}", "{{ finding.service }}: {{ finding.now }}"),
        (" from {{ finding.was }}", " on the grade {{ finding.was }}"),
    ],
)
def test_other_words_are_another_sentence(was: str, becomes: str, councils: Path) -> None:
    """What the macro says beside the grades somebody has to have signed."""
    change(councils / "templates" / CAMPAIGN / "_findings.jinja", was, becomes)
    (kerbside,) = (each for each in covered(councils, "anyford") if "kerbside" in each.sentence)
    assert not kerbside.is_vouched_for


def test_a_movement_that_nobody_signed_is_named(councils: Path) -> None:
    """Without its signature a clause is drafted, whatever stands behind it."""
    change(councils / "templates" / CAMPAIGN / "campaign.toml", "collection good, unchanged", "collection fair, kept")
    (cleaning,) = (each for each in covered(councils, "anyford") if "cleaning" in each.sentence)
    assert cleaning.cell
    assert (cleaning.cell.case, cleaning.is_vouched_for) == ("was: good", False)
