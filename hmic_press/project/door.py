"""The one door through which files are opened to be read: regular files only, and never more than is expected."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, Exit, Problem, Unreadable
from hmic_press.problems.words import files

FILE, FOLDER = "", "a folder"
LINK, LINK_TO_FILE, BROKEN_LINK = "a link", "a link to a file", "a link that leads nowhere"
CHECK_RIGHTS = "Check that it is there and that you may read it."
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)  # a pipe is opened, not waited for
_AS_BYTES = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_FILES = (errno.ENXIO, errno.ENODEV, errno.EISDIR)  # how systems refuse to open a socket, a device or a folder


class TooLarge(BadFacts):
    """A file that is larger than any of its kind."""


def read_file(file: Path, name: str, most: int) -> bytes:
    """Return the bytes of a file, at most so many; `name` is what a person calls it.

    Raises Unreadable if the machine refuses or it is no regular file, TooLarge if there are more.
    """
    try:
        handle = os.open(file, os.O_RDONLY | _AT_ONCE | _AS_BYTES)
    except (OSError, ValueError) as error:  # a name with a null byte in it is a ValueError
        raise _not_opened(error, file, name) from None
    try:
        if not stat.S_ISREG(mode := os.fstat(handle).st_mode):
            raise _no_file(mode, name)
        with open(handle, "rb", closefd=False) as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise Unreadable.because(error, name, "read", CHECK_RIGHTS) from None
    finally:
        os.close(handle)
    if len(data) > most:
        raise too_large(name, most)
    return data


def list_folder(folder: Path, name: str) -> list[os.DirEntry[str]]:
    """Return what lies in a folder, by name; raises Unreadable."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise Unreadable.because(error, name, "read", CHECK_RIGHTS) from None


def list_below(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all that lies below a folder of the root, folders too, named from the root; links are not followed.

    Raises Unreadable.
    """
    to_list = [folder]
    while to_list:
        name = to_list.pop()
        for entry in list_folder(root / name, name):
            if entry.is_dir(follow_symlinks=False):
                to_list.append(f"{name}/{entry.name}")
            yield f"{name}/{entry.name}", entry


def kind_of(entry: os.DirEntry[str]) -> str:
    """Return what an entry of a folder is if it is no regular file: “a folder”, “a link”; or nothing."""
    if entry.is_symlink():
        leads = os.path.isfile(entry.path), os.path.exists(entry.path)
        return LINK_TO_FILE if leads[0] else LINK if leads[1] else BROKEN_LINK
    if entry.is_file(follow_symlinks=False):
        return FILE
    return files.name_kind(entry.stat(follow_symlinks=False).st_mode)


def _not_opened(error: OSError | ValueError, file: Path, name: str) -> Unreadable:
    if isinstance(error, ValueError):
        error = OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if error.errno in _NO_FILES:
        try:
            return _no_file(os.stat(file).st_mode, name)
        except OSError as gone:
            error = gone
    return Unreadable.because(error, name, "read", CHECK_RIGHTS)


def too_large(name: str, most: int) -> TooLarge:
    """Return the error of a file that is larger than any of its kind."""
    return TooLarge([_problem(name, files.too_large(most))])


def _no_file(mode: int, name: str) -> Unreadable:
    return Unreadable([_problem(name, files.no_file(mode), Exit.UNREADABLE)])


def _problem(name: str, wrong: Complaint, code: Exit = Exit.WRONG_INPUT) -> Problem:
    return Problem(file=name, field="the file", problem=wrong.problem, remedy=wrong.remedy, exit_code=code)
