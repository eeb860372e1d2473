"""What the files of releases state, read by Python's own reader of TOML: what travels in other files is held to it."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.support.recycling_series import change, start_series

RECORD = ("accepted", "issued", "history")


def typed_in(project: Path, name: str) -> dict[str, Any]:
    """Return every value of a release's file that is no part of its record, by its JSON Pointer."""
    campaign = name.partition("/")[0]
    own = _read(project / "forces" / f"{name}.toml")
    shared = _read(project / "templates" / campaign / "campaign.toml")
    details = shared.get("release", {}) | own.get("release", {})
    facts = {table: value for table, value in own.items() if table not in RECORD}
    facts |= {"release": details} if details else {}
    return dict(_within("/facts", facts)) | dict(_within("/figures", shared.get("figures", {})))


def values_of(told: dict[str, Any]) -> dict[str, Any]:
    """Return every value of the facts in a file of JSON, by its JSON Pointer."""
    return dict(_within("/facts", told["facts"])) | dict(_within("/figures", told["figures"]))


def read_json(data: str | bytes) -> Any:
    """Return what JSON holds, its decimals with all their digits."""
    return json.loads(data, parse_float=Decimal)


def digits_of(facts: dict[str, Any]) -> dict[str, str]:
    """Return the figures among facts as they are written, their noughts kept."""
    return {place: str(value) for place, value in facts.items() if isinstance(value, int | Decimal)}


def start_councils(folder: Path) -> Path:
    """Write a series of three councils, the first of which states a value of every kind that a declaration knows."""
    project = start_series(folder, 3)
    change(project, "council-1", 'year = "2025/26"', 'year = "2025/26"\ncounted_on = 2026-03-31')
    change(project, "council-1", "prosecuted = 11", 'prosecuted = "fewer than 5"\nper_head = 12.50')
    change(project, "council-1", "place = 1\n", "place = 1\nshared = true\n")
    change(project, "council-1", "buried = 207.4", "buried = 207.4\ndry = 60.25\ngarden = 39.75")
    return project


def _within(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict | list):
        pairs: Iterable[tuple[Any, Any]] = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from _within(f"{place}/{key}", inner)
    else:
        yield (
            place,
            value.isoformat() if isinstance(value, date) else value.strip() if isinstance(value, str) else value,
        )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)
