"""The sentences that a campaign's releases were issued with: whoever issued them answers for their wording."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from hmic_press.facts.history import last_out
from hmic_press.problems.errors import PressError
from hmic_press.release.amendments import amend
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.release.rounds import read_round
from hmic_press.release.state import IS_ISSUED, state_of
from hmic_press.review.sense.shape_of_sentence import shape_of_sentence


class Attested(NamedTuple):
    """A sentence that was issued: its kind, its shape, and the release that has it."""

    kind: str
    shape: str
    release: str


def attested_in(newsroom: Newsroom, folder: str) -> Iterator[Attested]:
    """Yield the sentences of a campaign's releases that were issued, whatever their figures and months."""
    for name in newsroom.names:
        if name.campaign == folder:
            with suppress(PressError):  # a file that cannot be read attests nothing; check says why
                release = newsroom.release(name)
                state = state_of(release)
                if state.name == IS_ISSUED and not release.problems_of_amendments():
                    out = last_out(release.brief.history) if state.lapsed else None
                    yield from _sentences_of(release, read_round(newsroom.project, name, out[0]) if out else None)


def _sentences_of(release: Release, out: str | None) -> Iterator[Attested]:
    """Yield the sentences of a release that was issued; where it says something else now, those that are out."""
    as_issued = amend(release.parts, release.brief.issued.amendments)
    for standard, issued in zip(release.parts, as_issued, strict=True):
        if standard.name in release.brief.lists:
            findings = release.brief.findings_of(standard.name)
            for finding, was, became in zip(findings, standard.strings, issued.strings, strict=True):
                if out is not None and became not in out:
                    continue
                amended = " (amended)" if was != became else ""
                shape = shape_of_sentence(was, release.brief, finding, release.terms)
                yield Attested(finding.kind(), shape, f"{release.name.slug}{amended}")
