"""Drafts press releases that come in series: staff write facts and quotable words, the tool writes the release."""

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
