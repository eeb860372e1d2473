"""One question about one field: what is offered, how the answer is read, and whether it will do."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.answers import example_of, how_to_answer, read_answer
from hmic_press.facts.brief import Note
from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.fields import Facts
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint, Words
from hmic_press.problems.medium import Medium
from hmic_press.release.newsroom import Newsroom
from hmic_press.terminal import prompt
from hmic_press.terminal.saying import say
from hmic_press.text.english import plural
from hmic_press.text.list_marks import is_list, items_of


class Questions:
    """Questions about the release of a name; `values` are its facts so far."""

    def __init__(self, newsroom: Newsroom, name: Name, values: dict[str, Any]) -> None:
        self._slug = name.slug
        self._roster, self.campaign = newsroom.roster(name.campaign), newsroom.campaign(name.campaign)
        self.called = newsroom.called(name.campaign)
        self._values = values
        self.more: list[str] = []  # statements that were pasted with the last one

    def field(
        self,
        table: type[Facts],
        name: str,
        given: dict[str, Any],
        *,
        needed: bool = False,
        was: Any = None,
        notes: Mapping[str, str] = {},
    ) -> None:
        """Ask for a field and put it among the facts given, unless it is not stated.

        `was` is what Enter keeps; `notes` say of the words offered what they make.
        """
        given.pop(name, None)
        field = table.model_fields[name]
        needed = needed or (field.is_required() and not issubclass(table, Finding | Note))
        offered = () if name in table.open else table.offered(name, self.campaign)
        if offered and len(offered) == 1 and field.is_required():
            given[name] = offered[0]
            say(f"\n{self.called.speak(str(field.title))}: {offered[0]}, the only one that the campaign has.")
            return
        unstated = "" if needed else "not stated" if field.is_required() or field.default is None else field.default
        question = self.called.speak(f"{field.title}: {field.description}")
        value: Any
        kept = "" if was is None else example_of(field, was)
        while True:
            if offered:
                value = prompt.choose(question, name, offered, unstated, kept, notes)
            else:
                shown = f"{question}\n  For example: {example_of(field)}"
                shown += prompt.tell_kept(kept, unstated) if kept else f"\n  Enter: {unstated}" * bool(unstated)
                more = how_to_answer(field)
                value = prompt.ask(
                    shown, lambda answer: self._read(table, name, given, answer, was, needed=needed), more
                )
            if offered and value is not None and (wrong := self.wrong(table, name, given, value)):
                prompt.complain(wrong)
            elif not isinstance(value, str) or self.only_meant(value):
                break
        if value is not None:
            given[name] = value

    def _read(
        self, table: type[Facts], name: str, given: dict[str, Any], answer: str, was: Any, *, needed: bool
    ) -> Any:
        if was is not None and not answer:
            return self.wrong(table, name, given, was) or was
        if was is not None and not needed and answer == prompt.CLEARED:
            return None
        if name == "statement" and is_list(answer):
            answer = self._first_of(items_of(answer)) or answer
        if not needed and answer.casefold() in prompt.NOT_STATED:
            return None
        answer = re.sub(rf"^{name}\s*=\s*", "", answer)  # as a file has it
        value = read_answer(table.model_fields[name], answer)
        return self.wrong(table, name, given, value) or value

    def _first_of(self, items: list[str]) -> str | None:
        """Return the first of the items pasted, if each is meant as a finding, and keep the others for later."""
        self.more, count = [], plural(len(items), "finding")
        if not prompt.ask_yes(f"You pasted {plural(len(items), 'bullet')}: {count}?"):
            return None
        self.more = items[1:]
        return items[0]

    def wrong(self, table: type[Facts], name: str, given: dict[str, Any], value: Any) -> Complaint | None:
        """Return what is wrong with a field beside the facts given, whatever those still to come; or with all, unnamed.

        What is not yet known is taken from the examples: first as little of it as will do, then all that follows.
        """
        fields = list(table.model_fields)
        later = fields[fields.index(name) + 1 :] if name else []
        found = None
        for sample in ([table.sample()] if name else [{}]) + [table.sample(*later)] * bool(name):
            facts = sample | given | ({name: value} if name else {})
            try:
                table.model_validate(facts, context=self.campaign)
            except ValidationError as error:
                known = {name, *given}
                told = [each for path, each in complaints_of(error, table) if not name or known & {each.field, *path}]
                if told:
                    found = found or self.spoken(told[0])
                    continue
            return None
        return found

    def spoken(self, wrong: Complaint) -> Complaint:
        """Return a complaint in the words of the campaign."""
        speak = self.called.speak
        elsewhere = tuple((medium, Words(*map(speak, words))) for medium, words in wrong.elsewhere)
        return wrong._replace(problem=speak(wrong.problem), remedy=speak(wrong.remedy), elsewhere=elsewhere)

    def only_meant(self, words: str) -> bool:
        """Return whether every other body that the words name is meant; those that are join the file's mentions."""
        table = self.called.body_table
        facts = {table: self._values[table], "mentions": self._values["mentions"], "answer": words}
        for path, wrong in self._roster.complaints(self._slug, facts, self.called):
            if path == ("answer",) and self._roster.slug_of(wrong.at) not in self._values["mentions"]:
                if not prompt.ask_yes(f"{self.spoken(wrong.told_in(Medium.ANSWER)).problem} Is it meant?"):
                    return False
                self._values["mentions"].append(self._roster.slug_of(wrong.at))
        return True
