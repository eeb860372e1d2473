"""What a release states, as plain tables: every typed fact, without the record of how it was issued."""

from collections.abc import Mapping
from typing import Any

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign

_RECORD = {"accepted", "issued", "history"}


def facts_of(brief: Brief) -> dict[str, Any]:
    """Return the tables of a release's file as they were typed, with the campaign's release details for its own."""
    stated = brief.model_dump(by_alias=True, exclude_unset=True, exclude_none=True, exclude=_RECORD)
    return {name: value for name, value in stated.items() if value not in ({}, [])}


def shared_figures(campaign: Campaign) -> dict[str, Any]:
    """Return the figures that all releases of a campaign share."""
    figures = getattr(campaign, "figures", None)
    return figures.model_dump(exclude_unset=True, exclude_none=True) if figures is not None else {}


def stated_by(brief: Brief, campaign: Campaign) -> Mapping[str, Any]:
    """Return all that a release can say: its own facts, and the figures of its campaign."""
    return {"facts": facts_of(brief), "figures": shared_figures(campaign)}


def at_place(stated: Any, place: str) -> Any:
    """Return the fact at a place, a JSON Pointer; raises LookupError if there is none."""
    for step in place.split("/")[1:]:
        stated = stated[int(step)] if isinstance(stated, list) else stated[step]
    return stated
