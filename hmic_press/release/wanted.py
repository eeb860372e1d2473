"""How a release is wanted."""

from typing import NamedTuple

from hmic_press.release.embargo import Reason


class Wanted(NamedTuple):
    """How a release is wanted: in which format, by default the one it was issued in, or plain.

    `standard` leaves out how it was issued; `override_embargo` is the reason for which a website's file is made before
    the hour. `preview` makes a page only to be looked at, which needs no reason; `attach` lets an e-mail carry it
    for Word and as PDF.
    """

    format: str | None = None
    standard: bool = False
    override_embargo: Reason = None
    preview: bool = False
    attach: bool = False


AS_ISSUED = Wanted()
