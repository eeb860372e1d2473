"""What a release says, without the line that goes at its hour, and the digest by which anybody finds it changed."""

from collections.abc import Sequence
from hashlib import sha256

from hmic_press.facts.issued import Amendment
from hmic_press.formats.text import PLAIN, typeset_text
from hmic_press.release.amendments import amend, fitting
from hmic_press.text.document import Part


def say(parts: Sequence[Part], amendments: Sequence[Amendment]) -> str:
    """Return the plain words of parts, with the amendments that fit, without the line of an embargo."""
    amended = amend(parts, fitting(parts, amendments))
    return typeset_text([part for part in amended if part.kind != "embargo"], PLAIN)


def digest_of(text: str | bytes) -> str:
    """Return the SHA-256 of a text, or of a file."""
    return sha256(text.encode() if isinstance(text, str) else text).hexdigest()
