"""Where each character of a release can be mended: in a template's line, in a value of a file, or in its finding."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from hmic_press.formats.templating.values import printed
from hmic_press.problems.complaint import FieldPath
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.marked_templates import Marking, mark_value
from hmic_press.release.origins.origin import SPACES, Origin, Section, Value, read_sections
from hmic_press.release.parts import Setting, run_template
from hmic_press.release.release import Release
from hmic_press.release.templates import Templates
from hmic_press.text.english import opening, straight_marks

_COMPOSED = ("about", "since", "until")  # a finding's sentence is made of these, and several findings share them


class Tracer:
    """Finds the origins of a newsroom's releases, by rendering each once more with marks in it."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self._known: dict[str, int] = {}
        self._last: tuple[Release, tuple[list[list[list[Origin]]], list[Origin]]] | None = None
        self._files: dict[str, FactsFile] = {}

    def origins(self, release: Release) -> list[list[list[Origin]]]:
        """Return, for each part and each of its strings, the origin of each of its characters.

        A space has the origin of what follows it. A part that cannot be followed has the expression that opens it.
        """
        return self._traced(release)[0]

    def place_of_part(self, release: Release, part: int) -> tuple[str, int, int]:
        """Return file, line and column, from 1, of what opens a part."""
        return self.place(self._traced(release)[1][part], release)

    def place_of_character(self, release: Release, part: int, string: int, offset: int) -> tuple[str, int, int]:
        """Return file, line and column, from 1, where a character is mended; a composed one, in its finding."""
        characters = self._traced(release)[0][part][string]
        origin = characters[min(offset, len(characters) - 1)]
        if release.parts[part].name == "findings" and not (origin.literal or origin.path):
            origin = Origin(release.file.name, 0, ("findings", string))
        return self.place(origin, release)

    def _traced(self, release: Release) -> tuple[list[list[list[Origin]]], list[Origin]]:
        """Return the origins of a release's characters, and of its parts; the last release's are kept."""
        if self._last is None or self._last[0] is not release:  # one at a time: a project may have thousands
            found = list(self._sections(release))
            parts = zip(release.parts, found, strict=True)
            aligned = [_aligned(part.strings, section) for part, section in parts]
            self._last = release, (aligned, [section.opened for section in found])
        return self._last[1]

    def _sections(self, release: Release) -> Iterator[Section]:
        values = list(self._values(release))
        self._known = {}
        for number, value in enumerate(values):
            for shape in (value.text, opening(value.text), f"*{value.text}*"):
                self._known.setdefault(shape, number)
        edition, campaign = self.newsroom.edition(release.name.campaign), release.campaign
        setting = Setting(self._templates, edition, release.name, campaign, release.brief, release.embargo)
        return read_sections(run_template(setting), self._marking.sources, values)

    def place(self, origin: Origin, release: Release) -> tuple[str, int, int]:
        """Return file, line and column, from 1, of an origin."""
        if origin.path:
            file = release.file if origin.file == release.file.name else self._file(origin.file)
            return (file.name, *file.place_within(origin.path, origin.offset))
        before = dict(self._marking.sources)[origin.file][: origin.offset]
        return origin.file, before.count("\n") + 1, len(before) - before.rfind("\n")

    @cached_property
    def _templates(self) -> Templates:
        return self.newsroom.templates.overlay(extensions=[Marking], finalize=self._finalize, bytecode_cache=None)

    @cached_property
    def _marking(self) -> Marking:
        (marking,) = (each for each in self._templates.iter_extensions() if isinstance(each, Marking))
        return marking

    @pass_context
    def _finalize(self, context: Context, value: Any) -> Any:
        value = printed(context, value)
        known = self._known.get(value.strip()) if isinstance(value, str) else None
        return value if known is None else mark_value(known, value)

    def _values(self, release: Release) -> Iterator[Value]:
        """Yield each value that a template may print as it stands, the force's own first."""
        shared = self._file(f"templates/{release.name.campaign}/campaign.toml")
        yield from _strings(release.file, ("force", "inspector", "findings", "further_notes", "release"))
        yield from _strings(shared, ("reports", "inspectors", "release"))
        for file, keys in self.newsroom.edition(release.name.campaign).stated():
            yield from _strings(self._files.setdefault(file.name, file), keys)

    def _file(self, name: str) -> FactsFile:
        if name not in self._files:
            self._files[name] = FactsFile(self.newsroom.project, name)
        return self._files[name]


def _strings(file: FactsFile, keys: Sequence[str]) -> Iterator[Value]:
    for key in keys:
        yield from _within(file.name, (key,), file.values.get(key))


def _within(file: str, path: FieldPath, value: Any) -> Iterator[Value]:
    if isinstance(value, str):
        yield Value(file, path, value.strip(), "".join(value.split()))
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if key not in _COMPOSED:
            yield from _within(file, (*path, key), inner)


def _aligned(strings: Sequence[str], section: Section) -> list[list[Origin]]:
    """Return the origin of each character of the strings, which are the section's but for spaces and curly marks."""
    shown = "".join(character for string in strings for character in string if character not in SPACES)
    followed = straight_marks(shown) == straight_marks(section.characters)
    found, at = [], 0
    for string in strings:
        origins = []
        for character in string:
            origins.append(section.origins[min(at, len(shown) - 1)] if followed else section.opened)
            at += character not in SPACES
        found.append(origins)
    return found
