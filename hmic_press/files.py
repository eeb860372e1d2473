"""Releases written to files: whole or not at all, and never over somebody's work."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hmic_press.errors import BadCommand, Exit, Problem, Refused, Unreadable


def write_all(folder: Path, releases: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write releases under their file names into a folder, made if it is not there.

    Raises Refused, before anything is written, if a file of that name holds something else and `replace` is false;
    Unreadable if the machine cannot write.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = [name for name, data in releases.items() if not replace and _holds_else(folder / name, data)]
        if others:
            raise Refused([_would_replace(folder / name) for name in others])
        for name, data in releases.items():
            _write(folder / name, data)
    except FileExistsError:
        problem = "This is a file; --output wants a folder."
        remedy = "Name a folder, or one that is not there yet."
        raise BadCommand([Problem(file=str(folder), field="--output", problem=problem, remedy=remedy)]) from None
    except OSError as error:
        remedy = "Check the folder, its rights and the room on the disk; the files that were there are unchanged."
        raise Unreadable.because(error, str(folder), "written", remedy) from None


def _holds_else(file: Path, data: bytes) -> bool:
    return file.exists() and file.read_bytes() != data


def _would_replace(file: Path) -> Problem:
    return Problem(
        file=str(file),
        problem="The file is already there, with other words in it.",
        remedy="Give --replace to write over it, or another folder.",
        exit_code=Exit.REFUSED,
    )


def _write(file: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with open(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
