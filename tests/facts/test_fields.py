"""What each field is, said once: staff's name for it, a sentence, an example."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hmic_press.facts.about_body import AboutBody
from hmic_press.facts.brief import Note
from hmic_press.facts.campaign import Accepted
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Facts
from hmic_press.facts.history import Row
from hmic_press.facts.issued import Amendment, Issued
from hmic_press.release.newsroom import Newsroom
from tests.support.declared import BRIEF_OF_2012, KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT

FINDINGS = KINDS_OF_2012.values()
TABLES: list[type[Facts]] = [
    BRIEF_OF_2012,
    AboutBody,
    BRIEF_OF_2012.speaker_model,
    *FINDINGS,
    Note,
    Details,
    Accepted,
    Issued,
    Amendment,
    Row,
]
FIELDS = [(table, name, field) for table in TABLES for name, field in table.model_fields.items()]

CAMPAIGN_OF_2012 = Newsroom(ROOT).campaign(CAMPAIGN)


def _tables_within(model: type[BaseModel]) -> Iterator[str]:
    yield from model.model_json_schema()["$defs"]


def test_every_table_is_looked_at() -> None:
    """No table that a force's file can hold is left out of this test."""
    assert {table.__name__ for table in TABLES} == {"Brief", *_tables_within(BRIEF_OF_2012)}


@pytest.mark.parametrize(
    ("table", "name", "field"), FIELDS, ids=[f"{table.__name__}-{name}" for table, name, _ in FIELDS]
)
def test_a_field_says_what_it_is(table: type[Facts], name: str, field: FieldInfo) -> None:
    """A field has a title, one plain sentence and an example, and its table accepts every example."""
    assert field.title
    assert field.description
    assert field.description.endswith(".")
    assert field.description.count(". ") == 0
    assert len(field.description) <= 110
    assert field.examples
    for example in field.examples:
        table.model_validate(_with(table, name, example), context=CAMPAIGN_OF_2012)


def _with(table: type[Facts], name: str, example: object) -> dict[str, object]:
    """Return facts of a table with the example among them, and with what goes with it."""
    facts = table.sample(*(["before", "now"] if name in ("before", "now") else []))
    if table is BRIEF_OF_2012:
        facts |= BRIEF_OF_2012.sample("force")
    if table.__name__ == "AntiCorruptionUnit" and name == "about":
        facts |= table.sample("staff")
    if table.__name__ == "Issued" and name == "amendments":
        facts |= table.sample("format")
    return facts | {name: example}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_model_needs_no_hidden_context(table: type[Facts]) -> None:
    """Whoever uses a model from Python can validate sound facts with it alone; a campaign only adds what it knows."""
    facts = table.sample(*(["force"] if table is BRIEF_OF_2012 else ["staff"] if "staff" in table.model_fields else []))
    assert table.model_validate(facts) == table.model_validate(facts, context=CAMPAIGN_OF_2012)
