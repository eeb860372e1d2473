"""The list of a project's releases, by campaign, with the state of each and what is in its way."""

from datetime import datetime
from typing import NamedTuple

from hmic_press.facts.london_time import absolute, in_london
from hmic_press.facts.name import Name
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.state import IS_WITHDRAWN
from hmic_press.review.list_releases import entries_of
from hmic_press.text.english import opening, time_of_day
from hmic_press.text.folding import fold


class Row(NamedTuple):
    """A release: its name, its body, its state in a word, its embargo in words, and what its file does not state.

    `by` is who approved it, `lapsed` whose approval the words have outgrown.
    """

    name: Name
    title: str
    state: str
    embargo: str
    missing: tuple[str, ...]
    by: str = ""
    lapsed: str = ""


def rows_of(newsroom: Newsroom, search: str = "") -> dict[str, list[Row]]:
    """Return the rows of each campaign, those alone in which the words that are searched for stand."""
    rows: dict[str, list[Row]] = {campaign: [] for campaign in newsroom.project.campaigns}
    for entry in entries_of(newsroom, with_words=True)[0]:
        if entry.file:
            campaign, _, slug = entry.name.partition("/")
            name = Name(campaign, slug)
            title, state = opening(entry.body or slug), entry.state or "not finished"
            until = entry.embargo and f"until {time_of_day(absolute(in_london(datetime.fromisoformat(entry.embargo))))}"
            by = entry.by if entry.state != IS_WITHDRAWN else ""  # who withdrew it approves nothing
            row = Row(name, title, state, until, entry.missing, by, entry.lapsed)
            if fold(search) in fold(" ".join((str(row.name), row.title, row.state))):
                rows.setdefault(campaign, []).append(row)
    return rows


def bodies_of(newsroom: Newsroom) -> list[tuple[str, str]]:
    """Return the slug and the full name of each body that releases can be about, those of all campaigns together."""
    rosters = [newsroom.roster(campaign) for campaign in newsroom.project.campaigns]
    return list(dict.fromkeys((body.slug, body.full_name) for roster in rosters for body in roster.bodies.values()))
