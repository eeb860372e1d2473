"""What a new release would say before all is known of it: its headline for each verdict, its standard quotation."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.declared.sound_sample import sound_sample
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import strings_of
from hmic_press.release.setting import Setting
from hmic_press.text.document import Kind, plain


class Foretold:
    """What a new release would be; facts still to come are taken from the examples."""

    def __init__(self, newsroom: Newsroom, name: Name) -> None:
        self._newsroom, self._name = newsroom, name
        self._model, self._campaign = newsroom.brief(name.campaign), newsroom.campaign(name.campaign)

    def headlines(self, field: str, given: Mapping[str, Any]) -> dict[str, str]:
        """Return the headline for each word that a field of the body can be; nothing if they do not differ."""
        made = dict[str, str]()
        for word in self._model.body_model.offered(field, self._campaign):
            with suppress(PressError, ValidationError):  # what cannot be, or be printed yet, is told when it is chosen
                made[word] = next(self._strings("headline", {**given, field: word}))
        return made if len(set(made.values())) > 1 else {}

    def quotation(self, body: Mapping[str, Any], speaker: Mapping[str, Any]) -> str:
        """Return the words that a speaker says where nobody gives others; nothing if that cannot be known yet."""
        with suppress(PressError, ValidationError):
            return "\n\n".join(self._strings("speech", body, speaker)).strip("“”")
        return ""

    def _strings(self, kind: Kind, body: Mapping[str, Any], speaker: Mapping[str, Any] | None = None) -> Iterator[str]:
        folder, slug = self._name
        newsroom, model = self._newsroom, self._model
        sample = sound_sample(model.body_model, self._campaign)
        voice = speaker or {"name": "An Example", "region": "the Example Region"}
        values = {model.called.body_table: {**sample, **body}, model.called.speaker_table: voice}
        brief = model.model_validate(values, context=self._campaign)
        line, edition = newsroom.roster(folder).bodies.get(slug), newsroom.edition(folder)
        setting = Setting(newsroom.templates, edition, self._name, self._campaign, brief, body=line)
        return map(plain, strings_of(setting, kind))
