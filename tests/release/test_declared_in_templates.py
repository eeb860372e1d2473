"""What is declared, in a template: words of their own, words that follow, helpers, inside the sandbox."""

from decimal import Decimal

import pytest

from hmic_press.facts.declared.finding import Declared
from hmic_press.problems.errors import BadTemplate
from hmic_press.project.root import find_project
from hmic_press.release.templates import Templates, errors_told
from hmic_press.release.views import view_of
from hmic_press.text import figures, lists
from tests.support.declared import RECYCLING, language
from tests.support.project import ROOT

LANGUAGE = language(RECYCLING.read_text("utf-8"))
BODY = LANGUAGE.body(Declared).model_validate(
    {
        "verdict": "good progress",
        "rate": Decimal("62.5"),
        "former_rate": 60,
        "year": "2025/26",
    }
)
RATE = LANGUAGE.kinds["recycling rate"].model_validate(
    {"about": "recycling rate", "rate": Decimal("62.5"), "up": Decimal("-0.2"), "place": 5, "shared": True}
)
TIPPED = LANGUAGE.kinds["fly-tipping"].model_validate(
    {"about": "fly-tipping", "incidents": 7, "prosecuted": "fewer than 5"}
)
GRADES = [
    LANGUAGE.kinds["service"].model_validate({"about": "service", "service": each, "before": "poor", "now": now})
    for each, now in (("tips", "good"), ("collection", "excellent"))
]
HELPERS = {
    **{name: getattr(figures, name) for name in ("decimal", "percent", "money", "change", "ordinal", "rank")},
    **{name: getattr(lists, name) for name in ("stated", "listed", "grouped", "worst", "best")},
}


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("has made {{ body.verdict }} {{ body.verdict.to }} recycling", "has made good progress in recycling"),
        ("has {{ body.movement }} to {{ percent(body.rate) }}", "has risen to 62.5 per cent"),
        ("{{ percent(rate.rate) }}, {{ change(rate.up) }}", "62.5 per cent, down 0.2 percentage points"),
        ("{{ rank(rate.place, 300, joint=rate.shared) }}", "joint fifth of 300"),
        ("{{ decimal(tipped.prosecuted) }}", "fewer than 5"),
        ("{{ worst(stated(grades, 'now')) }}", "good"),
        ("{{ best(stated(grades, 'now')) }}", "excellent"),
        ("{{ grades[0].course }}", "raised"),
        ("{{ listed(stated(grades, 'service')) }}", "tips and collection"),
    ],
)
def test_a_macro_prints_what_is_declared(template: str, printed: str) -> None:
    """The sandbox lets fields, words of their own, words that follow and helpers through."""
    given = {"body": BODY, "rate": RATE, "tipped": TIPPED, "grades": GRADES}
    assert Templates(find_project(ROOT)).from_string(template).render(**view_of(given), **HELPERS) == printed


@pytest.mark.parametrize("template", ["{{ body.against }}", "{{ body.verdict.into }}", "{{ body.counted_on }}"])
def test_what_is_not_known_is_not_printed(template: str) -> None:
    """A comparison with a figure that nobody gave, a word that no choice has, a fact that is not stated: an error."""
    with pytest.raises(BadTemplate), errors_told("a release"):
        Templates(find_project(ROOT)).from_string(template).render(body=view_of(BODY))
