"""The command pack: parse, call one function, print."""

from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import Campaign, ProjectFolder, app, complete_formats, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.terminal.output import list_written, show, tell

_USUAL = ("pdf", "docx")


@app.command("pack", cls=QuickCommand)
def make_press_pack(
    campaign: Campaign = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT",
            help="As render takes them; unless given, pdf and docx.",
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Annotated[Path, typer.Option(metavar="DIR", help="The folder for the pack and its zip.")] = Path("."),
    replace: Annotated[bool, typer.Option("--replace", help="Write over files that hold other words.")] = False,
    override_embargo: Annotated[
        str | None, typer.Option(metavar="REASON", help="Make what a website would publish before the hour, and why.")
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Make a press pack: a campaign's releases in a folder and a zip, with an index, contacts and a manifest."""
    from hmic_press.cli.render_output import choose_formats
    from hmic_press.release.pack import make_pack
    from hmic_press.release.write_pack import write_pack
    from hmic_press.text.english import counted, opening
    from hmic_press.text.printable import printable

    formats = [each for each in choose_formats(format or _USUAL) if each]
    newsroom = newsroom_of(project)
    pack = make_pack(newsroom, newsroom.project.choose_campaign(campaign), formats, override_embargo)
    if pack.overridden:
        tell(f"The embargo is overridden: {override_embargo}")
    list_written(printable(str(file)) for file in write_pack(pack, output, replace=replace))
    if pack.drafts:
        have = counted(len(pack.drafts), "release of it has", "releases of it have")
        show(f"{opening(have)} not gone out: {', '.join(pack.drafts)}.")
