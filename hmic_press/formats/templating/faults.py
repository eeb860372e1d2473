"""What is wrong with lines of a template, as an error."""

from collections.abc import Iterable

from hmic_press.problems.errors import BadTemplate, Problem

_REMEDY = "Correct the template, or give the value in a file of facts."


def bad_lines(file: str, faults: Iterable[tuple[int, str]]) -> BadTemplate:
    """Return what is wrong with a template, each with its line, as an error; a line of 0 is the whole file."""
    return BadTemplate(
        Problem(file=file, line=line, column=min(line, 1), field="template", problem=problem, remedy=_REMEDY)
        for line, problem in faults
    )
