"""The command schema: parse, call one function, print."""

from hmic_press.cli.app import app


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of a force's file, by which editors complete and explain its fields."""
    from hmic_press.facts.schema import make_schema
    from hmic_press.terminal.output import write_bytes

    write_bytes(make_schema().encode())
