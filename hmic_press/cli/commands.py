"""The commands of the command line, each in a module that adds it to the app as it is imported."""

from importlib import import_module

from typer import Typer

from hmic_press.cli.app import app

_MODULES = {
    "approve": "approve",
    "check": "check",
    "desk": "desk",
    "explain": "explain",
    "facts": "facts",
    "import": "import_files",
    "import-workbook": "workbook",
    "init": "init",
    "issue": "issue",
    "lint": "lint",
    "list": "list",
    "new": "new",
    "pack": "pack",
    "render": "render",
    "review": "review",
    "schema": "schema",
    "wording": "wording",
    "workbook": "workbook",
}


def app_with(command: str) -> Typer:
    """Return the app with a command, since the others would only be imported; with all where there is none such."""
    for module in [_MODULES[command]] if command in _MODULES else _MODULES.values():
        import_module(f"hmic_press.cli.{module}")
    return app
