"""Findings as GitHub shows them beside the lines of a pull request."""

import os
from collections.abc import Iterable

from hmic_press.problems.errors import Level, Problem

_GITHUB = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "notice"}


def is_wanted() -> bool:
    """Return whether the command runs where somebody reads such annotations."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def as_github(problems: Iterable[Problem]) -> str:
    """Return findings as commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(
        f"::{_GITHUB[each.level]} file={_property(each.file)},line={each.line or 1},col={each.column or 1},"
        f"title={_property(each.rule or each.field)}::{_message(f'{each.problem} {each.remedy}')}"
        for each in problems
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
