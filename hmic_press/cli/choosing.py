"""Which releases a command is about: those that are named, or all, of a campaign or of the project."""

from collections.abc import Sequence

from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadCommand
from hmic_press.release.newsroom import Newsroom


def choose_releases(
    newsroom: Newsroom, names: Sequence[str], campaign: str | None, *, every: bool
) -> Sequence[str | Name]:
    """Return the releases that are named, as they are named, or all of a campaign or of the project.

    Raises BadCommand for both or neither, and where there are none yet.
    """
    if names and (every or campaign):
        problem = f"{'--all' if every else '--campaign'} stands beside names."
        raise BadCommand.saying(problem, "Give either names, or --all or a campaign.")
    if names:
        return names
    if not (every or campaign):
        remedy = "Name one, as hmic-press list shows them, or give --all."
        raise BadCommand.saying("No release is named.", remedy)
    folder = newsroom.project.choose_campaign(campaign) if campaign else None
    wanted = [name for name in newsroom.names if folder in (None, name.campaign)]
    if not wanted:
        raise BadCommand.saying("There are no releases yet.", "Write one: hmic-press new asks for its facts.")
    return wanted
