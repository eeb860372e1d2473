"""The command import: parse, call one function, print."""

from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import AsJson, Campaign, ProjectFolder, app, newsroom_of
from hmic_press.cli.workbook import Marked, Ours, Theirs, Wanted, import_sheets, side_of
from hmic_press.problems.errors import Exit, PressError, Problem
from hmic_press.terminal.output import show


@app.command("import")
def import_files(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="A release (.txt, .md), or a workbook (.xlsx, .ods, .csv).")
    ],
    write: Annotated[bool, typer.Option("--write", help="Write what was read into the files of releases.")] = False,
    issued: Annotated[bool, typer.Option("--issued", help="They were issued so: slips become amendments.")] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Of a workbook, write the releases with which nothing is wrong.")
    ] = False,
    marked: Marked = None,
    theirs: Theirs = False,
    ours: Ours = False,
    campaign: Campaign = None,
    as_json: AsJson = False,
    project: ProjectFolder = None,
) -> None:
    """Read releases or a workbook back into facts; nothing is written without --write."""
    from hmic_press.reading_back.import_releases import import_release, see_options
    from hmic_press.reading_back.open_file import read_given
    from hmic_press.reading_back.read_release import Reader

    newsroom = newsroom_of(project)
    reader = Reader(newsroom, campaign)
    of_workbooks = {"--partial": partial, "--marked": marked is not None, "--theirs": theirs, "--ours": ours}
    codes, side = [Exit.DONE], side_of(theirs, ours)
    problems: list[Problem] = []
    for file in files:
        try:
            data = read_given(file)
            see_options(file, data, issued=issued, of_workbooks=of_workbooks)
            if data is None:
                wanted = Wanted(campaign, write=write, partial=partial, as_json=as_json, marked=marked, side=side)
                import_sheets(lambda: newsroom, file, wanted)
                continue
            done = import_release(reader, file, data, write=write, issued=issued)
            show(done.as_json() if as_json else done.as_text())
            codes.append(done.code)
        except PressError as error:
            problems += error.problems
    if problems:
        raise PressError(problems)
    if code := max(codes):
        raise typer.Exit(code)
