"""All commands of the command line; each module adds its own to the app as it is imported, in the order of the help."""

from hmic_press.cli import (
    approve,
    check,
    desk,
    explain,
    import_files,
    init,
    issue,
    lint,
    list,
    new,
    render,
    review,
    schema,
    verify,
    withdraw,
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
    "import_files",
    "init",
    "issue",
    "lint",
    "list",
    "new",
    "render",
    "review",
    "schema",
    "verify",
    "withdraw",
    "wording",
    "workbook",
]
