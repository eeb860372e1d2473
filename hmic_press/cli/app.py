"""The command line: parse, call one function, print."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.problems.errors import BadCommand, PressError
from hmic_press.terminal.output import show, told
from hmic_press.text.english import plural
from hmic_press.version import __version__

if TYPE_CHECKING:
    from hmic_press.release.newsroom import Newsroom

# What only some commands need is imported where it is needed: --help, --version and completion stay quick.

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def complete_names(context: typer.Context, incomplete: str) -> list[str]:
    """Return the names of releases that begin so, for the Tab key."""
    from hmic_press.project.folder import find

    try:
        return [name for name in find(context.params.get("project")).short_names if name.startswith(incomplete)]
    except PressError:
        return []


Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME", help="Releases, as list names them.", autocompletion=complete_names),
]
ProjectFolder = Annotated[
    Path | None, typer.Option("--project", metavar="DIR", help="The folder that holds forces and templates.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings do not pass either.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: one JSON object a line.")]


def _show_version(wanted: bool) -> None:
    if wanted:
        show(f"hmic-press {__version__}")
        raise typer.Exit


@app.callback()
def hmic_press(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the details of a fault in hmic-press.")] = False,
) -> None:
    """Draft press releases that come in series, from files of facts."""
    # debug is for main, which meets the faults


@app.command("list")
def list_releases(as_json: AsJson = False, project: ProjectFolder = None) -> None:
    """List all releases, and what each does not state."""
    from hmic_press.review.list_releases import entries_of, table

    entries, problems = entries_of(newsroom_of(project))
    try:
        show("\n".join(entry.as_json() for entry in entries) if as_json else table(entries))
    finally:  # also where nobody reads what is shown any more
        if problems:
            raise PressError(problems)


@app.command()
def check(
    names: Names = None,
    as_json: AsJson = False,
    strict: Strict = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="Show what releases have otherwise than most: verdict, pronoun, periods.")
    ] = False,
    project: ProjectFolder = None,
) -> None:
    """Check the releases named, or all of them and what they share."""
    from hmic_press.review import check as checking

    if compare and as_json:
        raise BadCommand.saying("--compare stands beside --json.", "Give one of the two.")
    newsroom = newsroom_of(project)
    problems, warnings, remarks, accepted, compared = checking.check(
        newsroom, names or (), strict=strict, compare=compare
    )
    if compared:
        show(f"{compared}\n")
    if warnings:
        show(told(warnings, as_json=as_json))
    if problems:
        show(told(problems, as_json=as_json))
        raise typer.Exit(PressError(problems).exit_code)
    if not as_json:
        counts = [f"{remarks} remarked on by lint"] * bool(remarks)
        counts += [f"{accepted} accepted with a reason"] * bool(accepted)
        style = f" ({', '.join(counts)})" if counts else ""
        doubted = f", {plural(len(warnings), 'warning')} to read" if warnings else ""
        show(f"Nothing wrong: {len(names or newsroom.names)} checked{doubted}{style}.")


def newsroom_of(project: Path | None) -> "Newsroom":
    """Return the newsroom of a project, or of the nearest."""
    from hmic_press.release.newsroom import Newsroom

    return Newsroom(project)
