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
from hmic_press.release.origins.origin import SPACES, Origin, Section, Value, read_sections, without_spaces
from hmic_press.release.parts import run_template
from hmic_press.release.release import Release
from hmic_press.release.setting import Setting
from hmic_press.release.templates import Templates
from hmic_press.text.english import opening, straight_marks

_COMPOSED = ("about", "since", "until")  # a finding's sentence is made of these, and several findings share them


class Tracer:
    """Finds the origins of a newsroom's releases, by rendering each once more with marks in it."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self._known: dict[str, int] = {}
        self._last: tuple[Release, list[Section]] | None = None
        self._files: dict[str, FactsFile] = {}

    def origins(self, release: Release) -> list[list[list[Origin]]]:
        """Return, for each part and each of its strings, the origin of each of its characters.

        A space has the origin of what follows it. A part that cannot be followed has the expression that opens it.
        """
        parts = zip(release.parts, self._traced(release), strict=True)
        return [list(_origins_of_strings(part.strings, section)) for part, section in parts]

    def place_of_part(self, release: Release, part: int) -> tuple[str, int, int]:
        """Return file, line and column, from 1, of what opens a part."""
        return self.place(self._traced(release)[part].opened, release)

    def place_of_character(self, release: Release, part: int, string: int, offset: int) -> tuple[str, int, int]:
        """Return file, line and column, from 1, where a character is mended; a composed one, in its finding."""
        strings, section = release.parts[part].strings, self._traced(release)[part]
        before = "".join([*strings[:string], strings[string][: min(offset, len(strings[string]) - 1)]])
        origin = section.origin_after(len(without_spaces(before)))
        if release.parts[part].name == "findings" and not (origin.literal or origin.path):
            origin = Origin(release.file.name, 0, ("findings", string))
        return self.place(origin, release)

    def _traced(self, release: Release) -> list[Section]:
        """Return what is known of each part of a release; the last release's is kept."""
        if self._last is None or self._last[0] is not release:  # one at a time: a project may have thousands
            parts = zip(release.parts, self._sections(release), strict=True)
            self._last = release, [_followed("".join(part.strings), section) for part, section in parts]
        return self._last[1]

    def _sections(self, release: Release) -> Iterator[Section]:
        values = list(self._values(release))
        self._known = {}
        for number, value in enumerate(values):
            for shape in (value.text, opening(value.text), f"*{value.text}*"):
                self._known.setdefault(shape, number)
        edition = self.newsroom.edition(release.name.campaign)
        given = release.campaign, release.brief, release.embargo, release.body, release.correction
        setting = Setting(self._templates, edition, release.name, *given)
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
        """Yield each value that a template may print as it stands, the release's own first."""
        called = release.brief.called
        shared = self._file(f"templates/{release.name.campaign}/campaign.toml")
        yield from _strings(
            release.file, (called.body_table, called.speaker_table, "findings", "further_notes", "release")
        )
        yield from _strings(shared, ("reports", called.speakers_table, "called", "release"))
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


def _followed(text: str, section: Section) -> Section:
    """Return a section, if its characters are the text's but for curly marks; else with no origin but what opens it."""
    shown = without_spaces(text)
    if straight_marks(shown) == straight_marks(section.characters):
        return section
    return section._replace(characters=shown, origins=[section.opened] * len(shown))


def _origins_of_strings(strings: Sequence[str], section: Section) -> Iterator[list[Origin]]:
    """Yield the origins of each string's characters, whose section they are but for spaces."""
    at = 0
    for string in strings:
        origins = []
        for character in string:
            origins.append(section.origin_after(at))
            at += character not in SPACES
        yield origins
