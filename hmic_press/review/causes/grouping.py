"""Which changed places change words, and which of them only do so together."""

from collections.abc import Iterable, Iterator, Sequence

from hmic_press.facts.name import Name
from hmic_press.review.causes.places import Place
from hmic_press.review.causes.upon import Upon


class Groups:
    """Places that belong together."""

    def __init__(self) -> None:
        self._first: dict[Place, Place] = {}

    def of(self, place: Place) -> Place:
        """Return the place that stands for those together with it."""
        while place in self._first:
            place = self._first[place]
        return place

    def join(self, places: Iterable[Place]) -> None:
        """Let places belong together."""
        first, *others = dict.fromkeys(map(self.of, places)) or [None]
        for other in others:
            if first and other:
                self._first[other] = first


def group_places(upon: Upon, names: Sequence[Name]) -> list[tuple[Place, ...]]:
    """Return the places that change words of the releases, those together that only stand together.

    The texts of all the releases have changed.
    """
    groups = Groups()
    for name in names:
        _join_for(upon, name, groups)
    together: dict[Place, list[Place]] = {}
    for place in upon.places:
        together.setdefault(groups.of(place), []).append(place)
    return [tuple(places) for places in together.values() if any(changes(upon, name, places) for name in names)]


def changes(upon: Upon, name: Name, places: Iterable[Place]) -> bool:
    """Return whether places put alone upon the base change the words of a release."""
    text, base = upon.text(name, places), upon.text(name, ())
    return bool(text and base and text.words != base.words)


def _join_for(upon: Upon, name: Name, groups: Groups) -> None:
    """Join those places of a release that fail alone, or change its words only together."""
    places = [place for place in upon.places if place in upon.places_of(name)]
    failing = [place for place in places if upon.text(name, [place]) is None]
    for place in failing:
        if pair := next((each for each in _pairs(place, failing, places) if upon.text(name, each)), None):
            groups.join(pair)
    left = [
        place
        for place in failing
        if not upon.text(name, [each for each in places if groups.of(each) == groups.of(place)])
    ]
    groups.join(left)
    now = upon.text(name, places)
    effective = [place for place in places if changes(upon, name, [place])]
    rest = [place for place in places if place not in effective]
    for some in (effective, [*effective, *failing]):
        if now and (text := upon.text(name, some)) and text.words == now.words:
            return
    groups.join(rest)
    if not any(changes(upon, name, rest) for _ in rest[:1]):
        groups.join(places)  # each changes what another does


def _pairs(place: Place, failing: Sequence[Place], places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    for other in dict.fromkeys((*failing, *places)):
        if other != place:
            yield place, other
