"""What a browser sends back of a form, as the values that a file holds."""

from collections.abc import Mapping
from typing import Any

from hmic_press.desk.entries import LISTS, Entry, Sheet
from hmic_press.desk.inputs import model_of_table, shown, tables_of
from hmic_press.facts.answers import read_answer
from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.fields import Facts

_LONGEST = 6  # figures of a number: no form that is let in has more entries

Answers = Mapping[str, str]


def read_form(answers: Answers, old: Mapping[str, Any], brief: type[Brief]) -> Sheet:
    """Return a file's values with the answers in them; what was not asked, or comes back as shown, stays as it was."""
    before = Sheet.of_file(old)
    values = before.values
    for table in tables_of(brief):
        given = values.get(table)
        if given is not None and not isinstance(given, dict):
            continue  # no table, and check says so
        facts = given or {}
        _answer(answers, table, model_of_table(brief, table), facts)
        if facts:
            values[table] = facts
        elif table in values:
            values[table] = None
    if "mentions" in answers and answers["mentions"].strip() != shown(values.get("mentions")):
        named = [each.strip() for each in answers["mentions"].split(",") if each.strip()]
        values["mentions"] = named or None
    return Sheet(values, {key: _entries(answers, key, before.entries[key], brief) for key in before.entries})


def number_of(figures: str) -> int:
    """Return the number that a form sends, -1 for what is none or could be none of its own."""
    return int(figures) if figures.isascii() and figures.isdigit() and len(figures) <= _LONGEST else -1


def _entries(answers: Answers, key: str, before: list[Entry], brief: type[Brief]) -> list[Entry]:
    if (told := number_of(answers.get(f"{key}.entries", ""))) < 0:
        return before
    left = dict(enumerate(before))
    entries = []
    for place in range(min(told, len(answers))):
        at = f"{key}.{place}"
        was = answers.get(f"{at}.in-file", "")
        about = answers.get(f"{at}.about", STATEMENT)
        known = left.pop(number_of(was), None)
        if known is None or known.about != about:
            known = Entry({"about": about} if key == "findings" and about != STATEMENT else {})
        if model := LISTS[key](brief, about):
            _answer(answers, at, model, known.values)
        entries.append(known._replace(gone=f"{at}.is-gone" in answers))
    return entries


def _answer(answers: Answers, at: str, model: type[Facts], facts: dict[str, Any]) -> None:
    for name, field in model.model_fields.items():
        if name == "about" or f"{at}.{name}" not in answers:
            continue
        answer = answers[f"{at}.{name}"].replace("\r\n", "\n").strip()
        if answer == shown(facts.get(name)):
            continue
        if answer:
            facts[name] = read_answer(field, answer)
        else:
            facts.pop(name, None)
