"""Declarations for tests: the five kinds of 2012, and a few lines of TOML as the language that they declare."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from hmic_press.facts.declared.language import Language

OF_2012 = Path(__file__).with_name("declared_2012.toml")
RECYCLING = Path(__file__).with_name("declared_recycling.toml")


def values_of(text: str) -> dict[str, Any]:
    """Return the values of a declaration, its floats as they were typed."""
    return tomllib.loads(text, parse_float=Decimal)


def language(text: str) -> Language:
    """Return the language that a declaration declares."""
    return Language.read(values_of(text))
