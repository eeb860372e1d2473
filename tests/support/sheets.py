"""What is laid before a reviewer: the sentence of a case, and the amendments of a release."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache

import tomli_w

from hmic_press import Newsroom
from hmic_press.facts.brief import Brief
from hmic_press.facts.findings import KINDS
from hmic_press.facts.london_time import absolute
from hmic_press.release.parts import compose
from hmic_press.review.wording_cases import Cell, find_cells
from hmic_press.review.wording_sheet import name_state
from tests.support.project import CAMPAIGN


def case_names() -> Iterator[tuple[str, str]]:
    """Yield kind and label of every case of every kind of finding."""
    for kind, finding in KINDS.items():
        for case in finding.examples:
            yield kind, case.label


def case_sheet(newsroom: Newsroom, kind: str, label: str) -> str:
    """Return the facts of a case, its state, and the bullet that they make."""
    cell = table(newsroom)[kind, label]
    given = tomli_w.dumps(cell.facts) if cell.facts else "(no finding of this kind)\n"
    said = f"- {cell.words}" if cell.facts else f"({cell.words})"
    return f"# {kind}: {label}\n# {name_state(cell)}\n\n{given}\n{said}\n"


@lru_cache(maxsize=1)
def table(newsroom: Newsroom) -> dict[tuple[str, str], Cell]:
    """Return the cells of the campaign by kind and case."""
    return {(cell.kind, cell.case): cell for cell in find_cells(newsroom, CAMPAIGN)}


def details_sheet(newsroom: Newsroom) -> str:
    """Return who is named as author, and the parts of a release under embargo with all its details."""
    campaign = newsroom.campaign(CAMPAIGN)
    values = {
        "force": {"name": "the Anyshire Police", "verdict": campaign.verdicts[0]},
        "inspector": {"name": "Zoë Billingham"},
        "findings": [{"statement": "A finding."}],
        "further_notes": [{"text": "A further note."}],
        "release": {
            "reference": "027/2012",
            "date": date(2012, 12, 13),
            "embargo": datetime(2012, 12, 13, 0, 1),
            "contact": "Jo Smith, 020 7946 0000",
            "ends": True,
        },
    }
    brief = Brief.model_validate(values, context=campaign)
    until = absolute(datetime(2012, 12, 13, 0, 1))
    parts = compose(newsroom.templates, newsroom.house, f"{CAMPAIGN}/anyshire", campaign, brief, until)
    shown = ("\n".join((f"[{part.name}: {part.kind}]", *part.strings)) for part in parts)
    return f"author: {newsroom.house.name}\n\n" + "\n\n".join(shown) + "\n"


def amendments_sheet(newsroom: Newsroom, name: str) -> str:
    """Return what a release amends, and why."""
    amendments = newsroom.read(name)[1].issued.amendments
    return "\n".join(
        f"part:     {each.part}\nstandard: {each.standard}\nissued:   {each.issued}\nwhy:      {each.why}\n"
        for each in amendments
    )


def accepted_sheet(newsroom: Newsroom, name: str = "") -> str:
    """Return what of the house style a release accepts, or the campaign for what its releases share, and why."""
    entries = newsroom.read(name)[1].accepted if name else newsroom.campaign(CAMPAIGN).style.accepted
    rows = [f"{each.rule}: {each.phrase or 'all'}\n      {each.why}\n" for each in entries]
    return "\n".join(rows)


def parts_sheet(newsroom: Newsroom, name: str) -> str:
    """Return the parts of a release: what each is called, its kind, and how many strings it has."""
    parts = newsroom.release(name).parts
    return "".join(f"{part.name}: {len(part.strings)} {part.kind}\n" for part in parts)
