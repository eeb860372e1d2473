"""The base with some of the changed places put upon it, rendered as far as anybody asks."""

from collections.abc import Iterable, Mapping, Sequence

from hmic_press.facts.name import Name
from hmic_press.project.folder import Project
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.causes.places import Place, put_upon
from hmic_press.review.causes.texts import BEFORE_ANY_EMBARGO, Text, Texts, texts_of

Places = frozenset[Place]


class Upon:
    """The texts that each choice of changed places makes of the base; with none it is the base, with all it is now."""

    def __init__(
        self, base: Project, files: Mapping[str, str], places: Sequence[Place], texts: Texts, now: Texts
    ) -> None:
        self._base, self._files = base, files
        self.places = places
        self._texts, self._now = texts, now
        self._newsrooms: dict[Places, Newsroom] = {}
        self._made: dict[tuple[Name, Places], Text | None] = {}

    def places_of(self, name: Name, among: Iterable[Place] | None = None) -> Places:
        """Return those of the places that can change a release: its own file's, and what it shares."""
        return frozenset(place for place in (self.places if among is None else among) if concerns(place, name))

    def text(self, name: Name, places: Iterable[Place]) -> Text | None:
        """Return the text that a release has with some of the places; None if it cannot be made so."""
        chosen = self.places_of(name, places)
        if not chosen:
            return self._texts.made.get(name)
        if chosen == self.places_of(name):
            return self._now.made.get(name)
        if (name, chosen) not in self._made:
            texts = texts_of(self._newsroom(chosen), [name])
            self._made[name, chosen] = None if texts.unfit else texts.made.get(name)
        return self._made[name, chosen]

    def _newsroom(self, places: Places) -> Newsroom:
        if places not in self._newsrooms:
            files = {
                file: None if text is None else text.encode() for file, text in put_upon(self._files, places).items()
            }
            self._newsrooms[places] = Newsroom(self._base.with_files(files), now=BEFORE_ANY_EMBARGO)
        return self._newsrooms[places]


def concerns(place: Place, name: Name) -> bool:
    """Return whether a changed place can change a release."""
    if place.file.startswith("forces/") and place.campaign:
        return place.file == name.file
    return place.campaign in (None, name.campaign)
