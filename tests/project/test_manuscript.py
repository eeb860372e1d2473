"""A file that is written holds the facts that it was given, whatever they are."""

import tomllib
import unicodedata
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.project.manuscript import as_printed, lay_out_words, open_manuscript, write_manuscript
from hmic_press.project.reading import decode
from tests.support.briefs import AWKWARD, AWKWARD_BRIEFS, BRIEFS, SENTENCES
from tests.support.declared import CALLED_IN_2012
from tests.support.project import CAMPAIGN, ROOT

UNSEEN = ["\u200b", "\u202e", "\u00ad", "\ufeff", "\u2028", "\x85", "\x7f", "\u3164", "\ufffd", "\ue000", "\U000e0101"]
OPENING = open_manuscript("police-relationships", "Anyshire Police", CALLED_IN_2012)


@given(BRIEFS | AWKWARD_BRIEFS)
def test_what_is_read_back_is_what_was_written(facts: dict[str, Any]) -> None:
    """The text is TOML, and says the same, quotation marks, stars and braces included."""
    assert tomllib.loads(write_manuscript(OPENING, facts, CALLED_IN_2012)) == facts


@given(BRIEFS, st.randoms())
def test_a_file_is_in_the_order_of_its_release(facts: dict[str, Any], random: Random) -> None:
    """Whatever the order in which facts were given, they are written in that of the release."""
    stated = [(name, value) for name, value in facts.items() if value]
    written = write_manuscript(OPENING, dict(random.sample(stated, len(stated))), CALLED_IN_2012)
    assert list(tomllib.loads(written)) == [name for name in as_printed(CALLED_IN_2012) if facts.get(name)]
    assert written.startswith(OPENING + "\n")


def test_a_shipped_file_can_be_written_again() -> None:
    """Every kind of value in the files that people wrote can be written: amendments, dates, lists."""
    for file in (ROOT / "forces" / CAMPAIGN).glob("*.toml"):
        facts = tomllib.loads(file.read_text("utf-8"))
        written = write_manuscript(OPENING, facts, CALLED_IN_2012)
        assert tomllib.loads(written) == facts
        assert not [line for line in written.splitlines() if line.startswith((" ", "\t", "]"))]  # flat, as people write


@given(st.lists(SENTENCES | AWKWARD, min_size=1, max_size=3))
def test_a_quotation_keeps_its_words_and_paragraphs(paragraphs: list[str]) -> None:
    """Lines are broken, words are not; a blank line stays one."""
    laid = lay_out_words("\n\n".join(paragraphs))
    assert [" ".join(each.split()) for each in laid.split("\n\n")] == [" ".join(each.split()) for each in paragraphs]
    assert all(len(line) <= 128 for line in laid.splitlines())


def test_a_hyphen_is_no_place_to_break() -> None:
    """A broken line becomes a space in the release: a compound would fall apart."""
    assert all(
        not line.endswith("-") for line in lay_out_words("A well-run self-assessment is done. " * 40).splitlines()
    )


@pytest.mark.parametrize("character", UNSEEN, ids=ascii)
def test_what_no_file_may_hold_stands_as_its_code(character: str) -> None:
    """In a line, in lines, behind a stroke, in a list, in a name: the file passes the gate, and says the same."""
    words = f"a{character}b\\{character}"
    facts = {"mentions": [words], "force": {"name": words, words: f"{words}\n\n{words}"}}
    written = write_manuscript(OPENING, facts, CALLED_IN_2012)
    assert decode("a file", written.encode())
    assert tomllib.loads(written) == facts


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(UNSEEN)))
def test_no_text_makes_a_file_that_is_refused(words: str) -> None:
    """Whatever somebody typed, the file that holds it can be opened, and its line ends alone are made one."""
    written = write_manuscript(OPENING, {"force": {"name": words}}, CALLED_IN_2012)
    read = tomllib.loads(decode("a file", written.encode()))["force"]["name"]
    assert read == unicodedata.normalize("NFC", words.replace("\r\n", "\n"))


def test_half_a_character_stands_as_one_that_was_lost() -> None:
    """There is no code for it in any file."""
    written = write_manuscript(OPENING, {"force": {"name": "a\ud800b"}}, CALLED_IN_2012)
    assert tomllib.loads(decode("a file", written.encode()))["force"] == {"name": "a\ufffdb"}
