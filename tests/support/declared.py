"""Declarations for tests: the kinds of 2012, and a few lines of TOML as the language that they declare."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from hmic_press.facts.called import Names
from hmic_press.facts.campaign_brief import brief_of
from hmic_press.facts.declared.language import Language
from tests.support.project import CAMPAIGN, ROOT

OF_2012 = ROOT / "templates" / CAMPAIGN / "findings.toml"
RECYCLING = Path(__file__).with_name("declared_recycling.toml")


def values_of(text: str) -> dict[str, Any]:
    """Return the values of a declaration, its floats as they were typed."""
    return tomllib.loads(text, parse_float=Decimal)


def language(text: str) -> Language:
    """Return the language that a declaration declares."""
    return Language.read(values_of(text))


LANGUAGE_OF_2012 = replace(language(OF_2012.read_text("utf-8")), called="force")
CALLED_IN_2012 = Names("force", "forces", "inspector")
BRIEF_OF_2012 = brief_of(LANGUAGE_OF_2012, CALLED_IN_2012, "Zoë Billingham")
KINDS_OF_2012 = BRIEF_OF_2012.kinds
