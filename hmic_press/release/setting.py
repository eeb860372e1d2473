"""What a release is made of, and what its template is given of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.name import Name
from hmic_press.project.body_names import Body
from hmic_press.project.edition import Edition
from hmic_press.release.helpers import helpers_of
from hmic_press.release.templates import Templates
from hmic_press.release.views import view_of
from hmic_press.text import english


@dataclass(frozen=True)
class Setting:
    """What a release is made of; `embargo` is the moment until which it holds, None where there is none.

    `body` is the line of the roster that it is about, if the roster has one; `correction` is what it puts right.
    """

    templates: Templates
    edition: Edition
    name: Name
    campaign: Campaign
    brief: Brief
    embargo: datetime | None = None
    body: Body | None = None
    correction: Mapping[str, Any] | None = None

    @property
    def title(self) -> str | None:
        """What stands before the name of whoever speaks, unless the campaign says otherwise of one."""
        return self.brief.called.title

    def given(self) -> dict[str, Any]:
        """Return what a template is given: views of the facts, the embargo's line, and helpers."""
        brief, campaign = self.brief, self.campaign
        body, speaker = self._body(), self._speaker()
        return {
            "house": self.templates.view_once(self.edition.house),
            "campaign": self.templates.view_once(campaign),
            **dict.fromkeys(("body", brief.called.body_table), body),
            **dict.fromkeys(("speaker", brief.called.speaker_table), speaker),
            "findings": view_of(brief.findings),
            "further_notes": view_of(brief.further_notes),
            "release": view_of(brief.release),
            "embargo": self.embargo and english.embargo_line(self.embargo),
            "correction": self.correction,
            **helpers_of(campaign, brief.kinds.values()),
        }

    def _speaker(self) -> Mapping[str, Any] | None:
        """Return what a template is given of who speaks: the facts, and what the campaign knows of them."""
        if (voice := self.brief.voice) is None:
            return None
        known = self.campaign.known(voice.name)
        region = voice.region or (known and known.region)
        title = (known and known.title) or self.title
        return MappingProxyType({**view_of(voice), "region": region, "title": title})

    def _body(self) -> Mapping[str, Any] | None:
        """Return what a template is given of the body: its facts, and what the roster has it called."""
        if self.brief.about is None:
            return None
        place, called = (self.body.place, self.body.called) if self.body else ("", "")
        return MappingProxyType({"place": place or None, "called": called or None, **view_of(self.brief.about)})
