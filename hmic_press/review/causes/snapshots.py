"""The accepted texts as snapshots of pytest with syrupy: what fails shows words, their cause and the command."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from syrupy.data import SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from hmic_press.problems.errors import PressError
from hmic_press.project.root import find_project
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.state import IS_WITHDRAWN, state_of
from hmic_press.release.wanted import Wanted
from hmic_press.review.causes.accepted import FOLDER
from hmic_press.review.causes.cause import changes_between
from hmic_press.review.causes.entries import words_of
from hmic_press.review.causes.for_terminal import mark
from hmic_press.review.causes.review import Review
from hmic_press.review.causes.review_project import review_project
from hmic_press.review.causes.texts import BEFORE_ANY_EMBARGO, Text


def text_to_accept(name: str) -> str:
    """Return the text of a release; raises PressError for one that cannot be made: no error is recorded as a text."""
    newsroom, plain = _newsroom(), Wanted("plain")
    release = newsroom.release(name)
    withdrawn = state_of(release).name == IS_WITHDRAWN  # its words are held to all the same
    return (release.typeset(newsroom.pages, plain) if withdrawn else newsroom.typeset(release, plain)).decode()


@lru_cache(maxsize=1)
def _newsroom() -> Newsroom:
    return Newsroom(now=BEFORE_ANY_EMBARGO)


class AcceptedTexts(SingleFileSnapshotExtension):
    """The accepted text of a release; its snapshot is named as the release is, CAMPAIGN/SLUG."""

    file_extension = "txt"
    _write_mode = WriteMode.BINARY

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """Return the folder of the accepted texts, in the project that the test lies in."""
        here = Path(test_location.filepath)
        root = next(each for each in here.parents if (each / "forces").is_dir() and (each / "templates").is_dir())
        return str(root / FOLDER)

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: Any) -> str:
        """Return the name of the file: the snapshot's own name."""
        return str(index)

    @classmethod
    def matches_test_location(cls, **unused: Any) -> bool:
        """Return that the place is right, though it is not named after the test."""
        return True

    def discover_snapshots(self, **unused: Any) -> SnapshotCollections:
        """Return nothing: the text of a release that cannot be rendered is not unused, and is never swept away."""
        return SnapshotCollections()

    def serialize(self, data: str, **unused: Any) -> bytes:
        """Return the text as it stands."""
        return data.encode()

    def diff_lines(self, serialized_data: str | bytes, snapshot_data: str | bytes) -> Iterator[str]:
        """Yield the words that differ, each with the place that is their cause."""
        now, accepted = _text(serialized_data), _text(snapshot_data)
        causes = _causes_of(now)
        for seen in changes_between(Text(accepted), Text(now)):
            yield f"{causes.get((seen.change.was, seen.change.became), '')}{mark(words_of([seen]))}"
        yield "hmic-press review shows every cause; hmic-press review --accept CAUSE accepts its words."


def _causes_of(text: str) -> dict[tuple[str, str], str]:
    """Return, for the changes of the release that has a text, the places that are their causes."""
    try:
        review = _review()
    except PressError:  # which its own test tells
        return {}
    names = {name for name, made in review.texts.items() if made.words == text}
    return {
        (each.change.was, each.change.became): f"{cause.called} {cause.where}  "
        for cause in review.pending
        for name in names & set(cause.seen)
        for each in cause.seen[name]
    }


def _text(data: str | bytes) -> str:
    return (data if isinstance(data, str) else data.decode()).replace("\r\n", "\n")


@lru_cache(maxsize=1)
def _review() -> Review:
    return review_project(find_project())
