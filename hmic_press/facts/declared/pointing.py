"""Where in a declaration a complaint belongs: the path of the very word it is about, in a list on one line too."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from hmic_press.problems.complaint import Complaint, FieldPath

Found = tuple[FieldPath, Complaint]


def point_to(path: FieldPath, complaint: Complaint, values: Mapping[str, Any]) -> Found:
    """Return a complaint with the path of the word that it is about, and with what to look for on its lines.

    That is what it points to itself; else the value found; else the name of the entry it is in.
    """
    at, full = complaint.at, (*path, complaint.field) if complaint.field else path
    value = _values_to(full, values)[-1]
    if at and at != full[-1]:
        if steps := next(islice(_paths_of(at, value), complaint.earlier, None), None):
            is_value = _values_to((*full, *steps), values)[-1] == at
            return (*full, *steps), complaint._replace(at=f'"{at}"' if is_value else at, field="")
        if at == value or not any(at in text for text in _strings(value)):
            at = ""
    if not at:
        at = f'"{value}"' if value and isinstance(value, str) else _quoted(name_of_entry(full, values))
    return full, complaint._replace(at=at, field="")


def name_of_entry(path: FieldPath, values: Mapping[str, Any]) -> str:
    """Return the name of the innermost entry of a list that a path leads through, empty if none has one."""
    entries = [each for each in _values_to(path, values)[2:] if isinstance(each, Mapping)]
    names = [each["name"] for each in entries if isinstance(each.get("name"), str)]
    return names[-1] if names else ""


def _quoted(name: str) -> str:
    return f'"{name}"' if name else ""


def _values_to(path: FieldPath, values: Mapping[str, Any]) -> list[Any]:
    """Return the values that lead to a place of a declaration, as far as there are any."""
    found: list[Any] = [values]
    for step in path:
        try:
            found.append(found[-1][step])
        except (KeyError, IndexError, TypeError):
            break
    return found


def _paths_of(word: str, value: Any) -> Iterator[FieldPath]:
    """Yield the paths inside a value of each key or text that is the word, in the order of the file."""
    items = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        if word in (step, inner):
            yield (step,)
        else:
            yield from ((step, *path) for path in _paths_of(word, inner))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _strings(inner)
