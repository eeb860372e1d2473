"""The facts of a new release, asked for one by one: each answer is checked as it comes, and can be changed later."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from hmic_press.drafting.field_question import Questions
from hmic_press.drafting.headlines import Headlines
from hmic_press.facts.brief import Note
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.details import Details
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import impossible
from hmic_press.project.manuscript import lay_out_words
from hmic_press.release.newsroom import Newsroom
from hmic_press.terminal import prompt
from hmic_press.terminal.output import show
from hmic_press.text.english import opening

_SOMEBODY_ELSE, _NOBODY = "somebody else", "nobody"
_QUOTATION = """What {name} said, without quotation marks: a blank line between paragraphs, and at the end a line with a
full stop alone. The full stop at once gives the campaign's standard quotation, if it has one."""


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
        self._headlines = Headlines(newsroom, name)

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
                self._ask.field(self._body, name, given, was=before.get(name), notes=self._headlines.of(name, given))
        if names and (wrong := self._ask.wrong(self._body, "", given, None)):
            prompt.complain(wrong)
            self.body()

    def speaker(self) -> None:
        """Ask who speaks, by default for the region, and the region of one whom the campaign does not know."""
        campaign, region = self._ask.campaign, self._own.region
        known, proposed = campaign.all_names(region), next(iter(campaign.names_for(region)), "")
        said = {key: value for key, value in self.values[self._voice].items() if key == "said"}
        others = [_SOMEBODY_ELSE] if campaign.speaker_needed else [_SOMEBODY_ELSE, _NOBODY]
        who = _SOMEBODY_ELSE
        if known or len(others) > 1:
            who = prompt.choose("Who speaks?", "The answer", [*known, *others], proposed) or proposed
        if who == _NOBODY:
            self.values[self._voice] = {}
            return
        self.values[self._voice] = {"name": who}
        if who == _SOMEBODY_ELSE:
            self._ask.field(self._speaker, "name", self.values[self._voice])
            if self.values[self._voice]["name"] not in known:
                self._ask.field(self._speaker, "region", self.values[self._voice], needed=campaign.region_needed)
        self.values[self._voice] |= said

    def quotation(self) -> None:
        """Ask what the speaker said."""
        given = {key: value for key, value in self.values[self._voice].items() if key != "said"}
        if not given:
            return
        while words := prompt.ask_paragraphs(_QUOTATION.format(name=given["name"])):
            if words[0] in '“"' and words[-1] in '”"' and not set(words[1:-1]) & set('“”"'):
                words = words[1:-1].strip()
                show("  The quotation marks round it are taken off; the release adds its own.")
            if wrong := self._ask.wrong(self._speaker, "said", given, words):
                prompt.complain(wrong)
            elif self._ask.only_meant(words):
                given["said"] = lay_out_words(words)
                break
        self.values[self._voice] = given

    def finding(self, kind: str, place: int | None = None) -> None:
        """Ask for a finding, at the end or instead of another, from what that says; left out if it is not stated."""
        behind = len(self.values["findings"]) if place is None else place
        self._ask.more = []
        given = self._asked(kind, place)
        self._put("findings", given, place)
        self._put_pasted(given or {}, behind + bool(given))

    def _asked(self, kind: str, place: int | None) -> dict[str, Any]:
        """Return the facts of a finding that is possible beside the others, or none."""
        table, before = self.kinds[kind], {} if place is None else self.values["findings"][place]
        while True:
            given = {"about": kind} if kind != STATEMENT else {}
            for name, field in table.model_fields.items():
                if name not in given and table.asks(name, given):
                    self._ask.field(table, name, given, was=before.get(name))
                    if field.is_required() and name not in given:
                        return {}
            if set(given) <= {"about"}:
                return {}
            wrong = self._ask.wrong(table, "", given, None) or self._clash(table, given, place)
            if not wrong:
                return given
            prompt.complain(self._ask.spoken(wrong))

    def _put_pasted(self, first: Mapping[str, Any], place: int) -> None:
        """Put the statements that were pasted with the first one behind it, in their order, if they can be findings."""
        table, more = self.kinds[STATEMENT], self._ask.more
        for words in more:
            given = {**first, "statement": words}
            if wrong := self._ask.wrong(table, "", given, None) or self._clash(table, given, None):
                show(f"\n  {_short(words)}")
                prompt.complain(self._ask.spoken(wrong))
            elif self._ask.only_meant(words):
                self.values["findings"].insert(place, given)
                place += 1

    def note(self, place: int | None = None) -> None:
        """Ask for a further note, at the end or instead of another; it is left out if there are no words."""
        given: dict[str, Any] = {}
        before = {} if place is None else self.values["further_notes"][place]
        self._ask.field(Note, "text", given, was=before.get("text"))
        self._put("further_notes", given, place)

    def details(self) -> None:
        """Ask for the release's date, reference, embargo and contact."""
        before, self.values["release"] = self.values["release"], {}
        for name in Details.model_fields:
            self._ask.field(Details, name, self.values["release"], was=before.get(name))

    def answers(self) -> dict[str, Any]:
        """Return the answers given, in words that tell them apart, each with what asks for it again."""
        again: dict[str, Any] = {
            **{
                f"{name.replace('_', ' ')}: {_short(str(value))}": partial(self.body, name)
                for name, value in self.values[self._about].items()
                if name != "name"
            },
            f"{self.called.speaker}: {self.values[self._voice].get('name', _NOBODY)}": self.speaker,
        }
        if voice := self.values[self._voice]:
            again[f"quotation: {_short(voice.get('said', 'the standard one'))}"] = self.quotation
        for place, finding in enumerate(self.values["findings"]):
            kind = finding.get("about", STATEMENT)
            label = f"finding {place + 1}: {_short(finding.get('statement', kind))}"
            again[label] = lambda kind=kind, place=place: self.finding(kind, place)
        for place, note in enumerate(self.values["further_notes"]):
            again[f"further note {place + 1}: {_short(note['text'])}"] = lambda place=place: self.note(place)
        if self.values["release"]:
            again["release details"] = self.details
        return again

    def _put(self, table: str, given: dict[str, Any] | None, place: int | None) -> None:
        entries = self.values[table]
        if not given:
            show("  Nothing is added." if place is None else "  It is taken out.")
        if place is None:
            place = len(entries)
        entries[place : place + 1] = [given] if given else []

    def _clash(self, table: type[Finding], given: Mapping[str, Any], place: int | None) -> Complaint | None:
        finding = table.model_validate(given, context=self._ask.campaign)
        for number, facts in enumerate(self.values["findings"]):
            if number != place:
                kind = self.kinds[facts.get("about", STATEMENT)]
                other = kind.model_validate(facts, context=self._ask.campaign)
                if other.topic() == finding.topic():
                    return impossible.said_twice(number + 1)
                for field, count, most in finding.counts_beyond(other):
                    return impossible.more_than_in_longer_period(field, count, most, number + 1)
                for field, count, most in other.counts_beyond(finding):
                    return impossible.fewer_than_in_shorter_period(field, most, count, number + 1)
        return None


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
