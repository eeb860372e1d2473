"""Where a release stands between a draft and its issue, told by its record and by the words it has now."""

from typing import NamedTuple

from hmic_press.facts.history import APPROVED, Row, last_out
from hmic_press.release.release import Release

DRAFT, IS_APPROVED, IS_ISSUED = "draft", "approved", "issued"


class State(NamedTuple):
    """Whether a release is a draft, approved or issued; the row that makes it so; the approval that has lapsed."""

    name: str
    row: Row | None = None
    lapsed: Row | None = None

    @property
    def by(self) -> str:
        """Who approved or issued it."""
        return (self.row.by or "") if self.row else ""


def state_of(release: Release) -> State:
    """Return where a release stands; an approval lapses when a letter changes, whatever changed it."""
    now, approval = release.digest, last_approval(release)
    lapsed = approval if approval and approval.words != now else None
    if out := last_out(release.brief.history):
        return State(IS_ISSUED, out[1], lapsed if out[1].words != now else None)
    if approval and not lapsed:
        return State(IS_APPROVED, approval)
    return State(IS_ISSUED if release.is_issued else DRAFT, None, lapsed)


def last_approval(release: Release) -> Row | None:
    """Return the row by which a release's words, as they were then, were approved last."""
    return next((row for row in reversed(release.brief.history) if row.act == APPROVED), None)


def quotation_of(release: Release) -> str:
    """Return the words of the quotation, which the speaker alone agrees to."""
    return "\n\n".join(string for part in release.parts if part.kind == "speech" for string in part.strings)
