"""The command issue: parse, call one function, print."""

from datetime import date
from typing import Annotated

import typer

from hmic_press.cli.app import ProjectFolder, app, complete_names, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.terminal.output import show

_Name = Annotated[str, typer.Argument(metavar="NAME", help="A release.", autocompletion=complete_names)]
_By = Annotated[str, typer.Option("--by", metavar="WHO", help="Who does it, by name and office.")]
_Reason = Annotated[str | None, typer.Option("--reason", metavar="WHY", help="Why, where one is needed.")]


@app.command("issue", cls=QuickCommand)
def issue_release(
    name: _Name,
    by: _By,
    format: Annotated[
        str, typer.Option(metavar="FORMAT", help="In which it goes out: plain, markdown, indented.")
    ] = "plain",
    reason: _Reason = None,
    project: ProjectFolder = None,
) -> None:
    """Record that a release goes out, or a correction of one that has."""
    from hmic_press.review.approval import Act, issue

    for file in issue(newsroom_of(project), name, Act(by, date.today(), reason), format):
        show(file)
