"""What lies in a project's folders and is not read, though it may be meant to be."""

import re
from collections.abc import Collection, Iterator, Mapping

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import files as words
from hmic_press.problems.words import rounds
from hmic_press.project.door import BROKEN_LINK, FILE, FOLDER, LINK, LINK_TO_FILE

_ROSTER = "forces/roster.csv"
_ROUND = re.compile(r"forces/(?P<campaign>[^/]+)/rounds/(?P<slug>[^/]+)\.(?P<number>[1-9]\d*)\.txt")


def round_of(file: str) -> tuple[Name, int] | None:
    """Return the release of whose round a file holds the words, and the round's number; None for any other file."""
    kept = _ROUND.fullmatch(file)
    return (Name(kept["campaign"], kept["slug"]), int(kept["number"])) if kept else None


def strays_of_forces(listed: Mapping[str, str], read: Collection[str]) -> Iterator[tuple[str, Complaint]]:
    """Yield what of the files below `forces/`, each with what it is, no release is read from, and what is wrong."""
    for file, kind in listed.items():
        _, *inner, name = file.split("/")
        if file in read or file == _ROSTER or name.startswith(".") or name.endswith("~"):
            continue
        if kept := round_of(file):
            if kept[0].file not in read:
                yield file, rounds.of_no_release(kept[0].slug)
        elif kind in (LINK, LINK_TO_FILE, BROKEN_LINK):
            yield file, words.linked()
        elif kind == FILE:
            yield file, words.stray(f"{name.split('.')[0]}.toml") if len(inner) == 1 else words.misplaced()
        elif kind != FOLDER or name.casefold().endswith(".toml"):
            yield file, words.no_release(kind)


def linked_templates(listed: Mapping[str, str]) -> Iterator[tuple[str, Complaint]]:
    """Yield what of the files below `templates/`, each with what it is, is a link that is not followed."""
    for file, kind in listed.items():
        if kind in (LINK, BROKEN_LINK) and not file.startswith("templates/formats"):
            yield file, words.linked()
