"""Workbooks as an inspection team fills them in, and with mistakes: what the tests of workbooks share."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hmic_press.release.newsroom import Newsroom
from tests.support.project import CAMPAIGN

Values = dict[str, Any]
INSPECTORS = (
    ("Roger Baker", None),
    ("Zoë Billingham", None),
    ("Dru Sharpling CBE", None),
    ("Jo Smith", "the Northern Region"),
)


def cell(sheet: Worksheet, slug: str, header: str) -> Any:
    """Return the cell of a force's first row in a column."""
    (column,) = (each.column for each in sheet[1] if each.value == header)
    return sheet.cell(next(each.row for each in sheet["A"] if each.value == slug), column)


def bring_back(project: Path, *slugs: str) -> None:
    """Take the record off the files of releases that were issued, so that they can be changed again."""
    for slug in slugs:
        file = project / "forces" / CAMPAIGN / f"{slug}.toml"
        file.write_text(file.read_text("utf-8").partition("\n[issued]\n")[0].rstrip() + "\n", "utf-8")


def facts_of(number: int) -> Values:
    """Return the facts of the `number`th force, as an inspection finds them: every choice, and nought to not stated."""
    investigated, cases, applications = number % 13, number * 7 % 19, 40 + number * 37 % 180

    def some(whole: int) -> int | None:
        return None if whole == 0 else (None, 0, whole, max(whole - 1, 0), whole // 2)[number % 5]

    name, region = INSPECTORS[number % 4]
    staff: Values = {"staff": ("no change", "more", "fewer", "no unit")[number // 2 % 4]}
    return {
        "force, verdict": ("improvements", "some improvements")[number % 2],
        "inspector, name": name,
        "inspector, region": region,
        "disclosures to the media, since": "September 2011",
        "disclosures to the media, until": "May 2012",
        "disclosures to the media, investigated": investigated,
        "disclosures to the media, continuing": some(investigated),
        "social-media cases, cases": cases,
        "social-media cases, by": ("officers", "staff", "officers and staff", None)[number % 4],
        "social-media cases, referred": some(cases),
        "second jobs, since": "September 2011",
        "second jobs, until": "May 2012",
        "second jobs, applications": applications,
        "second jobs, approved": some(applications),
    } | {
        f"anti-corruption unit, {key}": value
        for key, value in (staff if number % 2 else {"before": number, "now": 50 - number}).items()
    }


def fill_in(file: Path, newsroom: Newsroom) -> list[str]:
    """Fill in a written workbook for every force of the roster that has no file; return their slugs."""
    workbook = load_workbook(file)
    with_file = {name.slug for name in newsroom.names}
    new = [slug for slug in newsroom.roster(CAMPAIGN).bodies if slug not in with_file]
    for number, slug in enumerate(new):
        name = newsroom.roster(CAMPAIGN).bodies[slug].full_name
        for header, value in facts_of(number).items():
            cell(workbook["Facts"], slug, header).value = value
        if number % 3 == 0:
            said = f"{name} has made progress.\n\nHMIC will continue to monitor all forces."
            cell(workbook["Facts"], slug, "inspector, said").value = said
        workbook["Statements"].append([slug, 1, None, "The force has reviewed its policy on gifts and hospitality."])
        workbook["Statements"].append(
            [slug, 3, "statement", "Staff are trained in how to use social networking sites."]
        )
        if number % 4 == 0:
            workbook["Statements"].append([slug, 1, "further note", "The force will be inspected again in 2013."])
    workbook.save(file)
    return new


def changed(file: Path, change: Callable[[Workbook], object]) -> Path:
    """Save a workbook with a change made to it under another name; return where."""
    workbook = load_workbook(file)
    change(workbook)
    other = file.with_name("facts.xlsx") if file.name != "facts.xlsx" else file.with_name("changed.xlsx")
    workbook.save(other)
    return other


def rows(sheet: Worksheet) -> Iterable[tuple[Any, ...]]:
    """Return the values of a sheet's rows below the first."""
    return sheet.iter_rows(min_row=2, values_only=True)
