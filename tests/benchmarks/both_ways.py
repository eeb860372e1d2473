"""What comes back, beside what goes out: a release read into facts, and a look at the desk, in a warm process."""

from pathlib import Path

from hmic_press import Newsroom
from hmic_press.facts.name import Name
from hmic_press.reading_back.copy import read_copy
from hmic_press.reading_back.read_release import Reader
from tests.benchmarks.steady import Figures, in_turn
from tests.support.desk import FROM_HERE, as_drafts, open_desk
from tests.support.forms import Form
from tests.support.project import CAMPAIGN, SOURCES, copy_project

SLUG = "leicestershire"


def against_rendering(folder: Path) -> Figures:
    """Return the medians of reading a release that the campaign does not know and of rendering it, in milliseconds."""
    newsroom = Newsroom(copy_project(folder / "read"))
    unknown = Newsroom(newsroom.project.with_files({Name(CAMPAIGN, SLUG).file: None}))
    reader, copy = Reader(unknown), read_copy(SOURCES[SLUG].read_text("utf-8"))
    reader.read(copy, SLUG)  # which makes the cases of its sentences
    return in_turn(lambda: reader.read(copy, SLUG), lambda: newsroom.render(SLUG), runs=50)


def look_against_rendering(folder: Path) -> Figures:
    """Return the medians of a look, from a changed form to its page, and of rendering a release, in milliseconds."""
    project = as_drafts(copy_project(folder / "looked at"))
    newsroom, browser = Newsroom(project), open_desk(project)
    page = f"/release/{CAMPAIGN}/{SLUG}"
    form = {**Form(browser.get(page).text).values, "do": "look"}
    figure = next(field for field in form if field.endswith(".applications"))

    def look() -> None:
        form[figure] = str(int(form[figure]) + 1)
        browser.post(page, data=form, headers=FROM_HERE).raise_for_status()

    return in_turn(look, lambda: newsroom.render(SLUG), runs=30)
