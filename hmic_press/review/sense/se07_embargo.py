"""Embargoes laid beside what else is known: the campaign's, the release's date, the hour, whether it is issued."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from hmic_press.facts.campaign import Campaign
from hmic_press.facts.london_time import in_london
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import EMBARGO_IN_DOUBT, Doubt
from hmic_press.text.english import day, time_of_day

FAR = timedelta(days=365)


def embargoes_in_doubt(releases: Sequence[Release], campaign: Campaign, now: datetime) -> Iterator[Doubt]:
    """Yield what of the releases' embargoes contradicts another fact at this moment."""
    for release in releases:
        for complaint in _complaints(release, campaign, now):
            yield Doubt(EMBARGO_IN_DOUBT, release, ("release",), complaint, complaint.problem)


def _complaints(release: Release, campaign: Campaign, now: datetime) -> Iterator[Complaint]:
    details, shared = release.brief.release, campaign.release.until
    until = details.until
    if until and shared and until < shared:
        yield doubts.embargo_before_campaigns(time_of_day(shared))
    if until and details.embargo and details.date and details.embargo.date() - details.date > FAR:
        yield doubts.date_far_from_embargo(day(details.date), time_of_day(until))
    if details.date and until is None and details.date > in_london(now).date():
        yield doubts.future_without_embargo(day(details.date))
    if until and until <= now and not release.is_issued:
        yield doubts.embargo_gone_from_draft(time_of_day(until))
