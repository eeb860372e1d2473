"""What is told of a workbook's cell without being wrong: what was not read, and what was read as something else."""

from hmic_press.problems.complaint import quoted
from hmic_press.problems.words.called import BODY

MARKED_BY = "hmic-press"  # the author of comments that say what is wrong with a cell


def comment(words: str) -> str:
    """A comment, in which somebody may have said that the cell is not to be printed."""
    words = words.rpartition("Comment:")[2]  # of a thread, before which Excel says what a thread is
    return f"its comment, “{' '.join(words.split())}”, is not read"


def italics(words: str, *, as_a_whole: bool) -> str | None:
    """A cell in italics from end to end, or words of it that are no title as they stand; None where there are none."""
    if not words:
        return None
    what = "it is in italics as a whole" if as_a_whole else f"{quoted(words)} is in italics"
    return f"{what}, and is read as plain words; a title stands between stars"


def list_mark(mark: str) -> str:
    """A statement that began with the mark of a list."""
    return f"the mark {quoted(mark)} before it is taken off"


def read_as(value: str, choice: str) -> str:
    """A choice in other capitals than those offered."""
    return f"{quoted(value)} is read as {quoted(choice)}"


def column_left_out(header: str) -> str:
    """A column that is near none that is read: somebody's own."""
    return f"the column {quoted(header)} is near none that is read, and is left out"


def row_left_out(words: str) -> str:
    """A row about no body, in which nothing is near a fact: a heading, a source, a remark."""
    return f"the row of {quoted(words)} is about no {BODY} and holds nothing near a fact, and is left out"
