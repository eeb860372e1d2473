"""The table of all rules, in the order of their names, and which of them a campaign reads by."""

from collections.abc import Mapping
from types import MappingProxyType

from hmic_press.style.rule import Rule
from hmic_press.style.rules import gv_page as govuk_page
from hmic_press.style.rules import gv_words as govuk
from hmic_press.style.rules import la_titles as titles
from hmic_press.style.rules import nu_numbers as numbers
from hmic_press.style.rules import ty_marks as marks
from hmic_press.style.rules import ty_spacing as spacing
from hmic_press.style.rules import wd_abbreviations as abbreviations
from hmic_press.style.rules import wd_article as bodies
from hmic_press.style.rules import wd_capitals as naming
from hmic_press.style.rules import wd_commas as commas
from hmic_press.style.rules import wd_phrases as wording
from hmic_press.style.rules import wd_pronouns as pronouns

_ORDER = ("TY", "LA", "WD", "NU", "GV")
_ALL = (abbreviations, bodies, commas, govuk, govuk_page, marks, naming, numbers, pronouns, spacing, titles, wording)

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


def meant(name: str) -> Rule | None:
    """Return the rule of an id or a full name, whatever its capitals."""
    rule = RULES.get(name[:4].upper())
    return rule if rule and name.casefold() in (rule.id.casefold(), rule.full_name.casefold()) else None
