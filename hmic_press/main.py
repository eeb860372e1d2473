"""The outermost layer: run the command line, tell what went wrong, and exit with its code."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from hmic_press import lint_command, new_command, workbook_command
from hmic_press.cli import app
from hmic_press.console import told
from hmic_press.errors import Exit, PressError, Problem

COMMANDS = (lint_command, new_command, workbook_command)  # each of which adds its own to the app


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with a code of `errors.Exit`."""
    arguments = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    as_json = "--json" in arguments
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a console that lacks a character
    try:
        code = app(arguments, prog_name="hmic-press", standalone_mode=False)
    except PressError as error:
        problems, code = error.problems, error.exit_code
        print(told(problems, as_json=as_json), file=sys.stderr)
    except Exception as error:
        told_by_parser = _of_the_command(error)
        if "--debug" in arguments and told_by_parser is None:
            raise
        problem, code = told_by_parser or (_FAULT, Exit.OUR_FAULT)
        print(told([problem], as_json=as_json), file=sys.stderr)
    sys.exit(code or Exit.DONE)


_FAULT = Problem(
    problem="This is a fault in hmic-press, not in your files.",
    remedy="Report it as the README says, with the command you gave; --debug before it shows the details.",
)


def _of_the_command(error: Exception) -> tuple[Problem, Exit] | None:
    """Return what the parser of the command line says; it words its own errors, and offers no class for them all."""
    if not hasattr(error, "format_message"):
        return None
    message = " ".join(error.format_message().split())
    remedy = "hmic-press --help shows the commands, hmic-press COMMAND --help what each can be given."
    return Problem(problem=message if message.endswith(("?", ".")) else f"{message}.", remedy=remedy), Exit.WRONG_INPUT
