"""The files that formats are set with: pages, a Word document with the styles, typefaces."""

from collections.abc import Callable
from os.path import lexists
from pathlib import Path

from hmic_press.problems.errors import BadTemplate, Problem

FOLDER = "templates/formats"


class Pages:
    """The folders that hold such files: a project's own before those that came with the package.

    `read` opens a file that has a name for people; it raises PressError where the file cannot be read.
    """

    def __init__(self, read: Callable[[Path, str], bytes], *folders: Path) -> None:
        self._read = read
        self._folders = folders

    def all(self, name: str) -> list[Path]:
        """Return every file or folder of that name, a project's own first; a name is never a path."""
        if name != Path(name).name:
            return []
        return [folder / name for folder in self._folders if lexists(folder / name)]

    def file(self, name: str) -> Path:
        """Return where a file is; raises BadTemplate if no folder has it."""
        for found in self.all(name):
            return found
        raise bad(name, "There is no such file.", "Correct its name where it is asked for, or put it there.")

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises BadTemplate if it is not there, Unreadable if it cannot be read."""
        return self._read(self.file(name), f"{FOLDER}/{name}")

    def read_below(self, folder: Path) -> None:
        """Read all that lies below one of the folders, before something does that would wait for ever at a pipe."""
        for found in sorted(folder.rglob("*")):
            if not found.is_dir():
                self._read(found, f"{FOLDER}/{found.relative_to(folder).as_posix()}")

    def text(self, name: str) -> str:
        """Return the text of a page; raises BadTemplate if it is not in UTF-8."""
        try:
            return self.read(name).decode()
        except UnicodeDecodeError:
            raise bad(name, "The page is not in UTF-8.", "Save it again with the encoding UTF-8.") from None


def bad(name: str, problem: str, remedy: str) -> BadTemplate:
    """Return what is wrong with one of the files, as an error."""
    return BadTemplate([Problem(file=f"{FOLDER}/{name}", field="the page", problem=problem, remedy=remedy)])
