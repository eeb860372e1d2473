"""What every kind of finding has: its name, its macro and the list of its cases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, NamedTuple, get_args

from hmic_press.facts.campaign import Campaign
from hmic_press.facts.fields import Facts, Month, known_as
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import dates, impossible
from hmic_press.text.english import month_order
from hmic_press.text.folding import fold


class Case(NamedTuple):
    """Example facts for one wording that a kind of finding can take.

    `facts` of None is the case that says nothing: the finding is left out.
    """

    label: str
    facts: Mapping[str, Any] | None


class Finding(Facts):
    """A finding; its macro, in the campaign's `_findings.jinja`, holds the sentence for each of its cases."""

    macro: ClassVar[str]
    examples: ClassVar[tuple[Case, ...]]

    def topic(self) -> tuple[object, ...]:
        """Return what the finding is about: all that it says in words, as their readers take them."""
        return tuple(fold(value) for _, value in self if isinstance(value, str))

    def counts_beyond(self, other: "Finding") -> Iterable[tuple[str, int, int]]:
        """Return each count that is larger than another finding allows, with its field and that most."""
        return ()

    @classmethod
    def asks(cls, field: str, given: Mapping[str, Any]) -> bool:
        """Return whether a field can still say something beside the facts given."""
        return True

    @classmethod
    def kind(cls) -> str:
        """Return the word that `about` takes for this kind; a finding without `about` is a statement."""
        about = cls.model_fields.get("about")
        return get_args(about.annotation)[0] if about else "statement"


class PartOfWhole(Finding):
    """A finding that counts things, and how many of them; the fields of the two counts are named here.

    `nouns` are what its sentence, and anybody else's, calls the things.
    """

    whole: ClassVar[str]
    part: ClassVar[str]
    things: ClassVar[str]
    nouns: ClassVar[tuple[str, ...]]

    @classmethod
    def asks(cls, field: str, given: Mapping[str, Any]) -> bool:
        """Return that of none there is no part."""
        return field != cls.part or given.get(cls.whole) != 0

    def complaints(self) -> Iterable[Complaint]:
        """Yield what cannot be: more than there are."""
        yield from super().complaints()
        whole, part = getattr(self, self.whole), getattr(self, self.part)
        if part is not None and part > whole:
            yield impossible.more_than(self.part, part, self.whole, whole, self.things)


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
        if isinstance(other, type(self)) and other is not self:
            for field, most in other:
                count = getattr(self, field)
                if isinstance(count, int) and isinstance(most, int) and count > most and other._holds(self):
                    yield field, count, most

    def _holds(self, other: "PeriodFinding") -> bool:
        """Return whether a period lies in this one; one that is still open goes on past any that is closed."""
        if month_order(other.since) < month_order(self.since):
            return False
        return self.until is None or (other.until is not None and month_order(other.until) <= month_order(self.until))

    def complaints(self) -> Iterable[Complaint]:
        """Yield a complaint if the period ends before it begins."""
        yield from super().complaints()
        if self.until is not None and month_order(self.until) < month_order(self.since):
            yield dates.period_backwards(self.since, self.until)

    @classmethod
    def offered(cls, field: str, campaign: Campaign) -> Sequence[str]:
        """Return the months of the campaign's periods, or what else a field can be."""
        return getattr(campaign.periods, field, None) or super().offered(field, campaign)

    def complaints_in(self, campaign: Campaign) -> Iterable[Complaint]:
        """Yield each month that is none of the campaign's."""
        for end, known in campaign.periods:
            month = getattr(self, end)
            if month is not None and known and month not in known:
                yield dates.unknown_month(end, month, known)


def since(**facts: int) -> dict[str, Any]:
    """Return example facts over the period of 2012 that is still open."""
    return {"since": "September 2011", **facts}


def between(**facts: int) -> dict[str, Any]:
    """Return example facts over the closed period of 2012."""
    return {"since": "September 2011", "until": "May 2012", **facts}
