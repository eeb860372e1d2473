"""What there is to decide before texts are accepted: the causes, and which of them somebody has accepted."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.review.causes.base import Base
from hmic_press.review.causes.cause import Cause, Change, Seen, changes_between
from hmic_press.review.causes.described import Described
from hmic_press.review.causes.find import CODE, Found
from hmic_press.review.causes.texts import Text, Texts
from hmic_press.text.edits import Edit

NEW, GONE, RENAMED, WORDS = "a new release", "a release that is gone", "a release renamed", "words"
_MANY = 6  # causes of one release; of more than these not every choice is tried


class Review(NamedTuple):
    """The causes, the places that changed no word, what cannot be rendered, and what a reviewer is warned of.

    `no_longer_issued` are warnings too, and the gravest; `states` say of each campaign what has been accepted.
    """

    causes: list[Cause]
    silent: Sequence[Described]
    failed: Sequence[Problem]
    no_longer_issued: Sequence[str]
    warnings: Sequence[str]
    texts: Mapping[Name, Text]
    states: Mapping[str, "State"]

    @property
    def pending(self) -> list[Cause]:
        """The causes that somebody still has to accept."""
        return [cause for cause in self.causes if cause.pending]


class State:
    """What has been accepted of each release, told by the texts that a choice of causes makes of the base."""

    def __init__(self, base: Base | None, found: Found | None, now: Texts, accepted: Mapping[Name, str]) -> None:
        self._base, self._found, self._now = base, found, now
        self.accepted = accepted
        self._chosen: dict[Name, frozenset[Cause] | None] = {}

    @property
    def causes(self) -> list[Cause]:
        """The causes that changed places are."""
        return self._found.causes if self._found else []

    def causes_of(self, name: Name) -> list[Cause]:
        """Return the causes that change a release."""
        return [cause for cause in self.causes if name in cause.seen]

    def chosen(self, name: Name) -> frozenset[Cause] | None:
        """Return those causes whose words the accepted text has; None if no choice of them makes it."""
        if name not in self._chosen:
            self._chosen[name] = next(
                (some for some in self._choices(name) if self.words_with(name, some) == self.accepted.get(name)), None
            )
        return self._chosen[name]

    def words_with(self, name: Name, causes: Iterable[Cause]) -> str | None:
        """Return the words that some causes make of a release; None if they cannot be made without the others."""
        chosen, all_causes = list(causes), self.causes_of(name)
        if len(chosen) == len(all_causes):
            return self._now.made[name].words
        if self._base is None or self._found is None:
            return None
        if not chosen:
            text = self._base.text(name)
        elif any(cause.kind.startswith(CODE) and cause not in chosen for cause in all_causes):
            return None
        else:
            text = self._found.upon.text(name, chain.from_iterable(cause.places for cause in chosen))
        return text.words if text else None

    def _choices(self, name: Name) -> Iterator[frozenset[Cause]]:
        causes = self.causes_of(name)
        sizes = range(len(causes) + 1) if len(causes) <= _MANY else (0, 1, len(causes) - 1, len(causes))
        for size in sizes:
            yield from map(frozenset, combinations(causes, size))


def causes_by_words(newsroom: Newsroom, state: State, now: Texts) -> Iterator[Cause]:
    """Yield a cause for each change of the accepted words that no changed place explains, where the words stand now."""
    alike: dict[Change, dict[Name, list[Seen]]] = {}
    for name, accepted in state.accepted.items():
        if name not in now.made or accepted == now.made[name].words or state.chosen(name) is not None:
            continue
        for seen in changes_between(Text(accepted), now.made[name]):
            alike.setdefault(seen.change, {}).setdefault(name, []).append(seen)
    tracer = Tracer(newsroom)
    for seen_in in alike.values():
        name, (first, *_) = next(iter(seen_in.items()))
        where = _place_now(tracer, name, now.made[name], first)
        yield Cause(WORDS, where, seen_in, pending=frozenset(seen_in))


def _place_now(tracer: Tracer, name: Name, text: Text, seen: Seen) -> str:
    """Return the file and line from which words come that a release has now."""
    if not (string := text.string_at(seen.at)):
        return name.file
    release = tracer.newsroom.release(name)
    standard = release.parts[string.part].strings[string.number]
    offset = standard.find(seen.change.became.strip() or "\n")
    file, line, _ = tracer.place_of_character(release, string.part, string.number, max(offset, 0))
    return f"{file}:{line}"


def with_pending(state: State, now: Texts, names: Container[Name]) -> Iterator[Cause]:
    """Yield the causes with the releases for which nobody has accepted them.

    Those of `names` without an accepted text wait for all; one whose text no choice of them makes is told by its words.
    """
    for cause in state.causes:
        waiting = [name for name in cause.seen if name in names and _waits(state, now, cause, name)]
        yield replace(cause, pending=frozenset(waiting))


def _waits(state: State, now: Texts, cause: Cause, name: Name) -> bool:
    if name not in state.accepted:
        return True
    chosen = state.chosen(name)
    return state.accepted[name] != now.made[name].words and chosen is not None and cause not in chosen


def whole_releases(
    before: Mapping[Name, str], now: Texts, names: Iterable[Name], accepted: Mapping[Name, str]
) -> Iterator[Cause]:
    """Yield a cause for each release that has come, gone or been renamed since there were the texts before."""
    here = set(names)
    gone = {name: text for name, text in before.items() if name not in here}
    for name in sorted(here - set(before)):
        if name not in now.made:
            continue
        text = now.made[name].words
        waiting = frozenset() if accepted.get(name) == text else frozenset([name])
        if earlier := next((old for old, words in gone.items() if words == text), None):
            del gone[earlier]
            waiting |= frozenset([earlier]) & frozenset(accepted)
            seen = {name: _whole("", text), earlier: _whole(text, "")}
            yield Cause(RENAMED, f"{earlier.file} → {name.file}", seen, pending=waiting)
        else:
            yield Cause(NEW, name.file, {name: _whole("", text)}, pending=waiting)
    for name, text in gone.items():
        yield Cause(GONE, name.file, {name: _whole(text, "")}, pending=frozenset([name]) & frozenset(accepted))


def _whole(was: str, became: str) -> list[Seen]:
    return [Seen(Change("", was, became), Edit(0, len(was), was, became), was, 0)]
