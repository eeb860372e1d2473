"""The bodies there are, and whether a release's file names the right one everywhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from hmic_press.facts.called import Names
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.words import bodies
from hmic_press.project.body_names import Body, BodyNames
from hmic_press.text.folding import fold

SHARED = "forces/roster.csv"


class Roster:
    """The bodies that a campaign's releases can be about, and the file that names them; none where there is no file.

    `others` are the bodies of the project's other rosters, which its releases can name.
    """

    def __init__(self, bodies: Iterable[Body] = (), others: Iterable[Body] = (), file: str = SHARED) -> None:
        self.bodies = {body.slug: body for body in bodies}
        self.file = file
        self._others = list(others)

    @property
    def example(self) -> Body | None:
        """The first of its bodies, for examples of what is said of one; None if it has none."""
        return next(iter(self.bodies.values()), None)

    def complaints(self, slug: str, values: dict[str, Any], called: Names) -> Iterator[tuple[FieldPath, Complaint]]:
        """Yield, for the values of the file of that slug, a wrong own name and every name of another body."""
        if not self.bodies:
            return
        table = called.body_table
        about = values.get(table)
        name = about.get("name") if isinstance(about, dict) else None
        if isinstance(name, str) and (wrong := self._wrong_name(slug, name)):
            yield (table, "name"), wrong
        elif slug in self.bodies and table not in values and "template" in values:
            yield (), bodies.no_force_of_its_own(self.bodies[slug].full_name)
        listed = values.get("mentions")
        mentions = [each if isinstance(each, str) else "" for each in listed] if isinstance(listed, list) else []
        known = dict.fromkeys((*self.bodies, *(body.slug for body in self._others)))
        for number, mention in enumerate(mentions):
            if mention and mention not in known:
                yield ("mentions", number), bodies.unknown_body(mention, known, self.file)
        own = [body for body in self.bodies.values() if body.slug == slug]
        if not own:  # the file's own name is wrong, and told above; its body is still its body
            own = [body for body in self.bodies.values() if fold(body.full_name) == fold(str(name))]
        for path, text in _strings(values):
            if "mentions" not in path and path[0] != "template" and path != (table, "name"):
                for phrase, body, earlier in self._foreign(text, own, mentions):
                    yield path, bodies.names_another(phrase, body.slug, earlier)

    def _foreign(self, text: str, own: Sequence[Body], mentions: Sequence[str]) -> Iterator[tuple[str, Body, int]]:
        """Yield where a text names a body that it should not: its phrase, the body, and how often the phrase came."""
        earlier: Counter[str] = Counter()
        counted: dict[str, int] = {}
        for found in self._names.find(text):
            if not any(body in own or body.slug in mentions for body in found.bodies):
                phrase = text[found.start : found.end]
                earlier[phrase] += text.count(phrase, counted.get(phrase, 0), found.start)
                counted[phrase] = found.start
                yield phrase, found.bodies[0], earlier[phrase]

    def named_in(self, values: Mapping[str, Any]) -> set[str]:
        """Return the slugs of the bodies that the words of facts name, mentions set aside."""
        texts = (text for path, text in _strings(values) if path[0] != "mentions")
        return {body.slug for text in texts for found in self._names.find(text) for body in found.bodies}

    def slug_of(self, phrase: str) -> str:
        """Return the slug of the body that is called so."""
        return self._names.slug_of(phrase)

    def _wrong_name(self, slug: str, name: str) -> Complaint | None:
        name = " ".join(name.split())
        own = self.bodies.get(slug)
        if not name or (own and name == own.full_name):
            return None
        if own:
            return bodies.wrong_own_name(slug, name, own.full_name, self._by_name.get(name), self.file)
        if name in self._by_name:
            return bodies.wrong_file_name(slug, name, self._by_name[name], self.file)
        return bodies.not_on_roster(name, self._by_name, self.file)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """The slugs by the full names, made once for all files."""
        return {body.full_name: body.slug for body in self.bodies.values()}

    @cached_property
    def _names(self) -> BodyNames:
        return BodyNames(self.bodies.values(), self._others)


def _strings(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _strings(inner, (*path, key))
