"""Brief and campaign into the parts of the standard release; a finding or words lost on the way are an error."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from jinja2 import Environment

from hmic_press import english
from hmic_press.brief import Brief
from hmic_press.campaign import Campaign, House
from hmic_press.details import Details
from hmic_press.document import MARKS, ONE_LINE, PART_KINDS, Part
from hmic_press.errors import BadTemplate, Problem
from hmic_press.findings import Finding, Statement
from hmic_press.messages import quoted
from hmic_press.templates import PART, errors_told

_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_SPACES = re.compile(r"[ \t\n]+")


def compose(
    templates: Environment, house: House, name: str, campaign: Campaign, brief: Brief, embargo: datetime | None = None
) -> list[Part]:
    """Return the parts of the standard release of a brief, named CAMPAIGN/SLUG, under embargo until a moment, if any.

    Raises BadTemplate if a template fails, or leaves out what the brief says.
    """
    file = f"templates/{name.partition('/')[0]}/{brief.template}.jinja"
    parts = list(_parts(rendered(templates, house, name, campaign, brief, embargo), file))
    if [part.kind for part in parts].count("headline") != 1:
        raise _bad(file, "The release does not have one headline.", "Open one part of the kind headline.")
    _nothing_lost(brief, parts, file)
    _details_shown(brief.release.over(campaign.release), parts, file)
    _embargo_shown(embargo, parts, file)
    if campaign.quotes == "curly":
        return [replace(part, strings=tuple(map(_curled, part.strings))) for part in parts]
    return parts


def rendered(
    templates: Environment, house: House, name: str, campaign: Campaign, brief: Brief, embargo: datetime | None = None
) -> str:
    """Return what a brief's template prints, with the marks that open its parts; raises BadTemplate if it fails."""
    with errors_told(name):
        template = templates.get_template(f"{name.partition('/')[0]}/{brief.template}.jinja")
        return template.render(_facts(house, campaign, brief, embargo))


def bullet(
    templates: Environment, house: House, folder: str, campaign: Campaign, brief: Brief, finding: Finding
) -> str | None:
    """Return the sentence that a campaign has for a finding of a brief, None if it has none for the kind.

    Raises BadTemplate if its macro fails.
    """
    with errors_told(f"the sentence on {finding.kind()}"):
        template = templates.get_template(f"{folder}/_findings.jinja")
        macro = getattr(template.make_module(_facts(house, campaign, brief, None)), finding.macro, None)
        if macro is None:
            return None
        words = _SPACES.sub(" ", macro(finding)).strip()
    return _curled(words) if campaign.quotes == "curly" else words


def _facts(house: House, campaign: Campaign, brief: Brief, embargo: datetime | None) -> dict[str, object]:
    known_region = campaign.region_of(brief.inspector.name)
    return {
        "house": house,
        "campaign": campaign,
        "force": brief.force,
        "inspector": brief.inspector.model_copy(update={"region": brief.inspector.region or known_region}),
        "findings": brief.findings,
        "further_notes": brief.further_notes,
        "release": brief.release.over(campaign.release),
        "embargo": embargo and english.embargo_line(embargo),
        "number": partial(english.number, figures_together=campaign.figures_together),
        "share": partial(english.share, figures_together=campaign.figures_together),
    }


def _parts(text: str, file: str) -> Iterator[Part]:
    before, *sections = text.split(PART)
    if before.strip():
        raise _bad(file, f"{quoted(before)} stands above the first part.", "Put it into a part.")
    for section in sections:
        opened, _, inside = section.partition("\n")
        kind, _, name = opened.partition(" ")
        strings = tuple(
            folded for paragraph in _BLANK_LINES.split(inside) if (folded := _SPACES.sub(" ", paragraph).strip())
        )
        if kind not in PART_KINDS:
            raise _bad(
                file,
                f"Part {quoted(name)} is of an unknown kind, {quoted(kind)}.",
                f"Write {english.any_of(PART_KINDS)}.",
            )
        if kind in ONE_LINE and len(strings) != 1:
            raise _bad(file, f"Part {quoted(name)} is not one line.", "Give it one line, without a blank line.")
        if not strings:
            remedy = f"Give its {kind} in the template{', or in the file under [[findings]]' * (name == 'findings')}."
            raise _bad(file, f"The release has nothing in its part {quoted(name)}.", remedy)
        yield Part(name, kind, strings)  # type: ignore[arg-type]  # checked above


def _nothing_lost(brief: Brief, parts: list[Part], file: str) -> None:
    bullets = sum(len(part.strings) for part in parts if part.name == "findings")
    if bullets != len(brief.findings):
        raise _bad(
            file,
            f"The file has {english.plural(len(brief.findings), 'finding')}, "
            f"the release shows {english.number(bullets, nought='none')}.",
            "Let the template print each finding as one bullet of the part “findings”, or correct the file's template.",
        )
    printed = "\n".join(string for part in parts for string in part.strings).casefold()
    words = [brief.inspector.name, brief.inspector.said or "", *(note.text for note in brief.further_notes)]
    words += [finding.statement for finding in brief.findings if isinstance(finding, Statement)]
    words += [brief.force.name] if brief.force else []
    for text in words:
        for paragraph in _BLANK_LINES.split(text):
            if _SPACES.sub(" ", paragraph).strip().casefold() not in printed:
                raise _bad(
                    file,
                    f"The release leaves out {quoted(paragraph)}.",
                    "Let the template print it, or take it out of the file.",
                )


def _details_shown(details: Details, parts: list[Part], file: str) -> None:
    """See that each detail stands in its own part: anywhere else its words could be others'."""
    wanted = {
        "reference": details.reference,
        "date": english.day(details.date) if details.date else None,
        "contact": details.contact,
        "end": "ENDS" if details.ends else None,
    }
    for name, detail in wanted.items():
        if detail and not any(detail in string for part in parts if part.name == name for string in part.strings):
            remedy = f"Let the template print it in the part “{name}”, or take it out of the file."
            raise _bad(file, f"The release leaves out {quoted(detail)}.", remedy)


def _embargo_shown(embargo: datetime | None, parts: list[Part], file: str) -> None:
    """See that a release under embargo begins with the line, and that no other has one."""
    lines = [string for part in parts if part.kind == "embargo" for string in part.strings]
    if embargo is None:
        if lines:
            remedy = "Let the template print it {% if embargo is not none %}."
            raise _bad(file, "The release bears an embargo, and there is none.", remedy)
    elif parts[0].kind != "embargo" or lines != [english.embargo_line(embargo)]:
        remedy = "Let the template extend release.jinja, or begin with a part of the kind embargo, {{ embargo }} alone."
        raise _bad(file, f"The release does not begin with {quoted(english.embargo_line(embargo))}.", remedy)


def _curled(string: str) -> str:
    """Return a string with curly marks for straight ones, its addresses as they are."""
    curled = english.curly_marks(string)
    for found in MARKS.finditer(string):
        if found["address"]:
            curled = curled[: found.start()] + found.group() + curled[found.end() :]
    return curled


def _bad(file: str, problem: str, remedy: str) -> BadTemplate:
    return BadTemplate([Problem(file=file, field="template", problem=problem, remedy=remedy)])
