"""The command issue: parse, call one function, print."""

from typing import Annotated

import typer

from hmic_press.cli.app import By, OneName, ProjectFolder, Reason, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.facts.london_time import today
from hmic_press.terminal.output import show


@app.command("issue", cls=QuickCommand)
def issue_release(
    name: OneName,
    by: By,
    format: Annotated[
        str, typer.Option(metavar="FORMAT", help="In which it goes out: plain, markdown, indented.")
    ] = "plain",
    reason: Reason = None,
    project: ProjectFolder = None,
) -> None:
    """Record that a release goes out, or a correction of one that has."""
    from hmic_press.review.approval import issue
    from hmic_press.review.ready import what_was_not_read
    from hmic_press.review.record import Act

    for file in issue(newsroom_of(project), name, Act(by, today(), reason), format):
        show(file)
    for sentence in what_was_not_read():
        show(sentence)
