"""What is made again of a version, to be laid beside a file: its figures for programs, and its PDF."""

import json

from hmic_press.formats import FORMATS
from hmic_press.problems.errors import PressError
from hmic_press.reading_back.data_of_file import Data, data_of_json, data_of_page
from hmic_press.reading_back.versions import Version, Versions
from hmic_press.release.wanted import Wanted

_REASON = "verify compares it with a file"  # for what is refused before the hour; another file would record it


def has_its_figures(versions: Versions, version: Version, data: Data) -> bool:
    """Return whether what a file carries for programs is a version's own, where that can still be made."""
    made, page = (_made(versions, version, format) for format in ("json", "html"))
    if made is None or page is None:
        return True
    return data <= data_of_json(json.loads(made, parse_float=str)) | data_of_page(page.decode())


def is_its_pdf(versions: Versions, version: Version, pdf: bytes) -> bool:
    """Return whether a PDF is, byte for byte, what is made of a version today."""
    return _made(versions, version, "pdf") == pdf


def _made(versions: Versions, version: Version, format: str) -> bytes | None:
    """Return a version as a file, None if it stands no more, or what sets such files is not installed."""
    release, is_standard = versions.releases.get(version.name), version.standing == "standard"
    if release is None or not (version.stands or is_standard):
        return None
    try:
        return versions.newsroom.typeset(release, Wanted(format, is_standard, _REASON if FORMATS[format].web else None))
    except PressError:
        return None
