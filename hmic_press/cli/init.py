"""The command init: parse, call one function, print."""

from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import app
from hmic_press.terminal.output import show

__all__ = ["app"]  # with all its commands


@app.command("init")
def init_project(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty, or not there yet.")],
) -> None:
    """Start a new project, with a campaign of its own that renders at once."""
    from hmic_press.drafting.new_project import start_project

    for file in start_project(folder):
        show(str(file))
    show(f"Next: hmic-press render northgate --project {folder}, and {folder / 'README.md'}, step by step.")
