"""The figures of a table of facts, or of its campaign, and how two of them moved."""

from decimal import Decimal
from typing import Any


def value_in(facts: Any, name: str, campaign: Any = None) -> Any:
    """Return a value of the facts, or, where the field is the campaign's, of its figures."""
    if name in type(facts).model_fields:
        return getattr(facts, name)
    return getattr(getattr(campaign, "figures", None), name, None)


def figure_in(facts: Any, name: str, campaign: Any = None) -> Any:
    """Return a figure of the facts or of the campaign, None where there is none or words stand for it."""
    value = value_in(facts, name, campaign)
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def movement(facts: Any, follows: list[str], campaign: Any = None) -> int | None:
    """Return 1 for a rise, 0 for no change and -1 for a fall, None where that is not stated in figures or grades."""
    values = [value_in(facts, name, campaign) for name in follows]
    if any(value is None for value in values):
        return None
    if any(getattr(value, "scale", ()) for value in values):
        values = [value.scale.index(value) for value in values]
    if any(isinstance(value, str) for value in values):
        return None
    before, now = (0, values[0]) if len(values) == 1 else values
    return int(now > before) - int(now < before)
