"""A file that is written holds the facts that it was given, whatever they are."""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hmic_press.project.key_to_fields import write_key
from hmic_press.project.manuscript import lay_out_words, write_manuscript
from tests.support.briefs import AWKWARD, AWKWARD_BRIEFS, BRIEFS, SENTENCES
from tests.support.project import CAMPAIGN, ROOT

KEY = write_key("Anyshire Police: the facts")


@given(BRIEFS | AWKWARD_BRIEFS)
def test_what_is_read_back_is_what_was_written(facts: dict[str, Any]) -> None:
    """The text is TOML, and says the same, quotation marks, stars and braces included."""
    assert tomllib.loads(write_manuscript(KEY, facts)) == facts


def test_a_shipped_file_can_be_written_again() -> None:
    """Every kind of value in the files that people wrote can be written: amendments, dates, lists."""
    for file in (ROOT / "forces" / CAMPAIGN).glob("*.toml"):
        facts = tomllib.loads(file.read_text("utf-8"))
        written = write_manuscript(KEY, facts)
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
