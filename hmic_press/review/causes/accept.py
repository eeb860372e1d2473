"""The texts with some causes accepted and the others not."""

from collections.abc import Collection, Iterator, Sequence

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import quoted
from hmic_press.problems.errors import BadCommand, UnknownName
from hmic_press.review.causes.cause import Cause, names_of
from hmic_press.review.causes.review import GONE, NEW, RENAMED, WORDS, Review
from hmic_press.text.edits import apply

ALL = "all"


def choose_causes(review: Review, wanted: Collection[str]) -> list[Cause]:
    """Return the causes that are wanted, among those that nobody has accepted; raises UnknownName."""
    if ALL in wanted:
        return review.pending
    chosen = []
    for called in wanted:
        found = [cause for cause in review.pending if len(called) >= 4 and cause.digest.startswith(called.casefold())]
        if len(found) != 1:
            problem = f"There is no cause called {quoted(called)} to accept."
            raise UnknownName.saying(problem, "Its words may have changed since: hmic-press review shows all causes.")
        chosen += found
    return chosen


def texts_with(review: Review, chosen: Sequence[Cause], spared: Collection[Name]) -> Iterator[tuple[Name, str | None]]:
    """Yield the text of each release with the chosen causes, None for one that goes.

    Raises BadCommand if the words of some cannot be made without another.
    """
    for name in names_of(chosen):
        if name not in spared:
            mine = [cause for cause in chosen if name in cause.seen]
            if any(cause.kind in (NEW, GONE, RENAMED) for cause in mine):
                text = review.texts.get(name)
                yield name, text.words if text else None
            elif mine := [cause for cause in mine if name in cause.pending]:
                yield name, _text_with(review, name, mine)


def _text_with(review: Review, name: Name, mine: Sequence[Cause]) -> str:
    state, waiting = review.states[name.campaign], [cause for cause in review.pending if name in cause.pending]
    if len(mine) == len(waiting):
        return review.texts[name].words
    if all(cause.kind == WORDS for cause in waiting):
        edits = sorted(seen.edit for cause in mine for seen in cause.seen[name])
        return apply(state.accepted[name], edits)
    accepted = state.chosen(name)
    text = None if accepted is None else state.words_with(name, accepted.union(mine))
    if text is None:
        others = [cause.called for cause in waiting if cause not in mine]
        problem = f"The words of {name.slug} cannot be made with {mine[0].called} and without {', '.join(others)}."
        raise BadCommand.saying(
            problem, f"Accept them together: --accept {' --accept '.join([mine[0].called, *others])}"
        )
    return text
