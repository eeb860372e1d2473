"""Who speaks, laid beside the region of the body: the roster knows that one, the campaign who speaks for it."""

from collections.abc import Iterator, Sequence

from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import ANOTHER_REGION, Doubt


def speakers_of_another_region(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each speaker who is not the region's; nothing where the region, or who speaks for it, is unknown."""
    for release in releases:
        name = release.brief.voice.name if release.brief.voice else ""
        region = release.body.region if release.body else ""
        known = release.campaign.names_for(region)
        if name and release.brief.about and known and name not in known:
            complaint = doubts.speaker_of_another_region(release.brief.about.name, region, known)
            yield Doubt(ANOTHER_REGION, release, (release.brief.called.speaker_table, "name"), complaint, name)
