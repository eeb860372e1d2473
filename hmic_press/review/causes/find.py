"""The causes of all that has changed between two states of a project."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.review.causes.base import Base
from hmic_press.review.causes.cause import Cause, Seen, changes_between
from hmic_press.review.causes.described import Described, describe
from hmic_press.review.causes.grouping import group_places
from hmic_press.review.causes.places import Place, changed_places
from hmic_press.review.causes.texts import Text, Texts
from hmic_press.review.causes.upon import Upon

CODE = "code"


class Found(NamedTuple):
    """The causes of what has changed, the places that changed no word, and what the releases say with any of them."""

    causes: list[Cause]
    silent: list[Described]
    upon: Upon


def find_causes(base: Base, files: Mapping[str, str], now: Texts) -> Found:
    """Return what changed the words of releases that were there and are; `files` are those of words, now."""
    places = changed_places(base.files, files)
    upon = Upon(base.project, base.files, places, base.texts, now)
    both = [name for name in now.made if base.text(name)]
    changed = [name for name in both if (text := upon.text(name, ())) and text.words != now.made[name].words]
    causes = list(_by_code(base, both, now))
    silent = set(places)
    for together in group_places(upon, changed):
        silent -= set(together)
        seen = dict(_seen(upon, changed, together))
        kind, where, values = describe(together, base.files)
        causes.append(Cause(kind, where, seen, together, values))
    causes.sort(key=lambda cause: -len(cause.seen))
    return Found(causes, [describe((place,), base.files) for place in places if place in silent], upon)


def _by_code(base: Base, names: Sequence[Name], now: Texts) -> Iterator[Cause]:
    """Yield the cause that code is, of the words that it makes otherwise of the same files."""
    if base.by_own_code is None:
        return
    unread = [name for name in names if name not in base.texts.made]
    read = {name: _changes(base.text(name), base.texts.made[name]) for name in names if name not in unread}
    if seen := {name: changes for name, changes in read.items() if changes}:
        yield Cause(CODE, "hmic_press", seen)
    if seen := {name: changes for name in unread if (changes := _changes(base.text(name), now.made[name]))}:
        yield Cause(f"{CODE}, and the files that it alone can read", "hmic_press", seen)


def _seen(upon: Upon, names: Iterable[Name], places: tuple[Place, ...]) -> Iterator[tuple[Name, list[Seen]]]:
    for name in names:
        if found := _changes(upon.text(name, ()), upon.text(name, places)):
            yield name, found


def _changes(earlier: Text | None, later: Text | None) -> list[Seen]:
    return changes_between(earlier, later) if earlier and later and earlier.words != later.words else []
