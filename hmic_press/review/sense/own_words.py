"""A release's own words, laid beside those of other forces: without its force's name."""

import re
from collections.abc import Iterator

from hmic_press.facts.findings import Statement
from hmic_press.problems.complaint import FieldPath
from hmic_press.project.roster import Body
from hmic_press.release.release import Release

FORCE = "{force}"


def read_own_words(release: Release) -> Iterator[tuple[FieldPath, str]]:
    """Yield what somebody wrote for this release alone, with its place: statements, notes and the quotation."""
    for number, finding in enumerate(release.brief.findings):
        if isinstance(finding, Statement):
            yield ("findings", number, "statement"), finding.statement
    for number, note in enumerate(release.brief.further_notes):
        yield ("further_notes", number, "text"), note.text
    if release.brief.inspector.said:
        yield ("inspector", "said"), release.brief.inspector.said


def without_name(release: Release, text: str) -> str:
    """Return words with a sign for the force's names, on one line."""
    text = " ".join(text.split())
    if release.brief.force:
        name = release.brief.force.name.removeprefix("the ")
        phrases = sorted(Body("", name, "").phrases, key=len, reverse=True)
        text = re.sub(rf"\b(?:[Tt]he )?(?:{'|'.join(map(re.escape, phrases))})\b", FORCE, text)
    return text
