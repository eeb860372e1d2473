"""The facts that a release's files carry beside its words."""

from dataclasses import replace
from typing import TYPE_CHECKING

from hmic_press.facts.stated import stated_by
from hmic_press.formats import FORMATS
from hmic_press.release.wanted import Wanted
from hmic_press.text.document import Document

if TYPE_CHECKING:
    from hmic_press.release.release import Release


def with_facts(release: "Release", document: Document, format: str, wanted: Wanted) -> Document:
    """Return a document with the facts of its release, and which words say them, if files of the format carry them.

    What is only to be looked at carries none; before the hour, what a website would publish does alone, for a reason.
    """
    row = FORMATS[format]
    if not row.facts or wanted.preview or (release.embargo and not row.web) or release.setting is None:
        return document
    from hmic_press.release.origins.facts_said import facts_said  # few formats need it

    stated = stated_by(release.brief, release.campaign)
    amendments = [] if wanted.standard else release.brief.issued.amendments
    return replace(document, facts=stated, said=facts_said(release.setting, stated, release.parts, amendments))
