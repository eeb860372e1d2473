"""How snapshots are kept: sources are never rewritten, texts under review are files that a person reads."""

from typing import Any

from syrupy.data import SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from tests.support.project import SOURCES


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
