"""The list of releases as a table to read: a line a release, or folded to the width of a screen."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import zip_longest
from textwrap import fill, wrap

from hmic_press.facts.called import NO_WORDS
from hmic_press.problems.errors import PressError
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.state import IS_ISSUED
from hmic_press.review.list_releases import Entry

_WIDTH = 100  # of the paragraph below the table, where nothing says how wide it can be
_NARROW = 12  # letters that a folded column has at least
Cells = Sequence[str]


def table(newsroom: Newsroom, entries: Iterable[Entry], width: int | None = None) -> str:
    """Return the entries as a table, and below it the bodies without a release.

    Where it is wider than a screen of a width, the names are short, the cells folded, and some columns left out.
    """
    entries = list(entries)
    listed = [each for each in entries if each.file]
    lines = _set(_whole(_body_in(newsroom), listed))
    if width and any(len(line) > width for line in lines):
        lines = _folded(_short(listed, newsroom.project.short_names), width)
        lines += ["", fill("A wider window shows who each is about, its kind and its amendments too.", width)]
    if without := [each.name for each in entries if not each.file]:
        words = f"No file yet ({len(without)} of the roster): {', '.join(without)}."
        lines += ["", fill(words, min(width or _WIDTH, _WIDTH), break_on_hyphens=False)]
    return "\n".join(lines)


def _body_in(newsroom: Newsroom) -> str:
    """Return what a body is called, if all campaigns call it so."""
    called = set()
    for campaign in newsroom.project.campaigns:
        with suppress(PressError):  # told with its releases
            called.add(newsroom.called(campaign).body)
    return called.pop() if len(called) == 1 else NO_WORDS.body


def _whole(body: str, entries: Iterable[Entry]) -> list[Cells]:
    head = ("NAME", body.upper(), "KIND", "STATE", "BY", "LAPSED", "EMBARGO", "AMENDED", "MISSING")
    return [
        head,
        *(
            (
                each.name,
                each.body,
                each.kind,
                each.state,
                each.by,
                each.lapsed,
                _moment(each.embargo),
                str(each.amendments or ""),
                ", ".join(each.missing),
            )
            for each in entries
        ),
    ]


def _short(entries: Sequence[Entry], names: Iterable[str]) -> list[Cells]:
    rows = [
        (name, _state_in_words(each), _moment(each.embargo), ", ".join(each.missing))
        for name, each in zip(names, entries, strict=True)
    ]
    return [("NAME", "STATE", "EMBARGO", "MISSING"), *rows]


def _state_in_words(entry: Entry) -> str:
    state = " by ".join(filter(None, (entry.state, entry.by)))
    if not entry.lapsed:
        return state
    return f"{state}; reads otherwise now" if entry.state == IS_ISSUED else f"{state}; {entry.lapsed}’s approval lapsed"


def _moment(embargo: str) -> str:
    return f"{datetime.fromisoformat(embargo):%Y-%m-%d %H:%M}" if embargo else ""


def _set(rows: Iterable[Cells]) -> list[str]:
    shown = [[cell or "–" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [_line(row, widths) for row in shown]


def _folded(rows: Iterable[Cells], width: int) -> list[str]:
    """Return the rows within a width: what is wider than its share goes on in the lines below."""
    shown = [[cell or "–" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    while sum(widths) + 2 * len(widths) - 2 > width and max(widths) > _NARROW:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for row in shown:
        cells = [wrap(cell, each, break_on_hyphens=False) for cell, each in zip(row, widths, strict=True)]
        lines += [_line(line, widths) for line in zip_longest(*cells, fillvalue="")]
    return lines


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
