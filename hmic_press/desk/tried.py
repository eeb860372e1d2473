"""Which field decides a word that is nobody's value as it stands, found by changing each field in turn."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from hmic_press.desk.entries import LISTS, Sheet
from hmic_press.desk.inputs import model_of_table, tables_of
from hmic_press.desk.places import Place, differing
from hmic_press.facts.brief import Brief
from hmic_press.facts.fields import Facts
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.errors import PressError
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import compose
from hmic_press.release.release import Release, embargo_of
from hmic_press.release.setting import Setting
from hmic_press.text.document import Part

Reasons = Mapping[Place, str]


def find_reasons(newsroom: Newsroom, release: Release) -> Reasons:
    """Return, for each word that a change of some field changes, the field whose change touches the fewest others."""
    found: dict[Place, tuple[int, str]] = {}
    for path, values in _variants(newsroom, release):
        if (parts := _parts(newsroom, release, values)) is None:
            continue
        others = {part.name: part for part in parts}
        missing = Part("", "paragraphs", ())
        places = [
            place
            for number, part in enumerate(release.parts)
            for place in differing(number, part, others.get(part.name, missing))
        ]
        for place in places:
            reason = (len(places), ".".join(map(str, path)))
            found[place] = min(found.get(place, reason), reason)
    return {place: field for place, (_, field) in found.items()}


def _variants(newsroom: Newsroom, release: Release) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
    """Yield the values of a file with one field changed, and its path."""
    values, brief = release.file.values, newsroom.brief(release.name.campaign)
    for path, model, facts in _tables(values, brief):
        for name in model.model_fields:
            if name == "about":
                continue
            for value in _others(release, model, name, facts.get(name)):
                changed = deepcopy(values)
                table: Any = changed
                for step in path:
                    table = table.setdefault(step, {}) if isinstance(table, dict) else table[step]
                if value is None:
                    table.pop(name)
                else:
                    table[name] = value
                yield (*path, name), changed


def _tables(values: Mapping[str, Any], brief: type[Brief]) -> Iterator[tuple[FieldPath, type[Facts], dict[str, Any]]]:
    for table in tables_of(brief):
        if table == "release" or table in values:
            yield (table,), model_of_table(brief, table), values.get(table, {})
    for key, entries in Sheet.of_file(values).entries.items():
        for place, entry in enumerate(entries):
            if model := LISTS[key](brief, entry.about):
                yield (key, place), model, entry.values


def _others(release: Release, model: type[Facts], name: str, value: Any) -> Iterator[Any]:
    """Yield other values of a field than it has: near ones first, then none."""
    field = model.model_fields[name]
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from dict.fromkeys(each for each in (value + 1, value - 1, 0, 1, 2, value + 20) if 0 <= each != value)
    elif isinstance(value, Decimal):
        yield from (value + 1, value - 1)
    elif isinstance(value, date):
        yield from (value + timedelta(days=1), value - timedelta(days=40))
    elif isinstance(value, str):
        yield from (each for each in model.offered(name, release.campaign) if each != value)
        if name in ("since", "until"):
            yield "June 2010"
    elif field.examples:
        yield field.examples[0]
    if value is not None and not field.is_required():
        yield None


def _parts(newsroom: Newsroom, release: Release, values: dict[str, Any]) -> list[Part] | None:
    model, campaign = newsroom.brief(release.name.campaign), release.campaign
    for context in (campaign, None):  # a month that the campaign has not is good enough to see what it would change
        try:
            brief = model.model_validate(values, context=context)
            brief = brief.model_copy(update={"release": brief.release.over(campaign.release)})
            embargo = embargo_of(brief, newsroom.now)
            edition = newsroom.edition(release.name.campaign)
            made = Setting(
                newsroom.templates, edition, release.name, campaign, brief, embargo, release.body, release.correction
            )
            return compose(made).parts
        except (ValidationError, PressError):
            continue
    return None
