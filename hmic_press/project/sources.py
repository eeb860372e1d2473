"""Where the files of a project come from: a folder of the disk, or any source with other files laid over it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from hmic_press.problems.errors import Problem, Unreadable
from hmic_press.project.door import CHECK_RIGHTS, FILE, FOLDER, kind_of, list_below
from hmic_press.project.reading import as_text, read_bytes


class Source(Protocol):
    """Files and folders, named from the root of a project."""

    def list_below(self, folder: str) -> Mapping[str, str]:
        """Return all that lies below a folder, folders too, in order, each with what it is; raises Unreadable."""

    def read(self, file: str) -> bytes:
        """Return the bytes of a file; raises Unreadable or BadFacts."""


@dataclass(frozen=True)
class Folder:
    """A folder of the disk."""

    root: Path

    def list_below(self, folder: str) -> Mapping[str, str]:
        """Return all that lies below a folder, folders too, in order, each with what it is; raises Unreadable."""
        return {file: kind_of(entry) for file, entry in sorted(list_below(self.root, folder), key=lambda each: each[0])}

    def read(self, file: str) -> bytes:
        """Return the bytes of a file; raises Unreadable or BadFacts."""
        return read_bytes(self.root, file)


@dataclass(frozen=True)
class Overlay:
    """Another source with files laid over it: a text that is not on the disk yet, None for a file that is gone."""

    below: Source
    files: Mapping[str, bytes | None]

    def list_below(self, folder: str) -> Mapping[str, str]:
        """Return all that lies below a folder, folders too, in order, each with what it is; raises Unreadable."""
        found = dict(self.below.list_below(folder))
        for file, data in self.files.items():
            if file.startswith(f"{folder}/"):
                if data is None:
                    found.pop(file, None)
                else:
                    found[file] = FILE
        return with_folders(found, folder)

    def read(self, file: str) -> bytes:
        """Return the bytes of a file; raises Unreadable or BadFacts."""
        if file not in self.files:
            return self.below.read(file)
        if (data := self.files[file]) is None:
            raise not_there(file)
        return as_text(file, data)


def with_folders(found: Mapping[str, str], below: str) -> Mapping[str, str]:
    """Return what was found below a folder, in order, with the folders that it lies in."""
    folders = {str(parent): FOLDER for file in found for parent in PurePosixPath(file).parents}
    return dict(
        sorted({**{name: kind for name, kind in folders.items() if name.startswith(f"{below}/")}, **found}.items())
    )


def not_there(file: str) -> Unreadable:
    """Return the error of a file that a source has not."""
    return Unreadable([Problem(file=file, problem="It cannot be read: there is no such file.", remedy=CHECK_RIGHTS)])
