"""Compiled templates, kept in a folder of the user's own: compiling them is a fifth of a rendering."""

import importlib.util
import marshal
import os
import stat
import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import CodeType

from jinja2 import __version__ as jinja2_version
from jinja2.bccache import Bucket, BytecodeCache

from hmic_press.formats import templating
from hmic_press.version import __version__

_DIGEST = sha256().digest_size
_LARGEST = 8 * 2**20


class CompiledTemplates(BytecodeCache):
    """Entries of one folder, each behind a digest of itself; what is in doubt is compiled anew.

    A changed template, another version of any of the programs that read it, or a damaged entry is in doubt.
    Whatever hinders the keeping costs time and nothing else.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        code = Path(templating.__file__).parent.glob("*.py")
        changed = sorted(f"{file.name} {file.stat().st_mtime_ns}" for file in code)
        self._readers = f"{__version__} {jinja2_version} {changed}".encode() + importlib.util.MAGIC_NUMBER

    @classmethod
    def of_this_user(cls) -> "CompiledTemplates | None":
        """Return those of whoever runs this; None if there is no folder that is surely theirs alone."""
        try:
            return cls(_own_folder())
        except (OSError, RuntimeError):  # RuntimeError: no home
            return None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket its compiled template, if there is one that is surely it."""
        with suppress(OSError):
            data = _read(self._folder / bucket.key)
            kept = data[_DIGEST:]
            if data[:_DIGEST] == self._digest(bucket, kept):  # before any of it is taken for code
                code = marshal.loads(kept)
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if the machine lets us."""
        with suppress(OSError):
            kept = marshal.dumps(bucket.code)
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            try:
                with open(handle, "wb") as opened:
                    opened.write(self._digest(bucket, kept) + kept)
                os.replace(temporary, self._folder / bucket.key)
            except BaseException:
                os.unlink(temporary)
                raise

    def _digest(self, bucket: Bucket, kept: bytes) -> bytes:
        of = (self._readers, bucket.key.encode(), bucket.checksum.encode(), kept)
        return sha256(b"\0".join(of)).digest()


def _own_folder() -> Path:
    """Return the folder for what this user can lose, made if need be; OSError if it is not theirs alone.

    Nothing is done to a folder that is there: a link, or one that others may write to, is left alone.
    """
    base = _cache_folder()
    folder = base / "hmic-press"
    base.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(folder)
    if sys.platform != "win32" and (found.st_uid != os.getuid() or found.st_mode & 0o077):
        raise PermissionError(folder)
    return folder


def _cache_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    wanted = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return wanted if wanted.is_absolute() else Path.home() / ".cache"


def _read(file: Path) -> bytes:
    """Return the bytes of a regular file of no great size; OSError if it is none."""
    careful = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
    handle = os.open(file, os.O_RDONLY | careful)
    with open(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileNotFoundError(file)
        return opened.read(_LARGEST)
