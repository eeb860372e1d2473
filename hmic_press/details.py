"""What stands about a release above and below its text: reference, date, embargo, contact, ENDS."""

from collections.abc import Iterable
from typing import Any, Self

from hmic_press.fields import Day, Facts, Line, LondonTime
from hmic_press.messages import Complaint, rules


class Details(Facts):
    """`[release]` of a force's file or of a campaign; what is left out is not printed.

    `embargo` is a time on London's clocks; until then every output says so. `ends` closes the text with ENDS.
    """

    reference: Line | None = None
    date: Day | None = None
    embargo: LondonTime | None = None
    contact: Line | None = None
    ends: bool | None = None

    def over(self, shared: "Details") -> Self:
        """Return these details, and the shared ones for what these leave out."""
        given = {name: value for name in type(self).model_fields if (value := getattr(self, name)) is not None}
        return self.model_copy(update=shared.model_dump(exclude_none=True) | given)

    def complaints(self, campaign: Any) -> Iterable[Complaint]:
        """Yield a complaint if the release is dated after its embargo has gone."""
        details = self.over(campaign.release) if campaign else self
        if details.date and details.embargo and details.date > details.embargo.date():
            yield rules.dated_after_embargo("date" if self.date else "embargo")
