"""What the desk keeps between two looks is never older than the files."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from time import sleep

import pytest
from starlette.responses import Response

from hmic_press import Newsroom
from hmic_press.desk.kept import Kept
from hmic_press.desk.sheet import Desk
from hmic_press.facts.name import Name
from hmic_press.project.folder import Project
from tests.support.desk import as_drafts, open_desk
from tests.support.effort import steps_of
from tests.support.forms import Form
from tests.support.project import CAMPAIGN


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        (f"templates/{CAMPAIGN}/force.jinja", "revisited all forces", "visited all forces again"),
        (f"templates/{CAMPAIGN}/_findings.jinja", "independently commissioned", "own commissioned"),
        (f"templates/{CAMPAIGN}/campaign.toml", "the Eastern Region", "the Far Eastern Region"),
        ("templates/houses/hmic-2012/house.toml", "07836 217 729", "07700 900 123"),
        ("templates/houses/hmic-2012/house.jinja", "urgent media", "very pressing media"),
    ],
)
def test_a_change_of_what_is_shared_is_seen_at_once(project: Path, file: str, was: str, now: str) -> None:
    """A template or a campaign's file that is changed while the desk is open is what the next look shows."""
    browser, page = open_desk(as_drafts(project)), f"/release/{CAMPAIGN}/leicestershire"
    shared = project / file
    text = shared.read_text("utf-8")
    assert was in text
    before = browser.get(page).text
    shared.write_text(text.replace(was, now), "utf-8")
    after = browser.get(page).text
    assert now.split()[-2] in after.partition("<article>")[2] and after != before


@pytest.mark.parametrize(
    "file",
    [
        f"templates/{CAMPAIGN}/force.jinja",
        f"templates/{CAMPAIGN}/campaign.toml",
        "templates/houses/hmic-2012/house.toml",
        "templates/houses/hmic-2012/house.jinja",
        f"templates/{CAMPAIGN}/findings.toml",
        "forces/roster.csv",
    ],
)
def test_marked_templates_are_kept_while_nothing_shared_changes(project: Path, file: str) -> None:
    """A release's own file makes no new tracer; another template, campaign or edition does."""
    kept, drafts = Kept(), Project(as_drafts(project))
    first = kept.tracer(kept.newsroom(drafts))
    own = project / "forces" / CAMPAIGN / "leicestershire.toml"
    own.write_text(own.read_text("utf-8").replace("approved = 83", "approved = 12"), "utf-8")
    assert kept.tracer(kept.newsroom(Project(project))) is first
    shared = project / file
    shared.write_text(shared.read_text("utf-8") + "\n", "utf-8")
    assert kept.tracer(kept.newsroom(Project(project))) is not first


def test_a_release_is_made_again_only_when_something_of_its_own_changes(project: Path) -> None:
    """What a draft is compared with is never older than its file, the words of its rounds, and the hour."""
    kept = Kept()
    made = kept.newsroom(Project(project)).release("warwickshire")
    assert kept.newsroom(Project(project)).release("warwickshire") is made
    own = project / "forces" / CAMPAIGN / "warwickshire.toml"
    own.write_text(
        own.read_text("utf-8").replace("[force]", "[release]\nembargo = 2099-01-01T00:01:00\n\n[force]", 1), "utf-8"
    )
    changed = kept.newsroom(Project(project)).release("warwickshire")
    assert changed is not made and changed.embargo
    later = kept.newsroom(Project(project))
    later.now = changed.embargo + timedelta(minutes=1)
    assert later.release("warwickshire").embargo is None
    words = project / "forces" / CAMPAIGN / "rounds" / "warwickshire.1.txt"
    words.parent.mkdir(exist_ok=True)
    words.write_text("Words.\n", "utf-8")
    before = kept.newsroom(Project(project)).release("warwickshire")
    words.write_text("Other words.\n", "utf-8")
    assert kept.newsroom(Project(project)).release("warwickshire") is not before


def test_what_is_shared_is_not_read_again_for_a_draft(project: Path) -> None:
    """A draft laid over the files has the campaign, the templates and the bodies of the others."""
    kept = Kept()
    newsroom = kept.newsroom(Project(project))
    assert newsroom.templates is kept.newsroom(Project(project)).templates
    name = newsroom.find_name("warwickshire")
    newsroom.release(name)
    drafted = newsroom.with_project(newsroom.project.with_files({name.file: newsroom.project.read_bytes(name.file)}))
    assert drafted.release(name).campaign is newsroom.campaign(CAMPAIGN)
    assert drafted.templates is newsroom.templates


def test_a_look_is_held_to_what_it_was_measured_to_take(project: Path) -> None:
    """From a changed figure to its page, remarks and reasons included: at most 70 times the calls of a rendering."""
    desk, name = Desk(Project(as_drafts(project))), Name(CAMPAIGN, "leicestershire")
    form = Form(desk.show(name).body.decode()).values
    newsroom = Newsroom(project)
    newsroom.render(name)

    def look(figure: str) -> None:
        desk.answer(name, {**form, "findings.7.applications": figure, "do": "look"})

    look("90")
    rendering = steps_of(lambda: newsroom.render(name))
    assert steps_of(lambda: look("91")) <= 70 * rendering


def test_one_act_follows_another(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are asked for at once are made in turn: they share templates, and a save is one act."""
    within, together = 0, []

    def show(desk: Desk, name: Name, *, saved: bool = False) -> Response:
        nonlocal within
        within += 1
        together.append(within)
        sleep(0.02)
        within -= 1
        return Response()

    monkeypatch.setattr(Desk, "show", show)
    with ThreadPoolExecutor(4) as several:
        pages = [open_desk(project) for _ in range(4)]
        list(several.map(lambda page: page.get(f"/release/{CAMPAIGN}/leicestershire"), pages))
    assert together == [1, 1, 1, 1]
