"""The command explain: parse, call one function, print."""

from typing import Annotated

import typer

from hmic_press.cli.app import AsJson, app
from hmic_press.terminal.output import show


def _complete_fields(incomplete: str) -> list[str]:
    from hmic_press.project.field_guide import list_fields

    names = dict.fromkeys(name for each in list_fields() for name in each.names)
    return [name for name in names if name.startswith(incomplete)]


@app.command("explain")
def explain_fields(
    field: Annotated[
        str | None,
        typer.Argument(
            metavar="FIELD", help="A field, TABLE.FIELD or a table; none, all.", autocompletion=_complete_fields
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what a field of a force's file means and how it is written, or show all fields by table."""
    from hmic_press.project import fields_explained
    from hmic_press.project.field_guide import find_fields, list_fields

    found = list_fields() if field is None else find_fields(field)
    if as_json:
        show(fields_explained.as_json(found))
    else:
        show(fields_explained.explain_all(found) if field is None else fields_explained.explain_each(found))
