"""Which facts of a campaign make the same words, so that no reader can tell them apart, is known and harmless."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

from pydantic import ValidationError

from hmic_press import Newsroom
from hmic_press.facts.annotations import choices_of
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.declared.statement import Statement
from hmic_press.release.sentences import Sentences
from hmic_press.release.setting import Setting
from tests.support.project import CAMPAIGN, ROOT

MONTHS = {"since": ["September 2011"], "until": [None, "May 2012"]}
FEW = [0, 1, 2, 3]


def findings_of(kind: type[Finding], campaign: Any) -> Iterator[Finding]:
    """Yield each sound finding of a kind with small counts, every choice, and every field that may be left out."""
    fields = [name for name in kind.model_fields if name != "about"]
    for values in product(*(_values(kind, name) for name in fields)):
        facts = {name: value for name, value in zip(fields, values, strict=True) if value is not None}
        try:
            yield kind.model_validate({"about": kind.kind(), **facts}, context=campaign)
        except ValidationError:
            continue


def _values(kind: type[Finding], name: str) -> list[Any]:
    if name in MONTHS:
        return MONTHS[name]
    declared = kind.rules.typed[name]
    values = FEW if declared.holds == "count" else list(choices_of(kind.model_fields[name].annotation))
    return [None, *values] if declared.optional else values


def test_two_findings_that_read_alike_are_these_alone() -> None:
    """Of all small findings of 2012, only an unchanged number of staff reads as “no change”, however many they are."""
    newsroom = Newsroom(ROOT)
    release = newsroom.release("leicestershire")
    edition = newsroom.edition(CAMPAIGN)
    sentences = Sentences(Setting(newsroom.templates, edition, release.name, release.campaign, release.brief))
    said: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for kind in newsroom.brief(CAMPAIGN).kinds.values():
        if not issubclass(kind, Statement):
            for finding in findings_of(kind, release.campaign):
                said[sentences.say(finding)].append(finding.model_dump(exclude_none=True, exclude={"about"}))
    assert len(said) > 100
    (alike,) = (facts for facts in said.values() if len(facts) > 1)
    assert alike == [*({"before": number, "now": number} for number in FEW), {"staff": "no change"}]
