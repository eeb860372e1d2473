"""A file written whole or not at all, and never over somebody's work."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from hmic_press.errors import BadCommand, Exit, Problem, Refused, Unreadable

_PREFIX = ".hmic-press-"
_ABANDONED = 3600  # seconds after which a file half written is no longer somebody's at work


def make_folder(folder: Path, given: str = "--output") -> None:
    """Make a folder if it is not there, and sweep out what a run that was killed has left half written.

    `given` is the option or the argument that named it.
    Raises BadCommand if it is a file, Unreadable if the machine refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stray in folder.glob(f"{_PREFIX}*"):
            with suppress(OSError):
                if stray.stat().st_mtime < time.time() - _ABANDONED:
                    stray.unlink()
    except FileExistsError:
        problem = f"This is a file; {given} wants a folder."
        remedy = "Name a folder, or one that is not there yet."
        raise BadCommand([Problem(file=str(folder), field=given, problem=problem, remedy=remedy)]) from None
    except OSError as error:
        raise _cannot_write(error, folder) from None


def write(file: Path, data: bytes, *, replace: bool = False) -> bool:
    """Write a file beside its place and then put it there; return False, and leave it alone, if it holds that already.

    Raises Refused if it holds something else and `replace` is false; Unreadable if the machine cannot write.
    """
    temporary = None
    try:
        if file.exists():
            if file.read_bytes() == data:
                return False
            if not replace:
                raise Refused([_would_replace(file)])
        temporary = _stage(file, data)
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


def _would_replace(file: Path) -> Problem:
    return Problem(
        file=str(file),
        problem="The file is already there, with other words in it.",
        remedy="Give --replace to write over it, or another folder.",
        exit_code=Exit.REFUSED,
    )


def _stage(file: Path, data: bytes) -> str:
    """Write data to a file beside its place, with the rights of any new file, and return its name."""
    handle, temporary = tempfile.mkstemp(prefix=_PREFIX, dir=file.parent)
    try:
        with open(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary
