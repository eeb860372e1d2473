"""All commands of the command line; each module adds its own to the app as it is imported."""

from hmic_press import lint_command, new_command
from hmic_press.cli import app

__all__ = ["app", "lint_command", "new_command"]
