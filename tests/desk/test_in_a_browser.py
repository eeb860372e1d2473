"""The desk in a real browser: with its script and without, at a telephone's width and at a desk's."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hmic_press import Newsroom
from tests.support.browser import see_that_everybody_can_read, start_browser
from tests.support.desk import as_drafts
from tests.support.project import CAMPAIGN, SOURCES

expect.set_options(timeout=60_000)  # a busy machine is no fault of the desk
WIDTHS = [320, 1500]
APPROVED = "[id='findings.7.approved']"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser that is on this machine."""
    with start_browser() as started:
        yield started


@contextmanager
def desk(browser: Browser, project: Path, width: int = 1500, *, script: bool = True) -> Iterator[tuple[Page, str]]:
    """Open the desk of a project as its one line says; yield the page and the desk's address.

    No request goes anywhere else, and what the console says fails the test.
    """
    command = [sys.executable, "-m", "hmic_press", "desk", "--no-open", "--project", str(project)]
    said: list[str] = []
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE) as served,
        browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script) as context,
    ):
        try:
            assert served.stdout
            address = served.stdout.readline().decode().strip()
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("request", lambda request: said.extend([] if request.url.startswith(here) else [request.url]))
            here = address.partition("?")[0]
            page.goto(address)
            yield page, here
        finally:
            served.terminate()
    assert said == []


def release(page: Page, here: str, name: str = "leicestershire") -> None:
    """Open a release."""
    page.goto(f"{here}release/{CAMPAIGN}/{name}")


@pytest.mark.parametrize("width", WIDTHS)
def test_everybody_can_work_at_the_desk(browser: Browser, project: Path, width: int) -> None:
    """The list, the form, its errors, its changed words, one read only, the review and the wording: all can be read."""
    as_drafts(project).joinpath("forces", CAMPAIGN, "national.toml").write_bytes(
        Path(__file__).parents[2].joinpath("forces", CAMPAIGN, "national.toml").read_bytes()
    )
    with desk(browser, project, width) as (page, here):
        see_that_everybody_can_read(page, "the list", width)
        release(page, here)
        see_that_everybody_can_read(page, "the form", width)
        page.fill(APPROVED, "85")
        expect(page.locator(".errors")).to_contain_text("85 is more than the 84 applications")
        see_that_everybody_can_read(page, "the form with an error", width)
        page.fill(APPROVED, "12")
        expect(page.locator("#printed .w.new").first).to_be_visible()
        see_that_everybody_can_read(page, "changed words", width)
        page.click("text=Move down >> nth=0")
        page.wait_for_load_state()
        page.click("text=Take out >> nth=0")
        page.wait_for_load_state()
        see_that_everybody_can_read(page, "a finding taken out", width)
        release(page, here, "national")
        see_that_everybody_can_read(page, "read only", width)
        page.goto(f"{here}review")
        see_that_everybody_can_read(page, "the review", width)
        page.goto(f"{here}wording/{CAMPAIGN}")
        see_that_everybody_can_read(page, "the wording", width)
        page.goto(f"{here}import")
        see_that_everybody_can_read(page, "where a release is handed in", width)
        sent = SOURCES["warwickshire"].read_text("utf-8").replace("two", "three", 1)
        page.set_input_files("#file", {"name": "w.txt", "mimeType": "text/plain", "buffer": sent.encode()})
        page.click("text=Read it")
        page.wait_for_load_state()
        see_that_everybody_can_read(page, "what came back", width)


def begin_kent(page: Page, approved: str) -> None:
    """Begin the release of Kent from the list, and fill it in with a finding on second jobs."""
    page.select_option("#slug", "kent")
    page.click("text=Begin the release")
    page.wait_for_load_state()  # a person is slower than the page's script
    page.select_option("[id='force.verdict']", "improvements")
    page.fill("[id='inspector.name']", "Roger Baker")
    page.fill("[id='inspector.region']", "the Northern Region")
    page.select_option("#kind", "second jobs")
    page.click("text=Add the finding")
    page.wait_for_load_state()
    page.select_option("[id='findings.0.since']", "September 2011")
    page.fill("[id='findings.0.applications']", "7")
    page.fill("[id='findings.0.approved']", approved)


def test_a_release_from_the_list_to_its_file(browser: Browser, project: Path) -> None:
    """Kent is begun, filled in and saved by clicks and keys, and is then what the command line renders."""
    with desk(browser, project) as (page, here):
        begin_kent(page, approved="6")
        expect(page.locator("#printed")).to_contain_text("all but one of which")
        page.click("button[value=save]")
        expect(page.locator(".told")).to_have_text("Saved.")
        page.goto(here)
        expect(page.locator("tbody")).to_contain_text("Kent Police")
    assert "all but one of which" in Newsroom(project).render("kent").decode()


def test_a_release_from_the_list_to_its_issue(browser: Browser, project: Path) -> None:
    """Kent is begun, filled in, its wording signed, approved, issued and taken back, by clicks and keys alone."""
    with desk(browser, project) as (page, here):
        begin_kent(page, approved="1")
        page.fill("[id='release.date']", "13 December 2012")
        page.fill("[id='release.contact']", "Jo Smith, 020 7946 0000")
        page.fill("[id='inspector.name']", "Zoë Billingham")
        page.fill("[id='inspector.region']", "")
        page.click("button[value=save]")
        expect(page.locator(".told")).to_have_text("Saved.")
        page.goto(f"{here}wording/{CAMPAIGN}")
        signed = page.locator("section", has=page.get_by_role("heading", name="Second jobs", exact=True))
        signed.locator("input[name=by]").fill("Sam Hill, head of news")
        signed.get_by_role("button").click()
        expect(page.locator(".told")).to_have_text("Signed off.")
        for act in ("Approve these words", "Issue the release"):
            release(page, here, "kent")
            page.fill("#by", "Sam Hill, head of news")
            page.click(f"text={act}")
            expect(page.locator("h1")).to_have_text("Kent Police")
        expect(page.locator("main")).to_contain_text("has been issued: it is a record")
        page.click("text=Take it back")
        page.fill("#by", "Sam Hill, head of news")
        page.fill("#reason", "The figure was last year's.")
        page.click("text=Withdraw the release")
        page.goto(here)
        expect(page.locator("tbody")).to_contain_text("withdrawn")


def test_a_word_that_is_clicked_gives_its_field_the_focus(browser: Browser, project: Path) -> None:
    """A click on each run of words of the findings puts the focus where those words are decided."""
    with desk(browser, as_drafts(project)) as (page, here):
        release(page, here)
        words = page.locator("#printed li a.w")
        assert words.count() > 15
        for number in range(words.count()):
            field = str(words.nth(number).get_attribute("href")).removeprefix("#")
            words.nth(number).click()
            assert page.evaluate("document.activeElement.id") == field
        page.locator("#printed span.w").first.click()
        expect(page.locator("#why")).to_contain_text("Shared wording: templates/")


def test_everything_works_without_the_script(browser: Browser, project: Path) -> None:
    """With JavaScript off a value is shown, a mistake is told, a change is saved, and a file is downloaded."""
    with desk(browser, as_drafts(project), script=False) as (page, here):
        release(page, here)
        page.fill(APPROVED, "85")
        page.press(APPROVED, "Enter")
        expect(page.locator(".errors")).to_contain_text("85 is more than the 84 applications")
        page.fill(APPROVED, "12")
        page.click("text=Show without saving")
        expect(page.locator("#printed")).to_contain_text("12 of which have been approved")
        page.click("button[value=save]")
        expect(page.locator(".told")).to_have_text("Saved.")
        with page.expect_download() as download:
            page.click("text=plain")
        data = Path(download.value.path()).read_bytes()
    assert data == Newsroom(project).render("leicestershire", format="plain") and b"12 of which" in data


def test_what_is_typed_has_the_focus_and_stays_while_the_release_is_shown(browser: Browser, project: Path) -> None:
    """A new preview moves neither the focus nor the cursor, and leaves the answers as they are typed."""
    with desk(browser, as_drafts(project)) as (page, here):
        release(page, here)
        area = "[id='findings.0.statement']"
        page.fill(area, "")
        page.type(area, "The force has written a new policy.")
        expect(page.locator("#printed")).to_contain_text("The force has written a new policy.")
        page.type(area, " It is read.")
        expect(page.locator("#printed")).to_contain_text("a new policy. It is read.")
        assert page.evaluate("document.activeElement.id") == "findings.0.statement"
        assert page.input_value(area) == "The force has written a new policy. It is read."


def test_a_paste_from_word_becomes_findings(browser: Browser, project: Path) -> None:
    """Bullets of Word become findings without their marks, and a title in italics keeps being one."""
    html = (
        "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>The force has\n read "
        "<i>Without Fear or Favour</i>.</p><p><span style='mso-list:Ignore'>·</span>Staff know of it.</p>"
    )
    paste = """([field, html]) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        document.getElementById(field).dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }"""
    with desk(browser, as_drafts(project)) as (page, here):
        release(page, here)
        page.evaluate(paste, ["paste", html])
        assert page.input_value("#paste") == "The force has read *Without Fear or Favour*.\nStaff know of it."
        page.click("text=Make findings of it")
        expect(page.locator("[id='findings.10.statement']")).to_have_value("Staff know of it.")
        expect(page.locator("#printed ul cite").last).to_have_text("Without Fear or Favour")
