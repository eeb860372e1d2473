"""The command verify: parse, call one function, print."""

from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import AsJson, ProjectFolder, app, newsroom_of
from hmic_press.problems.errors import Exit, PressError, Problem
from hmic_press.terminal.output import show


@app.command("verify")
def verify_files(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Copies of releases, in any format, whatever they are called.")
    ],
    as_json: AsJson = False,
    project: ProjectFolder = None,
) -> None:
    """Say of any copy of a release whether it is what is out now, and if not, what it is."""
    from hmic_press.reading_back.verify import verify
    from hmic_press.reading_back.versions import Versions
    from hmic_press.reading_back.words_of_file import read_found

    versions = Versions(newsroom_of(project))
    code = Exit.DONE
    problems: list[Problem] = []
    for file in files:
        try:
            verdict = verify(versions, str(file), read_found(file))
        except PressError as error:
            problems += error.problems
        else:
            show(verdict.as_json() if as_json else verdict.as_text())
            code = max(code, verdict.code)
    problems += versions.problems  # what cannot be read was compared with nothing
    if problems:
        raise PressError(problems)
    if code:
        raise typer.Exit(code)
