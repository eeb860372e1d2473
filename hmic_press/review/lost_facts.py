"""Facts that a template leaves out: each field is put to other values, and some word must change in some case."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.campaign import Periods
from hmic_press.facts.declared.field import FieldDeclared
from hmic_press.facts.declared.finding import Declared, Finding
from hmic_press.facts.declared.making_sound import make_sound
from hmic_press.facts.declared.pointing import Found
from hmic_press.facts.name import Name
from hmic_press.problems.words import declared_files as words
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import run_template
from hmic_press.release.release import Release
from hmic_press.release.sentences import bullet
from hmic_press.release.setting import Setting
from hmic_press.review.wording_cases import example_of

Facts = Mapping[str, Any]
_MONTHS = [
    FieldDeclared.model_construct(name="since", holds="month"),
    FieldDeclared.model_construct(name="until", holds="month"),
]
_OTHER_WORDS: dict[str, list[Any]] = {
    "month": ["March 2010", "March 2040"],
    "year": [2010],
    "line": ["other words"],
    "paragraph": ["Other words."],
}


def lost_in_sentences(newsroom: Newsroom, folder: str) -> Iterator[Found]:
    """Yield the fields of a campaign's kinds of finding whose value changes no word of their sentence, in any case."""
    language = newsroom.language(folder)
    for number, declared in enumerate(language.declaration.findings):
        kind = language.kinds[declared.about.word]
        if newsroom.words(folder, kind):
            months = _MONTHS if declared.period else []
            for at, field in [*enumerate(declared.fields), *((-1, month) for month in months)]:
                if field.holds is not None and not _tells(newsroom, folder, kind, field):
                    complaint = words.lost(field.name, f"macro {kind.macro}", f"templates/{folder}/_findings.jinja")
                    path = ("period",) if at < 0 else ("fields", at)
                    yield ("findings", number, *path), complaint._replace(at="" if at < 0 else field.name)


def _tells(newsroom: Newsroom, folder: str, kind: type[Finding], field: FieldDeclared) -> bool:
    """Return whether another value of a field is told in another word, in some case of its kind."""
    cases = [case.facts for case in kind.examples if case.facts is not None]
    for facts in cases:
        if field.name in facts:
            usual = _sentence(newsroom, folder, kind, facts)
            for other in _others(field, facts[field.name], cases):
                if _sentence(newsroom, folder, kind, _with_other(kind, facts, field, other)) not in (None, usual):
                    return True
    return False


def _with_other(kind: type[Finding], facts: Facts, field: FieldDeclared, other: Any) -> Facts:
    """Return facts with another value of a field, and with what must add up with it."""
    wanted = {field.name: other}
    return make_sound(kind.rules, {**facts, **wanted}, wanted)


def _others(field: FieldDeclared, value: Any, cases: list[Facts]) -> Iterator[Any]:
    """Yield other values that a field may have: those of other cases, and a little more or less."""
    known = [facts[field.name] for facts in cases if field.name in facts]
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        known += [value + 1, value - 1]
    known += [not value] if isinstance(value, bool) else []
    known += [choice.word for choice in field.choices]
    known += _OTHER_WORDS.get(str(field.holds), [])
    yield from (other for number, other in enumerate(known) if other != value and other not in known[:number])


def _sentence(newsroom: Newsroom, folder: str, kind: type[Finding], facts: Facts) -> str | None:
    """Return what a kind says of facts, None if it refuses them."""
    campaign = newsroom.campaign(folder).model_copy(update={"periods": Periods()})  # any month will do to see it told
    try:
        brief = example_of(newsroom, folder, {"about": kind.kind(), **facts}, campaign)
    except ValidationError:
        return None
    name, body = Name(folder, kind.kind()), newsroom.roster(folder).example
    setting = Setting(newsroom.templates, newsroom.edition(folder), name, campaign, brief, body=body)
    return bullet(setting, brief.findings[0])


def lost_in_release(newsroom: Newsroom, release: Release) -> Iterator[Found]:
    """Yield the declared fields of the body whose value changes no word of a release; the release states them."""
    body = release.brief.about
    if body is None:
        return
    usual = _text(newsroom, release, body)
    for name, field in body.rules.typed.items():
        value = getattr(body, name)
        others = (_with(body, name, other, release) for other in _others(field, value, []))
        sound = [other for other in others if other is not None]
        if value is not None and sound and all(_text(newsroom, release, other) == usual for other in sound):
            file = f"templates/{release.name.campaign}/{release.brief.template}.jinja"
            at = [each.name for each in body.rules.fields].index(name)
            yield ("body", "fields", at), words.lost(name, "template", file)._replace(at=name)


def _with(body: Declared, name: str, value: Any, release: Release) -> Declared | None:
    stated = {each: getattr(body, each) for each in body.model_fields_set}
    try:
        return type(body).model_validate({**stated, name: value}, context=release.campaign)
    except ValidationError:
        return None


def _text(newsroom: Newsroom, release: Release, body: Declared) -> str:
    brief = release.brief.model_copy(update={release.brief.called.body_table: body})
    edition, campaign = newsroom.edition(release.name.campaign), release.campaign
    return run_template(
        Setting(newsroom.templates, edition, release.name, campaign, brief, release.embargo, release.body)
    )
