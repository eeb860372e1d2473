"""What all releases share: the house's facts, and those of one campaign."""

from pydantic import Field

from hmic_press.details import Details
from hmic_press.fields import Facts, Line, Month


class House(Facts):
    """`templates/house.toml`: what the inspectorate is called, and how to reach it and its press office."""

    name: Line
    website: Line
    office_hours: Line
    office_line: Line
    out_of_hours_line: Line


class Spokesperson(Facts):
    """An inspector of the campaign, and the region after “for”, with “the” if it has one."""

    name: Line
    region: Line | None = None


class Periods(Facts):
    """The months in which the campaign's counts may begin and end; an empty list allows any."""

    since: list[Month] = []
    until: list[Month] = []


class Campaign(Facts):
    """A campaign's `campaign.toml`: the values that its templates and its forces use more than once."""

    verdicts: list[Line] = Field(min_length=1)
    inspectors: list[Spokesperson] = []
    periods: Periods = Periods()
    reports: dict[str, Line] = {}
    figures_together: bool = False
    release: Details = Details()

    def region_of(self, inspector: str) -> str | None:
        """Return the region of an inspector, None for one who has none here."""
        return next((known.region for known in self.inspectors if known.name == inspector), None)
