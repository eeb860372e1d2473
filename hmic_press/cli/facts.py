"""The command facts: parse, call one function, print."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import Campaign, Names, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand
from hmic_press.terminal.output import show, tell, write_bytes


def _complete_tables(incomplete: str) -> list[str]:
    from hmic_press.workbook.table_of_facts import TABLES

    return [each for each in TABLES if each.startswith(incomplete)]


@app.command("facts", cls=QuickCommand)
def tell_typed_facts(
    names: Names = None,
    every: Annotated[bool, typer.Option("--all", help="All releases, or all of a campaign.")] = False,
    campaign: Campaign = None,
    format: Annotated[
        str, typer.Option(metavar="FORMAT", help="csv, xlsx or json.", autocompletion=_complete_tables)
    ] = "csv",
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the table to a file in this folder.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that holds other facts.")] = False,
    override_embargo: Annotated[
        str | None, typer.Option(metavar="REASON", help="Tell facts that are under embargo, and why.")
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Print the typed facts of releases as one table, a row a fact, for those who work with the figures."""
    from hmic_press.cli.choosing import choose_releases
    from hmic_press.problems.words.values import not_a_choice
    from hmic_press.release.typed_facts import tell_facts
    from hmic_press.text.english import plural
    from hmic_press.text.printable import printable
    from hmic_press.workbook.table_of_facts import TABLES, make_table, write_table

    if format not in TABLES:
        raise BadCommand.saying(*not_a_choice("The format", format, TABLES)[:2])
    if output is None and replace:
        raise BadCommand.saying("--replace says nothing without --output.", "Give --output DIR, or leave it out.")
    if output is None and format == "xlsx" and sys.stdout.isatty():
        remedy = "Give --output DIR, or send it to a file or a program."
        raise BadCommand.saying(f"A screen cannot show the format {format}.", remedy)
    newsroom = newsroom_of(project)
    chosen = choose_releases(newsroom, names or [], campaign, every=every)
    wanted = [*dict.fromkeys(map(newsroom.find_name, chosen))]
    told = tell_facts(newsroom, wanted, override_embargo)
    author = newsroom.edition(newsroom.find_name(wanted[0]).campaign).house.name
    if told.embargoed:
        tell(f"The embargo is overridden: {override_embargo}")
    if output is None:
        write_bytes(make_table(told, format, author))
    else:
        file, written = write_table(told, output, format, author, replace=replace)
        show(f"{printable(str(file))}: {plural(len(told.facts), 'fact')}{'' if written else ', unchanged'}.")
