"""The command line: parse, call one function, print."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.cli.quick_parsing import QuickGroup
from hmic_press.problems.errors import PressError
from hmic_press.terminal.output import show
from hmic_press.version import __version__

if TYPE_CHECKING:
    from hmic_press.release.newsroom import Newsroom

# What only some commands need is imported where it is needed: --help, --version and completion stay quick.

app = typer.Typer(
    cls=QuickGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def complete_names(context: typer.Context, incomplete: str) -> list[str]:
    """Return the names of releases that begin so, for the Tab key."""
    from hmic_press.project.root import find_project

    try:
        return [name for name in find_project(context.params.get("project")).short_names if name.startswith(incomplete)]
    except PressError:
        return []


def complete_formats(incomplete: str) -> list[str]:
    """Return the formats that begin so, for the Tab key."""
    from hmic_press.formats import FORMATS

    return [name for name in (*FORMATS, "all") if name.startswith(incomplete)]


Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME", help="Releases, as list names them.", autocompletion=complete_names),
]
ProjectFolder = Annotated[
    Path | None, typer.Option("--project", metavar="DIR", help="The folder that holds forces and templates.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings do not pass either.")]
Campaign = Annotated[
    str | None, typer.Option("--campaign", metavar="NAME", help="The campaign's folder, where there are several.")
]
OneName = Annotated[str, typer.Argument(metavar="NAME", help="A release.", autocompletion=complete_names)]
By = Annotated[str, typer.Option("--by", metavar="WHO", help="Who does it, by name and office.")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="WHY", help="Why, where one is needed.")]
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


def newsroom_of(project: Path | None) -> "Newsroom":
    """Return the newsroom of a project, or of the nearest."""
    from hmic_press.release.newsroom import Newsroom

    return Newsroom(project)
