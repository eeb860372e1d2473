"""What a check of names or speakers needs and does not find: it would find nothing wrong for that alone."""

from collections.abc import Iterator
from contextlib import suppress

from hmic_press.problems.errors import Level, PressError, Problem
from hmic_press.problems.words import bodies
from hmic_press.release.newsroom import Newsroom


def guards_without_data(newsroom: Newsroom) -> Iterator[Problem]:
    """Yield, as warnings, the rosters that name nobody, and their regions for which nobody speaks."""
    rosters = newsroom.rosters
    campaigns = {rosters.file_of(campaign): campaign for campaign in newsroom.project.campaigns}
    for file, campaign in campaigns.items():
        with suppress(PressError):  # a roster that cannot be read is told as such
            if not rosters.read(file):
                problem, remedy, *_ = rosters.missing(campaign)
                missing = Problem(file=file, field="the file", problem=problem, remedy=remedy)
                yield newsroom.called(campaign).tell(missing).as_finding(Level.WARN)
    for campaign in newsroom.project.campaigns:
        with suppress(PressError):
            yield from _regions_without_speaker(newsroom, campaign)


def _regions_without_speaker(newsroom: Newsroom, folder: str) -> Iterator[Problem]:
    """Yield the regions of a campaign's own roster for which nobody speaks: nobody would be doubted there."""
    roster, campaign = newsroom.roster(folder), newsroom.campaign(folder)
    regions = [each.region for each in campaign.speakers if each.region]
    for region in dict.fromkeys(body.region for body in roster.bodies.values()):
        if region and regions and not campaign.names_for(region):
            problem, remedy, *_ = bodies.region_without_speaker(region, folder, regions)
            told = Problem(file=roster.file, field="region", problem=problem, remedy=remedy)
            yield told.as_finding(Level.WARN)
