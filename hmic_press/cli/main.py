"""The outermost layer: run the command line, tell what went wrong, and exit with its code."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from hmic_press.problems.errors import FAULT, Exit, PressError, Problem
from hmic_press.terminal.output import finish_output, machine_refuses, tell, word_problems


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with a code of `errors.Exit`."""
    gc.disable()  # what is imported stays: a fifth of a command went into looking for what of it could go
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # what else is installed has no say in what facts are
    arguments = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    as_json = "--json" in arguments
    if sys.stdout is None or sys.stderr is None:  # a caller has closed it
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # to the end
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a console that lacks a character
    try:
        from hmic_press.cli.commands import app_with  # here, so that Ctrl-C while it is imported is one like any other

        app = app_with(arguments[0])
        gc.freeze()
        gc.set_threshold(100_000)  # releases are kept to be compared: to go through them grows faster than they do
        gc.enable()
        code = app(arguments, prog_name="hmic-press", standalone_mode=False)
    except KeyboardInterrupt:
        code = Exit.STOPPED
    except PressError as error:
        problems, code = error.problems, error.exit_code
        tell(word_problems(problems, as_json=as_json))
    except SystemExit as ended:
        if not isinstance(ended.__context__, BrokenPipeError):
            raise
        code = Exit.DONE  # the parser ends so when nobody reads its help any more
    except OSError as error:  # what no file's own error tells: the machine refuses, and it is no fault of ours
        if "--debug" in arguments:
            raise
        told = machine_refuses(error)
        code = told.exit_code
        tell(word_problems(told.problems, as_json=as_json))
    except Exception as error:
        told_by_parser = _of_the_command(error)
        if "--debug" in arguments and told_by_parser is None:
            raise
        problem, code = told_by_parser or (FAULT, FAULT.exit_code)
        tell(word_problems([problem], as_json=as_json))
    finish_output()
    gc.freeze()  # the process ends, and all that it holds with it
    sys.exit(code or Exit.DONE)


def _of_the_command(error: Exception) -> tuple[Problem, Exit] | None:
    """Return what the parser of the command line says; it words its own errors, and offers no class for them all."""
    if not hasattr(error, "format_message"):
        return None
    message = " ".join(error.format_message().split())
    remedy = "hmic-press --help shows the commands, hmic-press COMMAND --help what each can be given."
    return Problem(problem=message if message.endswith(("?", ".")) else f"{message}.", remedy=remedy), Exit.WRONG_INPUT
