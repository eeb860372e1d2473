"""The table of typed facts: from it alone every fact comes back, and it keeps the embargo."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hmic_press import Newsroom, PressError, Refused
from hmic_press.drafting.new_project import start_project
from hmic_press.release.typed_facts import Told, tell_facts
from hmic_press.workbook.table_of_facts import TABLES, make_table, write_table
from tests.support.command import Outcome
from tests.support.details import with_details
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, add, contents, copy_project
from tests.support.typed_facts import digits_of, read_json, start_councils, typed_in

Command = Callable[..., Outcome]
BEFORE = datetime(2012, 12, 1, tzinfo=UTC)
NUMBERS = ("count", "number", "percent", "rate", "money", "change", "rank", "year")


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The five releases, the project that init makes, councils with every kind of value, and one with all details."""
    folder = tmp_path_factory.mktemp("table")
    list(start_project(folder / "starter"))
    councils = start_councils(folder / "councils")
    return [ROOT, folder / "starter", councils, with_details(copy_project(folder / "details"))]


def rows_of(data: bytes, format: str) -> list[Mapping[str, Any]]:
    """Return the rows of a table by the names of its columns, as a reader of that format finds them."""
    if format == "json":
        rows: list[Mapping[str, Any]] = read_json(data)
        return rows
    if format == "csv":
        return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))
    sheet: Any = load_workbook(BytesIO(data)).active
    head, *rest = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rest]


def value_in(row: Mapping[str, Any], format: str) -> Any:
    """Return the value of a row with its type, by what the row says that it holds."""
    value, holds = row["value"], row["holds"]
    if format == "csv":
        if value[0] == "'" and value.lstrip("'")[:1] in [*"=+-@\t"]:
            return value[1:]
        if holds == "yes":
            return {"true": True, "false": False}[value]
        if holds in NUMBERS and re.fullmatch(r"-?\d+(\.\d+)?", value):
            return int(value) if value.lstrip("-").isdigit() and holds in ("count", "rank", "year") else Decimal(value)
        return value
    if isinstance(value, datetime):
        return value.date().isoformat() if holds == "day" else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if holds in NUMBERS and (isinstance(value, float) or str(value).replace(".", "", 1).isdigit()):
        return Decimal(str(value))
    return value


def facts_in(rows: list[Mapping[str, Any]], format: str, name: str) -> dict[str, Any]:
    """Return what a table says of one release, with what its campaign's releases share, by the place of each fact."""
    of = (name, name.partition("/")[0])
    return {str(row["place"]): value_in(row, format) for row in rows if row["release"] in of}


def tables(projects: list[Path], format: str) -> Iterator[tuple[Path, Newsroom, bytes]]:
    """Yield the table of each project."""
    for project in projects:
        newsroom = Newsroom(project)
        yield project, newsroom, make_table(tell_facts(newsroom, newsroom.names), format, "A")


@pytest.mark.parametrize("format", TABLES)
def test_every_typed_fact_comes_back_from_the_table(format: str, projects: list[Path]) -> None:
    """A reader of the format alone finds each value that was typed, in one row, and nothing that nobody typed."""
    for project, newsroom, data in tables(projects, format):
        rows = rows_of(data, format)
        places = [(row["release"], row["place"]) for row in rows]
        assert len(set(places)) == len(places)
        for name in map(str, newsroom.names):
            typed = typed_in(project, name)
            told = facts_in(rows, format, name)
            assert told == typed, name
            if format != "xlsx":  # which keeps numbers, and shows their noughts by the format of the cell
                assert digits_of(told) == digits_of(typed)


def test_a_spreadsheet_shows_the_digits_that_were_typed(projects: list[Path]) -> None:
    """A cell of Excel holds a number, and its format shows as many places as were typed."""
    ((_, _, data),) = tables(projects[2:3], "xlsx")
    sheet: Any = load_workbook(BytesIO(data)).active
    cells = {row[9].value: row[6] for row in sheet.iter_rows(min_row=2) if row[0].value == "recycling/council-1"}
    assert (cells["/facts/findings/2/per_head"].value, cells["/facts/findings/2/per_head"].number_format) == (
        12.5,
        "0.00",
    )
    assert cells["/facts/council/counted_on"].is_date
    assert cells["/facts/findings/2/prosecuted"].value == "fewer than 5"


@pytest.mark.parametrize("formula", ["=1+1", "+44 20 7946 0000", "-2", "@SUM(A1)", "'=1", "''-x"])
def test_nothing_in_the_table_is_a_formula(formula: str, project: Path) -> None:
    """Words that a spreadsheet would run are words in it, and come back as they were typed."""
    add(project, "derbyshire", DERBYSHIRE + f'\n[release]\ncontact = "{formula}"\n')
    newsroom = Newsroom(project)
    told = tell_facts(newsroom, ["derbyshire"])
    for format in TABLES:
        data = make_table(told, format, "A")
        assert facts_in(rows_of(data, format), format, f"{CAMPAIGN}/derbyshire")["/facts/release/contact"] == formula
    cells = [cell for row in csv.reader(StringIO(make_table(told, "csv", "A").decode("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell[:1] in [*"=+-@\t"] and not re.fullmatch(r"-?[\d.]+", cell)]
    sheet: Any = load_workbook(BytesIO(make_table(told, "xlsx", "A"))).active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}


def test_what_no_spreadsheet_can_hold_is_words(projects: list[Path]) -> None:
    """A figure with more digits than a spreadsheet keeps stands there in words, with all of them."""
    newsroom = Newsroom(projects[2])
    (money,) = [fact for fact in tell_facts(newsroom, ["council-1"]).facts if fact.holds == "money"]
    long = [Decimal("123456789012345.67"), 1234567890123456, Decimal("12345678901234.5"), -5]
    rows = rows_of(make_table(Told([money._replace(value=each) for each in long], False), "xlsx", "A"), "xlsx")
    assert [row["value"] for row in rows] == ["123456789012345.67", "1234567890123456", 12345678901234.5, -5]


def test_before_the_hour_a_table_is_refused_whole(project: Path, tmp_path: Path, command: Command) -> None:
    """A table with facts under embargo is made with a reason alone; no row is left out in silence."""
    newsroom = Newsroom(with_details(project), now=BEFORE)
    with pytest.raises(Refused, match="a website would publish their facts as it stands"):
        tell_facts(newsroom, newsroom.names)
    with pytest.raises(PressError, match="without a reason"):
        tell_facts(newsroom, ["leicestershire"], " ")
    future = with_details(copy_project(tmp_path / "p"), DETAILS_OF_2999)
    outcome = command("facts", "--all", "--output", tmp_path / "out", "--project", future)
    assert outcome.code == 4
    assert not (tmp_path / "out").exists()
    assert command("facts", "leicestershire", "--project", future).code == 0


DETAILS_OF_2999 = "[release]\nembargo = 2999-12-13T00:01:00\n"


def test_a_table_under_embargo_says_so(tmp_path: Path, command: Command) -> None:
    """Its name has the first digits of its digest, each row its hour and the reason, and no copy without them stays."""
    future = with_details(copy_project(tmp_path / "p"), DETAILS_OF_2999)
    arguments = ("facts", "--all", "--output", tmp_path / "out", "--project", future)
    outcome = command(*arguments, "--override-embargo", "a lock-in")
    assert (outcome.code, outcome.err) == (0, "The embargo is overridden: a lock-in\n")
    ((name, data),) = contents(tmp_path / "out").items()
    assert name == f"facts-EMBARGOED-{sha256(data).hexdigest()[:8]}.csv"
    told = {row["release"]: (row["embargo"], row["embargo_overridden"]) for row in rows_of(data, "csv")}
    assert told[f"{CAMPAIGN}/warwickshire"] == ("2999-12-13T00:01:00+00:00", "a lock-in")
    assert told[f"{CAMPAIGN}/leicestershire"] == ("", "")
    again = command(*arguments, "--override-embargo", "another reason")
    assert again.code == 4
    assert command(*arguments, "--override-embargo", "another reason", "--replace").code == 0
    assert len(contents(tmp_path / "out")) == 1
    (tmp_path / "out" / "facts.xlsx").touch()
    assert "without its embargo" in command(*arguments, "--override-embargo", "another reason").err


@pytest.mark.parametrize("early", ["council-1", "council-3"])
def test_what_releases_share_waits_for_the_last(early: str, tmp_path: Path) -> None:
    """A campaign's figures are one row each, under embargo as long as any of the releases is."""
    project = start_councils(tmp_path)
    file = project / "forces" / "recycling" / f"{early}.toml"
    file.write_text(f"{file.read_text('utf-8')}\n{DETAILS_OF_2999}", "utf-8")
    newsroom = Newsroom(project)
    shared = [fact for fact in tell_facts(newsroom, newsroom.names, "a test").facts if fact.release == "recycling"]
    assert [(fact.field, fact.value) for fact in shared] == [("councils", 300), ("national_rate", Decimal("44.2"))]
    assert {fact.embargo for fact in shared} == {"2999-12-13T00:01:00+00:00"}
    others = [name for name in newsroom.names if name.slug != early]
    assert {fact.embargo for fact in tell_facts(newsroom, others).facts} == {""}


def test_the_same_facts_make_the_same_table(projects: list[Path], tmp_path: Path) -> None:
    """Twice the same bytes, and what is there already is left alone."""
    for format in TABLES:
        for (_, newsroom, first), (_, _, second) in zip(
            tables(projects, format), tables(projects, format), strict=True
        ):
            assert first == second
            told = tell_facts(newsroom, newsroom.names)
            assert write_table(told, tmp_path, format, "A", replace=True)[1]
            assert not write_table(told, tmp_path, format, "A")[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "No release is named."),
        (("--all", "leicestershire"), "--all stands beside names."),
        (("leicestershire", "--campaign", CAMPAIGN), "--campaign stands beside names."),
        (("--all", "--format", "ods"), "The format is “ods”."),
        (("--all", "--replace"), "--replace says nothing without --output."),
        (("derby",), "There is no release called “derby”"),
        (("--campaign", "other"), "There is no campaign called “other”."),
        (("--all", "--override-embargo", " "), "The embargo is overridden without a reason."),
    ],
)
def test_a_wrong_command_is_told(arguments: tuple[str, ...], says: str, project: Path, command: Command) -> None:
    """What cannot be meant is exit 2, with what to do."""
    outcome = command("facts", *arguments, "--project", project)
    assert outcome.code == 2
    assert says in outcome.err
    assert outcome.out == b""


def test_a_table_goes_to_a_pipe(project: Path, command: Command) -> None:
    """Without --output it is printed, of the releases that are named and no others."""
    rows = rows_of(command("facts", "leicestershire", "--project", project).out, "csv")
    assert {row["release"] for row in rows} == {f"{CAMPAIGN}/leicestershire"}
    every = rows_of(command("facts", "--campaign", CAMPAIGN, "--format", "json", "--project", project).out, "json")
    assert len({row["release"] for row in every}) == 5
