"""The command desk: parse, call one function, print."""

from typing import Annotated

import typer

from hmic_press.cli.app import ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.missing_library import missing_library


@app.command("desk", cls=QuickCommand)
def open_desk(
    port: Annotated[int, typer.Option(metavar="PORT", help="The port of this machine; 0 takes a free one.")] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Print the address alone, and open no browser.")] = False,
    project: ProjectFolder = None,
) -> None:
    """Open the project in the browser, until Ctrl-C."""
    try:
        from hmic_press.desk.serve import serve
    except ModuleNotFoundError as missing:
        raise missing_library(missing, "desk", "The desk needs") from None
    serve(newsroom_of(project).project, port=port, browse=not no_open)
