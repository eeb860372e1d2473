"""The command init: parse, call one function, print."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from hmic_press.cli.app import app
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.terminal.output import list_written, show
from hmic_press.text.printable import printable

__all__ = ["app"]  # with all its commands


@app.command("init", cls=QuickCommand)
def init_project(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty, or not there yet.")],
) -> None:
    """Start a new project, with a campaign of its own that renders at once."""
    from hmic_press.drafting.new_project import start_project

    list_written(printable(str(file)) for file in start_project(folder))
    shown, guide = (quote(printable(str(each))) for each in (folder, folder / "README.md"))
    show(f"Next: hmic-press render anyford --project {shown}, and {guide}, step by step.")
