"""The desk of a campaign of councils: its pages and its form say council, and save what they show."""

from pathlib import Path

import pytest

from hmic_press import render
from tests.support import starter
from tests.support.desk import FROM_HERE, open_desk
from tests.support.forms import Form
from tests.support.recycling_series import CAMPAIGN, file_of, start_series

PAGE = f"/release/{CAMPAIGN}/council-1"


def test_a_form_of_a_council_has_its_tables(tmp_path: Path) -> None:
    """No page says force or inspector; a form that is sent back unchanged leaves the file as it was."""
    project = start_series(tmp_path, 3)
    browser, before = open_desk(project), file_of(project, "council-1").read_bytes()
    for address in ("/", PAGE):
        page = browser.get(address).text
        assert not [word for word in ("inspector", ">Force<", "Other forces", "\ue010") if word in page], address
    values = Form(browser.get(PAGE).text).values
    assert {"council.name", "council.rate", "speaker.name", "speaker.said"} <= set(values)
    assert browser.post(PAGE, data={**values, "do": "save"}, headers=FROM_HERE).status_code == 303
    assert file_of(project, "council-1").read_bytes() == before


@pytest.mark.parametrize("slug", starter.COUNCILS)
def test_the_example_is_edited_at_the_desk(slug: str, tmp_path: Path) -> None:
    """A form of what init writes that is sent back unchanged leaves its file as it was; a changed figure is saved."""
    project = starter.start(tmp_path / "press")
    page, file = f"/release/{starter.CAMPAIGN}/{slug}", starter.facts_of(project, slug)
    browser, before = open_desk(project), file.read_text("utf-8")
    values = Form(browser.get(page).text).values
    assert browser.post(page, data={**values, "do": "save"}, headers=FROM_HERE).status_code == 303
    assert file.read_text("utf-8") == before
    assert browser.post(page, data={**values, "council.rank": "9", "do": "save"}, headers=FROM_HERE).status_code == 303
    assert file.read_text("utf-8") == before.replace(f"rank = {values['council.rank']}\n", "rank = 9\n")


def test_a_quotation_typed_at_the_desk_is_printed(tmp_path: Path) -> None:
    """What is typed for who speaks stands in the campaign's table, and in the release."""
    project = start_series(tmp_path, 3)
    browser = open_desk(project)
    values = {
        **Form(browser.get(PAGE).text).values,
        "speaker.name": "Ines Okoro",
        "speaker.said": "There is more to do.",
    }
    assert browser.post(PAGE, data={**values, "do": "save"}, headers=FROM_HERE).status_code == 303
    assert '[speaker]\nname = "Ines Okoro"\nsaid = ' in file_of(project, "council-1").read_text("utf-8")
    assert (
        "Ines Okoro, waste commissioner for the statistics office, said:"
        in render("council-1", project=project).decode()
    )


def test_a_field_called_as_the_form_might_is_its_own(tmp_path: Path) -> None:
    """Grades have a field “was”: a save keeps every comment round them, and a finding taken out keeps its answers."""
    project = starter.start(tmp_path / "press")
    file = starter.facts_of(project, "otherham")
    file.write_text(f"{file.read_text('utf-8').rstrip()}  # by inspectors\n# somebody's note\n", "utf-8")
    before, browser, page = file.read_text("utf-8"), open_desk(project), "/release/recycling/otherham"
    values = Form(browser.get(page).text).values
    moved = Form(browser.post(page, data={**values, "do": "look"}, headers=FROM_HERE).text).values
    assert moved == values
    saved = browser.post(page, data={**moved, "council.rank": "7", "do": "save"}, headers=FROM_HERE)
    assert saved.status_code == 303
    was = next(line for line in before.splitlines() if line.startswith("rank = "))
    assert file.read_text("utf-8") == before.replace(was, "rank = 7")
