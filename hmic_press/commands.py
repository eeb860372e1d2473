"""All commands of the command line; each module adds its own to the app as it is imported."""

from hmic_press import init_command, lint_command, new_command, render_command, wording_command, workbook_command
from hmic_press.cli import app

__all__ = [
    "app",
    "init_command",
    "lint_command",
    "new_command",
    "render_command",
    "wording_command",
    "workbook_command",
]
