"""A cause: what was changed, and the words of releases that changed by it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.review.causes.places import Place
from hmic_press.review.causes.texts import Text
from hmic_press.text.edits import Edit, edits

DIGITS = 7  # of its digest, by which a cause is called


class Change(NamedTuple):
    """Words of a part that have changed."""

    part: str
    was: str
    became: str


class Seen(NamedTuple):
    """A change where it stands: the edit, the text that it changes, and where it begins in the later one."""

    change: Change
    edit: Edit
    text: str
    at: int


@dataclass(frozen=True, eq=False)
class Cause:
    """What changed the words of some releases: `kind` names it, `where` its place, `values` what it was and is.

    `seen` has the changes of each release; `places` is empty where only the words show it.
    """

    kind: str
    where: str
    seen: Mapping[Name, list[Seen]]
    places: tuple[Place, ...] = ()
    values: str = ""
    pending: frozenset[Name] = frozenset()

    @cached_property
    def digest(self) -> str:
        """The digest of its words: of the releases, and of what changes in each."""
        lines = [self.where.partition(":")[0]]
        for name in sorted(self.seen):
            lines += [f"{name}\t{change.part}\t{change.was}\t{change.became}" for change, *_ in self.seen[name]]
        return sha256("\n".join(lines).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cause) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def called(self) -> str:
        """What it is called on the command line."""
        return self.digest[:DIGITS]

    @cached_property
    def changes(self) -> list[Change]:
        """The changes of its words, each once, in whichever release."""
        return list(dict.fromkeys(each.change for seen in self.seen.values() for each in seen))

    @cached_property
    def alike(self) -> list[dict[Name, list[Seen]]]:
        """The releases in which a line changes in one way, and how; the ways of most releases first."""
        found: dict[tuple[Change, ...], dict[Name, list[Seen]]] = {}
        for name, seen in self.seen.items():
            for line in _by_line(seen):
                found.setdefault(tuple(each.change for each in line), {}).setdefault(name, line)
        return sorted(found.values(), key=len, reverse=True)


def _by_line(seen: Iterable[Seen]) -> list[list[Seen]]:
    lines: list[list[Seen]] = []
    for each in seen:
        last = lines[-1][-1] if lines else None
        if last and "\n" not in each.text[last.edit.start : each.edit.start]:
            lines[-1].append(each)
        else:
            lines.append([each])
    return lines


def changes_between(earlier: Text, later: Text) -> list[Seen]:
    """Return what changes from one text of a release to another."""
    found, moved = [], 0
    for edit in edits(earlier.words, later.words):
        part = later.part_at(edit.start + moved) if edit.became.strip() else earlier.part_at(edit.start)
        found.append(Seen(Change(part, edit.was, edit.became), edit, earlier.words, edit.start + moved))
        moved += len(edit.became) - len(edit.was)
    return found


def names_of(causes: Iterable[Cause]) -> list[Name]:
    """Return the releases of some causes."""
    return sorted({name for cause in causes for name in cause.seen})
