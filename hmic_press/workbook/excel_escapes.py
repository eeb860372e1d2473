"""The escapes by which Excel writes a character that its files cannot hold, kept until our own reading of them."""

import zipfile
from io import BytesIO

_LITERAL, _SPARED = b"_x005F_", b"_x005f_"  # the library drops the first in silence; both mean the same


def spare_escapes(data: bytes) -> bytes:
    """Return a workbook in which the escape of an underscore, by which others are literal, outlives the library."""
    package = zipfile.ZipFile(BytesIO(data))
    parts = {part: package.read(part) for part in package.namelist()}
    if not any(_LITERAL in part for part in parts.values()):
        return data
    spared = BytesIO()
    with zipfile.ZipFile(spared, "w") as other:
        for name, part in parts.items():
            other.writestr(name, part.replace(_LITERAL, _SPARED))
    return spared.getvalue()
