"""The table of wording, set for whoever reads it: on a terminal, in Markdown, as a page, and ready to be signed."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, zip_longest
from operator import attrgetter
from shutil import get_terminal_size
from textwrap import wrap

from hmic_press.formats.html import page_of
from hmic_press.formats.pages import FOLDER, Pages
from hmic_press.formats.text import MARKDOWN
from hmic_press.project.manuscript import write_value
from hmic_press.release.templates import errors_told
from hmic_press.review.wording_cases import Cell
from hmic_press.review.wording_cover import Covered
from hmic_press.text.document import plain

_PAGE = "wording.html.jinja"
_HEADS = ("CASE", "WORDING", "STATE")
_BAR = r"\|"  # which Markdown does not take for the end of a cell


def for_terminal(cells: Iterable[Cell]) -> str:
    """Return a table for each kind, as wide as the terminal."""
    width = min(get_terminal_size((100, 24)).columns, 140)
    case = 26
    state = max(20, width // 4)
    widths = (case, max(20, width - case - state - 4), state)
    lines: list[str] = []
    for kind, rows in _by_kind(cells):
        lines += ["", kind.upper(), ""] if lines else [kind.upper(), ""]
        for row in (_HEADS, *((each.case, plain(each.words), name_state(each)) for each in rows)):
            columns = (wrap(text, size, break_on_hyphens=False) for text, size in zip(row, widths, strict=True))
            for pieces in zip_longest(*columns, fillvalue=""):
                lines.append("  ".join(map(str.ljust, pieces, widths)).rstrip())
            lines += [""] * (row is not _HEADS)
        lines.pop()
    return "\n".join(lines)


def of_release(sentences: Iterable[Covered]) -> str:
    """Return each sentence of a release with the case that covers it, and who answers for that."""
    lines: list[str] = []
    for each in sentences:
        answer = f"{each.cell.kind}, {each.cell.case}: {name_state(each.cell)}" if each.cell else "no case covers it"
        lines += [*wrap(plain(each.sentence), 100), f"  {answer}", ""]
    return "\n".join(lines).rstrip() or "It has no counted sentences: all of them are somebody's own words."


def in_markdown(cells: Iterable[Cell], campaign: str) -> str:
    """Return a table for each kind, in Markdown."""
    lines = [f"# Wording of {campaign}", "", _summary(cells := list(cells))]
    for kind, rows in _by_kind(cells):
        lines += ["", f"## {kind}", "", "| case | facts | wording | state |", "|---|---|---|---|"]
        for each in rows:
            wording = MARKDOWN.inline(each.words, title=MARKDOWN.title)
            row = (MARKDOWN.words(each.case), MARKDOWN.words(facts_of(each)), wording, MARKDOWN.words(name_state(each)))
            lines.append(f"| {' | '.join(cell.replace('|', _BAR) for cell in row)} |")
    return "\n".join(lines)


def as_page(cells: Iterable[Cell], campaign: str, pages: Pages) -> str:
    """Return a page that stands by itself, to be sent to an editor."""
    rows = list(cells)
    kinds = [(kind, [(each, facts_of(each)) for each in some]) for kind, some in _by_kind(rows)]
    with errors_told(f"{FOLDER}/{_PAGE}"):
        return page_of(_PAGE, pages, campaign=campaign, summary=_summary(rows), kinds=kinds)


def to_sign(cells: Iterable[Cell], on: date, by: str = "") -> str:
    """Return the entries for campaign.toml that sign off what is drafted, once somebody's name stands in each."""
    entries = [
        f"[[signed_off]]\nkind = {_toml(each.kind)}\ncase = {_toml(each.case)}\nwords = {_toml(each.words)}\n"
        f"by = {_toml(by)}\non = {on.isoformat()}\n"
        for each in cells
        if each.state == "drafted"
    ]
    return "\n".join(entries).rstrip("\n")


def name_state(cell: Cell) -> str:
    """Return the state of a cell, with its detail."""
    return f"{cell.state}: {cell.detail}" if cell.detail else cell.state


def facts_of(cell: Cell) -> str:
    """Return the example facts of a cell, as they stand in a file."""
    given = (f"{name} = {_toml(value)}" for name, value in cell.facts.items() if name not in ("about", "statement"))
    return ", ".join(given) or ("–" if cell.facts else "no finding of this kind")


def _toml(value: object) -> str:
    if isinstance(value, str | int):
        return json.dumps(value, ensure_ascii=False)  # whose strings and whole numbers are TOML's
    return write_value(value)


def _summary(cells: Sequence[Cell]) -> str:
    counts = {state: sum(each.state == state for each in cells) for state in ("attested", "signed off", "drafted")}
    return f"{len(cells)} cases: {', '.join(f'{count} {state}' for state, count in counts.items())}."


def _by_kind(cells: Iterable[Cell]) -> Iterable[tuple[str, list[Cell]]]:
    return ((kind, list(rows)) for kind, rows in groupby(cells, attrgetter("kind")))
