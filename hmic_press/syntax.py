"""What the parser says of a broken TOML file, as a problem in plain English."""

import re
import tomllib

from hmic_press.errors import Problem
from hmic_press.messages import first_name
from hmic_press.messages.syntax import ROWS

_PLACE = re.compile(r"(?P<message>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.S)


def explain(error: Exception, text: str, file: str) -> Problem:
    """Return a TOML error as a problem: the line at fault, and what most likely happened there."""
    if isinstance(error, RecursionError):
        return Problem(
            file=file,
            field="the file",
            problem="Brackets stand inside brackets too many times to be read.",
            remedy="A force's file needs no brackets inside brackets; take them out.",
        )
    found = _PLACE.match(str(error))
    message = found["message"] if found else str(error)
    lines = text.split("\n")
    if found and found["line"] and not message.startswith("Unclosed"):
        line, column = int(found["line"]), int(found["column"])
    else:
        line, column = _first_unread_line(lines), 1
    row = next(row for row in ROWS if re.match(row.message, message) and re.search(row.line, lines[line - 1]))
    return Problem(
        file=file,
        line=line,
        column=column,
        field=first_name(lines[line - 1]),
        problem=row.problem,
        remedy=row.remedy.replace("NAME", first_name(lines[line - 1])),
    )


def _first_unread_line(lines: list[str]) -> int:
    """Return where the statement begins that runs on to the end of the file."""
    first = 0
    for last in range(1, len(lines) + 1):
        try:
            tomllib.loads("\n".join(lines[first:last]))
            first = last
        except tomllib.TOMLDecodeError:
            continue
    return min(first + 1, len(lines))
