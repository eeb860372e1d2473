"""All commands of the command line; each module adds its own to the app as it is imported, in the order of the help."""

from hmic_press.cli import (
    approve,
    check,
    desk,
    explain,
    facts,
    import_files,
    init,
    issue,
    lint,
    list,
    new,
    pack,
    render,
    review,
    schema,
    wording,
    workbook,
)
from hmic_press.cli.app import app

__all__ = [
    "app",
    "approve",
    "check",
    "desk",
    "explain",
    "facts",
    "import_files",
    "init",
    "issue",
    "lint",
    "list",
    "new",
    "pack",
    "render",
    "review",
    "schema",
    "wording",
    "workbook",
]
