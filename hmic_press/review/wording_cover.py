"""Which case of the wording covers each counted sentence of a release, and who answers for that case."""

from collections.abc import Iterator
from typing import NamedTuple

from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.sense.shape_of_sentence import shape_of_sentence
from hmic_press.review.wording_cases import Cell, find_cells

_BEST = ("attested", "signed off", "drafted")


class Covered(NamedTuple):
    """A sentence of a release, the place of its finding, and the case that covers it, if any does."""

    finding: int
    sentence: str
    cell: Cell | None

    @property
    def is_vouched_for(self) -> bool:
        """Whether the sentence was issued before, or somebody has signed it off, whatever its figures."""
        return self.cell is not None and self.cell.state != "drafted"


def cover(newsroom: Newsroom, release: Release) -> Iterator[Covered]:
    """Yield each sentence that the wording makes of a release's findings; statements are people's own words."""
    folder = release.name.campaign
    cells: dict[tuple[str, str], Cell] = {}
    for cell in find_cells(newsroom, folder):
        key = cell.kind, cell.shape
        if key not in cells or _BEST.index(cell.state) < _BEST.index(cells[key].state):
            cells[key] = cell
    for part in release.parts:
        if part.name not in release.brief.lists:
            continue
        for finding, sentence in zip(release.brief.findings_of(part.name), part.strings, strict=True):
            if finding.kind() != STATEMENT:
                shape = shape_of_sentence(sentence, release.brief, finding, release.terms)
                number = release.brief.findings.index(finding)
                yield Covered(number, sentence, cells.get((finding.kind(), shape)))
