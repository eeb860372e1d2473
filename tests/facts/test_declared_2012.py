"""The five kinds of 2012, declared: the models made of the declaration are those that were written by hand."""

from typing import Any

import pytest
from pydantic import ValidationError

from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.findings import KINDS
from hmic_press.release.newsroom import Newsroom
from tests.support.declared import OF_2012, language
from tests.support.project import CAMPAIGN, ROOT

LANGUAGE = language(OF_2012.read_text("utf-8"))
CAMPAIGN_OF_2012 = Newsroom(ROOT).campaign(CAMPAIGN)
# The one difference: `by` has no default that would be printed as a fact, and so all its words are cases.
DEFAULTED = ("social-media cases", "by")


def test_the_kinds_are_the_same_in_the_same_order() -> None:
    """Own words first, then as declared; and no example or case is refused."""
    assert list(LANGUAGE.kinds) == list(KINDS)
    assert [kind.macro for kind in LANGUAGE.kinds.values()] == [kind.macro for kind in KINDS.values()]
    assert list(LANGUAGE.unsound()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_the_same_schema(kind: str) -> None:
    """What an editor knows of a kind: its fields, bounds, words and examples, in their order."""
    written, declared = KINDS[kind].model_json_schema(), LANGUAGE.kinds[kind].model_json_schema()
    assert list(written["properties"]) == list(declared["properties"])
    for schema in (written, declared):
        del schema["title"]  # the name of the class, which no file shows
    if kind == DEFAULTED[0]:
        written["properties"]["by"].pop("default")
        words = declared["properties"]["by"].pop("anyOf")[0] | declared["properties"]["by"]
        declared["properties"]["by"] = {name: value for name, value in words.items() if name != "default"}
    assert declared == written


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_is_known_by_the_same_words(kind: str) -> None:
    """Title, sentence, examples, and whether it must be given."""
    for name, written in KINDS[kind].model_fields.items():
        declared = LANGUAGE.kinds[kind].model_fields[name]
        assert (declared.title, declared.description, declared.examples, declared.is_required()) == (
            written.title,
            written.description,
            written.examples,
            written.is_required(),
        )
        types = [str((field.annotation, field.metadata, field.default)) for field in (declared, written)]
        assert (kind, name) == DEFAULTED or types[0] == types[1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_the_same_cases(kind: str) -> None:
    """Label by label, fact by fact, and no more follow, but those that the default hid."""
    declared = [(case.label, case.facts) for case in LANGUAGE.kinds[kind].examples]
    written = [(case.label, case.facts) for case in KINDS[kind].examples]
    assert declared[: len(written)] == written
    extra = [("by: officers and staff", {"cases": 7, "by": "officers and staff"})] if kind == DEFAULTED[0] else []
    assert declared[len(written) :] == extra


PERIOD = {"since": "September 2011", "until": "May 2012"}
WRONG: list[tuple[str, dict[str, Any]]] = [
    *(("second jobs", {**PERIOD, "applications": wrong}) for wrong in (True, "33", "nil", 33.0, 1e3, -1, 100_001, [3])),
    ("second jobs", {**PERIOD}),
    ("second jobs", {"applications": 3}),
    ("second jobs", {**PERIOD, "aplications": 3}),
    ("second jobs", {**PERIOD, "applications": 84, "approved": 85}),
    ("second jobs", {**PERIOD, "applications": 1, "approved": 2}),
    ("second jobs", {**PERIOD, "applications": 84, "approved": "some"}),
    ("second jobs", {**PERIOD, "applications": 84, "aproved": 83}),
    ("second jobs", {"since": "May 2012", "until": "September 2011", "applications": 84, "approved": 85}),
    ("second jobs", {"since": "October 2011", "applications": 84}),
    ("second jobs", {"since": "Sept 2011", "applications": 84}),
    ("second jobs", {"since": 2011, "applications": 84}),
    ("second jobs", {"since": "", "applications": 84}),
    ("disclosures to the media", {**PERIOD, "investigated": 2, "continuing": 3}),
    ("disclosures to the media", {**PERIOD, "investigated": 2, "continuing": 3, "cases": 2}),
    ("social-media cases", {"cases": 2, "referred": 1204}),
    ("social-media cases", {"cases": 2, "by": "officer"}),
    ("social-media cases", {"cases": 2, "by": 3}),
    ("social-media cases", {"cases": 2, "by": "nobody"}),
    ("anti-corruption unit", {}),
    ("anti-corruption unit", {"staff": "none"}),
    ("anti-corruption unit", {"before": 3}),
    ("anti-corruption unit", {"now": 3}),
    ("anti-corruption unit", {"staff": "more", "now": 3}),
    ("anti-corruption unit", {"staff": "more", "before": 2, "now": 3}),
    ("anti-corruption unit", {"staff": "more", "before": 2}),
    ("statement", {"statement": "One.\n\nTwo."}),
    ("statement", {"statement": 3}),
    ("statement", {}),
]


def _told(model: Any, facts: dict[str, Any]) -> list[Any]:
    with pytest.raises(ValidationError) as error:
        model.model_validate(facts, context=CAMPAIGN_OF_2012)
    return list(complaints_of(error.value, model))


@pytest.mark.parametrize(("kind", "facts"), WRONG, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(WRONG)])
def test_a_mistake_is_told_in_the_same_words(kind: str, facts: dict[str, Any]) -> None:
    """Problem, remedy, field and place, all of them, in their order."""
    facts = facts if kind == "statement" else {"about": kind, **facts}
    assert _told(LANGUAGE.kinds[kind], facts) == _told(KINDS[kind], facts)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_about_the_same_and_asks_for_the_same(kind: str) -> None:
    """What two findings cannot share, and which fields can still say something, is as it was."""
    about = {} if kind == "statement" else {"about": kind}
    for case in KINDS[kind].examples:
        facts = {**about, **(case.facts or KINDS[kind].sample("staff"))} | ({"by": "staff"} if "social" in kind else {})
        kinds = KINDS[kind], LANGUAGE.kinds[kind]
        written, declared = (each.model_validate(facts, context=CAMPAIGN_OF_2012) for each in kinds)
        assert declared.topic() == written.topic()
        assert declared.model_dump() == written.model_dump()
        names = [name for name in KINDS[kind].model_fields if name in facts]
        for number, name in enumerate(KINDS[kind].model_fields):
            given = about | {each: facts[each] for each in names[:number]}
            if name in about:
                continue
            assert LANGUAGE.kinds[kind].asks(name, given) == KINDS[kind].asks(name, given), (name, given)


def test_none_of_none_is_refused() -> None:
    """A part of a whole that is nought says nothing, and no sentence prints it: new since 2012."""
    facts = {"about": "second jobs", "since": "September 2011", "applications": 0, "approved": 0}
    assert KINDS["second jobs"].model_validate(facts, context=CAMPAIGN_OF_2012)
    ((path, complaint),) = _told(LANGUAGE.kinds["second jobs"], facts)
    assert (path, complaint.field, complaint.beside) == ((), "approved", "applications")
    assert complaint.remedy == "Leave approved out; of none there is no part."
