"""Findings asked for one after another: each possible beside the others, and changed from what it says."""

from collections.abc import Mapping
from typing import Any

from hmic_press.drafting.field_question import Questions
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Finding
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import impossible
from hmic_press.terminal import prompt
from hmic_press.terminal.saying import say


class FindingQuestions:
    """Questions about the findings of one release, by their kinds; `findings` are those that it has so far."""

    def __init__(
        self, questions: Questions, kinds: Mapping[str, type[Finding]], findings: list[dict[str, Any]]
    ) -> None:
        self._ask, self._kinds, self._findings = questions, kinds, findings

    def ask(self, kind: str, place: int | None = None) -> None:
        """Ask for a finding, at the end or instead of another, from what that says; left out if it is not stated."""
        behind = len(self._findings) if place is None else place
        self._ask.more = []
        given = self._asked(kind, place)
        put(self._findings, given, place)
        self._put_pasted(given, behind + bool(given))

    def _asked(self, kind: str, place: int | None) -> dict[str, Any]:
        """Return the facts of a finding that is possible beside the others, or none."""
        table, before = self._kinds[kind], {} if place is None else self._findings[place]
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
        table, more = self._kinds[STATEMENT], self._ask.more
        for words in more:
            given = {**first, "statement": words}
            if wrong := self._ask.wrong(table, "", given, None) or self._clash(table, given, None):
                say(f"\n  {in_short(words)}")
                prompt.complain(self._ask.spoken(wrong))
            elif self._ask.only_meant(words):
                self._findings.insert(place, given)
                place += 1

    def _clash(self, table: type[Finding], given: Mapping[str, Any], place: int | None) -> Complaint | None:
        finding = table.model_validate(given, context=self._ask.campaign)
        for number, facts in enumerate(self._findings):
            if number != place:
                kind = self._kinds[facts.get("about", STATEMENT)]
                other = kind.model_validate(facts, context=self._ask.campaign)
                if other.topic() == finding.topic():
                    return impossible.said_twice(number + 1)
                for field, count, most in finding.counts_beyond(other):
                    return impossible.more_than_in_longer_period(field, count, most, number + 1)
                for field, count, most in other.counts_beyond(finding):
                    return impossible.fewer_than_in_shorter_period(field, most, count, number + 1)
        return None


def put(entries: list[dict[str, Any]], given: dict[str, Any], place: int | None) -> None:
    """Put an entry at the end or instead of another, and tell if nothing is put there."""
    if not given:
        say("  Nothing is added." if place is None else "  It is taken out.")
    if place is None:
        place = len(entries)
    entries[place : place + 1] = [given] if given else []


def in_short(words: str) -> str:
    """Return how words begin, on one line."""
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
