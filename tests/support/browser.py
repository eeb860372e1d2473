"""The browser that is on this machine, and what axe-core says of a page in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.tools import needs

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Start the browser, and end it."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    needs("A browser", found)
    sandbox = os.name == "posix" and os.geteuid() != 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, chromium_sandbox=sandbox)
        yield started
        started.close()


def see_that_everybody_can_read(page: Page, what: str, width: int) -> None:
    """Fail if a page breaks a rule of WCAG 2.2, level AA, that axe-core can check, or is wider than the screen."""
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert len(results.response["passes"]) >= 8, "the rules were run"
    assert results.response["violations"] == [], f"{what}\n{results.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width, what
