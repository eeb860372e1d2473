"""A file written whole or not at all, and never over somebody's work."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from hmic_press.problems.errors import BadCommand, Problem, Refused, Unreadable
from hmic_press.project.door import read_file

_PREFIX, _SUFFIX = ".hmic-press-", ".part"
_ABANDONED = 3600  # seconds after which a file half written is no longer somebody's at work


def make_folder(folder: Path, given: str = "--output") -> None:
    """Make a folder if it is not there, and sweep out what a run that was killed has left half written.

    `given` is the option or the argument that named it.
    Raises BadCommand if it is a file, Unreadable if the machine refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stray in folder.glob(f"{_PREFIX}????????{_SUFFIX}"):
            with suppress(OSError):
                if stray.stat().st_mtime < time.time() - _ABANDONED:
                    stray.unlink()
    except FileExistsError:
        problem = f"This is a file; {given} wants a folder."
        remedy = "Name a folder, or one that is not there yet."
        raise BadCommand([Problem(file=str(folder), field=given, problem=problem, remedy=remedy)]) from None
    except OSError as error:
        raise _cannot_write(error, folder) from None


def write(file: Path, data: bytes, *, replace: bool = False, lasting: bool = True) -> bool:
    """Write a file beside its place and then put it there; return False, and leave it alone, if it holds that already.

    Somebody's work is `lasting`: it is on the disk, whatever happens to the current, before it takes a place.
    What a command can make again is not: that wait is half the time of a series in all formats.
    Raises Refused if it holds something else and `replace` is false; Unreadable if the machine cannot write.
    """
    temporary = None
    try:
        if file.exists():
            if not file.is_file():
                raise Refused([_no_file(file)])
            if file.stat().st_size == len(data) and read_file(file, str(file), len(data)) == data:
                return False
            if not replace:
                raise Refused([_would_replace(file)])
        temporary = _stage(file, data, lasting=lasting)
        os.replace(temporary, file)
    except OSError as error:
        raise _cannot_write(error, file) from None
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
    return True


def _cannot_write(error: OSError, file: Path) -> Unreadable:
    remedy = "Check the folder, its rights and the room on the disk; no file is left half written."
    return Unreadable.because(error, str(file), "written", remedy)


def _no_file(file: Path) -> Problem:
    problem, remedy = "There is something of that name that is no file.", "Move it away, or give another folder."
    return Problem(file=str(file), problem=problem, remedy=remedy)


def _would_replace(file: Path) -> Problem:
    return Problem(
        file=str(file),
        problem="The file is already there, with other words in it.",
        remedy="Give --replace to write over it, or another folder.",
    )


def _stage(file: Path, data: bytes, *, lasting: bool) -> str:
    """Write data to a file beside its place, with the rights of the old one or of any new one, and return its name."""
    handle, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=file.parent)
    try:
        with open(handle, "wb") as opened:
            opened.write(data)
            if lasting:
                opened.flush()
                os.fsync(opened.fileno())
        Path(temporary).chmod(file.stat().st_mode & 0o777 if file.exists() else _rights_of_a_new_file())
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary


def _rights_of_a_new_file() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
