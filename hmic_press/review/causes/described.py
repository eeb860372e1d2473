"""What a changed place is, in a reviewer's words: its kind, its line, its field and what that was and is."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hmic_press.problems.complaint import FieldPath
from hmic_press.review.causes.places import Place, put_upon

_NOTHING = object()
_LONGEST = 60


class Described(NamedTuple):
    """A place: its kind, the line it has now, its field, and the values that it changes."""

    kind: str
    where: str
    values: str


def describe(places: tuple[Place, ...], files: Mapping[str, str]) -> Described:
    """Return what some places upon the base's files are, by the first and most telling of them."""
    place = min(places, key=lambda each: not each.file.startswith("templates/"))
    others = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return Described(_kind(place), f"{place.file}:{place.line}{others}", _values(place, files) if not others else "")


def _kind(place: Place) -> str:
    folder, _, rest = place.file.partition("/")
    if rest.endswith("roster.csv"):
        return "the roster"
    if folder == "forces":
        return "facts of one release"
    if rest.startswith("houses/") or rest == "house.toml":
        return "an edition of a house"
    if rest.endswith("/findings.toml"):
        return "a declaration"
    return "shared wording" if rest.endswith(".jinja") else "the campaign's facts"


def _values(place: Place, files: Mapping[str, str]) -> str:
    if not place.file.endswith(".toml"):
        return ""
    try:
        before = tomllib.loads(files.get(place.file, ""))
        after = tomllib.loads(put_upon(files, [place])[place.file] or "")
    except (tomllib.TOMLDecodeError, RecursionError):
        return ""
    changed = [f"{_field(path)} {_shown(was)} → {_shown(now)}" for path, was, now in _differing((), before, after)]
    return "; ".join(changed[:2]) + ("; …" if len(changed) > 2 else "")


def _differing(path: FieldPath, was: Any, now: Any) -> Iterator[tuple[FieldPath, Any, Any]]:
    """Yield each value that differs, as far inside as both have the same tables."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _differing((*path, key), was.get(key, _NOTHING), now.get(key, _NOTHING))
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for number, (one, other) in enumerate(zip(was, now, strict=True)):
            yield from _differing((*path, number), one, other)
    elif was is _NOTHING or now is _NOTHING or type(was) is not type(now) or was != now:
        yield path, was, now


def _field(path: FieldPath) -> str:
    words: list[str] = []
    for step in path:
        if isinstance(step, int) and words:
            words[-1] = f"{words[-1].removesuffix('s')} {step + 1}"
        else:
            words.append(str(step).replace("_", " "))
    return ", ".join(words) + ":"


def _shown(value: Any) -> str:
    if value is _NOTHING:
        return "not stated"
    if isinstance(value, dict | list):
        return f"{len(value)} entries" if len(value) != 1 else "1 entry"
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"
