"""Where a release stands between a draft and its issue, told by its record and by the words it has now."""

from collections.abc import Sequence
from typing import NamedTuple

from hmic_press.facts.history import APPROVED, OUT, WITHDRAWN, Row, last_out
from hmic_press.release.release import Release

DRAFT, IS_APPROVED, IS_ISSUED, IS_WITHDRAWN = "draft", "approved", "issued", "withdrawn"


class State(NamedTuple):
    """Whether a release is a draft, approved, issued or withdrawn; the row that makes it so; the approval that lapsed.

    The `lapsed` row of one that is issued is that of its issue: it no longer says what went out.
    """

    name: str
    row: Row | None = None
    lapsed: Row | None = None

    @property
    def by(self) -> str:
        """Who approved, issued or withdrew it."""
        return (self.row.by or "") if self.row else ""


def state_of(release: Release) -> State:
    """Return where a release stands; an approval lapses when a letter changes, whatever changed it."""
    rows = release.brief.history
    if not rows:
        return State(IS_ISSUED if release.is_issued else DRAFT)
    now, approval = release.digest, last_approval(release)
    lapsed = approval if approval and approval.words != now else None
    if out := last_out(rows):
        return State(IS_ISSUED, out[1], lapsed if out[1].words != now else None)
    if approval and not lapsed:
        return State(IS_APPROVED, approval)
    if withdrawal := withdrawal_of(rows):
        return State(IS_WITHDRAWN, withdrawal, lapsed)
    return State(IS_ISSUED if release.is_issued else DRAFT, None, lapsed)


def is_out(release: Release) -> bool:
    """Return whether a release went out in the words that it has now, and nobody has withdrawn them."""
    state = state_of(release)
    return state.name == IS_ISSUED and state.lapsed is None


def withdrawal_of(rows: Sequence[Row]) -> Row | None:
    """Return the row by which a release was withdrawn, None where it never was or has gone out again."""
    found: Row | None = None
    for row in rows:
        found = row if row.act == WITHDRAWN else None if row.act in OUT else found
    return found


def last_approval(release: Release) -> Row | None:
    """Return the row by which a release's words, as they were then, were approved last; a withdrawal ends them all."""
    rows = release.brief.history
    for row in reversed(rows):
        if row.act in (APPROVED, WITHDRAWN):
            return row if row.act == APPROVED else None
    return None


def quotation_of(release: Release) -> str:
    """Return the words of the quotation, which the speaker alone agrees to."""
    return "\n\n".join(string for part in release.parts if part.kind == "speech" for string in part.strings)
