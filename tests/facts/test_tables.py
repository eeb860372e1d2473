"""A table of facts beside another, and beside what is still to be asked."""

from tests.support.declared import KINDS_OF_2012, language

PAIR = """
[[findings]]
about = "visits"
macro = "visits"
says = "Visits and those who made them."
together = [["visits", "visitors"]]
fields = [
  { name = "visits", holds = "count", optional = true, says = "How many there were.", example = 3 },
  { name = "visitors", holds = "count", optional = true, says = "How many made them.", example = 2 },
]
"""


def test_tables_are_equal_that_say_the_same() -> None:
    """The same kind with the same facts, and nothing else: neither other figures nor another kind."""
    kind, other = KINDS_OF_2012["second jobs"], KINDS_OF_2012["anti-corruption unit"]
    facts = {"about": "second jobs", "since": "September 2011", "applications": 12, "approved": 9}
    stated = kind.model_validate(facts)
    assert stated == kind.model_validate(dict(facts))
    assert stated != kind.model_validate({**facts, "approved": 8})
    assert stated != other.model_validate({"about": "anti-corruption unit", "before": 4, "now": 6})


def test_of_fields_that_go_together_the_first_is_asked_first() -> None:
    """Without the first of them there is nothing that the others could say."""
    kind = language(PAIR).kinds["visits"]
    assert kind.asks("visits", {})
    assert not kind.asks("visitors", {})
    assert kind.asks("visitors", {"visits": 3})
