"""Drafts press releases that come in series: staff write facts and quotable words, the tool writes the release.

The rooms of the house, each of which imports only from those above it:

gate, errors, english, messages, undefined, document, formats, places, style
    functions: characters, problems, grammar, what templates lack, parts, formats, lines, the rules of the house style
embargo, fields, details, campaign, findings, as_issued, brief
    London's clocks; the models of facts, strict, with all arithmetic
reading, project, syntax, layout, complaints, facts, roster, schema, key, manuscript
    files, problems with line and field, and how a file of facts is written
templates, compose, issued, release, newsroom, sense
    facts to parts, parts as issued, the release; what is sound and most likely not meant
marking, origins, tracing, remarks, acceptance, linting
    where each character comes from; slips of style, and what is accepted
wording, galley
    what each kind of finding says in every case
checking, catalogue, press, files, dispatch, new_project, jobs, proofreading, mending, reports
    the verbs, the API, files in a folder
console, draft, asking, typed, questions, interview, starter, approval, starting
    a new release: asked for, shown, written
workbook
    the spreadsheet of an inspection team, written and read back
rendering, cli, lint_command, new_command, wording_command, init_command, workbook_command, commands, main
    the command line
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hmic_press.errors import (
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
    from hmic_press.newsroom import Newsroom
    from hmic_press.press import check, names, render

__version__ = "0.2.0"

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
    "check",
    "names",
    "render",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: `--version` and completion need none of them."""
    for module in ("errors", "newsroom", "press") if name in __all__ else ():
        if hasattr(found := import_module(f"hmic_press.{module}"), name) and name in __all__:
            return getattr(found, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
