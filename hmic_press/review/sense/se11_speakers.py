"""Who speaks, laid beside the region of the body: the roster knows that one, the campaign who speaks for it."""

from collections.abc import Iterator, Sequence

from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import ANOTHER_REGION, Doubt


def speakers_of_another_region(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each speaker who is not the region's; nothing where the region, or who speaks for it, is unknown."""
    for release in releases:
        name, region = release.brief.inspector.name, release.body.region if release.body else ""
        known = release.campaign.speakers_of(region)
        if release.brief.force and known and name not in known:
            complaint = doubts.speaker_of_another_region(release.brief.force.name, region, known)
            yield Doubt(ANOTHER_REGION, release, ("inspector", "name"), complaint, name)
