"""What a reviewer is told, in order: warnings, what there is to decide, causes, what changed no word, what to do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hmic_press.review.causes.cause import Cause, names_of
from hmic_press.review.causes.described import Described
from hmic_press.review.causes.entries import Entry, entry_of
from hmic_press.review.causes.review import Review
from hmic_press.text.english import opening, plural

_PLACES = 5  # that changed no word and are named


class Summary(NamedTuple):
    """The review in sentences, and its causes; `commands` accept one of them, and all."""

    warnings: Sequence[str]
    headline: str
    entries: Sequence[Entry]
    notes: Sequence[str]
    commands: Mapping[str, str]


def summarise(review: Review) -> Summary:
    """Return what a reviewer is told; of the releases that cannot be rendered, what is wrong with them first."""
    warnings = [*map(str, review.failed), *review.no_longer_issued, *review.warnings]
    notes = list(_silent(review.silent))
    pending = review.pending
    commands = {}
    if pending:
        accept = "hmic-press review --accept"
        commands = {"Take one": f"{accept} {pending[0].called}", "all": f"{accept} all"}
    return Summary(warnings, _headline(review, pending), [entry_of(each) for each in review.causes], notes, commands)


def _headline(review: Review, pending: Sequence[Cause]) -> str:
    causes = review.causes
    if not causes:
        return f"No words{' of the releases that can be rendered' if review.failed else ''} have changed."
    changed = f"{plural(len(names_of(causes)), 'release')}"
    if not pending:
        return f"{opening(plural(len(causes), 'cause'))} in {changed}, all of it accepted."
    return f"{opening(plural(len(pending), 'cause'))} to decide, in {plural(len(names_of(pending)), 'release')}."


def _silent(places: Sequence[Described]) -> Iterator[str]:
    """Yield the places that changed no word, in a line; facts with their values: somebody may have meant them."""
    if places:
        told = [f"{place.where} ({place.values})" if place.values else place.where for place in places]
        more = f" and {len(told) - _PLACES} more" if len(told) > _PLACES else ""
        yield f"Changed without changing a word: {', '.join(told[:_PLACES])}{more}."
