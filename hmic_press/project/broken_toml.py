"""What the parser says of a broken TOML file, as a problem in plain English."""

import re

from hmic_press.problems.complaint import first_name
from hmic_press.problems.errors import Problem
from hmic_press.problems.words.broken_lines import LINES
from hmic_press.problems.words.broken_values import VALUES
from hmic_press.project.places import find_unread_line

_PLACE = re.compile(r"(?P<message>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.S)


def explain(error: Exception, text: str, file: str) -> Problem:
    """Return a TOML error as a problem: the line at fault, and what most likely happened there."""
    if isinstance(error, RecursionError):
        return Problem(
            file=file,
            field="the file",
            problem="Tables stand inside tables too many times to be read.",
            remedy="A file of facts needs no brackets inside brackets and no dots in names; take them out.",
        )
    found = _PLACE.match(str(error))
    message = found["message"] if found else str(error)
    lines = text.split("\n")
    if found and found["line"] and not message.startswith("Unclosed"):
        line, column = int(found["line"]), int(found["column"])
    else:
        line, column = find_unread_line(text), 1
    name = first_name(lines[line - 1])
    fitting = (row for row in (*VALUES, *LINES) if re.match(row.message, message))
    row, found = next((row, found) for row in fitting if (found := re.search(row.line, lines[line - 1])))
    return Problem(
        file=file,
        line=line,
        column=column,
        field=name,
        problem=row.problem,
        remedy=row.remedy.replace("NAME", name) if isinstance(row.remedy, str) else row.remedy(found),
    )
