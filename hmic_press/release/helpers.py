"""The helpers of English that templates and macros have, as a campaign writes its numbers."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from typing import Any

from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.finding import Finding
from hmic_press.text import english, figures, lists

_ALIKE_IN_ALL = {
    "be": english.be,
    **{name: getattr(figures, name) for name in ("decimal", "percent", "money", "change", "ordinal", "rank")},
    **{name: getattr(lists, name) for name in ("listed", "grouped", "worst", "best")},
}


def helpers_of(campaign: Campaign, kinds: Collection[type[Finding]]) -> dict[str, Callable[..., Any]]:
    """Return the helpers by their names; `kinds` are those of the findings that a template is given."""
    together = campaign.figures_together
    return {
        **_ALIKE_IN_ALL,
        "stated": partial(_stated, kinds=kinds),
        "number": figures.or_words(partial(english.number, figures_together=together)),
        "counted": partial(_counted, figures_together=together),
        "share": partial(english.share, figures_together=together),
    }


def _stated(findings: Iterable[Mapping[str, Any]], *fields: str, kinds: Collection[type[Finding]]) -> list[Any]:
    """Return what findings state in a field, or in several; raises ValueError for one that no kind of finding has."""
    for field in fields:
        if not any(field in kind.model_fields or field in kind.rules.made for kind in kinds):
            raise ValueError(f"no kind of finding has a field called {field}")
    return lists.stated(findings, *fields)


def _counted(n: int | str, one: str, many: str, **how: Any) -> str:
    """Return a count and its noun; words that stand for a count have the noun of several."""
    return f"{n} {many}" if isinstance(n, str) else english.counted(n, one, many, **how)
