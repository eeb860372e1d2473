"""An Excel workbook given back to whoever filled it in: each wrong cell coloured, with its message as a comment."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from hmic_press.formats.undated import save_undated
from hmic_press.problems.errors import Problem
from hmic_press.workbook.excel_escapes import spare_escapes
from hmic_press.workbook.remarks import MARKED_BY
from hmic_press.workbook.sheet import Place

_COLOUR = "FFC7CE"
_WIDTH, _LINE, _LETTERS_A_LINE = 420, 18, 60  # points, and how much of a message stands on a line of that width


def mark(data: bytes, wrong: Iterable[tuple[Place, Problem]]) -> bytes:
    """Return a workbook with what is wrong marked in its cells; what was marked before, and is right by now, is not."""
    workbook = load_workbook(BytesIO(spare_escapes(data)), rich_text=True)
    for cell in _marked(workbook):
        cell.comment, cell.fill = None, PatternFill()
    for place, problem in wrong:
        if not place.sheet:  # the file as a whole
            continue
        cell = workbook.worksheets[place.sheet - 1].cell(place.row, place.column)
        if isinstance(cell, MergedCell):
            continue
        before = f"{cell.comment.text}\n\n" if cell.comment else ""
        cell.comment = _comment(f"{before}{problem.problem} {problem.remedy}", cell.comment)
        cell.fill = PatternFill("solid", fgColor=_COLOUR)
    return save_undated(workbook.save)


def _marked(workbook: Workbook) -> Iterator[Any]:
    for sheet in workbook.worksheets:
        for cell in list(sheet._cells.values()):
            if not isinstance(cell, MergedCell) and cell.comment and cell.comment.author == MARKED_BY:
                yield cell


def _comment(text: str, before: Comment | None) -> Comment:
    lines = 2 + sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
    return Comment(text, before.author if before else MARKED_BY, height=lines * _LINE, width=_WIDTH)
