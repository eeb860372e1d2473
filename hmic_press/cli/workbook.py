"""The commands workbook and import-workbook: parse, call one function, print."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.cli.app import AsJson, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import PressError
from hmic_press.terminal.output import list_written, show

if TYPE_CHECKING:
    from hmic_press.release.newsroom import Newsroom

CampaignName = Annotated[
    str | None, typer.Option("--campaign", metavar="NAME", help="The campaign, where the project has several.")
]


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
    campaign: CampaignName = None,
    as_json: AsJson = False,
    project: ProjectFolder = None,
) -> None:
    """Read a workbook back into the files of releases; nothing is written unless everything is right."""
    import_sheets(lambda: newsroom_of(project), file, campaign, write=True, partial=partial, as_json=as_json)


def import_sheets(
    newsroom_at_hand: Callable[[], "Newsroom"],
    file: Path,
    campaign: str | None,
    *,
    write: bool,
    partial: bool,
    as_json: bool,
) -> None:
    """Show what a workbook changes in the files of releases, and write them if that is wanted; raises PressError."""
    from hmic_press.workbook.open_workbook import read_workbook

    sheets = read_workbook(file)  # first of all: what must not be read is told before anything else is done
    from hmic_press.workbook import import_plan, import_report

    newsroom = newsroom_at_hand()
    plan = import_plan.plan_import(newsroom, newsroom.project.choose_campaign(campaign), file, sheets, partial=partial)
    if write:
        plan = import_plan.carry_out(newsroom, plan)
    show(import_report.as_json(plan, written=write) if as_json else import_report.as_text(plan, written=write))
    if plan.problems:
        raise PressError(plan.problems)
