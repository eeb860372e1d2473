"""The rules of a declaration, kept by the facts of one release and by those of a series."""

from collections.abc import Iterable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError, create_model

from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.declared.finding import Declared
from hmic_press.facts.declared.series import Stated, clashes, not_every, shared_values, tables_stated
from hmic_press.facts.fields import Line
from hmic_press.problems.complaint import Complaint
from tests.support.declared import RECYCLING, language

LANGUAGE = language(RECYCLING.read_text("utf-8"))
BODY = LANGUAGE.body(Declared)
CAMPAIGN = SimpleNamespace(
    periods={}.items(), figures=LANGUAGE.figures.model_validate({"councils": 300, "national_rate": Decimal("44.2")})
)
SOUND: dict[str, dict[str, Any]] = {
    "body": {"verdict": "good progress", "rate": Decimal("62.5"), "former_rate": Decimal("62.7"), "year": "2025/26"},
    "recycling rate": {"rate": Decimal("62.5"), "up": Decimal("-0.2"), "place": 5},
    "tonnes": {"since": "May 2024", "collected": 100, "recycled": 50, "burnt": Decimal("30.5"), "buried": 20},
    "fly-tipping": {"incidents": 120, "prosecuted": 12},
    "savings": {"saved": 1_200_000},
    "service": {"service": "tips", "before": "good", "now": "fair"},
}


def _model(kind: str) -> Any:
    return BODY if kind == "body" else LANGUAGE.kinds[kind]


def _facts(kind: str, **changed: Any) -> dict[str, Any]:
    facts = ({} if kind == "body" else {"about": kind}) | SOUND[kind] | changed
    return {name: value for name, value in facts.items() if value is not None}


def _made(kind: str, **changed: Any) -> Any:
    return _model(kind).model_validate(_facts(kind, **changed), context=CAMPAIGN)


@pytest.mark.parametrize("kind", SOUND)
def test_sound_facts_are_accepted(kind: str) -> None:
    """Each fault below is one change of facts with nothing wrong."""
    assert list(_made(kind).doubts()) == []
    assert list(_made(kind).not_reckoned()) == []


@pytest.mark.parametrize(
    ("kind", "changed", "field", "problem"),
    [
        ("body", {"direction": "has fallen"}, "", ""),
        ("body", {"direction": "has risen"}, "direction", "rate is 62.5 and former_rate is 62.7"),
        ("body", {"direction": "stands still"}, "direction", "direction is “stands still”, but rate is 62.5"),
        ("body", {"rate": Decimal("62.8"), "direction": "is up"}, "", ""),
        ("body", {"rate": Decimal("62.8"), "direction": "has fallen"}, "direction", "direction is “has fallen”, but"),
        ("body", {"rate": Decimal("62.7"), "direction": "stands still"}, "", ""),
        ("recycling rate", {"place": 300}, "", ""),
        ("recycling rate", {"place": 301}, "place", "place is 301, beyond the last of 300."),
        ("tonnes", {"collected": 101}, "", ""),
        ("tonnes", {"collected": 102}, "collected", "add up to 100.5, not to collected 102 (within 1)."),
        ("tonnes", {"collected": 99}, "collected", "recycled, burnt and buried add up to 100.5, not to"),
        ("tonnes", {"buried": "not collected"}, "", ""),
        ("tonnes", {"buried": "not collected", "collected": 75}, "collected", "add up to 80.5, not to collected 75"),
        ("tonnes", {"dry": 60, "garden": 40}, "", ""),
        ("tonnes", {"dry": 60, "garden": 41}, "dry", "dry and garden add up to 101, not to 100 (within 0.1)."),
        ("tonnes", {"dry": 60}, "dry", "dry is given without garden."),
        ("fly-tipping", {"prosecuted": 121}, "prosecuted", "121 is more than the 120 incidents"),
        ("fly-tipping", {"incidents": 1, "prosecuted": 2}, "prosecuted", "2 is more than the 1 incident"),
        ("fly-tipping", {"incidents": 0, "prosecuted": 0}, "prosecuted", "prosecuted is 0 of nothing: incidents is 0"),
        ("fly-tipping", {"incidents": 3, "prosecuted": "fewer than 5"}, "", ""),
        ("savings", {"planned": "May 2025"}, "planned", "It gives saved and planned."),
        ("savings", {"saved": None}, "", "It gives neither saved nor planned."),
        ("savings", {"saved": None, "planned": "May 2025"}, "", ""),
    ],
)
def test_facts_that_cannot_be_together_are_told(kind: str, changed: dict[str, Any], field: str, problem: str) -> None:
    """Parts, sums, alternatives, places and judgements against their figures; what is sound is accepted."""
    if not problem:
        assert _made(kind, **changed)
        return
    with pytest.raises(ValidationError) as error:
        _made(kind, **changed)
    ((path, complaint),) = complaints_of(error.value, _model(kind))
    assert (path, complaint.field) == ((), field)
    assert problem in complaint.problem
    assert complaint.remedy


@pytest.mark.parametrize(
    ("kind", "changed", "name", "words"),
    [
        ("body", {}, "movement", "fallen"),
        ("body", {"rate": Decimal("62.7")}, "movement", "stayed the same"),
        ("body", {"rate": 63}, "movement", "risen"),
        ("body", {}, "against", "above"),
        ("body", {"rate": Decimal("44.2")}, "against", "at"),
        ("recycling rate", {}, "moved", "down"),
        ("recycling rate", {"up": Decimal("0.0")}, "moved", "level"),
        ("recycling rate", {"up": 2}, "moved", "up"),
        ("service", {}, "course", "fallen"),
        ("service", {"now": "good"}, "course", "kept"),
        ("service", {"now": "excellent"}, "course", "raised"),
    ],
)
def test_words_follow_from_figures_and_grades(kind: str, changed: dict[str, Any], name: str, words: str) -> None:
    """What nobody types cannot contradict its figure; a figure of the campaign counts too."""
    assert getattr(_made(kind, **changed), name) == words


class Council(Declared):
    """A table with a name and a rule of its own."""

    name: Line

    def complaints(self) -> Iterable[Complaint]:
        """Yield a complaint about a name, and what the declared rules forbid."""
        if self.name == "Nowhere":
            yield Complaint("There is no such council.", "Correct the name.", field="name")
        yield from super().complaints()


def test_a_declared_body_keeps_the_rules_of_its_table() -> None:
    """What every body has comes first, and its own rules and the declared ones are kept together."""
    council = LANGUAGE.body(Council)
    assert list(council.model_fields)[:2] == ["name", "verdict"]
    facts = {"name": "Nowhere", **SOUND["body"], "direction": "has risen"}
    with pytest.raises(ValidationError) as error:
        council.model_validate(facts, context=CAMPAIGN)
    assert [complaint.field for _, complaint in complaints_of(error.value, council)] == ["name", "direction"]
    made = council.model_validate(facts | {"name": "Anyshire", "direction": "has fallen"}, context=CAMPAIGN)
    assert (made.name, getattr(made, "movement")) == ("Anyshire", "fallen")  # noqa: B009  # no checker knows it


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"incidents": 7}, {"incidents": 9}, True),
        ({"incidents": 7, "prosecuted": "fewer than 5"}, {"incidents": 9}, True),
        ({"incidents": 7, "prosecuted": "fewer than 5"}, {"incidents": 9, "prosecuted": 6}, True),
    ],
)
def test_figures_do_not_tell_findings_apart(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    """Two counts of one thing are the same finding, in figures or in the words that stand for them."""
    made = [_made("fly-tipping", **{"prosecuted": None, **facts}) for facts in (one, other)]
    assert bool(list(clashes(made))) is same


def test_years_and_days_tell_findings_apart() -> None:
    """What was counted in another year, written either way, is another finding; in another list it is the same."""
    text = """lists = [{ name = "a" }, { name = "b" }]
[[findings]]
about = "x"
macro = "x"
says = "X."
fields = [{ name = "year", holds = "year" }, { name = "n", holds = "count" }]"""
    kinds = language(text).kinds
    years = [kinds["x"].model_validate({"about": "x", "year": year, "n": 1}) for year in (2015, 2016, "2016/17")]
    assert list(clashes(years)) == []
    words = [kinds["statement"].model_validate({"statement": "One.", "list": each}) for each in ("a", "b")]
    assert len(list(clashes(words))) == 1


def test_without_a_campaign_what_follows_from_its_figures_is_not_said() -> None:
    """A model validates sound facts by itself, and says nothing that it cannot know."""
    assert BODY.model_validate(_facts("body")).against is None


@pytest.mark.parametrize(("rate", "doubted"), [(19, True), (20, False), (70, False), (Decimal("70.1"), True)])
def test_a_figure_outside_sane_bounds_is_a_doubt(rate: Any, doubted: bool) -> None:
    """It is accepted, and told."""
    told = list(_made("body", rate=rate).doubts())
    assert [complaint.field for complaint in told] == ["rate"] * doubted
    assert all("as a rule it lies between 20 and 70" in complaint.problem for complaint in told)


def test_what_words_keep_from_being_reckoned_is_told() -> None:
    """A suppressed count is no error, and nobody is left to think that it was checked."""
    (part,) = _made("fly-tipping", prosecuted="fewer than 5").not_reckoned()
    assert part.problem == "prosecuted against incidents was not checked: prosecuted is “fewer than 5”."
    (total,) = _made("tonnes", buried="not collected").not_reckoned()
    assert total.problem == ("The sum of recycled, burnt and buried was not checked: buried is “not collected”.")


def test_a_kind_that_stands_once_cannot_be_clashes() -> None:
    """Once a release, once for each value of a field, or else once in the same words."""
    rate, other = _made("recycling rate"), _made("recycling rate", rate=30)
    tips, again, collection = (_made("service", service=each) for each in ("tips", "tips", "collection"))
    findings = [rate, tips, collection, other, again]
    assert [path for path, _ in clashes(findings)] == [("findings", 3), ("findings", 4)]
    assert [complaint.problem for _, complaint in clashes(findings)] == [
        "It is about the same as finding 1 of this file.",
        "It is about the same as finding 2 of this file.",
    ]


def test_each_value_must_be_there() -> None:
    """A release that lacks a finding that all have is told which."""
    told = [complaint.problem for _, complaint in not_every(LANGUAGE.kinds, [_made("service")])]
    assert told == [
        "The release has no finding on recycling rate.",
        "The release has no finding on service with service “collection”.",
    ]
    every = [_made("recycling rate"), _made("service"), _made("service", service="collection")]
    assert list(not_every(LANGUAGE.kinds, every)) == []


def _stated(*facts: dict[str, Any]) -> list[Stated]:
    releases = (("councils/" + name, {"place": 5, **each}) for name, each in zip("abcdef", facts, strict=False))
    return [
        each for name, made in releases for each in tables_stated(name, None, [_made("recycling rate", **made)], "x")
    ]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ([{}, {"place": 6}], []),
        ([{}, {}], ["councils/b"]),
        ([{"shared": True}, {"shared": True}, {"shared": True}], []),
        ([{"shared": True}, {"shared": False}], ["councils/b"]),
        ([{}, {"shared": True}], ["councils/b"]),
        ([{"shared": True}, {}, {"place": 6}, {"place": 6}], ["councils/b", "councils/d"]),
    ],
)
def test_no_two_releases_have_one_place_unless_they_share_it(facts: list[dict[str, Any]], told: list[str]) -> None:
    """Two councils at number 5 are told, with both names; two at joint fifth are not."""
    found = list(shared_values(_stated(*facts)))
    assert [each.release for each, _ in found] == told
    for each, complaint in found:
        assert each.path == ("findings", 0)
        assert (complaint.field, "councils/" in complaint.problem) == ("place", True)


def test_a_value_that_words_stand_for_is_shared_by_nobody() -> None:
    """A field that is unique and has no joint: the same figure twice is told, none is not."""
    made = [_made("fly-tipping", per_head=each) for each in (Decimal("5.2"), None, Decimal("5.20"), None)]
    stated = [Stated(f"r{number}", ("findings", 0), each) for number, each in enumerate(made)]
    assert [each.release for each, _ in shared_values(stated)] == ["r2"]


def test_any_finding_is_told_apart_by_what_it_is_about() -> None:
    """The union of the kinds, a statement among them, in its list; a kind that is not declared is refused."""
    brief: type[BaseModel] = create_model("Brief", findings=(list[LANGUAGE.any_finding], ...))
    findings = [_facts("savings"), {"statement": "One.", "list": "grades"}, _facts("service"), {"statement": "Two."}]
    read: Any = brief.model_validate({"findings": findings}, context=CAMPAIGN)
    assert [finding.kind() for finding in read.findings] == ["savings", "statement", "service", "statement"]
    assert [finding.listed_in for finding in read.findings] == ["figures", "grades", "grades", "figures"]
    with pytest.raises(ValidationError, match="union_tag_invalid"):
        brief.model_validate({"findings": [{"about": "second jobs"}]})


def test_a_campaign_without_kinds_has_statements() -> None:
    """Somebody's own words can always be said."""
    brief: type[BaseModel] = create_model("Brief", findings=(list[language("").any_finding], ...))
    read: Any = brief.model_validate({"findings": [{"statement": "One."}]})
    assert [finding.kind() for finding in read.findings] == ["statement"]
