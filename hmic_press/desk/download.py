"""A release as a file to keep, in any format, with the embargo as on the command line."""

from starlette.responses import Response

from hmic_press.formats import FORMATS, known_format
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.wanted import Wanted

_PLAIN = "application/octet-stream"  # no browser shows it as a page of the desk


def download(newsroom: Newsroom, name: str, format: str, reason: str | None) -> Response:
    """Return a release as it is in its file, set in a format; raises Refused before the hour, unless for a reason."""
    known_format(format)
    release, wanted = newsroom.release(name), Wanted(format, override_embargo=reason)
    data = newsroom.typeset(release, wanted)
    named = f'attachment; filename="{release.file_name(wanted)}"'
    return Response(data, media_type=_PLAIN, headers={"Content-Disposition": named})


def formats_of(embargoed: bool) -> list[tuple[str, bool]]:
    """Return the formats, each with whether it needs a reason now."""
    return [(format, row.web and embargoed) for format, row in FORMATS.items()]
