"""A workbook written for the inspection team: one Excel file, or two tables as CSV."""

from collections.abc import Iterator
from pathlib import Path

from hmic_press.problems.errors import BadCommand, Problem
from hmic_press.problems.missing_library import missing_library
from hmic_press.project import writing
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.printable import printable
from hmic_press.workbook.facts_table import FACTS, STATEMENTS
from hmic_press.workbook.facts_to_rows import Exported, export_facts, headers
from hmic_press.workbook.open_workbook import EXTRA


def write(newsroom: Newsroom, campaign: str, file: Path, *, replace: bool = False) -> Iterator[str]:
    """Write the facts of a campaign to a new file; yield what is written, in words.

    Raises Refused if something else is there and `replace` is false; BadCommand if its ending is no workbook's.
    """
    ending = file.suffix.casefold()
    if ending not in (".xlsx", ".csv"):
        problem = Problem(
            file=str(file),
            field="FILE",
            problem="Its ending is neither .xlsx nor .csv.",
            remedy="Call it facts.xlsx; LibreOffice opens that too.",
        )
        raise BadCommand([problem])
    found = export_facts(newsroom, campaign)
    writing.make_folder(file.parent)
    for path, data, what in _written(found, file, newsroom.edition(campaign).house.name):
        writing.write(path, data, replace=replace)
        yield f"{printable(str(path))}: {what}."


def _written(found: Exported, file: Path, author: str) -> Iterator[tuple[Path, bytes, str]]:
    forces = f"{len(found.facts)} rows of {found.called.bodies}, {found.forces_with_facts} with facts"
    forces += f", {found.embargoes} under embargo" if found.embargoes else ""
    words = f"{len(found.statements)} statements and further notes"
    if file.suffix.casefold() == ".csv":
        from hmic_press.workbook.csv_file import write_csv

        yield file, write_csv([headers(found, FACTS), *found.facts]), forces
        beside = file.with_name(f"{file.stem}-statements{file.suffix}")
        yield beside, write_csv([headers(found, STATEMENTS), *found.statements]), words
        return
    try:
        from hmic_press.workbook.write_xlsx import make_xlsx
    except ModuleNotFoundError as missing:
        raise missing_library(missing, *EXTRA) from None
    yield file, make_xlsx(found, author), f"{forces}; {words}"
