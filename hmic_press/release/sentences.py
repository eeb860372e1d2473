"""The sentences that a campaign has for its findings."""

from functools import cached_property

from jinja2.environment import TemplateModule

from hmic_press.facts.declared.finding import Finding
from hmic_press.release.parts import admitted
from hmic_press.release.setting import Setting
from hmic_press.release.templates import errors_told, macro_of
from hmic_press.release.views import view_of
from hmic_press.text.folding import single_spaced
from hmic_press.text.quotation_marks import curly_marks


def bullet(setting: Setting, finding: Finding) -> str | None:
    """Return the sentence that a campaign has for a finding of a brief, None if it has none for the kind.

    Raises BadTemplate if its macro fails.
    """
    return Sentences(setting).say(finding)


class Sentences:
    """The sentences that a campaign has for findings of one brief; their file is run once for all of them."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._file = f"{setting.name.campaign}/_findings.jinja"

    def say(self, finding: Finding) -> str | None:
        """Return the sentence for a finding, None if there is none for its kind; raises BadTemplate."""
        self._setting.templates.begin_for(self._setting.edition)
        with errors_told(f"the sentence on {finding.kind()}"):
            macro = macro_of(self._module, finding.macro)
            if macro is None:
                return None
            words = admitted(single_spaced(macro(view_of(finding))), f"templates/{self._file}")
        return curly_marks(words) if self._setting.campaign.quotes == "curly" else words

    @cached_property
    def _module(self) -> TemplateModule:
        return self._setting.templates.get_template(self._file).make_module(self._setting.given())
