"""What is laid before a reviewer: the sentences of a kind of finding, the amendments of a release."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from hmic_press import Newsroom
from hmic_press.facts.london_time import absolute
from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem
from hmic_press.project.edition import terms_of
from hmic_press.release.digest import CORRECTION
from hmic_press.release.parts import compose
from hmic_press.release.setting import Setting
from hmic_press.review.lint_report import as_text
from hmic_press.review.wording_cases import Cell, find_cells
from hmic_press.review.wording_sheet import in_markdown
from tests.support.places import words_at
from tests.support.project import CAMPAIGN


def sentences_sheet(newsroom: Newsroom, kind: str) -> str:
    """Return the table of a kind of finding: its cases, their facts, the sentence that they make, and its state."""
    return in_markdown((cell for cell in _cells(newsroom) if cell.kind == kind), CAMPAIGN) + "\n"


@lru_cache(maxsize=1)
def _cells(newsroom: Newsroom) -> list[Cell]:
    return list(find_cells(newsroom, CAMPAIGN))


def table(newsroom: Newsroom) -> dict[tuple[str, str], Cell]:
    """Return the cells of the campaign by kind and case."""
    return {(cell.kind, cell.case): cell for cell in _cells(newsroom)}


def details_sheet(newsroom: Newsroom) -> str:
    """Return who is named as author, and the parts of a release under embargo with all its details."""
    campaign = newsroom.campaign(CAMPAIGN)
    values = {
        "force": {"name": "the Anyshire Police", "verdict": "some improvements"},
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
    brief = newsroom.brief(CAMPAIGN).model_validate(values, context=campaign)
    until = absolute(datetime(2012, 12, 13, 0, 1))
    name = Name(CAMPAIGN, "anyshire")
    parts = compose(Setting(newsroom.templates, newsroom.edition(CAMPAIGN), name, campaign, brief, until)).parts
    shown = ("\n".join((f"[{part.name}: {part.kind}]", *part.strings)) for part in parts)
    return f"author: {newsroom.edition(CAMPAIGN).house.name}\n\n" + "\n\n".join(shown) + "\n"


def corrections_sheet(newsroom: Newsroom) -> str:
    """Return the notice of a correction: of words that an earlier version said, of others that it did not, of both."""
    release = newsroom.release("leicestershire")
    setting = Setting(newsroom.templates, newsroom.edition(CAMPAIGN), release.name, release.campaign, release.brief)
    rows = []
    for on, said, left_out in (
        (date(2012, 12, 13), ("There were two cases.", "There was one."), ()),
        (None, (), ("Staff are trained.", "All of them.")),
        (date(2012, 12, 13), ("There were two cases.",), ("Staff are trained.",)),
    ):
        corrected = replace(setting, correction={"on": on, "said": said, "left_out": left_out})
        (part,) = (each for each in compose(corrected).parts if each.name == CORRECTION)
        rows += part.strings
    return "\n".join(rows) + "\n"


def amendments_sheet(newsroom: Newsroom, name: str) -> str:
    """Return what a release amends, and why."""
    amendments = newsroom.read(name)[1].issued.amendments
    return "\n".join(
        f"part:     {each.part}\nstandard: {each.standard}\nissued:   {each.issued}\nwhy:      {each.why}\n"
        for each in amendments
    )


def accepted_sheet(newsroom: Newsroom) -> str:
    """Return what the campaign accepts of the wording that its releases share, and why."""
    entries = newsroom.campaign(CAMPAIGN).style.accepted
    rows = ["\n".join([each.rule, *(f"  {place or 'all'}" for place in each.places), each.why, ""]) for each in entries]
    return "\n".join(rows)


def parts_sheet(newsroom: Newsroom, name: str) -> str:
    """Return the parts of a release: what each is called, its kind, and how many strings it has."""
    parts = newsroom.release(name).parts
    return "".join(f"{part.name}: {len(part.strings)} {part.kind}\n" for part in parts)


def remarks_sheet(problems: Iterable[Problem], text_of: Callable[[str], str]) -> str:
    """Return findings as lint shows them, with the words that each is about in place of line and column, which move."""
    lines: list[str] = []
    for problem in problems:
        head, *remedy = as_text([replace(problem, line=0, column=0)], text_of).split("\n")
        words = [f"    {words_at(text_of(problem.file), problem.line, problem.column)}"] if problem.line else []
        lines += [head, *words, *remedy]
    return "\n".join(lines) + "\n"


def words_sheet(newsroom: Newsroom) -> str:
    """Return the house's own words, as the rules of style ask for them, a line for each word, and what is needed."""
    edition, called, campaign = newsroom.edition(CAMPAIGN), newsroom.called(CAMPAIGN), newsroom.campaign(CAMPAIGN)
    lines = [f"{needed} {getattr(campaign, needed)}" for needed in ("region_needed", "speaker_needed")]
    lines += [f"{name} {word}" for name, word in called._asdict().items()]
    for name, words in terms_of(edition, called)._asdict().items():
        lines += [f"{name} {word}" for word in ([words] if isinstance(words, str) else words)]
    return "\n".join(lines) + "\n"
