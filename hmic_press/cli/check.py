"""The command check: parse, call one function, print."""

from typing import Annotated

import typer

from hmic_press.cli.app import AsJson, Names, ProjectFolder, Strict, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, PressError
from hmic_press.terminal.output import show, word_problems
from hmic_press.text.english import plural


@app.command("check", cls=QuickCommand)
def check_releases(
    names: Names = None,
    as_json: AsJson = False,
    strict: Strict = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="Show what releases have otherwise than most: pronoun, periods.")
    ] = False,
    project: ProjectFolder = None,
) -> None:
    """Check the releases named, or all of them and what they share."""
    from hmic_press.review.check import check_project

    if compare and as_json:
        raise BadCommand.saying("--compare stands beside --json.", "Give one of the two.")
    newsroom = newsroom_of(project)
    problems, warnings, remarks, accepted, as_issued, compared = check_project(
        newsroom, names or (), strict=strict, compare=compare
    )
    if compared:
        show(f"{compared}\n")
    if warnings:
        show(word_problems(warnings, as_json=as_json))
    if problems:
        show(word_problems(problems, as_json=as_json))
        raise typer.Exit(PressError(problems).exit_code)
    if not as_json:
        counts = [f"{remarks} remarked on by lint"] * bool(remarks)
        counts += [f"{accepted} accepted with a reason"] * bool(accepted)
        counts += [f"{as_issued} as issued"] * bool(as_issued)
        style = f" ({', '.join(counts)})" if counts else ""
        doubted = f", {plural(len(warnings), 'warning')} to read" if warnings else ""
        show(f"Nothing wrong: {len(names or newsroom.names)} checked{doubted}{style}.")
