"""The notices that have stood above a release: each follows from its round, as the house words them now."""

from types import MappingProxyType

from hmic_press.release.corrections import correction_of_round
from hmic_press.release.digest import CORRECTION
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import compose
from hmic_press.release.release import Release
from hmic_press.release.setting import Setting


def notice_of(newsroom: Newsroom, release: Release, number: int) -> list[str]:
    """Return the paragraphs of the notice above the words of a round that went out, none where it is no correction.

    Raises BadFacts, BadTemplate or Unreadable.
    """
    correction = correction_of_round(newsroom.project, release, number)
    if correction is None:
        return []
    given = release.campaign, release.brief, release.embargo, release.body, MappingProxyType(correction._asdict())
    setting = Setting(newsroom.templates, newsroom.edition(release.name.campaign), release.name, *given)
    return [string for part in compose(setting).parts if part.name == CORRECTION for string in part.strings]
