"""The command render: parse, call one function, print."""

from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import Campaign, Names, ProjectFolder, app, complete_formats, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand


@app.command("render", cls=QuickCommand)
def render_releases(
    names: Names = None,
    every: Annotated[bool, typer.Option("--all", help="All releases, or all of a campaign.")] = False,
    format: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT",
            help="As the README's table names them, or all; unless given, as it was issued, or plain.",
            autocompletion=complete_formats,
        ),
    ] = None,
    standard: Annotated[
        bool,
        typer.Option("--standard", help="The campaign's standard wording, without what was issued otherwise."),
    ] = False,
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write each release to a file in this folder.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over files that hold other words.")] = False,
    jobs: Annotated[int, typer.Option(min=1, metavar="NUMBER", help="Make so many at a time, from 300 files on.")] = 1,
    override_embargo: Annotated[
        str | None, typer.Option(metavar="REASON", help="Make what a website would publish before the hour, and why.")
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Make a page only to be looked at, before the hour too.")
    ] = False,
    attach: Annotated[
        bool, typer.Option("--attach", help="Let the e-mail carry the release for Word and as PDF.")
    ] = False,
    round: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="Print the plain words of an earlier round instead.")
    ] = None,
    campaign: Campaign = None,
    project: ProjectFolder = None,
) -> None:
    """Print a release, or write several to a folder."""
    from hmic_press.cli.choosing import choose_releases
    from hmic_press.cli.render_output import choose_formats, print_one, print_round, write_all
    from hmic_press.release.embargo import check_reason
    from hmic_press.release.output_folder import Order
    from hmic_press.release.wanted import Wanted

    newsroom = newsroom_of(project)
    wanted = choose_releases(newsroom, names or [], campaign, every=every)
    if round is not None:
        if every or campaign or format or standard or output or preview or attach:
            raise BadCommand.saying("--round prints plain words as they were.", "Give the name and --round alone.")
        print_round(newsroom, wanted, round)
        return
    if output is None and (replace or jobs != 1):
        problem = f"{'--replace' if replace else '--jobs'} says nothing without --output."
        raise BadCommand.saying(problem, "Give --output DIR, or leave it out.")
    reason = check_reason(override_embargo)
    formats = choose_formats(format or (["html"] if preview else []))
    if attach and "eml" not in formats:
        raise BadCommand.saying("--attach says nothing without an e-mail.", "Give --format eml with it.")
    ways = [Wanted(each, standard, reason, preview, attach) for each in formats]
    if output is None:
        print_one(newsroom, wanted, ways)
    else:
        write_all(newsroom, wanted, Order(output, ways, replace), jobs=jobs)
