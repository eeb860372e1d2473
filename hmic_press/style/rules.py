"""The table of all rules, in the order of their names, and which of them a campaign reads by."""

from hmic_press.style import bodies, commas, govuk, govuk_page, marks, naming, numbers, spacing, titles, wording
from hmic_press.style.rule import Rule

_ORDER = ("TY", "LA", "WD", "NU", "GV")
_ALL = (bodies, commas, govuk, govuk_page, marks, naming, numbers, spacing, titles, wording)

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (rule for module in _ALL for rule in module.RULES), key=lambda rule: (_ORDER.index(rule.id[:2]), rule.id)
    )
}
PROFILES = ("house", "govuk")
