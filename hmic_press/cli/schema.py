"""The command schema: parse, call one function, print."""

from hmic_press.cli.app import Campaign, ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand


@app.command("schema", cls=QuickCommand)
def print_schema(campaign: Campaign = None, project: ProjectFolder = None) -> None:
    """Print the JSON Schema of a campaign's files, by which editors complete and explain their fields."""
    from hmic_press.facts.schema import make_schema
    from hmic_press.terminal.output import write_bytes

    newsroom = newsroom_of(project)
    write_bytes(make_schema(newsroom.brief(newsroom.project.choose_campaign(campaign))).encode())
