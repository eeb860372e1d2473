"""Drafts press releases that come in series: staff write facts and quotable words, the tool writes the release.

The rooms of the house, from the ground up; each imports only from those below it, and `lint-imports` holds that.

text
    words on paper: English, characters, the release as a list of parts
problems
    what is wrong: places, exit codes, and every sentence that says what is wrong and what to do
formats, terminal
    how a release is set for each medium; what is printed and asked in a terminal
facts, style
    the models of facts, strict, with all arithmetic; the rules of the house style
project
    the folder and its files: found, read, told with line and field, written
release
    facts to parts, parts as issued, a file in a folder; where each character comes from
review
    what is wrong, doubted or slipped; what the wording says in every case
drafting, workbook
    a new release, asked for and written; the spreadsheet of an inspection team
reading_back
    a release that came back, read into the facts that made it
desk
    the whole work in a browser, for one person on one machine
api, cli
    the verbs for Python; the command line, a file a command

`starter` holds what `init` writes.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from hmic_press.version import __version__

if TYPE_CHECKING:
    from hmic_press.api import check, names, render
    from hmic_press.problems.errors import (
        BadAmendment,
        BadCommand,
        BadFacts,
        BadTemplate,
        PressError,
        Problem,
        Refused,
        UnknownName,
        Unreadable,
    )
    from hmic_press.release.newsroom import Newsroom

__all__ = [
    "BadAmendment",
    "BadCommand",
    "BadFacts",
    "BadTemplate",
    "Newsroom",
    "PressError",
    "Problem",
    "Refused",
    "UnknownName",
    "Unreadable",
    "__version__",
    "check",
    "names",
    "render",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: `--version` and completion need none of them."""
    for module in ("problems.errors", "release.newsroom", "api") if name in __all__ else ():
        if hasattr(found := import_module(f"hmic_press.{module}"), name):
            return getattr(found, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
