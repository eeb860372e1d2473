"""A release laid out for the desk: runs of words, each with the field that decides it, or where it is shared."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hmic_press.desk.look import Look
from hmic_press.desk.places import Place, differing
from hmic_press.desk.tried import Reasons, find_reasons
from hmic_press.release.amendments import amend, spots_of
from hmic_press.release.origins.origin import Origin
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.text.document import Part, numbered, spans


class Piece(NamedTuple):
    """A run of words that are set alike and decided by one field; of those that none decides, `why` says the place.

    `changed` are words that the saved release has not.
    """

    mark: str
    text: str
    field: str = ""
    why: str = ""
    changed: bool = False


class Laid(NamedTuple):
    """A part of a release: `first` is the number of its first note."""

    kind: str
    first: int
    strings: list[list[Piece]]


def lay_out(look: Look, before: Release | None, tracer: Tracer) -> list[Laid]:
    """Return the parts of a sound release as they are printed, with the words marked that it has not had before."""
    if (release := look.release) is None:
        return []
    parts = as_printed(release)
    changed = _changed(parts, as_printed(before) if before else parts)
    reasons = find_reasons(look.newsroom, release)
    origins = _origins(release, parts, tracer)
    laid = []
    for number, (part, first) in enumerate(numbered(parts)):
        strings = []
        for place, string in enumerate(part.strings):
            runs = _Runs(release, tracer, origins[number][place], reasons, (number, place), changed)
            strings.append(list(runs.of(string)))
        laid.append(Laid(part.kind, first, strings))
    return laid


def as_printed(release: Release) -> list[Part]:
    """Return the parts of a release with its amendments."""
    return list(amend(release.parts, release.brief.issued.amendments))


class _Runs:
    """What is known of one string: the origin of each of its characters, and why each of its words is there."""

    def __init__(
        self,
        release: Release,
        tracer: Tracer,
        origins: Sequence[Origin],
        reasons: Reasons,
        at: tuple[int, int],
        changed: set[Place],
    ) -> None:
        self._release, self._tracer, self._origins = release, tracer, origins
        self._reasons, self._at, self._changed = reasons, at, changed

    def of(self, string: str) -> Iterator[Piece]:
        """Yield the runs of the string."""
        offset = 0
        for mark, text in spans(string):
            run: Piece | None = None
            for word in _words_with_space(text):
                offset = string.index(word[0], offset) if word[0] in string[offset:] else offset
                piece = self._piece(mark, word, string, offset)
                offset += len(word)
                if run and run._replace(text="") == piece._replace(text=""):
                    run = run._replace(text=run.text + word)
                else:
                    if run:
                        yield run
                    run = piece
            if run:
                yield run

    def _piece(self, mark: str, word: str, string: str, offset: int) -> Piece:
        place = (*self._at, len(string[:offset].split()) - (offset > 0 and not string[offset - 1].isspace()))
        changed = place in self._changed
        inside = self._origins[offset : offset + len(word.rstrip())] or self._origins[-1:]
        own = next((each for each in inside if each.path and each.file == self._release.file.name), None)
        if own:
            return Piece(mark, word, ".".join(map(str, own.path)), changed=changed)
        if field := self._reasons.get(place):
            return Piece(mark, word, field, changed=changed)
        file, line, _ = self._tracer.place(inside[0], self._release)
        return Piece(mark, word, why=f"Shared wording: {file}, line {line}.", changed=changed)


def _words_with_space(text: str) -> list[str]:
    """Return the words of a text, each with the space behind it; space at the start is a word of its own."""
    words: list[str] = []
    for character in text:
        if words and (character.isspace() or not words[-1][-1:].isspace()):
            words[-1] += character
        else:
            words.append(character)
    return words


def _origins(release: Release, parts: Sequence[Part], tracer: Tracer) -> list[list[list[Origin]]]:
    """Return the origin of each character as printed; what an amendment has written comes from the amendment."""
    found = [[list(string) for string in part] for part in tracer.origins(release)]
    amendments = list(release.brief.issued.amendments)
    for (part, string), start, (standard, issued) in reversed(spots_of(release.parts, amendments)):
        number = next(n for n, each in enumerate(amendments) if (each.standard, each.issued) == (standard, issued))
        origin = Origin(release.file.name, 0, ("issued", "amendments", number))
        found[part][string][start : start + len(standard)] = [origin] * len(issued)
    return found


def _changed(parts: Sequence[Part], before: Sequence[Part]) -> set[Place]:
    """Return the places of the words that differ from those of the part of that name before."""
    was = {part.name: part for part in before}
    return {
        place
        for number, part in enumerate(parts)
        for place in differing(number, part, was.get(part.name, Part(part.name, part.kind, ())))
    }
