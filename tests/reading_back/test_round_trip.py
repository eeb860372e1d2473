"""What a brief prints is read back into the brief, or into one that prints the same."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings

from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.reading_back.copy import read_copy
from hmic_press.reading_back.edition import make_edition
from hmic_press.reading_back.read_release import Reader
from hmic_press.reading_back.word_file import read_word_file
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.wanted import Wanted
from tests.support.briefs import BRIEFS
from tests.support.declared import CALLED_IN_2012
from tests.support.effort import steps_of
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, copy_project
from tests.support.recycling_series import CAMPAIGN as RECYCLING
from tests.support.recycling_series import start_series
from tests.support.thorough import THOROUGH


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A project without a roster, whose campaign has no release."""
    project = copy_project(tmp_path_factory.mktemp("round") / "project")
    for file in (project / "forces" / CAMPAIGN).iterdir():
        file.unlink()
    (project / "forces" / "roster.csv").unlink()
    return Newsroom(project)


def without_ambiguities(facts: dict[str, Any]) -> dict[str, Any]:
    """Return facts without what a release does not show."""
    kept = {name: value for name, value in facts.items() if value not in ([], None)}
    kept["findings"] = [
        {"about": each["about"], "staff": "no change"}
        if "before" in each and each["before"] == each.get("now")
        else each
        for each in facts["findings"]
    ]
    kept["force"] = {name: value for name, value in facts["force"].items() if (name, value) != ("pronoun", "it")}
    return kept


@pytest.mark.parametrize("format", ["plain", "markdown", "docx"])
def test_a_release_is_read_back_into_the_brief_that_made_it(newsroom: Newsroom, format: str) -> None:
    """For any brief of 2012: the same facts but for the ambiguities, and the same words."""

    @settings(max_examples=100 if THOROUGH else 8, phases=[Phase.generate])
    @given(facts=BRIEFS)
    def read(facts: dict[str, Any]) -> None:
        name = Name(CAMPAIGN, "anyshire")
        data = write_manuscript(open_manuscript(CAMPAIGN, "Anyshire", CALLED_IN_2012), facts, CALLED_IN_2012).encode()
        first = Newsroom(newsroom.project.with_files({name.file: data}))
        try:
            made = first.release(name)
            text = first.typeset(made, Wanted(format))
        except PressError:
            assume(False)
        copy = read_word_file(text) if format == "docx" else read_copy(text.decode())
        got = Reader(newsroom).read(copy, "any.txt")
        assert not got.changed
        assert not got.unknown
        assert got.facts["findings"] == without_ambiguities(facts)["findings"]
        assert got.facts["force"] == without_ambiguities(facts)["force"]
        edition = make_edition(newsroom, got)
        again = Newsroom(newsroom.project.with_files({got.name.file: edition.data}))
        assert again.typeset(again.release(got.name), Wanted("plain")) == first.typeset(made, Wanted("plain"))

    read()


def test_a_second_campaign_is_read_back_without_further_code(tmp_path: Path) -> None:
    """Declared kinds and fields are all that reading needs."""
    newsroom = Newsroom(start_series(tmp_path, 6))
    for name in newsroom.names:
        file, _ = newsroom.read(name)
        text = newsroom.render(name, format="plain")
        alone = Newsroom(newsroom.project.with_files({name.file: None}))
        got = Reader(alone).read(read_copy(text.decode()), "any.txt")
        assert got.name == name
        assert got.facts["findings"] == file.values["findings"], name
        assert got.facts["council"] == file.values["council"], name
        edition = make_edition(alone, got)
        again = Newsroom(alone.project.with_files({name.file: edition.data}))
        assert again.render(name, format="plain") == text
    assert newsroom.names[0].campaign == RECYCLING


@pytest.mark.parametrize("slug", SOURCES)
def test_reading_a_release_costs_at_most_ten_times_what_rendering_it_does(project: Path, slug: str) -> None:
    """Counted in calls, in a campaign that does not know the release, and after the first, which makes its cases."""
    newsroom = Newsroom(project)
    newsroom.render(slug)
    unknown = Newsroom(newsroom.project.with_files({Name(CAMPAIGN, slug).file: None}))
    reader = Reader(unknown)
    copy = read_copy(SOURCES[slug].read_text("utf-8"))
    reader.read(copy, slug)
    rendering, reading = steps_of(lambda: newsroom.render(slug)), steps_of(lambda: reader.read(copy, slug))
    assert reading <= 10 * rendering, (reading, rendering)


@pytest.mark.parametrize("format", ["plain", "markdown", "indented", "docx"])
def test_what_stands_above_and_below_the_text_is_read_back(project: Path, format: str) -> None:
    """Embargo, reference, date, contact and ENDS."""
    details = {
        "reference": "027/2090",
        "date": date(2090, 1, 5),
        "embargo": datetime(2090, 1, 5, 0, 1),
        "contact": "Jo Smith, 020 7946 0000",
        "ends": True,
    }
    name = Name(CAMPAIGN, "derbyshire")
    facts = tomllib.loads(DERBYSHIRE) | {"release": details}
    data = write_manuscript(open_manuscript(CAMPAIGN, "Derbyshire", CALLED_IN_2012), facts, CALLED_IN_2012).encode()
    newsroom = Newsroom(project)
    made = Newsroom(newsroom.project.with_files({name.file: data})).render(name, format=format)
    got = Reader(newsroom).read(read_word_file(made) if format == "docx" else read_copy(made.decode()), "any")
    assert not got.undecided
    assert got.facts == facts
