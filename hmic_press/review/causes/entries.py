"""A cause as it is told, whatever the medium: its place, its words with some context, and its releases."""

import re
from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from hmic_press.facts.name import Name
from hmic_press.review.causes.cause import Cause, Seen
from hmic_press.review.causes.review import GONE, NEW, RENAMED
from hmic_press.review.causes.warnings import is_unseen, name_of
from hmic_press.text.edits import Edit, around
from hmic_press.text.english import plural

_CONTEXT = 44  # characters of it before and after a change
_WAYS = 3  # of changing that are shown of one cause
_LISTED = re.compile(r"^(?:- |\d+\. )")  # how plain text opens a bullet or a note
_LONGEST = 400  # characters of a change


class Piece(NamedTuple):
    """A stretch of a line: words that are the same, that went, or that came."""

    kind: Literal["same", "was", "became"]
    text: str


class Words(NamedTuple):
    """A line that changes, with some context; the part that it is in, and the releases that change so."""

    part: str
    pieces: Sequence[Piece]
    names: Sequence[Name]


class Entry(NamedTuple):
    """A cause as it is told; `more` says what is not shown of it."""

    called: str
    kind: str
    where: str
    values: str
    words: Sequence[Words]
    more: str
    names: Sequence[Name]
    accepted: bool


def entry_of(cause: Cause) -> Entry:
    """Return a cause as it is told."""
    ways = cause.alike if cause.kind not in (NEW, GONE, RENAMED) else []
    few = ways if len(ways) <= 2 * _WAYS else ways[:_WAYS]  # of one release nearly all are to be read
    shown = [words_of(next(iter(way.values())), sorted(way)) for way in few]
    more = f"and {plural(len(ways) - len(few), 'other change')} of its words" if len(ways) > len(few) else ""
    return Entry(
        cause.called, cause.kind, cause.where, cause.values, shown, more, sorted(cause.seen), not cause.pending
    )


def words_of(line: Sequence[Seen], names: Sequence[Name] = ()) -> Words:
    """Return the changes of a line with their context, of one release or alike in some."""
    first, last = line[0], line[-1]
    before, after = around(first.text, Edit(first.edit.start, last.edit.end, "", ""), _CONTEXT)
    pieces = [Piece("same", _LISTED.sub("", before))]
    end = first.edit.start
    for each in line:
        pieces.append(Piece("same", _shortened(each.text[end : each.edit.start])))
        pieces += [Piece("was", _shown(each.edit.was)), Piece("became", _shown(each.edit.became))]
        end = each.edit.end
    pieces.append(Piece("same", after))
    return Words(first.change.part, [piece for piece in pieces if piece.text], names)


def _shortened(between: str) -> str:
    if len(between) <= 2 * _CONTEXT:
        return between
    return f"{between[:_CONTEXT].rpartition(' ')[0]} … {between[-_CONTEXT:].partition(' ')[2]}"


def _shown(words: str) -> str:
    named = "".join(_named(character) for character in words)
    return named if len(named) <= _LONGEST else f"{named[:_LONGEST].rpartition(' ')[0]} …"


def _named(character: str) -> str:
    """Return a character, by name if nobody can see which it is."""
    if character == "\n":
        return "¶ "
    return f"⟨{name_of(character)}⟩" if is_unseen(character) else character


def list_names(names: Collection[Name], most: int = 4) -> str:
    """Return the slugs of releases, the first of many."""
    slugs = [name.slug for name in names]
    if len(slugs) <= most + 1:
        return ", ".join(slugs)
    return f"{', '.join(slugs[:most])} and {len(slugs) - most} more"
