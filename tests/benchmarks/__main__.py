"""Print the table of ratios. Takes some minutes; the figures hold for the machine and the moment."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from hmic_press import Newsroom
from tests.benchmarks import both_ways, formats, growth, memory, rules, series, steady
from tests.benchmarks.processes import HMIC, imports_of_dependencies, ratio, run
from tests.support.series_in_git import change, force, make_series

WITHOUT_COMPLETION = """
import os, sys
del os.environ["_HMIC_PRESS_COMPLETE"]
from hmic_press.cli.main import main
main(["render", "leicestershire"])
"""
INTO_A_NEW_FOLDER = """
import sys, tempfile
from hmic_press.cli.main import main
project, temporary, *arguments = sys.argv[1:]
main(["render", "--all", "--project", project, "--output", tempfile.mkdtemp(dir=temporary), *arguments])
"""
RENDER_ALL_OF_EACH = """
import sys
from hmic_press import Newsroom
from hmic_press.release.wanted import Wanted
for project in sys.argv[1:]:
    newsroom = Newsroom(project)
    for name in newsroom.names:
        newsroom.release(name).typeset(newsroom.pages, Wanted("plain"))
"""
RENDER = [*HMIC, "render", "leicestershire"]
SERIES = str(Path(series.__file__))


def row(what: str, against: str, figures: tuple[float, float, float], aim: float | None = None) -> None:
    """Print a line of the table, and whether it misses its aim; a row without one is there to be known."""
    ours, theirs, times = figures
    said = "" if aim is None else f"{aim:5.2f}{'  missed' if times > aim else ''}"
    print(f"{what:34} {against:40} {ours:9.2f} ms {theirs:9.2f} ms {times:7.2f}  {said}", flush=True)


def rows_of_commands(small: Path, temporary: str) -> None:
    """Print what one waits for at a prompt."""
    row(
        "render leicestershire",
        "importing the dependencies alone",
        ratio(RENDER, ["-c", imports_of_dependencies()]),
        1.2,
    )
    for command in ("--version", "--help"):
        row(command, "import typer", ratio([*HMIC, command], ["-c", "import typer"]), 1.5)
    row("render --help", "render leicestershire", ratio([*HMIC, "render", "--help"], RENDER), 0.3)
    os.environ |= {"_HMIC_PRESS_COMPLETE": "complete_bash", "COMP_WORDS": "hmic-press render lei", "COMP_CWORD": "2"}
    completion = ["-c", "from hmic_press.cli.main import main; main()"]
    row("completion of a name", "render leicestershire", ratio(completion, ["-c", WITHOUT_COMPLETION]), 0.35)
    del os.environ["_HMIC_PRESS_COMPLETE"]
    forty_four = ["-c", INTO_A_NEW_FOLDER, str(small), temporary]
    row(
        "44 releases by the command",
        "bare Jinja2, ready dictionaries",
        ratio(forty_four, [SERIES, "bare", str(small)]),
        2.6,
    )
    workbook = str(small / "facts.xlsx")
    run([*HMIC, "workbook", workbook, "--project", str(small)])
    importing = [*HMIC, "import-workbook", workbook, "--project", str(small)]
    row("import of 44 rows", "44 releases by the command", ratio(importing, forty_four))
    for command in ("check", "lint"):
        row(
            f"{command} of 44",
            "44 releases by the command",
            ratio([*HMIC, command, "--project", str(small)], forty_four),
        )
    all_formats = [*forty_four, "--format", "all"]
    row("44 in all formats, two jobs", "the same, one job", ratio([*all_formats, "--jobs", "2"], all_formats, runs=3))


def row_of_review(folder: Path) -> None:
    """Print what a reviewer waits for: a reworded note and a wrong figure in 45 releases."""
    was, now = make_series(folder / "was"), folder / "now"
    shutil.copytree(was, now)
    change(now, "templates/houses/hmic-2012/house.jinja", "for urgent media enquiries", "for enquiries of the media")
    change(now, force(3), "applications = 599", "applications = 999")
    both = ["-c", RENDER_ALL_OF_EACH, str(was), str(now)]
    figures = ratio([*HMIC, "review", "--project", str(now)], both)
    row("review of 45, two causes", "rendering both sides", figures, 2)


def rows_of_the_way_back(folder: Path) -> None:
    """Print what it takes to read a release into facts, and to look at a changed one at the desk."""
    row("a release read into facts", "rendering it", both_ways.against_rendering(folder), 10)
    row("a look at the desk, with remarks", "rendering the release", both_ways.look_against_rendering(folder))


def rows_of_one_release(small: Path) -> None:
    """Print what one more release takes, and a file of it."""
    row("one release, steady state", "the same templates in plain Jinja2", steady.against_same_templates(small), 4.5)
    row("one release, steady state", "one template tuned for this series", steady.against_tuned(small))
    row("the house's rules, five releases", "--version", rules.against_version(), 0.25)
    row("a Word file", "docxtpl, same styles and parts", formats.word(Newsroom(small)), 1)
    row("a PDF", "WeasyPrint, the page of the release", formats.pdf(Newsroom(small)), 0.13)


def rows_of_many(small: Path, folder: Path) -> None:
    """Print what many releases take, and by which power of their number."""
    for command, (few, many, exponent) in growth.exponents(folder / "growing").items():
        missed = "  missed" if exponent > growth.MOST else ""
        sizes = f"{few:6.2f} s for {growth.FEW:,} releases, {many:6.2f} s for {growth.MANY:,}"
        print(f"growth of {command:16} {sizes}: exponent {exponent:.2f}  {growth.MOST:.2f}{missed}", flush=True)
    series.make(folder / "2000", 2_000)
    few, many = memory.handing_out(small), memory.handing_out(folder / "2000")
    print(f"peak memory, all formats: {many:.1f} MiB for 2,000 releases, {few:.1f} MiB for 44: {many / few:.2f}")
    ms, which = rules.slowest_rule()
    print(f"slowest rule on a hostile line of 100,000 characters: {ms:.1f} ms ({which}); aim under 100")
    series.make(folder / "10000", 10_000)
    (few_ms, few), (many_ms, many) = memory.at_scale(small), memory.at_scale(folder / "10000")
    row("a release among 10,000", "a release among 44", (many_ms, few_ms, many_ms / few_ms), 1.1)
    print(f"peak memory: {many:.1f} MiB for 10,000 releases, {few:.1f} MiB for 44: {many / few:.2f}")


def main() -> None:
    """Measure and print."""
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(f"{'what':34} {'against':40} {'ours':>12} {'peer':>12} {'ratio':>7}    aim")
    with tempfile.TemporaryDirectory() as temporary:
        small = Path(temporary) / "44"
        series.make(small, 44)
        if series.ours(small) != series.bare(small):
            sys.exit("The peer does not make the same text: compare bare.jinja with the templates.")
        rows_of_commands(small, temporary)
        row_of_review(Path(temporary))
        rows_of_the_way_back(Path(temporary))
        rows_of_one_release(small)
        rows_of_many(small, Path(temporary))


if __name__ == "__main__":
    main()
