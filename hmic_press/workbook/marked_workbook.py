"""What is wrong with a workbook, written into a copy of it that can go back to whoever filled it in."""

from pathlib import Path

from hmic_press.problems.errors import BadCommand, Problem
from hmic_press.project import door, writing
from hmic_press.text.english import plural
from hmic_press.text.printable import printable
from hmic_press.workbook.import_plan import Plan
from hmic_press.workbook.sheet import LARGEST

_ENDING = ".xlsx"


def see_that_it_can_be_marked(file: Path, marked: Path) -> None:
    """Raise BadCommand for a workbook, or the name of a marked one, that has no comments as Excel has them."""
    for each in (file, marked):
        if each.suffix.casefold() != _ENDING:
            problem = Problem(
                file=str(each),
                field="--marked",
                problem="Only an .xlsx can be marked.",
                remedy="Save the workbook as .xlsx, and call the marked one .xlsx too; or leave --marked out.",
            )
            raise BadCommand([problem])


def write_marked(file: Path, marked: Path, plan: Plan) -> str:
    """Write the marked workbook, and return what is said of it; none is written where nothing is wrong.

    Raises Refused if something else is there, Unreadable if the machine cannot read or write.
    """
    cells = {place for place, _ in plan.marks if place.sheet}
    if not cells:
        return "No cell is wrong, so no marked workbook is written."
    from hmic_press.workbook.mark_xlsx import mark

    writing.write(marked, mark(door.read_file(file, file.name, LARGEST), plan.marks))
    return f"{printable(str(marked))}: {plural(len(cells), 'cell')} marked."
