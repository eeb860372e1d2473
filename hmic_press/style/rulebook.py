"""The table of all rules, in the order of their names, and which of them a campaign reads by."""

from collections.abc import Mapping
from types import MappingProxyType

from hmic_press.style.rule import Rule
from hmic_press.style.rules import (
    gv_page,
    gv_words,
    la_titles,
    nu_numbers,
    ty_marks,
    ty_spacing,
    wd_abbreviations,
    wd_article,
    wd_capitals,
    wd_commas,
    wd_phrases,
    wd_pronouns,
)

_ORDER = ("TY", "LA", "WD", "NU", "GV")
_ALL = (
    gv_page,
    gv_words,
    la_titles,
    nu_numbers,
    ty_marks,
    ty_spacing,
    wd_abbreviations,
    wd_article,
    wd_capitals,
    wd_commas,
    wd_phrases,
    wd_pronouns,
)

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (rule for module in _ALL for rule in module.RULES), key=lambda rule: (_ORDER.index(rule.id[:2]), rule.id)
    )
}
PROFILES = ("house", "govuk")


def rules_of(profile: str, switched: Mapping[str, bool] = MappingProxyType({})) -> list[Rule]:
    """Return the rules of a profile, with those that are switched on, without those that are switched off."""
    return [rule for rule in RULES.values() if switched.get(rule.id, rule.profile == profile)]
