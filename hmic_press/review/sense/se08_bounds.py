"""What a declaration doubts: a figure outside its bounds, arithmetic left out where words stand for one."""

from collections.abc import Iterator, Sequence

from hmic_press.facts.declared.series import tables_stated
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import NOT_RECKONED, OUTSIDE_BOUNDS, Doubt


def declared_doubts(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each figure outside its declared bounds, and each rule that was not checked."""
    for release in releases:
        for stated in tables_stated(
            release.file.name, release.brief.about, release.brief.findings, release.brief.called.body_table
        ):
            for rule, complaints in (
                (OUTSIDE_BOUNDS, stated.table.doubts()),
                (NOT_RECKONED, stated.table.not_reckoned()),
            ):
                for complaint in complaints:
                    yield Doubt(rule, release, stated.path, complaint, complaint.problem)
