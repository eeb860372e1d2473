"""Files that are zips, without the time of their making: the same facts make the same bytes."""

from collections.abc import Callable
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def save_undated(
    save: Callable[[IO[bytes]], object], change: Callable[[str, bytes], bytes] = lambda name, data: data
) -> bytes:
    """Return the zip that a library saves, no part of it dated; `change` is given each part by its name."""
    saved, fixed = BytesIO(), BytesIO()
    save(saved)
    with ZipFile(saved) as parts, ZipFile(fixed, "w") as copy:
        for name in parts.namelist():
            copy.writestr(ZipInfo(name), change(name, parts.read(name)), ZIP_DEFLATED)
    return fixed.getvalue()
