"""A release that comes back to the desk, from Word or as text: read, shown, and written when somebody has seen it."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from starlette.responses import RedirectResponse, Response

from hmic_press.desk.installed import see_that_it_is_own, why_it_stays
from hmic_press.desk.pages import show_page
from hmic_press.problems.errors import BadCommand, Problem, Refused
from hmic_press.reading_back.import_releases import import_release
from hmic_press.reading_back.read_release import Reader
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom

_LONGEST_NAME = 100


class Brought(NamedTuple):
    """A file as it came: its name, without folders, and its bytes."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        """What tells it from any other."""
        return digest_of(self.data)


class InTray:
    """Where files are handed in: the last one is kept until it is written, or another comes."""

    def __init__(self) -> None:
        self._last: Brought | None = None

    def show(self) -> Response:
        """Return the page on which a file is handed in."""
        return show_page("import", title="Bring a release back", brought=None, read=None)

    def take(self, newsroom: Newsroom, name: str, data: bytes) -> Response:
        """Return the page of what a file says; raises PressError for one that is no release."""
        if not data:
            raise BadCommand.saying("No file has come.", "Choose a release in Word (.docx), or as text (.txt, .md).")
        brought = Brought(PurePosixPath(name.replace("\\", "/")).name[:_LONGEST_NAME] or "a file", data)
        done = import_release(Reader(newsroom), Path(brought.name), data, write=False, issued=False)
        self._last = brought
        return show_page(
            "import",
            title="Bring a release back",
            brought=brought,
            read=done.read,
            tables=done.tables,
            word=done.of_word,
            read_only=why_it_stays(newsroom.project),
        )

    def write(self, newsroom: Newsroom, answers: Mapping[str, str]) -> Response:
        """Write what was read into the release's file; raises Refused if the file is not the one that was in view."""
        see_that_it_is_own(newsroom.project)
        if self._last is None or self._last.digest != answers.get("digest"):
            problem = "The desk has another file by now than the one that you have seen. Nothing is written."
            raise Refused([Problem(problem=problem, remedy="Hand the file in again.")])
        brought = self._last
        done = import_release(Reader(newsroom), Path(brought.name), brought.data, write=True, issued=False)
        return RedirectResponse(f"/release/{done.read.name}?saved=yes", 303)
