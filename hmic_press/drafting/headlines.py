"""The headline that each word makes which can be said of a body, before anybody has chosen one."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.declared.sound_sample import sound_sample
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import headline_of
from hmic_press.release.setting import Setting
from hmic_press.text.document import plain


class Headlines:
    """What the headline of a new release would be; facts still to come are taken from the examples."""

    def __init__(self, newsroom: Newsroom, name: Name) -> None:
        self._newsroom, self._name = newsroom, name

    def of(self, field: str, given: Mapping[str, Any]) -> dict[str, str]:
        """Return the headline for each word that a field can be, by that word; nothing if they do not differ."""
        model, campaign = self._newsroom.brief(self._name.campaign), self._newsroom.campaign(self._name.campaign)
        sample, made = sound_sample(model.body_model, campaign), dict[str, str]()
        for word in model.body_model.offered(field, campaign):
            with suppress(PressError, ValidationError):  # what cannot be, or be printed yet, is told when it is chosen
                made[word] = self._headline({**sample, **given, field: word})
        return made if len(set(made.values())) > 1 else {}

    def _headline(self, body: Mapping[str, Any]) -> str:
        folder, slug = self._name
        newsroom, campaign = self._newsroom, self._newsroom.campaign(folder)
        model = newsroom.brief(folder)
        speaker = {"name": "An Example", "region": "the Example Region"}
        values = {model.called.body_table: body, model.called.speaker_table: speaker}
        brief = model.model_validate(values, context=campaign)
        line = newsroom.roster(folder).bodies.get(slug)
        edition = newsroom.edition(folder)
        return plain(headline_of(Setting(newsroom.templates, edition, self._name, campaign, brief, body=line)))
