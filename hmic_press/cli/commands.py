"""All commands of the command line; each module adds its own to the app as it is imported."""

from hmic_press.cli import init as init_command
from hmic_press.cli import lint as lint_command
from hmic_press.cli import new as new_command
from hmic_press.cli import render as render_command
from hmic_press.cli import wording as wording_command
from hmic_press.cli import workbook as workbook_command
from hmic_press.cli.app import app

__all__ = [
    "app",
    "init_command",
    "lint_command",
    "new_command",
    "render_command",
    "wording_command",
    "workbook_command",
]
