"""The command list: parse, call one function, print."""

from hmic_press.cli.app import AsJson, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import PressError
from hmic_press.terminal.output import screen_width, show


@app.command("list", cls=QuickCommand)
def list_releases(as_json: AsJson = False, project: ProjectFolder = None) -> None:
    """List all releases: the state of each, its embargo, and what it does not state."""
    from hmic_press.review.list_releases import entries_of
    from hmic_press.review.list_table import table

    newsroom = newsroom_of(project)
    entries, problems = entries_of(newsroom, with_words=as_json)
    try:
        show("\n".join(entry.as_json() for entry in entries) if as_json else table(newsroom, entries, screen_width()))
    finally:  # also where what is shown cannot be written
        if problems:
            raise PressError(problems)
