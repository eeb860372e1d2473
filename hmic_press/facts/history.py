"""`[[history]]` of a release's file: who approved its words, and when they were issued; rows are only ever added."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date as date_of
from hashlib import sha256
from typing import Annotated, Any

from hmic_press.facts.fields import Day, Facts, Line, known_as
from hmic_press.facts.london_time import now, today
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import rounds as words
from hmic_press.problems.words import values

APPROVED, AGREED, ISSUED, CORRECTED, WITHDRAWN = "approved", "quotation agreed", "issued", "corrected", "withdrawn"
ACTS = (APPROVED, AGREED, ISSUED, CORRECTED, WITHDRAWN)
OUT = (ISSUED, CORRECTED)  # acts after which the words are evidence
_EXAMPLE = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

_DIGEST = re.compile("[0-9a-f]{64}")


class Row(Facts):
    """One act on a release's words: what was done, on which day and by whom, and the digests of what it was done to."""

    act: Annotated[Line, known_as("Act", "What was done to the words: approved, issued, corrected, withdrawn.", ISSUED)]
    on: Annotated[Day | None, known_as("On", "The day on which it was done.", date_of(2012, 12, 13))] = None
    by: Annotated[Line | None, known_as("By", "Who did it, by name and office.", "Jo Smith, head of news")] = None
    words: Annotated[Line, known_as("Digest of the words", "The SHA-256 of what the release said.", _EXAMPLE)]
    bytes: Annotated[
        Line | None,
        known_as("Digest of the file", "The SHA-256 of the file in the format it was issued in.", _EXAMPLE),
    ] = None
    before: Annotated[
        Line | None, known_as("Digest of the row before", "The SHA-256 of the row above it.", _EXAMPLE)
    ] = None
    format: Annotated[Line | None, known_as("Format", "The format it was issued in.", "plain")] = None
    reason: Annotated[Line | None, known_as("Reason", "Why it was corrected or withdrawn.", "a figure was wrong")] = (
        None
    )

    @property
    def digest(self) -> str:
        """The digest of the row itself, which the next one holds."""
        return sha256(json.dumps(self.model_dump(mode="json", exclude_none=True), sort_keys=True).encode()).hexdigest()

    def complaints(self) -> Iterable[Complaint]:
        """Yield what a row of its act cannot be without."""
        for name in ("words", "bytes", "before"):
            if (digest := getattr(self, name)) is not None and not _DIGEST.fullmatch(digest):
                yield words.no_digest(name)
        if self.act not in ACTS:
            yield values.not_a_choice("act", self.act, ACTS)._replace(field="act")
        if self.act in (APPROVED, AGREED) and self.by is None:
            yield words.by_nobody(self.act)
        if self.act != ISSUED and self.on is None:  # nobody knows the day of some that were issued long ago
            yield words.on_no_day(self.act)
        if self.act in (CORRECTED, WITHDRAWN) and self.reason is None:
            yield words.without_reason(self.act)
        if self.on and self.on > now().date() and self.on > today():  # London's day is never before that of UTC
            yield words.in_the_future(self.on)


def broken_chain(rows: Iterable[Row]) -> Iterable[tuple[int, Complaint]]:
    """Yield each row that does not follow the one above it: a row was changed, moved or taken out."""
    above: Row | None = None
    for number, row in enumerate(rows):
        if row.before != (above.digest if above else None):
            yield number, words.row_changed(number)
        above = row


def last_out(rows: Iterable[Row]) -> tuple[int, Row] | None:
    """Return the row, and its number from 1, by which the words that are out were issued; None if none are."""
    found: tuple[int, Row] | None = None
    for number, row in enumerate(rows, start=1):
        if row.act in OUT:
            found = number, row
        elif row.act == WITHDRAWN:
            found = None
    return found


def was_issued(values: Mapping[str, Any]) -> bool:
    """Return whether a file's values, sound or not, say that its release has been issued."""
    rows = values.get("history")
    acts = [row.get("act") for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return "issued" in values or ISSUED in acts


def values_of(row: Row) -> dict[str, Any]:
    """Return a row as it is written into a file."""
    return row.model_dump(exclude_none=True)
