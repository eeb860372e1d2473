"""The file that a copy makes of a release: a new one, or the one there is with its comments."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from hmic_press.facts.called import Names
from hmic_press.facts.details import Details
from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import read_back as words
from hmic_press.project import writing
from hmic_press.project.manuscript import lay_out_words, open_manuscript, write_manuscript
from hmic_press.project.save import ByHand, save
from hmic_press.reading_back.what_was_read import Read
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.text.english import opening


class Edition(NamedTuple):
    """A release's file as it will be, and the comments that go with what they stood at.

    Of a release of the past `amendments` are those that were read, and `rounds` the words that are kept, by their file.
    """

    name: Name
    data: bytes
    is_new: bool
    is_changed: bool
    lost_comments: Sequence[tuple[int, str]]
    amendments: Sequence[Mapping[str, str]] = ()
    rounds: Mapping[str, str] = {}


def make_edition(newsroom: Newsroom, read: Read, more: Mapping[str, Any] | None = None) -> Edition:
    """Return the file that says what was read, and `more` tables; raises BadFacts if a release cannot be made of it."""
    known, called = read.known, read.grammar.called
    if known is None:
        facts = _laid_out({**read.facts, **(more or {})}, called)
        subject = facts[called.body_table]["name"] if called.body_table in facts else f"The {read.name.slug} release"
        text = write_manuscript(open_manuscript(read.name.campaign, opening(subject), called), facts, called)
        edition = Edition(read.name, text.encode(), True, True, ())
    else:
        old = newsroom.project.read_bytes(newsroom.project.names[read.name])
        try:
            saved = save(old, {**values_over(known.values, read.facts, called), **(more or {})}, read.origins)
        except ByHand as refused:
            raise BadFacts([_by_hand(read.name, refused)]) from None
        edition = Edition(read.name, saved.data, False, saved.data != old, saved.lost_comments)
    release_with(newsroom, read.name, edition.data)
    return edition


def release_with(newsroom: Newsroom, name: Name, data: bytes) -> Release:
    """Return the release that a file's bytes make, which is not on the disk; raises BadFacts or BadTemplate."""
    return Newsroom(newsroom.project.with_files({name.file: data}), now=newsroom.now).release(name)


def write_edition(newsroom: Newsroom, edition: Edition) -> None:
    """Write an edition into its place; raises Unreadable, or Refused if somebody has made the file meanwhile."""
    for kept, said in edition.rounds.items():
        place = newsroom.project.root / kept
        writing.make_folder(place.parent, "--project")
        writing.write(place, said.encode())
    file = newsroom.project.root / edition.name.file
    writing.make_folder(file.parent, "--project")
    writing.write(file, edition.data, replace=not edition.is_new)


def values_over(old: Mapping[str, Any], read: Mapping[str, Any], called: Names) -> dict[str, Any]:
    """Return the tables that were read, over those that a file has; None for one that goes."""
    names = (called.body_table, called.speaker_table, "findings", "further_notes")
    values: dict[str, Any] = {name: read.get(name) for name in names if name in read or name in old}
    if "mentions" in read:
        values["mentions"] = read["mentions"]
    gone = {  # the fields that are taken out where a copy has them not
        called.speaker_table: ("said", "region"),
        called.body_table: tuple(old.get(called.body_table, ())),
        "release": tuple(Details.model_fields),
    }
    for table, fields in gone.items():
        if table in read:
            kept = {name: value for name, value in old.get(table, {}).items() if name not in fields}
            values[table] = {**kept, **read[table]} or None
    return values


def _laid_out(facts: Mapping[str, Any], called: Names) -> dict[str, Any]:
    voice = facts.get(called.speaker_table)
    if voice is None:
        return dict(facts)
    said = voice.get("said")
    speaker = {**voice, **({"said": lay_out_words(said)} if said and "\n\n" in said else {})}
    return {**facts, called.speaker_table: speaker}


def _by_hand(name: Name, refused: ByHand) -> Problem:
    wrong = words.by_hand()
    return Problem(file=name.file, line=refused.line or 0, field="the file", problem=wrong.problem, remedy=wrong.remedy)
