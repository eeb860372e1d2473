"""What a template uses and nobody gives is an error, said without the names of types."""

from jinja2 import StrictUndefined
from jinja2.environment import TemplateModule

from hmic_press.problems.words import templates


class Missing(StrictUndefined):
    """A name that a template or a page uses and nobody gives."""

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        if isinstance(owner, TemplateModule):
            return templates.no_macro(f"templates/{owner.__name__}", name)
        return templates.asked_of_nothing(name) if owner is None else templates.nothing_called(name)
