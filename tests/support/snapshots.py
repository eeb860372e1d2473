"""How snapshots are kept: sources are never rewritten, texts under review are files that a person reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from syrupy.data import SnapshotCollection, SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from tests.support.mistakes import join_told, split_told
from tests.support.project import ROOT, SOURCES


class SourceExtension(SingleFileSnapshotExtension):
    """A source release as a snapshot: compared as bytes, and neither rewritten nor deleted whatever the options say."""

    file_extension = "txt"

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """Return the folder of the sources."""
        return str(SOURCES["national"].parent)

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: Any) -> str:
        """Return the name of the source: the snapshot's own name."""
        return str(index)

    def discover_snapshots(self, **unused: Any) -> SnapshotCollections:
        """Return nothing: what is never discovered is never swept as unused."""
        return SnapshotCollections()

    @classmethod
    def write_snapshot(cls, **unused: Any) -> None:
        """Refuse."""
        raise AssertionError("A source release is evidence and is never rewritten.")

    write_snapshot_collection = write_snapshot

    def delete_snapshots(self, **unused: Any) -> None:
        """Refuse."""
        raise AssertionError("A source release is evidence and is never deleted.")


class ReviewExtension(SingleFileSnapshotExtension):
    """A snapshot for review in a pull request: one readable text file a case."""

    file_extension = "txt"
    _write_mode = WriteMode.BINARY

    def serialize(self, data: str, **unused: Any) -> bytes:
        """Return the text as it stands, line ends and all."""
        return data.encode()

    def diff_lines(self, serialized_data: bytes, snapshot_data: bytes) -> Iterator[str]:
        """Yield the lines that differ, as words."""
        return super().diff_lines(serialized_data.decode(), snapshot_data.decode())


class MarkdownExtension(ReviewExtension):
    """A snapshot for review that is a document with tables."""

    file_extension = "md"


class ToldExtension(MarkdownExtension):
    """What a mistake's document says is told: an update rewrites that, and neither the mistake nor the command."""

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """Return the folder of the mistakes."""
        return str(ROOT / "tests" / "mistakes")

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: Any) -> str:
        """Return the mistake's own name."""
        return str(index)

    @classmethod
    def matches_test_location(cls, **unused: Any) -> bool:
        """Return that the place is right, though it is not named after the test."""
        return True

    def discover_snapshots(self, **unused: Any) -> SnapshotCollections:
        """Return nothing: what is never discovered is never swept as unused, and the mistakes lie here too."""
        return SnapshotCollections()

    def read_snapshot_data_from_location(self, *, snapshot_location: str, **unused: Any) -> bytes:
        """Return what the document says is told."""
        return split_told(Path(snapshot_location).read_bytes().decode())[1].encode()

    @classmethod
    def write_snapshot_collection(cls, *, snapshot_collection: SnapshotCollection, **unused: Any) -> None:
        """Write what is told in place of what was told."""
        (snapshot,) = snapshot_collection
        document = Path(snapshot_collection.location)
        mistake, _ = split_told(document.read_bytes().decode())
        document.write_bytes(join_told(mistake, snapshot.data.decode()).encode())
