"""The command wording: parse, call one function, print."""

from collections.abc import Collection
from typing import Annotated

import typer

from hmic_press.cli.app import Campaign, ProjectFolder, app, complete_names, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.facts.london_time import today
from hmic_press.problems.errors import BadCommand, PressError, Problem, UnknownName
from hmic_press.terminal.output import show, write_bytes

__all__ = ["app"]  # with all its commands
_FORMATS = ("table", "markdown", "html", "toml")


def _complete_kinds(context: typer.Context, incomplete: str) -> list[str]:
    try:
        newsroom = newsroom_of(context.params.get("project"))
        folder = newsroom.project.choose_campaign(context.params.get("campaign"))
        return [kind for kind in newsroom.language(folder).kinds if kind.startswith(incomplete)]
    except PressError:
        return []


@app.command("wording", cls=QuickCommand)
def show_wording(
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="A kind of finding.", autocompletion=_complete_kinds)
    ] = None,
    campaign: Campaign = None,
    format: Annotated[
        str, typer.Option(metavar="FORMAT", help="table, markdown, html, or toml: entries to sign.")
    ] = "table",
    of: Annotated[
        str | None,
        typer.Option(
            "--of",
            metavar="NAME",
            help="Show which case covers each sentence of a release.",
            autocompletion=complete_names,
        ),
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Show what each kind of finding says in every case, and who answers for it."""
    from hmic_press.review import wording_sheet
    from hmic_press.review.wording_cases import find_cells
    from hmic_press.review.wording_cover import cover

    if format not in _FORMATS:
        problem = f"There is no format {format}."
        raise BadCommand.saying(problem, f"Write {', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}.")
    newsroom = newsroom_of(project)
    if of:
        if kind or campaign or format != "table":
            raise BadCommand.saying("--of stands beside a kind, a campaign or a format.", "Give --of by itself.")
        show(wording_sheet.of_release(cover(newsroom, newsroom.release(of))))
        return
    folder = newsroom.project.choose_campaign(campaign)
    wanted = _kind_meant(kind, newsroom.language(folder).kinds) if kind else None
    shown = [cell for cell in find_cells(newsroom, folder) if wanted in (None, cell.kind)]
    if not shown:
        raise BadCommand.saying(f"The campaign {folder} has no sentence for it.", "Leave the kind out to see all.")
    if format == "html":
        write_bytes(wording_sheet.as_page(shown, folder, newsroom.pages).encode())
    elif format == "toml":
        write_bytes(f"{wording_sheet.to_sign(shown, today())}\n".encode())
    else:
        show(wording_sheet.in_markdown(shown, folder) if format == "markdown" else wording_sheet.for_terminal(shown))


def _kind_meant(kind: str, kinds: Collection[str]) -> str:
    from hmic_press.problems.complaint import did_you_mean, quoted

    if known := {each.replace("-", " "): each for each in kinds}.get(kind.casefold().replace("-", " ").strip()):
        return known
    problem = f"There is no kind of finding called {quoted(kind)}."
    remedy = f"{did_you_mean(kind, kinds)}The kinds are {', '.join(kinds)}."
    raise UnknownName([Problem(field="KIND", problem=problem, remedy=remedy)])
