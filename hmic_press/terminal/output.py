"""What goes to the standard output."""

import os
import sys
from collections.abc import Iterable

from hmic_press.problems.errors import Exit, Problem, Unreadable


def word_problems(problems: Iterable[Problem], *, as_json: bool) -> str:
    """Return problems as people read them, or as one JSON object a line."""
    return "\n".join(problem.as_json() if as_json else str(problem) for problem in problems)


def show(text: str) -> None:
    """Print lines, in the console's own encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    write_bytes(f"{text}\n".encode(encoding, "backslashreplace"))


def write_bytes(data: bytes) -> None:
    """Write bytes to the standard output as they are, whatever the console's encoding or line ends."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still held back goes nowhere
        if isinstance(error, BrokenPipeError):  # whoever read us has read enough
            sys.exit(Exit.DONE)
        remedy = "Check where the output goes, and the room on its disk."
        raise Unreadable.because(error, "standard output", "written", remedy) from None
