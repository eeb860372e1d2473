"""How the work of each command grows with the series: its exponent between 440 and 1,760 releases."""

from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

from tests.benchmarks import series
from tests.benchmarks.processes import HMIC, run, worked
from tests.support.series_in_git import change, commit, git

FEW, MANY = 440, 1_760
MOST = 1.1
COMMANDS: dict[str, Callable[[Path], Sequence[str]]] = {
    "render": lambda folder: ["render", "--all", "--output", str(folder / "out")],
    "check": lambda folder: ["check"],
    "lint": lambda folder: ["lint"],
    "review": lambda folder: ["review"],
    "workbook": lambda folder: ["workbook", str(folder / "facts.xlsx")],
    "import-workbook": lambda folder: ["import-workbook", str(folder / "facts.xlsx")],
}


def make_reviewed(folder: Path, size: int) -> None:
    """Make a series whose texts are accepted, all of it in git, and then another telephone number for all."""
    series.make(folder, size)
    run([*HMIC, "review", "--accept", "all", "--project", str(folder)])
    git(folder, "init", "-q")
    commit(folder)
    change(folder, "templates/houses/hmic-2012/house.toml", "07836 217 729", "07700 900 123")


def exponents(folder: Path) -> dict[str, tuple[float, float, float]]:
    """Return, for each command, the seconds of the processor for few and for many, and the exponent between them."""
    seconds: dict[str, list[float]] = {command: [] for command in COMMANDS}
    for size in (FEW, MANY):
        made = folder / str(size)
        make_reviewed(made, size)
        for command, arguments in COMMANDS.items():
            seconds[command].append(worked([*HMIC, *arguments(made), "--project", str(made)]))
    return {command: (few, many, log(many / few, MANY / FEW)) for command, (few, many) in seconds.items()}
