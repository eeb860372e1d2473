"""What a spreadsheet holds otherwise than a file, and has one reading, is read and told; what has two is refused."""

import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents
from tests.support.starter import facts_of, start
from tests.support.workbooks import bring_back, cell

Command = Callable[..., Outcome]
KENT: dict[str, Any] = {
    "slug": "kent",
    "force, name": "Kent Police",
    "force, verdict": "improvements",
    "inspector, name": "Roger Baker",
    "second jobs, since": "September 2011",
    "second jobs, applications": 12,
}
READ: list[tuple[str, Any, Any]] = [
    ("force, verdict", " Some  Improvements ", "some improvements"),
    ("force, verdict", "IMPROVEMENTS", "improvements"),
    ("force, pronoun", "They", "they"),
    ("force, name", "kent police", "Kent Police"),
    ("force, name", "KENT POLICE", "Kent Police"),
    ("mentions", "Essex Police, surrey", ["essex", "surrey"]),
    ("mentions", "the metropolitan police service", ["metropolitan"]),
    ("inspector, name", "Zoe Billingham", "Zoë Billingham"),
    ("inspector, name", "stephen otter qpm", "Stephen Otter QPM"),
    ("second jobs, since", datetime(2011, 9, 1), "September 2011"),
    ("second jobs, since", "Sept 2011", "September 2011"),
    ("second jobs, since", "sep. 2011", "September 2011"),
    ("second jobs, since", "9/2011", "September 2011"),
    ("second jobs, until", "2012-05", "May 2012"),
    ("second jobs, applications", "12", 12),
    ("second jobs, applications", "1,204", 1204),
    ("second jobs, applications", "nil", 0),
    ("social-media cases, cases", "None", 0),
    ("social-media cases, cases", "0", 0),
    ("anti-corruption unit, staff", "No unit", "no unit"),
    ("release, date", datetime(2012, 12, 13), date(2012, 12, 13)),
    ("release, date", "13 December 2012", date(2012, 12, 13)),
    ("release, date", "13/12/2012", date(2012, 12, 13)),
    ("release, embargo", datetime(2012, 12, 13, 0, 1), datetime(2012, 12, 13, 0, 1)),
    ("release, embargo", "13 December 2012, 00:01", datetime(2012, 12, 13, 0, 1)),
    ("release, contact", "Jo Smith, 020 7946 0000", "Jo Smith, 020 7946 0000"),
    ("release, reference", "027/2012", "027/2012"),
]
REFUSED: list[tuple[str, Any]] = [
    ("second jobs, since", datetime(2011, 9, 11)),
    ("second jobs, since", "Sep-11"),
    ("second jobs, since", "1/9/2011"),
    ("second jobs, since", "11 Sept 2011"),
    ("second jobs, approved", "nil"),
    ("second jobs, applications", "012"),
    ("second jobs, applications", "12 or 13"),
    ("second jobs, applications", "1,2"),
    ("second jobs, applications", "twelve"),
    ("force, verdict", "improvement"),
    ("inspector, name", "Zoe"),
    ("force, name", "essex police"),
    ("mentions", "Esex Police"),
    ("mentions", "West"),
    ("release, embargo", datetime(2012, 12, 13)),  # whose hour nobody has said
    ("release, embargo", "13 December 2012"),
    ("release, date", "13 December"),
    ("release, date", "12-13-2012"),
]


def _book(folder: Path, *given: tuple[str, Any], statement: tuple[Any, ...] = ()) -> Path:
    row = KENT | dict(given)
    workbook = Workbook()
    facts: Any = workbook.active
    facts.title = "Facts"
    facts.append([*row])
    facts.append([*row.values()])
    if statement:
        sheet = workbook.create_sheet("Statements")
        sheet.append(["slug", "place", "what", "text"])
        sheet.append(["Kent", *statement])
    workbook.save(folder / "facts.xlsx")
    return folder / "facts.xlsx"


def _value(project: Path, header: str) -> Any:
    facts = tomllib.loads((project / "forces" / CAMPAIGN / "kent.toml").read_text("utf-8"))
    table, _, name = header.partition(", ")
    if not name:
        return facts[table]
    return {each.get("about"): each for each in facts["findings"]}.get(table, facts.get(table, {}))[name]


@pytest.mark.parametrize(("header", "given", "meant"), READ)
def test_what_can_only_mean_one_thing_is_read(
    header: str, given: Any, meant: Any, project: Path, command: Command, tmp_path: Path
) -> None:
    """The file says what was meant, and the cell is told with both, unless they look the same."""
    done = command("import-workbook", _book(tmp_path, (header, given)), "--project", project)
    assert (done.code, done.err) == (0, "")
    assert _value(project, header) == meant
    if str(given) != str(meant) and not isinstance(meant, date):
        assert f"is read as “{', '.join(meant) if isinstance(meant, list) else meant}”." in done.out.decode()


@pytest.mark.parametrize(("header", "given"), REFUSED)
def test_what_can_mean_several_things_is_not(
    header: str, given: Any, project: Path, command: Command, tmp_path: Path
) -> None:
    """It is told at its cell, and nothing is written."""
    before = contents(project)
    done = command("import-workbook", _book(tmp_path, (header, given)), "--project", project)
    assert (done.code, contents(project)) == (2, before)
    assert header in done.err


def test_details_come_back_as_they_were(project: Path, command: Command, tmp_path: Path) -> None:
    """The date, a moment, even midnight, and what has no column are the same in both kinds of workbook."""
    details = [
        '[release]\nreference = "1/2"\ndate = 2012-12-13\nembargo = 2012-12-13T00:00:00\ncontact = "Jo"\nends = true\n',
        "[release]\nends = false\nembargo = 2099-06-01T09:30:00\n",
    ]
    for slug, table in zip(("leicestershire", "warwickshire"), details, strict=True):
        bring_back(project, slug)
        with (project / "forces" / CAMPAIGN / f"{slug}.toml").open("a", encoding="utf-8") as opened:
            opened.write(f"\n{table}")
    before = contents(project)
    for ending in ("xlsx", "csv"):
        file = tmp_path / f"facts.{ending}"
        assert command("workbook", file, "--project", project).code == 0
        done = command("import-workbook", file, "--project", project)
        assert (done.code, done.err, contents(project)) == (0, "", before)
        assert b"is read as" not in done.out
    workbook = load_workbook(tmp_path / "facts.xlsx")
    cell(workbook["Facts"], "warwickshire", "release, embargo").value = datetime(2099, 6, 2, 9, 30)
    cell(workbook["Facts"], "leicestershire", "release, embargo").value = None
    workbook.save(tmp_path / "facts.xlsx")
    done = command("import-workbook", tmp_path / "facts.xlsx", "--project", project)
    assert "warwickshire: release, embargo: 2099-06-01 09:30 → 2099-06-02 09:30\n" in done.out.decode()
    assert "leicestershire: release, embargo: 2012-12-13 00:00 → not stated\n" in done.out.decode()


@pytest.mark.parametrize(
    "statement",
    [
        ("1", "Statement", "The force has a policy."),
        (1, "STATEMENT ", "The force has a policy."),
        ("2", "second jobs", None),
        ("1", "Further Note", "The force has a policy."),
    ],
)
def test_a_row_of_statements_too(statement: tuple[Any, ...], project: Path, command: Command, tmp_path: Path) -> None:
    """A place that is text, or a kind in other capitals, is read as what it can only be."""
    words = [] if statement[1] != "second jobs" else [("social-media cases, cases", 1)]
    done = command("import-workbook", _book(tmp_path, *words, statement=statement), "--project", project)
    assert (done.code, done.err) == (0, "")
    assert "is read as" in done.out.decode() or statement[1] == "second jobs"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize(
    ("typed", "written"),
    [("85", "85"), ("85.0", "85.0"), ("1,204", "1204"), (85, "85"), (85.5, "85.5")],
)
def test_a_decimal_is_written_with_the_digits_that_it_was_typed_with(
    kind: str, typed: Any, written: str, command: Command, tmp_path: Path
) -> None:
    """What is a number as text is no other number: 85 is not printed 85.0."""
    project = start(tmp_path / "press")
    row = {"slug": "anyford", "missed collections, missed": typed}
    file = tmp_path / f"facts.{kind}"
    if kind == "csv":
        file.write_text(f'slug,"missed collections, missed"\nanyford,"{typed}"\n', "utf-8")
    else:
        book = Workbook()
        sheet: Any = book.active
        sheet.title = "Facts"
        sheet.append([*row])
        sheet.append([*row.values()])
        book.save(file)
    done = command("import-workbook", file, "--project", project)
    assert (done.code, done.err) == (0, "")
    assert f"\nmissed = {written}\n" in facts_of(project, "anyford").read_text("utf-8")
