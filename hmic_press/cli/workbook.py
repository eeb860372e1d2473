"""The commands workbook and import-workbook: parse, call one function, print."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from hmic_press.cli.app import AsJson, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, PressError
from hmic_press.terminal.output import list_written, show, tell

if TYPE_CHECKING:
    from hmic_press.release.newsroom import Newsroom

CampaignName = Annotated[
    str | None, typer.Option("--campaign", metavar="NAME", help="The campaign, where the project has several.")
]
Marked = Annotated[
    Path | None,
    typer.Option("--marked", metavar="FILE", help="Write the .xlsx again with each wrong cell coloured and told."),
]
Theirs = Annotated[
    bool, typer.Option("--theirs", help="Where file and workbook have both changed, take what the workbook says.")
]
Ours = Annotated[bool, typer.Option("--ours", help="Where file and workbook have both changed, keep the file's.")]


@app.command("workbook", cls=QuickCommand)
def write_facts(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="An .xlsx; or a .csv, with one for statements beside it.")
    ],
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that is there already.")] = False,
    campaign: CampaignName = None,
    project: ProjectFolder = None,
) -> None:
    """Write a workbook of the facts of all releases, for others to fill in."""
    from hmic_press.workbook import write_workbook

    newsroom = newsroom_of(project)
    written = write_workbook.write(newsroom, newsroom.project.choose_campaign(campaign), file, replace=replace)
    list_written(written)


@app.command("import-workbook", cls=QuickCommand)
def import_workbook(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A workbook: .xlsx, .ods or .csv.")],
    partial: Annotated[bool, typer.Option("--partial", help="Write the releases with which nothing is wrong.")] = False,
    marked: Marked = None,
    theirs: Theirs = False,
    ours: Ours = False,
    campaign: CampaignName = None,
    as_json: AsJson = False,
    project: ProjectFolder = None,
) -> None:
    """Read a workbook back into the files of releases; nothing is written unless everything is right."""
    wanted = Wanted(campaign, write=True, partial=partial, as_json=as_json, marked=marked, side=side_of(theirs, ours))
    import_sheets(lambda: newsroom_of(project), file, wanted)


class Wanted(NamedTuple):
    """What is wanted of the import of a workbook; `marked` is where what is wrong with it goes, in its own cells."""

    campaign: str | None
    write: bool
    partial: bool
    as_json: bool
    marked: Path | None = None
    side: str | None = None


def side_of(theirs: bool, ours: bool) -> str | None:
    """Return whose words count where both sides have changed, None if nobody has said; raises BadCommand."""
    from hmic_press.workbook.since_written import OURS, THEIRS

    if theirs and ours:
        raise BadCommand.saying("--theirs and --ours contradict each other.", "Give one of the two.")
    return THEIRS if theirs else OURS if ours else None


def import_sheets(newsroom_at_hand: Callable[[], "Newsroom"], file: Path, wanted: Wanted) -> None:
    """Show what a workbook changes in the files of releases, and write them if that is wanted; raises PressError."""
    from hmic_press.workbook.marked_workbook import see_that_it_can_be_marked, write_marked
    from hmic_press.workbook.open_workbook import read_workbook

    if wanted.marked:
        see_that_it_can_be_marked(file, wanted.marked)
    sheets = read_workbook(file)  # first of all: what must not be read is told before anything else is done
    from hmic_press.workbook import import_plan, import_report

    newsroom = newsroom_at_hand()
    campaign = newsroom.project.choose_campaign(wanted.campaign)
    plan = import_plan.plan_import(newsroom, campaign, file, sheets, partial=wanted.partial, side=wanted.side)
    if wanted.write:
        plan = import_plan.carry_out(newsroom, plan)
    report = import_report.as_json if wanted.as_json else import_report.as_text
    show(report(plan, written=wanted.write))
    if wanted.marked:
        tell(write_marked(file, wanted.marked, plan))
    if plan.problems:
        raise PressError(plan.problems)
