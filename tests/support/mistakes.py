"""A mistake as a document (tests/mistakes/README.md): what is changed in a sound file, the command, what is told."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from textwrap import dedent, indent
from typing import NamedTuple

from tests.support.project import CAMPAIGN

_FORM = re.compile(
    r"# \S.*\n"
    r"(?:In `(?P<file>[^`]+)`(?:, made of `(?P<base>[^`]+)`)?(?:, saved (?P<saved>[^:]+))?:\n)?"
    r"(?:```(?P<form>\w+)\n(?P<lines>(?:.*\n)*?)```\n)?"
    r"\n?    \$ hmic-press (?P<command>.+)\n"
    r"(?P<told>(?:    .+\n)*)"
)
_SAVED: dict[str, Callable[[str], bytes]] = {
    "": lambda text: text.encode("utf-8", "surrogateescape"),
    "as UTF-16": lambda text: f"\ufeff{text}".encode("utf-16-le"),
    "as Windows-1252": lambda text: text.encode("cp1252", "surrogateescape"),
    "with carriage returns alone": lambda text: text.replace("\n", "\r").encode(),
}
_ESCAPE = re.compile(
    r"⟨U\+(?P<character>[0-9A-F]{4,6})⟩|⟨byte (?P<byte>[89A-F][0-9A-F])⟩|⟨(?P<times>\d+) × (?P<each>.)⟩|⟨no line end⟩\n"
)


class Mistake(NamedTuple):
    """A document that has been read: the file that goes wrong, and of which sound one it is made, if not of itself."""

    file: str
    base: str
    saved: str
    form: str
    lines: list[str]
    command: str

    @property
    def is_whole(self) -> bool:
        """Whether the whole file stands in the document, so that nothing else moves its lines."""
        return self.form not in ("", "diff")


def read_mistake(document: str) -> Mistake:
    """Return what a document says is wrong, and the command; an AssertionError says what it lacks."""
    said = _parse(document).groupdict(default="")
    if not said["file"]:
        said |= {"file": f"forces/{CAMPAIGN}/derbyshire.toml", "base": "sound.toml"}
    lines = said["lines"].split("\n")[:-1]
    return Mistake(said["file"], said["base"], said["saved"], said["form"], lines, said["command"])


def split_told(document: str) -> tuple[str, str]:
    """Return a document up to its command, and what is told."""
    start = _parse(document).start("told")
    return document[:start], dedent(document[start:])


def join_told(mistake: str, told: str) -> str:
    """Return the document of a mistake and what is told."""
    return mistake + indent(told, "    ")


def _parse(document: str) -> re.Match[str]:
    parsed = _FORM.fullmatch(document)
    assert parsed, f"This document has not the form that tests/mistakes/README.md shows:\n{document}"
    return parsed


def make_wrong(mistake: Mistake, sound: str) -> bytes:
    """Return the file gone wrong, made of the sound one."""
    lines = [*mistake.lines, ""] if mistake.is_whole else _changed(sound.split("\n"), mistake.lines)
    return _SAVED[mistake.saved](_ESCAPE.sub(_meant, "\n".join(lines)))


def _changed(sound: list[str], difference: Iterable[str]) -> list[str]:
    """Return lines with each change made at the one place where its old lines stand."""
    for change in _split(difference):
        old = [line[1:] for line in change if line[:1] != "+"]
        places = [at for at in range(len(sound)) if sound[at : at + len(old)] == old]
        shown = "\n".join(change)
        assert len(places) == 1, f"This stands {len(places)} times in the sound file, not once:\n{shown}"
        sound[places[0] : places[0] + len(old)] = [line[1:] for line in change if line[:1] != "-"]
    return sound


def _split(difference: Iterable[str]) -> Iterator[list[str]]:
    """Yield the changes between lines of @@."""
    for is_end, change in groupby(difference, lambda line: line == "@@"):
        if not is_end:
            yield list(change)


def _meant(escape: re.Match[str]) -> str:
    """Return what stands for an escape; a byte that is not text is a surrogate until the file is saved."""
    if escape["character"]:
        return chr(int(escape["character"], 16))
    if escape["byte"]:
        return chr(0xDC00 + int(escape["byte"], 16))
    return escape["each"] * int(escape["times"]) if escape["times"] else ""
