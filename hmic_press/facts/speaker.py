"""Who speaks in a release, and the words."""

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, ClassVar

from hmic_press.facts.campaign import EXAMPLE_SPEAKER, Campaign
from hmic_press.facts.fields import Facts, Line, Speech, known_as
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import bodies
from hmic_press.problems.words.called import SPEAKER, SPEAKER_FIRST

WHO_SPEAKS = f"Who speaks, by name; the campaign's file knows its {SPEAKER}s and their regions."


class Speaker(Facts):
    """Who speaks, and the words; without words the campaign's standard quotation stands."""

    open: ClassVar[Collection[str]] = ("name",)

    name: Annotated[
        Line,
        known_as(
            SPEAKER_FIRST,
            WHO_SPEAKS,
            EXAMPLE_SPEAKER,
        ),
    ]
    region: Annotated[
        Line | None,
        known_as(
            "Region", f"The {SPEAKER}'s region, only for one whom the campaign does not know.", "the Eastern Region"
        ),
    ] = None
    said: Annotated[
        Speech | None,
        known_as(
            "Quotation",
            "The words, without quotation marks, a blank line between paragraphs; left out, the standard ones, if any.",
            "There has been progress.\n\nThere is more to do.",
        ),
    ] = None

    @classmethod
    def offered(cls, field: str, campaign: Campaign) -> Sequence[str]:
        """Return the campaign's speakers; another may speak."""
        return [each.name for each in campaign.speakers] if field == "name" else super().offered(field, campaign)

    def complaints_in(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield a complaint if nobody knows the speaker's region and it is needed, or two places disagree on it."""
        known = {speaker.name: speaker.region for speaker in campaign.speakers}
        if campaign.region_needed and self.name not in known and self.region is None:
            yield bodies.unknown_speaker(self.name, known)
        elif (region := known.get(self.name)) and self.region not in (None, region):
            yield bodies.region_disagrees(self.name, str(self.region), region)
