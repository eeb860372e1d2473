"""A finding about a period, from month to month."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.fields import Month, known_as
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import dates
from hmic_press.text.english import month_order


class PeriodFinding(Finding):
    """A finding that counts over a period, still open when it has no `until`."""

    since: Annotated[
        Month, known_as("Since", "The month in which the figures begin, in full with its year.", "September 2011")
    ]
    until: Annotated[
        Month | None,
        known_as("Until", "The month in which the figures end; left out while the period is still open.", "May 2012"),
    ] = None

    def counts_beyond(self, other: Finding) -> Iterable[tuple[str, int, int]]:
        """Yield each count that is larger than in a longer period, of the same kind of finding, that holds this one."""
        if isinstance(other, type(self)) and other is not self and other.spans(self):
            for name, field in self.rules.typed.items():
                count, most = getattr(self, name), getattr(other, name)
                if field.holds == "count" and isinstance(count, int) and isinstance(most, int) and count > most:
                    yield name, count, most

    def spans(self, other: "PeriodFinding") -> bool:
        """Return whether a period lies in this one; one that is still open goes on past any that is closed."""
        if month_order(other.since) < month_order(self.since):
            return False
        return self.until is None or (other.until is not None and month_order(other.until) <= month_order(self.until))

    def overlaps(self, other: "PeriodFinding") -> bool:
        """Return whether two periods have more in common than the month in which one ends and the other begins."""
        ends = [month_order(each.until) if each.until else None for each in (self, other)]
        begins = [month_order(each.since) for each in (self, other)]
        return all(end is None or begin < end for end, begin in zip(ends, reversed(begins), strict=True))

    @classmethod
    def offered(cls, field: str, campaign: Any) -> Sequence[str]:
        """Return the months of the campaign's periods, or what else a field can be."""
        return getattr(campaign.periods, field, None) or super().offered(field, campaign)

    def complaints_in(self, campaign: Any) -> Iterable[Complaint]:
        """Yield each month that is none of the campaign's."""
        yield from super().complaints_in(campaign)
        for end, known in campaign.periods:
            month = getattr(self, end)
            if month is not None and known and month not in known:
                yield dates.unknown_month(end, month, known)

    def complaints(self) -> Iterable[Complaint]:
        """Yield what is wrong with the figures, and a complaint if the period ends before it begins."""
        yield from super().complaints()
        if self.until is not None and month_order(self.until) < month_order(self.since):
            yield dates.period_backwards(self.since, self.until)
