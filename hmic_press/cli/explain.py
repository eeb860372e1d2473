"""The command explain: parse, call one function, print."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hmic_press.cli.app import AsJson, Campaign, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import PressError
from hmic_press.terminal.output import show

if TYPE_CHECKING:
    from hmic_press.facts.brief import Brief


def _complete_fields(context: typer.Context, incomplete: str) -> list[str]:
    from hmic_press.project.field_guide import list_fields

    try:
        brief = _brief(context.params.get("campaign"), context.params.get("project"))
    except PressError:
        return []
    names = dict.fromkeys(name for each in list_fields(brief) for name in each.names)
    return [name for name in names if name.startswith(incomplete)]


def _brief(campaign: str | None, project: Path | None) -> "type[Brief]":
    newsroom = newsroom_of(project)
    return newsroom.brief(newsroom.project.choose_campaign(campaign))


@app.command("explain", cls=QuickCommand)
def explain_fields(
    field: Annotated[
        str | None,
        typer.Argument(
            metavar="FIELD", help="A field, TABLE.FIELD or a table; none, all.", autocompletion=_complete_fields
        ),
    ] = None,
    as_json: AsJson = False,
    campaign: Campaign = None,
    project: ProjectFolder = None,
) -> None:
    """Say what a field of a release's file means and how it is written, or show all fields by table."""
    from hmic_press.project import fields_explained
    from hmic_press.project.field_guide import find_fields, list_fields

    brief = _brief(campaign, project)
    found = list_fields(brief) if field is None else find_fields(brief, field)
    if as_json:
        show(fields_explained.as_json(found))
    else:
        show(fields_explained.explain_all(found) if field is None else fields_explained.explain_each(found))
