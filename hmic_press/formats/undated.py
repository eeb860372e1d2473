"""Files without the time of their making: the same facts make the same bytes."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = date(2000, 1, 1)  # a document must say when it was made, and no two copies may differ


def day_of(published: date | None) -> date:
    """Return the day that a document says it was made on: its release's, or one that all have who have none."""
    return date(published.year, published.month, published.day) if published else _LONG_AGO


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
