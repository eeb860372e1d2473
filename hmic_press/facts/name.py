"""The name of a release: its campaign, and its slug within it."""

from typing import NamedTuple


class Name(NamedTuple):
    """The name of a release, written CAMPAIGN/SLUG."""

    campaign: str
    slug: str

    def __str__(self) -> str:
        return f"{self.campaign}/{self.slug}"

    @property
    def file(self) -> str:
        """The file of the release's facts, named from the project's root."""
        return f"forces/{self}.toml"
