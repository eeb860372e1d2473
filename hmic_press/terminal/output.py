"""What goes to the standard output and, of what is wrong, to the error output."""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TextIO

from hmic_press.problems.errors import Problem, Unreadable
from hmic_press.terminal.annotations import as_github, is_wanted
from hmic_press.text.printable import printable_lines

MOST = 100  # problems that anybody mends before giving the command again


def word_problems(problems: Iterable[Problem], *, as_json: bool) -> str:
    """Return problems as people read them, or as one JSON object a line; of very many, the first and how many more.

    Where GitHub runs the command, they are told once more for the lines of a pull request.
    """
    told = first_of(list(problems))
    if as_json:
        return "\n".join(problem.as_json() for problem in told)
    annotations = [as_github(told)] if is_wanted() else []
    return "\n".join([*map(str, told), *annotations])


def first_of(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Return the first hundred problems, and one that says how many more there are."""
    if len(problems) <= MOST:
        return problems
    more = f"{len(problems) - MOST:,} more {'problem is' if len(problems) == MOST + 1 else 'problems are'} not shown."
    return [*problems[:MOST], Problem(problem=more, remedy="Mend these first, and give the command again.")]


def show(text: str) -> None:
    """Print lines, in the console's own encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    write_bytes(f"{printable_lines(text)}\n".encode(encoding, "backslashreplace"))


def list_written(written: Iterable[str]) -> None:
    """Do work that yields what it has written, and list that when it is done, or as far as it came."""
    done: list[str] = []
    try:
        done.extend(written)
    finally:
        for each in done:
            show(each)


def tell(text: str) -> None:
    """Print lines to the error output; where it cannot be written, the exit code has to say it."""
    with suppress(OSError):
        print(printable_lines(text), file=sys.stderr, flush=True)


def write_bytes(data: bytes) -> None:
    """Write bytes to the standard output as they are, whatever the console's encoding or line ends.

    Where nobody reads any more, what has been begun is finished all the same, and no more is said.
    Raises Unreadable if the machine cannot write them.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        fall_silent(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            remedy = "Check where the output goes, and the room on its disk."
            raise Unreadable.because(error, "standard output", "written", remedy) from None


def screen_width() -> int | None:
    """Return how many letters a line of the screen has; None where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def fall_silent(stream: TextIO) -> None:
    """Send what a stream still holds back, and all that comes after, nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def finish_output() -> None:
    """Write what the standard streams hold back, or let it go: the interpreter would complain in its own words."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            fall_silent(stream)


def machine_refuses(error: OSError) -> Unreadable:
    """Return what the machine refused, of a file or of the output itself."""
    file = str(error.filename) if error.filename is not None else "standard output"
    return Unreadable.because(error, file, "read or written", "Check the folder, its rights and the room on the disk.")
