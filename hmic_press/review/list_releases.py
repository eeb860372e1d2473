"""All releases of a project, and what each does not state."""

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.history import was_issued
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import embargo_of
from hmic_press.release.state import DRAFT, state_of


class Entry(NamedTuple):
    """A release: its full name, its force, the kind of release (its template), and what its file does not state.

    `amendments` is how many phrases it amends; `title` and `summary` are what lists show of it, where it was asked for.
    `state` is draft, approved, issued or withdrawn, `by` whom; `lapsed` is whose approval has; `embargo` the moment, if
    it holds.

    A body of the roster that no release is about has an entry too: its slug, and its whole file missing.
    """

    name: str
    body: str = ""
    kind: str = ""
    missing: tuple[str, ...] = ()
    file: str = ""
    amendments: int = 0
    title: str = ""
    summary: str = ""
    state: str = ""
    by: str = ""
    lapsed: str = ""
    embargo: str = ""

    def as_json(self) -> str:
        """Return the entry as one line of JSON; what does not apply is null."""
        return json.dumps({key: value if key == "missing" else value or None for key, value in self._asdict().items()})


def entries_of(newsroom: Newsroom, *, with_words: bool = False) -> tuple[list[Entry], list[Problem]]:
    """Return an entry a release and an entry a body without one, and the problems of the files that cannot be read.

    `with_words` makes each release for its title and summary, which one has not that cannot be made.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for name, file in newsroom.project.names.items():
        try:
            facts, brief = newsroom.read(name)
            missing = tuple(_missing(newsroom, name, brief))
        except PressError as error:
            entries.append(Entry(str(name), missing=("facts that can be read",), file=file))
            problems += error.problems
        else:
            body, amendments = brief.about.name if brief.about else "", len(brief.issued.amendments)
            entry = Entry(str(name), body, brief.template, missing, file, amendments)
            entries.append(_with_state(newsroom, entry, facts, brief, with_words=with_words))
    for file in newsroom.rosters.files:
        slugs = {name.slug for name in newsroom.names if newsroom.rosters.file_of(name.campaign) == file}
        with suppress(PressError):  # a broken roster is told above, by every file that is checked against it
            bodies = newsroom.rosters.read(file)
            entries += [
                Entry(body.slug, body.full_name, missing=("its file",)) for body in bodies if body.slug not in slugs
            ]
    return entries, list(dict.fromkeys(problems))


def _with_state(newsroom: Newsroom, entry: Entry, file: FactsFile, brief: Brief, *, with_words: bool) -> Entry:
    """Return an entry with its state and embargo; for these, a release without a record does not have to be made."""
    embargo = embargo_of(brief, newsroom.now)
    entry = entry._replace(state=DRAFT, embargo=embargo.isoformat() if embargo else "")
    if not (with_words or brief.history or was_issued(file.values)):
        return entry
    try:
        release = newsroom.release(entry.name)
    except PressError:
        return entry._replace(state="", embargo="")
    state = state_of(release)
    lapsed = (state.lapsed.by or "") if state.lapsed else ""
    entry = entry._replace(state=state.name, by=state.by, lapsed=lapsed)
    return entry._replace(title=release.title, summary=release.summary) if with_words else entry


def _missing(newsroom: Newsroom, name: Name, brief: Brief) -> Iterable[str]:
    if brief.template != brief.called.body_table:
        return
    stated = {finding.kind() for finding in brief.findings}
    for kind, finding in newsroom.language(name.campaign).kinds.items():
        if kind != STATEMENT and kind not in stated and newsroom.words(name.campaign, finding):
            yield kind
    for given in brief.findings:
        for part in given.rules.parts:
            if getattr(given, part.of, None) and getattr(given, part.part) is None:
                yield f"{given.kind()}: {part.part}"
    if brief.voice and brief.voice.said is None:
        yield "a quotation of its own"
