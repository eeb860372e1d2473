"""A composed release laid beside its facts: a finding, words, a detail or the embargo lost on the way are an error."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.statement import Statement
from hmic_press.problems.complaint import quoted
from hmic_press.problems.errors import BadTemplate, Problem
from hmic_press.release.digest import CORRECTION
from hmic_press.text import english
from hmic_press.text.document import BLANK_LINES, Part

_AS_HOUSE = "Let the house print it in its block “correction”, {% if correction is not none %}."


def see_that_nothing_is_lost(brief: Brief, embargo: datetime | None, parts: list[Part], file: str) -> None:
    """Raise BadTemplate, about the template's file, if the parts leave out what the brief says or its embargo."""
    if [part.kind for part in parts].count("headline") != 1:
        raise bad_template(file, "The release does not have one headline.", "Open one part of the kind headline.")
    _findings_shown(brief, parts, file)
    _words_shown(brief, parts, file)
    _details_shown(brief, parts, file)
    _embargo_shown(embargo, parts, file)


def _findings_shown(brief: Brief, parts: list[Part], file: str) -> None:
    for name in brief.lists:
        shown, stated = sum(len(part.strings) for part in parts if part.name == name), len(brief.findings_of(name))
        if shown != stated:
            where = "" if len(brief.lists) == 1 else f" for the part {quoted(name)}"
            raise bad_template(
                file,
                f"The file has {english.plural(stated, 'finding')}{where}, "
                f"the release shows {english.number(shown, nought='none')}.",
                f"Let the template print each finding as one bullet of the part {quoted(name)}, "
                "or correct the file's template.",
            )


def _words_shown(brief: Brief, parts: list[Part], file: str) -> None:
    printed = "\n".join(" ".join(string.split()) for part in parts for string in part.strings).casefold()
    words = [note.text for note in brief.further_notes]
    words += [brief.voice.name, brief.voice.said or ""] if brief.voice else []
    words += [finding.statement for finding in brief.findings if isinstance(finding, Statement)]
    words += [brief.about.name] if brief.about else []
    left_out = (paragraph for text in words for paragraph in BLANK_LINES.split(text) if not _is_in(printed, paragraph))
    for paragraph in left_out:
        if brief.voice and not brief.voice.said and paragraph == brief.voice.name:
            raise bad_template(file, *_quotes_nobody(brief.voice.name))
        raise _left_out(file, paragraph, "Let the template print it")


def _is_in(printed: str, words: str) -> bool:
    return " ".join(words.split()).casefold() in printed


def _quotes_nobody(name: str) -> tuple[str, str]:
    return (
        f"It has no standard quotation, and {quoted(name)} has no words.",
        "Give the words in the file, as said; or let the template have a quotation for whoever says nothing else.",
    )


def _details_shown(brief: Brief, parts: list[Part], file: str) -> None:
    """See that each detail stands in its own part: anywhere else its words could be others'."""
    details = brief.release
    wanted = {
        "reference": details.reference,
        "date": english.day(details.date) if details.date else None,
        "contact": details.contact,
        "end": "ENDS" if details.ends else None,
    }
    for name, detail in wanted.items():
        if detail and not any(detail in string for part in parts if part.name == name for string in part.strings):
            raise _left_out(file, detail, f"Let the template print it in the part “{name}”")


def _embargo_shown(embargo: datetime | None, parts: list[Part], file: str) -> None:
    """See that a release under embargo begins with the line, and that no other has one."""
    lines = [string for part in parts if part.kind == "embargo" for string in part.strings]
    if embargo is None:
        if lines:
            remedy = "Let the template print it {% if embargo is not none %}."
            raise bad_template(file, "The release bears an embargo, and there is none.", remedy)
    elif parts[0].kind != "embargo" or lines != [english.embargo_line(embargo)]:
        remedy = "Let the template extend house.jinja, or begin with a part of the kind embargo, {{ embargo }} alone."
        raise bad_template(file, f"The release does not begin with {quoted(english.embargo_line(embargo))}.", remedy)


def see_the_correction(correction: Mapping[str, Any] | None, parts: list[Part], file: str) -> None:
    """Raise BadTemplate if a corrected release does not say what it corrects, or another says that it does."""
    printed = " ".join(string for part in parts if part.name == CORRECTION for string in part.strings)
    if correction is None:
        if printed:
            raise bad_template(file, "The release bears a correction, and there is none.", _AS_HOUSE)
        return
    for words in (*correction["said"], *correction["left_out"]):
        if words not in printed:
            raise bad_template(file, f"The correction leaves out {quoted(words)}.", _AS_HOUSE)


def _left_out(file: str, words: str, remedy: str) -> BadTemplate:
    return bad_template(file, f"The release leaves out {quoted(words)}.", f"{remedy}, or take it out of the file.")


def bad_template(file: str, problem: str, remedy: str) -> BadTemplate:
    """Return what is wrong with a template's file as an error."""
    return BadTemplate([Problem(file=file, field="template", problem=problem, remedy=remedy)])
