"""What stands about a release above and below its text: reference, date, embargo, contact, ENDS."""

from collections.abc import Iterable
from datetime import date as date_of
from datetime import datetime
from typing import Annotated, Any, Self

from hmic_press.facts.fields import Day, Facts, Line, LondonTime, known_as
from hmic_press.facts.london_time import absolute
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import dates


class Details(Facts):
    """`[release]` of a release's file or of a campaign; what is left out is not printed.

    `embargo` is a time on London's clocks; until then every output says so. `ends` closes the text with ENDS.
    """

    reference: Annotated[
        Line | None, known_as("Reference", "The press office's number for the release.", "027/2012")
    ] = None
    date: Annotated[
        Day | None, known_as("Date", "The day that the release bears, without a time.", date_of(2012, 12, 13))
    ] = None
    embargo: Annotated[
        LondonTime | None,
        known_as(
            "Embargo",
            "The moment before which nobody may publish the release, by London's clocks.",
            datetime(2012, 12, 13, 0, 1),
        ),
    ] = None
    contact: Annotated[
        Line | None,
        known_as("Contact", "Who answers for the release, and how to reach them.", "Jo Smith, 020 7946 0000"),
    ] = None
    ends: Annotated[
        bool | None, known_as("ENDS", "Whether the word ENDS stands below the text: true or false.", True)
    ] = None

    @property
    def until(self) -> datetime | None:
        """The moment that the embargo goes, with its zone."""
        return absolute(self.embargo) if self.embargo else None

    def over(self, shared: "Details") -> Self:
        """Return these details, and the shared ones for what these leave out."""
        given = {name: value for name in type(self).model_fields if (value := getattr(self, name)) is not None}
        return self.model_copy(update=shared.model_dump(exclude_none=True) | given)

    def complaints(self) -> Iterable[Complaint]:
        """Yield a complaint if the release is dated after its embargo has gone."""
        if self._dated_late():
            yield dates.dated_after_embargo("date")

    def complaints_in(self, campaign: Any) -> Iterable[Complaint]:
        """Yield a complaint if it is so only with what the campaign gives for all its releases."""
        if self.over(campaign.release)._dated_late() and not self._dated_late():
            yield dates.dated_after_embargo("date" if self.date else "embargo")

    def _dated_late(self) -> bool:
        return bool(self.date and self.embargo and self.date > self.embargo.date())
