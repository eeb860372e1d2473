"""All rules that there are, of style, of sense and of spelling, by their names."""

import re

from hmic_press.review.sense import doubt
from hmic_press.style import rulebook, spelling
from hmic_press.style.rule import BODY, Rule

RULES = rulebook.RULES | doubt.RULES | spelling.RULES
NAMES = (*RULES, *(rule.full_name for rule in RULES.values()))


def find_rule(name: str) -> Rule | None:
    """Return the rule of an id or a full name, whatever its capitals, and whatever a body is called in it."""
    rule = RULES.get(name[:4].upper())
    full_name = re.escape(rule.full_name).replace(BODY, r"[\w-]+" if rule.says_body else BODY) if rule else ""
    return rule if rule and re.fullmatch(rf"{rule.id}|{full_name}", name, re.I) else None
