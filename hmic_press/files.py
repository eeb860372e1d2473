"""Releases written to files: each whole or not at all, and never over somebody's work."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hmic_press.errors import BadCommand, Exit, Problem, Refused, Unreadable


def write_all(folder: Path, releases: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write releases under their file names into a folder, made if it is not there.

    All are written beside their places before the first takes its place. Raises Refused, with nothing written, if a
    file of that name holds something else and `replace` is false; Unreadable if the machine cannot write.
    """
    staged: dict[str, Path] = {}
    try:
        others = [name for name, data in releases.items() if not replace and _holds_else(folder / name, data)]
        if others:
            raise Refused([_would_replace(folder / name) for name in others])
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in releases.items():
            staged[_stage(folder / name, data)] = folder / name
        for temporary, file in staged.items():
            os.replace(temporary, file)
    except FileExistsError:
        problem = "This is a file; --output wants a folder."
        remedy = "Name a folder, or one that is not there yet."
        raise BadCommand([Problem(file=str(folder), field="--output", problem=problem, remedy=remedy)]) from None
    except OSError as error:
        remedy = "Check the folder, its rights and the room on the disk; no file is left half written."
        raise Unreadable.because(error, str(folder), "written", remedy) from None
    finally:
        for temporary in staged:
            Path(temporary).unlink(missing_ok=True)


def _holds_else(file: Path, data: bytes) -> bool:
    return file.exists() and file.read_bytes() != data


def _would_replace(file: Path) -> Problem:
    return Problem(
        file=str(file),
        problem="The file is already there, with other words in it.",
        remedy="Give --replace to write over it, or another folder.",
        exit_code=Exit.REFUSED,
    )


def _stage(file: Path, data: bytes) -> str:
    """Write data to a file beside its place, with the rights of any new file, and return its name."""
    handle, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
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
