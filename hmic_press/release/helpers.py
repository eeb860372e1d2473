"""The helpers of English that templates and macros have, as a campaign writes its numbers."""

from collections.abc import Callable
from functools import partial
from typing import Any

from hmic_press.facts.campaign import Campaign
from hmic_press.text import english, figures, lists

_ALIKE_IN_ALL = {
    "be": english.be,
    **{name: getattr(figures, name) for name in ("decimal", "percent", "money", "change", "ordinal", "rank")},
    **{name: getattr(lists, name) for name in ("listed", "grouped", "worst", "best")},
}


def helpers_of(campaign: Campaign) -> dict[str, Callable[..., Any]]:
    """Return the helpers by their names."""
    together = campaign.figures_together
    return {
        **_ALIKE_IN_ALL,
        "number": figures.or_words(partial(english.number, figures_together=together)),
        "counted": partial(_counted, figures_together=together),
        "share": partial(english.share, figures_together=together),
    }


def _counted(n: int | str, one: str, many: str, **how: Any) -> str:
    """Return a count and its noun; words that stand for a count have the noun of several."""
    return f"{n} {many}" if isinstance(n, str) else english.counted(n, one, many, **how)
