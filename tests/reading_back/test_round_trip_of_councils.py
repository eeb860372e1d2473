"""What a brief of the campaign that init writes prints is read back into that brief, from every format."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from hmic_press import Newsroom
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.reading_back.copy import read_copy
from hmic_press.reading_back.read_release import Reader
from hmic_press.reading_back.word_file import read_word_file
from tests.support.starter import CAMPAIGN, facts_of, start
from tests.support.thorough import THOROUGH

SCALE = st.sampled_from(["poor", "fair", "good", "excellent"])
STATEMENTS = ["A second recycling centre opened in May 2023.", "Food waste is collected *every* week from 1,204 homes."]


def decimals(least: int, most: int) -> st.SearchStrategy[Decimal]:
    """Return figures with one place, the ends too."""
    return st.integers(10 * least, 10 * most).map(lambda tenths: Decimal(tenths) / 10).map(lambda each: round(each, 1))


@st.composite
def councils(draw: st.DrawFn) -> dict[str, Any]:
    """Return the facts of a council's release."""
    body = {"name": "Anyford Borough Council", "rate": draw(decimals(0, 100)), "change": draw(decimals(-30, 30))}
    body["rank"] = draw(st.integers(1, 12))
    if draw(st.booleans()):
        body["shared"] = True
    missed = [{"about": "missed collections", "missed": draw(decimals(0, 2000))}] if draw(st.booleans()) else []
    words = [{"statement": each} for each in draw(st.lists(st.sampled_from(STATEMENTS), unique=True, min_size=1))]
    services = ("kerbside collection", "street cleaning")
    grades = [{"about": "grade", "service": each, "was": draw(SCALE), "now": draw(SCALE)} for each in services]
    speaker = {"name": "Imogen Fairweather", "said": "There has been progress.\n\nThere is more to do."}
    return {"council": body, "speaker": speaker, "findings": [*missed, *words, *grades]}


@pytest.mark.parametrize("format", ["plain", "markdown", "docx"])
def test_a_council_is_read_back_into_the_brief_that_made_it(tmp_path: Path, format: str) -> None:
    """For any brief: the same figures, grades and words, from a copy alone."""
    project = start(tmp_path / "press")
    facts_of(project, "anyford").unlink()
    newsroom = Newsroom(project)
    called = newsroom.called(CAMPAIGN)
    reader = Reader(newsroom)

    @settings(max_examples=100 if THOROUGH else 10, phases=[Phase.generate], deadline=None)
    @given(facts=councils())
    def read(facts: dict[str, Any]) -> None:
        name = Name(CAMPAIGN, "anyford")
        data = write_manuscript(open_manuscript(CAMPAIGN, "Anyford", called), facts, called).encode()
        try:
            made = Newsroom(newsroom.project.with_files({name.file: data})).render(name, format=format)
        except PressError:
            assume(False)
        copy = read_word_file(made) if format == "docx" else read_copy(made.decode())
        got = reader.read(copy, "any.txt")
        assert (got.name, got.changed, got.unknown) == (name, [], [])
        assert got.facts["council"] == facts["council"]
        assert got.facts["findings"] == facts["findings"]

    read()
