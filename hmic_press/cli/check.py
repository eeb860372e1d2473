"""The command check: parse, call one function, print."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.cli.app import AsJson, Names, ProjectFolder, Strict, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, Exit, PressError
from hmic_press.terminal.output import show, word_problems
from hmic_press.text.english import counted, plural

if TYPE_CHECKING:
    from hmic_press.release.newsroom import Newsroom


@app.command("check", cls=QuickCommand)
def check_releases(
    names: Names = None,
    as_json: AsJson = False,
    strict: Strict = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="Show what releases have otherwise than most: pronoun, periods.")
    ] = False,
    ready: Annotated[
        bool, typer.Option("--ready", help="Show all that stands between a release and its issue.")
    ] = False,
    project: ProjectFolder = None,
) -> None:
    """Check the releases named, or all of them and what they share."""
    from hmic_press.review.check import check_project

    if compare and as_json:
        raise BadCommand.saying("--compare stands beside --json.", "Give one of the two.")
    newsroom = newsroom_of(project)
    if ready:
        _show_what_is_in_the_way(newsroom, names or newsroom.project.short_names, as_json=as_json)
        return
    problems, warnings, remarks, accepted, as_issued, compared, withdrawn = check_project(
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
        counts += [f"{withdrawn} withdrawn"] * bool(withdrawn)
        style = f" ({', '.join(counts)})" if counts else ""
        doubted = f", {plural(len(warnings), 'warning')} to read" if warnings else ""
        show(f"Nothing wrong: {len(names or newsroom.names)} checked{doubted}{style}.")


def _show_what_is_in_the_way(newsroom: "Newsroom", names: Sequence[str], *, as_json: bool) -> None:
    """Show what stands between releases and their issue, and how much for each."""
    from hmic_press.review.ready import what_is_in_the_way, what_was_not_read

    found = {name: what_is_in_the_way(newsroom, name) for name in names}
    problems = list(dict.fromkeys(problem for each in found.values() for problem in each))
    if problems:
        show(word_problems(problems, as_json=as_json))
    if not as_json:
        show(
            "\n".join(
                f"{name}: {counted(len(each), 'thing is', 'things are') if each else 'nothing is'} in the way"
                for name, each in found.items()
            )
        )
        for sentence in what_was_not_read():
            show(sentence)
    if problems:
        raise typer.Exit(Exit.DOES_NOT_PASS)
