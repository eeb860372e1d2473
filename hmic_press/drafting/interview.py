"""The facts of a new release, asked for one by one: each answer is checked as it comes, and can be changed later."""

from functools import partial
from typing import Any

from hmic_press.drafting.field_question import Questions
from hmic_press.drafting.finding_questions import FindingQuestions, in_short, put
from hmic_press.drafting.foretold import Foretold
from hmic_press.drafting.quotation import ask_quotation
from hmic_press.facts.brief import Note
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.details import Details
from hmic_press.facts.name import Name
from hmic_press.release.newsroom import Newsroom
from hmic_press.terminal import prompt
from hmic_press.text.english import opening

_SOMEBODY_ELSE, _NOBODY = "somebody else", "nobody"


class Interview:
    """What one person answers about one release, in the order they want; `values` are the facts so far."""

    def __init__(self, newsroom: Newsroom, name: Name) -> None:
        self._roster, self.called = newsroom.roster(name.campaign), newsroom.called(name.campaign)
        self._about, self._voice = self.called.body_table, self.called.speaker_table
        self._own = self._roster.bodies[name.slug]
        self.campaign = name.campaign
        brief = newsroom.brief(name.campaign)
        self._body, self._speaker = brief.body_model, brief.speaker_model
        self.subject = opening(self._own.full_name)
        kinds = newsroom.language(name.campaign).kinds
        self.kinds = {kind: table for kind, table in kinds.items() if newsroom.words(name.campaign, table)}
        self.values: dict[str, Any] = {
            "mentions": [],
            self._about: {"name": self._own.full_name},
            self._voice: {},
            "findings": [],
            "further_notes": [],
            "release": {},
        }
        self._ask = Questions(newsroom, name, self.values)
        self._foretold = Foretold(newsroom, name)
        self._findings = FindingQuestions(self._ask, self.kinds, self.values["findings"])
        self.finding = self._findings.ask

    def facts(self) -> dict[str, Any]:
        """Return the facts as a file holds them: without what is empty, or mentions of what was taken out."""
        facts = {name: value for name, value in self.values.items() if value}
        named = self._roster.named_in(facts)
        mentions = [slug for slug in self.values["mentions"] if slug in named]
        return {name: value for name, value in {**facts, "mentions": mentions}.items() if value}

    def body(self, first: str = "") -> None:
        """Ask what the campaign declares of the body, all of it or from one field on."""
        names, given = self._body.judged(), self.values[self._about]
        later = names[names.index(first) :] if first else names
        before = {name: given.pop(name) for name in later if name in given}
        for name in later:
            if self._body.asks(name, given):
                self._ask.field(
                    self._body, name, given, was=before.get(name), notes=self._foretold.headlines(name, given)
                )
        if names and (wrong := self._ask.wrong(self._body, "", given, None)):
            prompt.complain(wrong)
            self.body()

    def speaker(self) -> None:
        """Ask who speaks, by default for the region, and the region of one whom the campaign does not know."""
        campaign, region = self._ask.campaign, self._own.region
        known, proposed = campaign.all_names(region), next(iter(campaign.names_for(region)), "")
        before = self.values[self._voice]
        now = before.get("name", "")
        kept = now if now in known else _SOMEBODY_ELSE if now else ""
        others = [_SOMEBODY_ELSE] if campaign.speaker_needed else [_SOMEBODY_ELSE, _NOBODY]
        who = _SOMEBODY_ELSE
        if known or len(others) > 1:
            who = prompt.choose("Who speaks?", "The answer", [*known, *others], proposed, kept) or proposed
        if who == _NOBODY:
            self.values[self._voice] = {}
            return
        given = {"name": who}
        if who == _SOMEBODY_ELSE:
            self._ask.field(self._speaker, "name", given, was=now if kept == who else None)
            if given["name"] not in known:
                was = before.get("region")
                self._ask.field(self._speaker, "region", given, needed=campaign.region_needed, was=was)
        self.values[self._voice] = given | {key: value for key, value in before.items() if key == "said"}

    def quotation(self) -> None:
        """Ask what the speaker said."""
        if voice := self.values[self._voice]:
            about = self.values[self._about]
            self.values[self._voice] = ask_quotation(self._ask, self._foretold, self._speaker, about, voice)

    def note(self, place: int | None = None) -> None:
        """Ask for a further note, at the end or instead of another; it is left out if there are no words."""
        given: dict[str, Any] = {}
        before = {} if place is None else self.values["further_notes"][place]
        self._ask.field(Note, "text", given, was=before.get("text"))
        put(self.values["further_notes"], given, place)

    def details(self) -> None:
        """Ask for the release's date, reference, embargo and contact."""
        before, self.values["release"] = self.values["release"], {}
        for name in Details.model_fields:
            self._ask.field(Details, name, self.values["release"], was=before.get(name))

    def answers(self) -> dict[str, Any]:
        """Return the answers given, in words that tell them apart, each with what asks for it again."""
        again: dict[str, Any] = {
            **{
                f"{name.replace('_', ' ')}: {in_short(str(value))}": partial(self.body, name)
                for name, value in self.values[self._about].items()
                if name != "name"
            },
            f"{self.called.speaker}: {self.values[self._voice].get('name', _NOBODY)}": self.speaker,
        }
        if voice := self.values[self._voice]:
            again[f"quotation: {in_short(voice.get('said', 'the standard one'))}"] = self.quotation
        for place, finding in enumerate(self.values["findings"]):
            kind = finding.get("about", STATEMENT)
            label = f"finding {place + 1}: {in_short(finding.get('statement', kind))}"
            again[label] = lambda kind=kind, place=place: self.finding(kind, place)
        for place, note in enumerate(self.values["further_notes"]):
            again[f"further note {place + 1}: {in_short(note['text'])}"] = lambda place=place: self.note(place)
        if self.values["release"]:
            again["release details"] = self.details
        return again
