"""Each word of a release at the desk knows why it is there."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.desk.look import look_at
from hmic_press.desk.tried import find_reasons
from hmic_press.desk.words import Piece, as_printed, lay_out
from hmic_press.facts.name import Name
from hmic_press.release.origins.tracer import Tracer
from hmic_press.text.document import plain
from tests.support.desk import as_drafts
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES
from tests.support.project import add as add_release


def pieces_of(project: Path, name: str) -> list[Piece]:
    """Return all runs of words of a release."""
    newsroom = Newsroom(project)
    look = look_at(newsroom, Name(CAMPAIGN, name))
    return [
        piece for part in lay_out(look, look.release, Tracer(newsroom)) for string in part.strings for piece in string
    ]


@pytest.mark.parametrize("drafts", [True, False])
@pytest.mark.parametrize("name", SOURCES)
def test_the_words_are_those_of_the_release(project: Path, name: str, drafts: bool) -> None:
    """What is laid out is the release as printed, every word once, each with a field or with the place it is shared."""
    project = as_drafts(project) if drafts else project
    newsroom = Newsroom(project)
    look = look_at(newsroom, Name(CAMPAIGN, name))
    assert look.release
    printed = [plain(string) for part in as_printed(look.release) for string in part.strings]
    laid = lay_out(look, look.release, Tracer(newsroom))
    assert ["".join(piece.text for piece in string) for part in laid for string in part.strings] == printed
    for piece in pieces_of(project, name):
        assert piece.field or piece.why.startswith("Shared wording: templates/"), piece
        assert not piece.changed


@pytest.mark.parametrize(
    ("name", "words", "field"),
    [
        ("leicestershire", "Leicestershire Police ", "force.name"),
        ("leicestershire", "two ", "findings.3.investigated"),
        ("leicestershire", "seven ", "findings.5.cases"),
        ("leicestershire", "84 ", "findings.7.applications"),
        ("leicestershire", "one of which was continuing", "findings.3.continuing"),
        ("leicestershire", "they identify, ", "force.pronoun"),
        ("leicestershire", "Zoë ", "inspector.name"),
        ("derbyshire", "12 ", "findings.2.applications"),
        ("derbyshire", "all of which ", "findings.2.approved"),
    ],
)
def test_a_word_leads_to_the_field_that_decides_it(project: Path, name: str, words: str, field: str) -> None:
    """A value's own words, a number in letters, a share and a verb lead to the field by which they change."""
    add_release(as_drafts(project), "derbyshire", DERBYSHIRE)
    found = {piece.field for piece in pieces_of(project, name) if words.split()[0] in piece.text.split()}
    assert field in found, found


def test_every_field_that_is_named_changes_its_words(project: Path) -> None:
    """Each word that has a field by trying is another, or gone, in some release in which that field alone differs."""
    newsroom = Newsroom(as_drafts(project))
    release = newsroom.release("leicestershire")
    reasons = find_reasons(newsroom, release)
    assert len(reasons) >= 18
    words = {
        (part, string, at): word
        for part, each in enumerate(release.parts)
        for string, text in enumerate(each.strings)
        for at, word in enumerate(text.split())
    }
    assert set(reasons) <= set(words)
    numbers = {words[place]: field for place, field in reasons.items() if words[place] in ("two", "84", "seven")}
    assert numbers == {
        "two": "findings.3.investigated",
        "84": "findings.7.applications",
        "seven": "findings.5.cases",
    }


def test_changed_words_are_marked_and_no_others(project: Path) -> None:
    """A field that is changed marks the words that the saved release has not."""
    newsroom, name = Newsroom(as_drafts(project)), Name(CAMPAIGN, "leicestershire")
    before = newsroom.release(name)
    data = newsroom.project.read_bytes(name.file).replace(b"approved = 83", b"approved = 12")
    laid = lay_out(look_at(newsroom, name, data), before, Tracer(newsroom))
    marked = [piece.text for part in laid for string in part.strings for piece in string if piece.changed]
    assert "12" in " ".join(marked).split() and len(" ".join(marked).split()) < 8
