"""The command new: parse, call one function, print."""

import sys
from typing import Annotated

import typer

from hmic_press.cli.app import ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, Exit, Stopped
from hmic_press.terminal.output import show


@app.command("new", cls=QuickCommand)
def new_release(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A body, by its slug in the roster.")],
    edit: Annotated[
        bool, typer.Option("--edit", help="Open a starter in the editor that EDITOR names, instead of asking.")
    ] = False,
    project: ProjectFolder = None,
) -> None:
    """Ask for the facts of a new release, show it, and write its file."""
    from hmic_press.drafting import new_release
    from hmic_press.drafting.new_name import find_new_name
    from hmic_press.terminal import prompt

    newsroom = newsroom_of(project)
    full = find_new_name(newsroom, name)
    prompt.prepare_input()
    try:
        written = (new_release.draft_in_editor if edit else new_release.draft_by_interview)(newsroom, full)
    except (EOFError, KeyboardInterrupt) as stopped:
        problem = "The answers ended before the release was finished; nothing is written."
        if isinstance(stopped, EOFError) and not sys.stdin.isatty():
            raise BadCommand.saying(problem, "Answer every question, and yes at the end.") from None
        remedy = f"hmic-press new {name} begins again."
        raise Stopped.saying("Stopped; nothing is written.", remedy) from None
    show(f"\n{written} is written. hmic-press render {name} prints the release." if written else "Nothing is written.")
    if not written:
        raise typer.Exit(Exit.STOPPED)
