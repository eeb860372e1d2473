"""The HTML in a real browser: it asks nothing of any other site, and everybody can read it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from hmic_press import Newsroom
from hmic_press.project.folder import Project
from hmic_press.release.pack import make_pack
from hmic_press.review.causes.as_page import as_page as review_page
from hmic_press.review.causes.review_project import review_project
from hmic_press.review.causes.summary import summarise
from hmic_press.review.wording_cases import find_cells
from hmic_press.review.wording_sheet import as_page
from tests.support.browser import RULES, see_that_everybody_can_read, start_browser
from tests.support.details import with_details
from tests.support.project import CAMPAIGN, ROOT, SOURCES, copy_project
from tests.support.reading_back import bodies_of

WIDTHS = [320, 1280]  # a telephone, with what WCAG calls reflow, and a desk


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser that is on this machine."""
    with start_browser() as started:
        yield started


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of all releases, one under embargo, the wording, a review, indexes of packs, and an e-mail's HTML."""
    folder = tmp_path_factory.mktemp("pages")
    before = Newsroom(ROOT, now=datetime(2012, 12, 1, tzinfo=UTC))
    made = {name: before.render(f"{CAMPAIGN}/{name}", format="html") for name in SOURCES}
    embargoed = Newsroom(with_details(copy_project(folder / "project")), now=before.now)
    made["embargoed"] = embargoed.render("warwickshire", format="html", override_embargo="a test")
    made["wording"] = as_page(find_cells(before, CAMPAIGN), CAMPAIGN, before.pages).encode()
    changed = copy_project(folder / "changed")
    shutil.copytree(ROOT / "tests" / "accepted", changed / "tests" / "accepted")
    house = changed / "templates" / "houses" / "hmic-2012" / "house.toml"
    house.write_text(house.read_text("utf-8").replace("07836 217 729", "07700 900 123"), "utf-8")
    made["review"] = review_page(summarise(review_project(Project(changed))), "Review", before.pages).encode()
    made["pack"] = _index_of(before)
    made["embargoed pack"] = _index_of(embargoed)
    made["e-mail"] = bodies_of(before.render("national", format="eml"))[1].encode()
    for name, data in made.items():
        (folder / f"{name}.html").write_bytes(data)
    return [folder / f"{name}.html" for name in made]


def _index_of(newsroom: Newsroom) -> bytes:
    """Return the index of a press pack, which is the one page in it."""
    files = make_pack(newsroom, CAMPAIGN, ["plain", "docx"]).files
    return next(data for name, data in files.items() if name.startswith("index"))


@pytest.mark.parametrize("width", WIDTHS)
def test_everybody_can_read_the_pages(browser: Browser, pages: list[Path], width: int) -> None:
    """No page breaks a rule of WCAG 2.2, level AA, that axe-core can check, and no line is wider than the screen."""
    with browser.new_page(viewport={"width": width, "height": 900}) as page:
        for file in pages:
            page.goto(file.as_uri())
            see_that_everybody_can_read(page, file.name, width)


def test_a_page_that_is_wrong_is_found(browser: Browser, tmp_path: Path) -> None:
    """The check can fail: a page without language, and grey on grey, breaks its rules."""
    (tmp_path / "wrong.html").write_text("<title>x</title><p style='color:#999;background:#888'>Hard to read</p>")
    with browser.new_page() as page:
        page.goto((tmp_path / "wrong.html").as_uri())
        results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert {rule["id"] for rule in results.response["violations"]} >= {"html-has-lang", "color-contrast"}


def test_pages_ask_nothing_of_anybody(browser: Browser, pages: list[Path]) -> None:
    """Opening a page makes one request, for itself, and says nothing on the console."""
    with browser.new_page() as page:
        requests: list[str] = []
        console: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: console.append(message.text))
        for file in pages:
            page.goto(file.as_uri(), wait_until="networkidle")
        assert requests == [file.as_uri() for file in pages]
        assert console == []


def test_pages_print_on_a4(browser: Browser, pages: list[Path]) -> None:
    """Printed, a release is two or three pages of A4."""
    with browser.new_page() as page:
        page.goto(pages[0].as_uri())
        printed = page.pdf(prefer_css_page_size=True)
        assert 2 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type/Page\n") <= 3
        assert b"/MediaBox [0 0 594.95996 841.91998]" in printed or b"[0 0 595 842]" in printed
