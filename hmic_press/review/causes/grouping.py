"""Which changed places change words, and which of them only do so together."""

from collections.abc import Iterable, Sequence

from hmic_press.facts.name import Name
from hmic_press.review.causes.places import Place
from hmic_press.review.causes.upon import Upon


class Groups:
    """Places, each by itself until some are found to belong together."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._group = {place: [place] for place in places}

    def of(self, place: Place) -> list[Place]:
        """Return the places that belong together with one, itself among them."""
        return self._group[place]

    def join(self, places: Iterable[Place]) -> None:
        """Let places belong together."""
        joined = list(dict.fromkeys(each for place in places for each in self._group[place]))
        for place in joined:
            self._group[place] = joined

    def all(self) -> list[tuple[Place, ...]]:
        """Return every group once."""
        return [tuple(group) for place, group in self._group.items() if group[0] == place]


def group_places(upon: Upon, names: Sequence[Name]) -> list[tuple[Place, ...]]:
    """Return the places that change words of the releases, those together that only stand together.

    `names` are the releases whose words have changed.
    """
    groups = Groups(upon.places)
    for name in names:
        _join_for(upon, name, groups)
    return [places for places in groups.all() if any(changes_words(upon, name, places) for name in names)]


def changes_words(upon: Upon, name: Name, places: Iterable[Place]) -> bool:
    """Return whether places put alone upon the base change the words of a release."""
    text, base = upon.text(name, places), upon.text(name, ())
    return bool(text and base and text.words != base.words)


def _join_for(upon: Upon, name: Name, groups: Groups) -> None:
    """Join those places of a release that cannot be put upon the base alone, or change its words only together."""
    own = upon.places_of(name)
    places = [place for place in upon.places if place in own]
    if len(places) < 2:
        return
    failing = [place for place in places if not upon.text(name, [place])]
    for place in failing:
        others = [other for other in dict.fromkeys((*failing, *places)) if other != place]
        if other := next((other for other in others if upon.text(name, [place, other])), None):
            groups.join([place, other])
    groups.join(place for place in failing if not upon.text(name, groups.of(place)))
    changing = [place for place in places if changes_words(upon, name, groups.of(place))]
    if _makes_what_is_now(upon, name, changing):
        return
    silent = [place for place in places if place not in changing]
    groups.join(silent)
    if not changes_words(upon, name, silent):
        groups.join(places)  # each changes what another does


def _makes_what_is_now(upon: Upon, name: Name, places: Sequence[Place]) -> bool:
    text, now = upon.text(name, places), upon.text(name, upon.places)
    return bool(text and now and text.words == now.words)
