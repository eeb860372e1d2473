"""Brief and campaign into the parts of the standard release."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import quoted
from hmic_press.problems.words.templates import unfit
from hmic_press.project.edition import Edition
from hmic_press.release.completeness import bad_template, see_that_nothing_is_lost
from hmic_press.release.helpers import helpers_of
from hmic_press.release.templates import PART, Templates, errors_told, macro_of
from hmic_press.release.views import view_of
from hmic_press.text import english
from hmic_press.text.characters import Unfit, admit
from hmic_press.text.document import MARKS, ONE_LINE, PART_KINDS, Part
from hmic_press.text.lists import clauses

_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_SPACES = re.compile(r"[ \t\n]+")


@dataclass(frozen=True)
class Setting:
    """What a release is made of; `embargo` is the moment until which it holds, None where there is none."""

    templates: Templates
    edition: Edition
    name: Name
    campaign: Campaign
    brief: Brief
    embargo: datetime | None = None

    def given(self) -> dict[str, Any]:
        """Return what a template is given: views of the facts, the embargo's line, and helpers."""
        brief, campaign = self.brief, self.campaign
        region = brief.inspector.region or campaign.region_of(brief.inspector.name)
        return {
            "house": self.templates.view_once(self.edition.house),
            "campaign": self.templates.view_once(campaign),
            "force": view_of(brief.force),
            "inspector": MappingProxyType({**view_of(brief.inspector), "region": region}),
            "findings": view_of(brief.findings),
            "further_notes": view_of(brief.further_notes),
            "release": view_of(brief.release),
            "embargo": self.embargo and english.embargo_line(self.embargo),
            **helpers_of(campaign),
        }


def compose(setting: Setting) -> list[Part]:
    """Return the parts of the standard release.

    Raises BadTemplate if a template fails, or leaves out what the brief says.
    """
    brief = setting.brief
    file = f"templates/{setting.name.campaign}/{brief.template}.jinja"
    printed = _parts(run_template(setting), file)
    parts = [_as_clauses(part) if brief.lists.get(part.name) == "clauses" else part for part in printed]
    see_that_nothing_is_lost(brief, setting.embargo, parts, file)
    if setting.campaign.quotes == "curly":
        return [replace(part, strings=tuple(map(_curled, part.strings))) for part in parts]
    return parts


def _as_clauses(part: Part) -> Part:
    return replace(part, strings=tuple(clauses(part.strings)))


def run_template(setting: Setting) -> str:
    """Return what a brief's template prints, with the marks that open its parts; raises BadTemplate if it fails."""
    setting.templates.begin_for(setting.edition)
    with errors_told(str(setting.name)):
        template = setting.templates.get_template(f"{setting.name.campaign}/{setting.brief.template}.jinja")
        return template.render(setting.given())


def bullet(setting: Setting, finding: Finding) -> str | None:
    """Return the sentence that a campaign has for a finding of a brief, None if it has none for the kind.

    Raises BadTemplate if its macro fails.
    """
    file = f"{setting.name.campaign}/_findings.jinja"
    setting.templates.begin_for(setting.edition)
    with errors_told(f"the sentence on {finding.kind()}"):
        template = setting.templates.get_template(file)
        macro = macro_of(template.make_module(setting.given()), finding.macro)
        if macro is None:
            return None
        words = _admitted(_SPACES.sub(" ", macro(view_of(finding))).strip(), f"templates/{file}")
    return _curled(words) if setting.campaign.quotes == "curly" else words


def _admitted(text: str, file: str) -> str:
    """Return what a template has made, if it may pass the gate."""
    try:
        return admit(text)
    except Unfit as error:
        raise bad_template(file, unfit(error.name), "Take it out of the template.") from None


def _parts(text: str, file: str) -> Iterator[Part]:
    before, *sections = (_admitted(section, file) for section in text.split(PART))
    if before.strip():
        raise bad_template(file, f"{quoted(before)} stands above the first part.", "Put it into a part.")
    for section in sections:
        opened, _, inside = section.partition("\n")
        kind, _, name = opened.partition(" ")
        strings = tuple(
            folded for paragraph in _BLANK_LINES.split(inside) if (folded := _SPACES.sub(" ", paragraph).strip())
        )
        if kind not in PART_KINDS:
            raise bad_template(
                file,
                f"Part {quoted(name)} is of an unknown kind, {quoted(kind)}.",
                f"Write {english.any_of(PART_KINDS)}.",
            )
        if kind in ONE_LINE and len(strings) != 1:
            raise bad_template(file, f"Part {quoted(name)} is not one line.", "Give it one line, without a blank line.")
        if not strings:
            remedy = f"Give its {kind} in the template{', or in the file under [[findings]]' * (name == 'findings')}."
            raise bad_template(file, f"The release has nothing in its part {quoted(name)}.", remedy)
        yield Part(name, kind, strings)  # type: ignore[arg-type]  # checked above


def _curled(string: str) -> str:
    """Return a string with curly marks for straight ones, its addresses as they are."""
    curled = english.curly_marks(string)
    for found in MARKS.finditer(string):
        if found["address"]:
            curled = curled[: found.start()] + found.group() + curled[found.end() :]
    return curled
