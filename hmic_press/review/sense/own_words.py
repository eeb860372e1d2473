"""A release's own words, laid beside those of other bodies: without its body's name."""

import re
from collections.abc import Iterator

from hmic_press.facts.about_body import AboutBody
from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.statement import Statement
from hmic_press.problems.complaint import FieldPath
from hmic_press.project.body_names import Body, BodyNames
from hmic_press.release.release import Release
from hmic_press.style.terms import Terms

NAME = "{name}"
_THE = re.compile(r"\bthe $", re.IGNORECASE)


def read_own_words(release: Release) -> Iterator[tuple[FieldPath, str]]:
    """Yield what somebody wrote for this release alone, with its place: statements, notes and the quotation."""
    for number, finding in enumerate(release.brief.findings):
        if isinstance(finding, Statement):
            yield ("findings", number, "statement"), finding.statement
    for number, note in enumerate(release.brief.further_notes):
        yield ("further_notes", number, "text"), note.text
    if (voice := release.brief.voice) and voice.said:
        yield (release.brief.called.speaker_table, "said"), voice.said


def without_name(release: Release, text: str) -> str:
    """Return words with a sign for the body's names, on one line."""
    return nameless(text, release.brief, release.terms)


def nameless(text: str, brief: Brief, terms: Terms) -> str:
    """Return words with a sign for the names of a brief's own body, on one line."""
    text = " ".join(text.split())
    if brief.about:
        end, pieces = 0, []
        for found in BodyNames([body_of(brief.about, terms)]).find(text):
            pieces += [_THE.sub("", text[end : found.start]), NAME]
            end = found.end
        text = "".join([*pieces, text[end:]])
    return text


def body_of(about: AboutBody, terms: Terms) -> Body:
    """Return the body that a body's own name is of; its slug is nothing that its words know."""
    name = about.name.removeprefix("the ")
    return Body(NAME, name, "the" if name != about.name else "", endings=terms.endings)
