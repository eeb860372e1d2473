"""What a release says, without the line that goes at its hour, and the digest by which anybody finds it changed."""

from collections.abc import Sequence
from hashlib import sha256

from hmic_press.facts.issued import Amendment
from hmic_press.formats.text import PLAIN, typeset_text
from hmic_press.release.amendments import amend, fitting
from hmic_press.text.document import Part

CORRECTION = "correction"  # the part of the notice at the head of a release that corrects an earlier one


def say(parts: Sequence[Part], amendments: Sequence[Amendment]) -> str:
    """Return the plain words of parts, with the amendments that fit.

    Without the line of an embargo and the notice of a correction, which follow from the release's details and record.
    """
    amended = amend(parts, fitting(parts, amendments))
    return typeset_text([each for each in amended if each.kind != "embargo" and each.name != CORRECTION], PLAIN)


def digest_of(text: str | bytes) -> str:
    """Return the SHA-256 of a text, or of a file."""
    return sha256(text.encode() if isinstance(text, str) else text).hexdigest()
