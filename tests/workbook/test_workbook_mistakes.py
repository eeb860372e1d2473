"""Twenty-five mistakes seeded into a sound workbook make twenty-five problems, each with its cell."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom
from tests.support.command import Outcome
from tests.support.messages import OURS
from tests.support.project import contents
from tests.support.scores import SCORES
from tests.support.workbooks import cell, changed, fill_in

Command = Callable[..., Outcome]
NAME = "force, name"
# Sheet, slug, column (or the column and the number of the row where there are several), what is written there.
IN_CELLS: list[tuple[str, str, Any]] = [
    ("bedfordshire", "second jobs, approved", 85),  # of 7
    ("btp", "second jobs, approved", "nil"),
    ("cambridgeshire", "second jobs, applications", "12 or 13"),
    ("cheshire", "social-media cases, cases", 33.5),
    ("cleveland", "disclosures to the media, investigated", -1),
    ("cumbria", "disclosures to the media, investigated", 1_000_000),
    ("derbyshire", "second jobs, since", datetime(2011, 9, 13)),
    ("devon-and-cornwall", "second jobs, since", "Sep-11"),
    ("dorset", "second jobs, until", "June 2012"),
    ("durham", "force, verdict", "improvement"),
    ("dyfed-powys", "force, verdict", None),
    ("essex", NAME, "Essex Constabulary"),
    ("gloucestershire", "inspector, name", "Zoe Bilingham"),
    ("greater-manchester", "inspector, name", 7836217729),
    ("gwent", "social-media cases, by", "police"),
    ("hampshire", "anti-corruption unit, now", "=1+1"),
    ("hertfordshire", "inspector, said", "“Hertfordshire Constabulary has made progress.”"),
    ("humberside", "inspector, said", "Humberside Police has done more than Kent Police."),
    ("kent", "slug", "kemt"),
    ("lancashire", "social-media cases, cases", True),
]


def _seed(workbook: Workbook) -> dict[str, str]:
    """Make the mistakes; return what each is by its place."""
    facts, statements = workbook["Facts"], workbook["Statements"]
    seeded = {}
    for slug, header, value in IN_CELLS:
        if header == "anti-corruption unit, now":
            cell(facts, slug, "anti-corruption unit, staff").value = None
            cell(facts, slug, "anti-corruption unit, before").value = 3
        place = cell(facts, slug, header)
        place.value = value
        seeded[f"facts.xlsx, Facts!{place.coordinate}"] = header
    header = facts.cell(1, facts.max_column + 1)
    header.value = "second jobs, refused"
    seeded[f"facts.xlsx, Facts!{header.coordinate}"] = "the column"
    for column, row in (
        ("slug", ["leicstershire", 9, "statement", "Words."]),
        ("place", ["lincolnshire", 40, "statement", "Words."]),
        ("what", ["merseyside", 4, "remark", "Words."]),
        ("text", ["norfolk", 5, "statement", "One paragraph.\n\nAnd another."]),
    ):
        statements.append(row)
        letter = {"slug": "A", "place": "B", "what": "C", "text": "D"}[column]
        seeded[f"facts.xlsx, Statements!{letter}{statements.max_row}"] = column
    return seeded


def test_25_mistakes_are_25_problems(
    project: Path, command: Command, tmp_path: Path, review: SnapshotAssertion
) -> None:
    """Each mistake is told once, at its cell, with all four parts and no word of files; nothing is written."""
    written = tmp_path / "written.xlsx"
    assert command("workbook", written, "--project", project).code == 0
    fill_in(written, Newsroom(project))
    seeded: dict[str, str] = {}
    file = changed(written, lambda workbook: seeded.update(_seed(workbook)))
    assert len(seeded) == 25
    before = contents(project)
    done = command("import-workbook", file, "--project", project)
    assert contents(project) == before
    assert done.code == 2
    problems = re.split(r"\n(?! )", done.err.strip())
    heads = dict(problem.split("\n")[0].split("  ") for problem in problems)
    assert heads == seeded
    assert len(problems) == 25
    assert all(len(problem.split("\n")) == 3 for problem in problems)
    assert not OURS.search(done.err)
    assert not re.search(r"\b(the|this|on) line\b|header|quotation marks: | = |\[\[|this file", done.err)
    counts = "45 rows read, 0 forces written, 5 unchanged, 40 left out; nothing is written while something is wrong."
    assert done.out.decode().splitlines()[-1] == counts
    assert done.err == review
    as_json = [
        json.loads(each) for each in command("import-workbook", file, "--json", "--project", project).err.splitlines()
    ]
    assert {each["file"]: each["field"] for each in as_json} == seeded
    SCORES["mistakes in a workbook told with sheet and cell"] += len(problems)
