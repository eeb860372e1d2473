"""What the releases of a project are laid beside: the project as it was, and the words that it made."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError
from hmic_press.project.door import FILE, LINK_TO_FILE
from hmic_press.project.folder import Project
from hmic_press.project.reading import decode
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.causes.own_code import has_other_code, texts_by_own_code
from hmic_press.review.causes.texts import BEFORE_ANY_EMBARGO, Text, Texts, texts_of

_OF_WORDS = re.compile(
    r"templates/(?!formats/).+\.(?:jinja|toml)|templates/[^/]+/roster\.csv|forces/[^/]+/[^/]+\.toml|forces/roster\.csv"
)


class Base(NamedTuple):
    """A project as it was: what of its files makes words, and the texts that today's code and its own make of them."""

    project: Project
    files: Mapping[str, str]
    texts: Texts
    by_own_code: Mapping[Name, Text] | None

    def text(self, name: Name) -> Text | None:
        """Return what a release said; None if there was none or it could not be made."""
        if self.by_own_code is not None:
            return self.by_own_code.get(name)
        return self.texts.made.get(name)


def open_base(was: Project, now: Project) -> Base:
    """Return a project as it was, with the words it made; raises BadCommand, Unreadable."""
    newsroom = Newsroom(was, now=BEFORE_ANY_EMBARGO)
    by_own_code = texts_by_own_code(was) if has_other_code(was, now) else None
    return Base(was, files_of_words(was), texts_of(newsroom, newsroom.names), by_own_code)


def files_of_words(project: Project) -> dict[str, str]:
    """Return the texts of those files that words can come from; one that is no text is left to what is told of it."""
    found = {}
    for folder in ("templates", "forces"):
        for file, kind in project.source.list_below(folder).items():
            if kind in (FILE, LINK_TO_FILE) and _OF_WORDS.fullmatch(file):
                with suppress(PressError):
                    found[file] = decode(file, project.read_bytes(file))
    return found
