"""A revision of git as a source of files: read by git itself, with nothing checked out."""

import posixpath
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.problems.errors import BadCommand, Problem, Unreadable
from hmic_press.problems.words import files
from hmic_press.project.door import BROKEN_LINK, FILE, LINK_TO_FILE
from hmic_press.project.reading import as_text
from hmic_press.project.sources import not_there, with_folders

_LINK = "120000"
_MOST_LINKS = 40  # on one way, as systems have it
_FILES = ("100644", "100755", "100664")


class _Object(NamedTuple):
    mode: str
    digest: str


class Revision:
    """The files of a project as a commit has them, below the folder that is the project's.

    Raises BadCommand for a name that is no commit, or where there is no git to ask.
    """

    def __init__(self, root: Path, name: str) -> None:
        self.root, self.name = root, name
        self.commit = _commit_of(root, name)
        self._read: dict[str, bytes] = {}

    @cached_property
    def _objects(self) -> dict[str, _Object]:
        listed = run_git(self.root, "ls-tree", "-r", "-z", self.commit)
        found = {}
        for line in listed.split(b"\0"):
            if line:
                about, _, file = line.decode(errors="surrogateescape").partition("\t")
                mode, _, digest = about.split(" ")
                found[file] = _Object(mode, digest)
        return found

    def list_below(self, folder: str) -> Mapping[str, str]:
        """Return all that lies below a folder, folders too, in order, each with what it is."""
        below = [file for file in self._objects if file.startswith(f"{folder}/")]
        return with_folders({file: self._kind_of(file) for file in below}, folder)

    def read(self, file: str) -> bytes:
        """Return the bytes of a file; raises Unreadable, or BadFacts if it cannot be a text."""
        if (found := self._followed(file)) is None:
            raise not_there(file)
        if self._objects[found].mode not in _FILES:
            raise _unreadable(file, files.kept_elsewhere())
        return as_text(file, self._data_of(found))

    def _kind_of(self, file: str) -> str:
        mode = self._objects[file].mode
        if mode == _LINK:
            return LINK_TO_FILE if self._followed(file) else BROKEN_LINK
        return FILE if mode in _FILES else "a project of its own"

    def _followed(self, file: str) -> str | None:
        """Return the file that a name leads to, over links within the project; None if there is none."""
        for _ in range(_MOST_LINKS):
            if file not in self._objects:
                return None
            if self._objects[file].mode != _LINK:
                return file
            target = self._data_of(file).decode(errors="replace")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(file), target))
        return None

    def _data_of(self, file: str) -> bytes:
        if file not in self._read:
            folder = file.partition("/")[0]
            self._fetch([each for each in self._objects if each.partition("/")[0] == folder])
        if file not in self._read:
            raise _unreadable(file, files.not_fetched())
        return self._read[file]

    def _fetch(self, names: Sequence[str]) -> None:
        """Read many files at once: git takes longer to start than to read."""
        wanted = [file for file in names if self._objects[file].mode in (*_FILES, _LINK)]
        asked = "".join(f"{self._objects[file].digest}\n" for file in wanted).encode()
        answered = run_git(self.root, "cat-file", "--batch", given=asked)
        at = 0
        for file in wanted:
            head, _, _ = answered[at : at + 200].partition(b"\n")
            if head.endswith(b" missing"):
                at += len(head) + 1
                continue
            start, size = at + len(head) + 1, int(head.split(b" ")[2])
            self._read[file] = answered[start : start + size]
            at = start + size + 1


def _unreadable(file: str, wrong: Complaint) -> Unreadable:
    return Unreadable([Problem(file=file, field="the file", problem=wrong.problem, remedy=wrong.remedy)])


def last_commit_of(root: Path, path: str) -> str | None:
    """Return the last commit that changed what lies at a path; None if there is none, or no git."""
    return _last_commit(root, path, "%H")


def run_git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git answers to a question about the repository that a folder lies in; raises BadCommand."""
    command = ["git", "--no-optional-locks", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise BadCommand.saying("There is no git here to ask.", "Install git, or leave the revision out.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
        remedy = "Give the command in a project that is kept in git, or leave the revision out."
        raise BadCommand.saying(f"git does not answer: {said or 'it failed'}.", remedy) from None


def _commit_of(root: Path, name: str) -> str:
    run_git(root, "rev-parse", "--git-dir")  # which says what is wrong where there is no git, or no repository
    with suppress(BadCommand):
        return (
            run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
        )
    problem = f"git knows no revision called {quoted(name)}."
    remedy = "Write a branch, a tag or a commit, as main or HEAD~1."
    if run_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        remedy += " This clone is shallow: fetch all of it first, with git fetch --unshallow, or fetch-depth: 0 in CI."
    raise BadCommand.saying(problem, remedy)


def last_author_of(root: Path, path: str) -> str | None:
    """Return who made the last commit that changed a file; None if there is none, or no git."""
    return _last_commit(root, path, "%an")


def _last_commit(root: Path, path: str, what: str) -> str | None:
    with suppress(BadCommand):
        return run_git(root, "log", "-1", f"--format={what}", "--", path).decode().strip() or None
    return None
