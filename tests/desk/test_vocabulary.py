"""Every kind of field that a campaign can declare is asked for at the desk, and stands in the file as it was typed."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.desk.inputs import shown
from hmic_press.facts.declared.vocabulary import HOLDS
from tests.support.desk import FROM_HERE, open_desk
from tests.support.forms import Form
from tests.support.recycling_series import CAMPAIGN, file_of, start_series

PAGE = f"/release/{CAMPAIGN}/council-1"


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """A council's release, in a campaign that declares every word of the language."""
    return start_series(tmp_path, 1)


def test_the_campaign_declares_all_that_a_field_can_hold(series: Path) -> None:
    """The campaign that is tried here uses the whole vocabulary, so that no kind of field is left untried."""
    declaration = Newsroom(series).language(CAMPAIGN).declaration
    tables = (declaration.body, declaration.campaign, *declaration.findings)
    held = {field.holds for table in tables for field in table.typed.values()}
    assert held == set(HOLDS)


def test_a_finding_of_each_kind_is_typed_and_saved(series: Path) -> None:
    """Its fields are asked for below their titles, filled in as they are shown, and saved as TOML's own values."""
    browser, brief = open_desk(series), Newsroom(series).brief(CAMPAIGN)
    for kind, model in brief.kinds.items():
        before = tomllib.loads(file_of(series, "council-1").read_text("utf-8"))["findings"]
        values = Form(browser.get(PAGE).text).values
        page = browser.post(PAGE, data={**values, "kind": kind, "do": "add findings"}, headers=FROM_HERE).text
        sample = {name: value for name, value in model.whole_sample().items() if name != "about"}
        typed = {f"findings.{len(before)}.{name}": shown(value) for name, value in sample.items()}
        form = Form(page).values
        assert set(typed) <= set(form), kind
        saved = browser.post(PAGE, data={**form, **typed, "do": "save"}, headers=FROM_HERE)
        assert saved.status_code == 303, saved.text
        *others, last = tomllib.loads(file_of(series, "council-1").read_text("utf-8"), parse_float=Decimal)["findings"]
        assert {name: shown(value) for name, value in last.items() if name != "about"} == {
            name: shown(value) for name, value in sample.items()
        }
        assert len(others) == len(before)
        for name, value in sample.items():
            assert isinstance(last[name], str) == isinstance(value, str), name
