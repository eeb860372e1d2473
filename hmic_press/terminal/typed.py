"""What is typed in a terminal, or comes from a pipe, line by line."""

import sys
from contextlib import suppress

from hmic_press.terminal.output import show, write_bytes


def is_terminal() -> bool:
    """Return whether a person types in a window, and sees what is shown."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def prepare_input() -> None:
    """Make the input ready: a pipe is UTF-8, a terminal what it is; a character it lacks is told, not fatal."""
    if not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")  # type: ignore[union-attr]
        return
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    if sys.stdin.encoding.casefold().replace("-", "") == "utf8":
        with suppress(ImportError):  # not on Windows, whose own console edits lines
            import readline  # which lets a person move within a line, and has no limit to it

            readline.parse_and_bind("set enable-bracketed-paste on")  # several lines are one answer, not several


def read_line() -> str:
    """Return the next line that is typed, or all the lines that are pasted; raises EOFError where there is no more."""
    if is_terminal():
        return input("> ").strip()
    write_bytes(b"> ")
    if not (answer := sys.stdin.readline()):
        raise EOFError
    show("")  # nobody has pressed Enter
    return answer.strip()
