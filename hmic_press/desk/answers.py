"""What a browser sends back of a form, as the values that a file holds."""

from collections.abc import Mapping
from typing import Any

from hmic_press.desk.entries import LISTS, Entry, Sheet
from hmic_press.desk.inputs import TABLES, model_of_table, shown
from hmic_press.facts.answers import read_answer
from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.fields import Facts

_MOST = 500  # entries of a list

Answers = Mapping[str, str]


def read_form(answers: Answers, old: Mapping[str, Any], brief: type[Brief]) -> Sheet:
    """Return a file's values with the answers in them; what was not asked, or comes back as shown, stays as it was."""
    before = Sheet.of_file(old)
    values = before.values
    for table in TABLES:
        given = values.get(table)
        facts = given if isinstance(given, dict) else {}
        _answer(answers, table, model_of_table(brief, table), facts)
        if facts:
            values[table] = facts
        elif table in values:
            values[table] = None
    if "mentions" in answers:
        named = [each.strip() for each in answers["mentions"].split(",") if each.strip()]
        if named != values.get("mentions", []):
            values["mentions"] = named or None
    return Sheet(values, {key: _entries(answers, key, before.entries[key], brief) for key in LISTS})


def _entries(answers: Answers, key: str, before: list[Entry], brief: type[Brief]) -> list[Entry]:
    told = answers.get(f"{key}.entries", "")
    if not (told.isascii() and told.isdigit()):
        return before
    left = dict(enumerate(before))
    entries = []
    for place in range(min(int(told[:4]), _MOST)):
        at = f"{key}.{place}"
        was = answers.get(f"{at}.was", "")
        about = answers.get(f"{at}.about", STATEMENT)
        known = left.pop(int(was), None) if was.isascii() and was.isdigit() else None
        if known is None or known.about != about:
            known = Entry({"about": about} if key == "findings" and about != STATEMENT else {})
        if model := LISTS[key](brief, about):
            _answer(answers, at, model, known.values)
        entries.append(known._replace(gone=f"{at}.gone" in answers))
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
