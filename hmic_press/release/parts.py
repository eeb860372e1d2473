"""Brief and campaign into the parts of the standard release."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from jinja2.environment import TemplateModule

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import quoted
from hmic_press.problems.words.templates import unfit
from hmic_press.project.body_names import Body
from hmic_press.project.edition import Edition
from hmic_press.release.completeness import bad_template, see_that_nothing_is_lost, see_the_correction
from hmic_press.release.helpers import helpers_of
from hmic_press.release.short_words import MOST, ShortWords, read_short_words
from hmic_press.release.templates import PART, Apart, Templates, errors_told, macro_of
from hmic_press.release.views import view_of
from hmic_press.text import english
from hmic_press.text.characters import Unfit, admit
from hmic_press.text.document import ONE_LINE, PART_KINDS, Kind, Part
from hmic_press.text.folding import single_spaced
from hmic_press.text.lists import clauses
from hmic_press.text.quotation_marks import curly_marks

_BLANK_LINES = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Setting:
    """What a release is made of; `embargo` is the moment until which it holds, None where there is none.

    `body` is the line of the roster that it is about, if the roster has one; `correction` is what it puts right.
    """

    templates: Templates
    edition: Edition
    name: Name
    campaign: Campaign
    brief: Brief
    embargo: datetime | None = None
    body: Body | None = None
    correction: Mapping[str, Any] | None = None

    @property
    def title(self) -> str | None:
        """What stands before the name of whoever speaks, unless the campaign says otherwise of one."""
        return self.brief.called.title

    def given(self) -> dict[str, Any]:
        """Return what a template is given: views of the facts, the embargo's line, and helpers."""
        brief, campaign = self.brief, self.campaign
        body, speaker = self._body(), self._speaker()
        return {
            "house": self.templates.view_once(self.edition.house),
            "campaign": self.templates.view_once(campaign),
            **dict.fromkeys(("body", brief.called.body_table), body),
            **dict.fromkeys(("speaker", brief.called.speaker_table), speaker),
            "findings": view_of(brief.findings),
            "further_notes": view_of(brief.further_notes),
            "release": view_of(brief.release),
            "embargo": self.embargo and english.embargo_line(self.embargo),
            "correction": self.correction,
            **helpers_of(campaign, brief.kinds.values()),
        }

    def _speaker(self) -> Mapping[str, Any] | None:
        """Return what a template is given of who speaks: the facts, and what the campaign knows of them."""
        if (voice := self.brief.voice) is None:
            return None
        known = self.campaign.known(voice.name)
        region = voice.region or (known and known.region)
        title = (known and known.title) or self.title
        return MappingProxyType({**view_of(voice), "region": region, "title": title})

    def _body(self) -> Mapping[str, Any] | None:
        """Return what a template is given of the body: its facts, and what the roster has it called."""
        if self.brief.about is None:
            return None
        place, called = (self.body.place, self.body.called) if self.body else ("", "")
        return MappingProxyType({"place": place or None, "called": called or None, **view_of(self.brief.about)})


class Composed(NamedTuple):
    """A standard release: its parts, and what its template declares for lists, pages and e-mail."""

    parts: list[Part]
    short: ShortWords


def compose(setting: Setting) -> Composed:
    """Return the standard release.

    Raises BadTemplate if a template fails, or leaves out what the brief says.
    """
    brief = setting.brief
    file = f"templates/{setting.name.campaign}/{brief.template}.jinja"
    text, declared = _run(setting)
    printed = _parts(text, file)
    parts = [_as_clauses(part) if brief.lists.get(part.name) == "clauses" else part for part in printed]
    see_that_nothing_is_lost(brief, setting.embargo, parts, file)
    see_the_correction(setting.correction, parts, file)
    short = {name: apart._replace(text=_admitted(apart.text, apart.file)) for name, apart in declared.items()}
    if setting.campaign.quotes == "curly":
        parts = [replace(part, strings=tuple(map(curly_marks, part.strings))) for part in parts]
        short = {name: apart._replace(text=curly_marks(apart.text)) for name, apart in short.items()}
    return Composed(parts, read_short_words(short))


def _as_clauses(part: Part) -> Part:
    return replace(part, strings=tuple(clauses(part.strings)))


def strings_of(setting: Setting, kind: Kind) -> Iterator[str]:
    """Yield what stands in the parts of a kind, however little there is yet of the rest; raises BadTemplate."""
    file = f"templates/{setting.name.campaign}/{setting.brief.template}.jinja"
    for part in _parts(run_template(setting), file, whole=False):
        if part.kind == kind:
            yield from part.strings


def run_template(setting: Setting) -> str:
    """Return what a brief's template prints, with the marks that open its parts; raises BadTemplate if it fails."""
    return _run(setting)[0]


def _run(setting: Setting) -> tuple[str, dict[str, Apart]]:
    setting.templates.begin_for(setting.edition)
    with errors_told(str(setting.name)):
        file = f"{setting.name.campaign}/{setting.brief.template}.jinja"
        return setting.templates.run(file, setting.given(), MOST)


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
            words = _admitted(single_spaced(macro(view_of(finding))), f"templates/{self._file}")
        return curly_marks(words) if self._setting.campaign.quotes == "curly" else words

    @cached_property
    def _module(self) -> TemplateModule:
        return self._setting.templates.get_template(self._file).make_module(self._setting.given())


def _admitted(text: str, file: str) -> str:
    """Return what a template has made, if it may pass the gate."""
    try:
        return admit(text)
    except Unfit as error:
        raise bad_template(file, unfit(error.name), "Take it out of the template.") from None


def _parts(text: str, file: str, *, whole: bool = True) -> Iterator[Part]:
    """Yield the parts that a template has printed; raises BadTemplate, for one without words unless more is to come."""
    before, *sections = (_admitted(section, file) for section in text.split(PART))
    if before.strip():
        raise bad_template(file, f"{quoted(before)} stands above the first part.", "Put it into a part.")
    for section in sections:
        opened, _, inside = section.partition("\n")
        kind, _, name = opened.partition(" ")
        strings = tuple(filter(None, map(single_spaced, _BLANK_LINES.split(inside))))
        if kind not in PART_KINDS:
            raise bad_template(
                file,
                f"Part {quoted(name)} is of an unknown kind, {quoted(kind)}.",
                f"Write {english.any_of(PART_KINDS)}.",
            )
        if kind in ONE_LINE and len(strings) != 1 and (strings or whole):
            raise bad_template(file, f"Part {quoted(name)} is not one line.", "Give it one line, without a blank line.")
        if not strings and whole:
            remedy = f"Give its {kind} in the template{', or in the file under [[findings]]' * (name == 'findings')}."
            raise bad_template(file, f"The release has nothing in its part {quoted(name)}.", remedy)
        yield Part(name, kind, strings)  # type: ignore[arg-type]  # checked above
