"""The command new: parse, call one function, print."""

import shlex
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.cli.app import ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, Exit, Stopped
from hmic_press.terminal.output import show

if TYPE_CHECKING:
    from hmic_press.facts.name import Name
    from hmic_press.project.folder import Project


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
    from hmic_press.terminal.typed import prepare_input

    newsroom = newsroom_of(project)
    full = find_new_name(newsroom, name)
    prepare_input()
    try:
        written = (new_release.draft_in_editor if edit else new_release.draft_by_interview)(newsroom, full)
    except (EOFError, KeyboardInterrupt) as stopped:
        if isinstance(stopped, EOFError) and not sys.stdin.isatty():
            problem = "The answers ended before the release was finished; nothing is written."
            raise BadCommand.saying(problem, "Answer every question, and yes at the end.") from None
        raise Stopped.saying("Stopped; no release is written.", _what_next(newsroom.project, full, name)) from None
    if not written:
        show(f"No release is written. {_what_next(newsroom.project, full, name)}")
        raise typer.Exit(Exit.STOPPED)
    show(f"\n{written} is written. hmic-press render {name} prints the release.")


def _what_next(project: "Project", full: "Name", name: str) -> str:
    """Return how to begin again, or to go on from the answers that are kept."""
    from hmic_press.drafting.kept_answers import KeptAnswers

    kept, command = KeptAnswers(project, full), f"hmic-press new {shlex.quote(name)}"
    if kept.read():
        return f"The answers are kept in {kept.name}: {command} goes on from them."
    return f"{command} begins again."
