"""Facts as templates see them: fields and the words that follow from them, in plain tables that nobody can change."""

from types import MappingProxyType
from typing import Any

from hmic_press.facts.declared.finding import Declared, Finding
from hmic_press.facts.fields import Facts

_PLAIN = (str, int, type(None))


def view_of(facts: Any) -> Any:
    """Return the view of facts, or of what a field holds; that of a finding says which macro words it."""
    if isinstance(facts, Facts):
        fields = {name: value if type(value) in _PLAIN else view_of(value) for name, value in vars(facts).items()}
        if isinstance(facts, Declared):
            fields |= {name: view_of(getattr(facts, name)) for name in facts.rules.made}
        if isinstance(facts, Finding):
            fields |= {"macro": facts.macro, "list": facts.listed_in}
        return MappingProxyType(fields)
    if isinstance(facts, dict):
        return MappingProxyType({name: view_of(value) for name, value in facts.items()})
    return tuple(map(view_of, facts)) if isinstance(facts, list | tuple) else facts
