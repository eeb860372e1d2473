"""All rules that there are, of style and of sense, by their names."""

from hmic_press.review.sense import doubt
from hmic_press.style import rulebook
from hmic_press.style.rule import Rule

RULES = rulebook.RULES | doubt.RULES
NAMES = (*RULES, *(rule.full_name for rule in RULES.values()))


def find_rule(name: str) -> Rule | None:
    """Return the rule of an id or a full name, whatever its capitals."""
    rule = RULES.get(name[:4].upper())
    return rule if rule and name.casefold() in (rule.id.casefold(), rule.full_name.casefold()) else None
