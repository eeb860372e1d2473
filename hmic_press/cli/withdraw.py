"""The command withdraw: parse, call one function, print."""

from hmic_press.cli.app import By, OneName, ProjectFolder, Reason, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.facts.london_time import today
from hmic_press.terminal.output import show


@app.command("withdraw", cls=QuickCommand)
def withdraw_release(name: OneName, by: By, reason: Reason = None, project: ProjectFolder = None) -> None:
    """Record that a release which went out is taken back, and why."""
    from hmic_press.review.record import Act
    from hmic_press.review.withdrawal import withdraw

    for file in withdraw(newsroom_of(project), name, Act(by, today(), reason)):
        show(file)
