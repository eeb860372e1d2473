"""The command approve: parse, call one function, print."""

from typing import Annotated

import typer

from hmic_press.cli.app import By, OneName, ProjectFolder, Reason, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.facts.london_time import today
from hmic_press.terminal.output import show


@app.command("approve", cls=QuickCommand)
def approve_release(
    name: OneName,
    by: By,
    quotation: Annotated[
        bool, typer.Option("--quotation", help="The speaker's own approval, of those words alone.")
    ] = False,
    reason: Reason = None,
    project: ProjectFolder = None,
) -> None:
    """Record that somebody approves a release's words; a changed letter undoes it."""
    from hmic_press.project.revision import last_author_of
    from hmic_press.review.approval import approve
    from hmic_press.review.ready import what_was_not_read
    from hmic_press.review.record import Act

    newsroom = newsroom_of(project)
    for file in approve(newsroom, name, Act(by, today(), reason), quotation=quotation):
        show(file)
    if last_author_of(newsroom.project.root, newsroom.find_name(name).file) is None:
        show("Nobody can tell who wrote the facts last: git has no commit of them.")
    if not quotation:
        for sentence in what_was_not_read():
            show(sentence)
