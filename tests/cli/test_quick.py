"""Help and the Tab key import nothing that makes releases, and no caller's garbage collector is touched."""

import os
import subprocess
import sys

import pytest

from hmic_press.cli import commands
from tests.support.project import ROOT

NEEDLESS = {"pydantic", "pydantic_core", "jinja2", "tomllib", "annotated_types", "rich"}
COMMAND = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, sep="\\n", file=sys.stderr))
from hmic_press.cli.main import main
main(sys.argv[1:])
"""


def imported(code: str, *arguments: str, typed: str = "") -> tuple[str, set[str]]:
    """Return what a program prints, and the modules it has imported; what is `typed` is completed by the Tab key."""
    words = typed.split(" ")
    asked = {"_HMIC_PRESS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    environment = os.environ | (asked if typed else {})
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout, set(done.stderr.splitlines())


@pytest.mark.parametrize(
    "arguments", [[], ["--version"], ["--help"], ["render", "--help"], ["list", "-h"], ["import-workbook", "--help"]]
)
def test_help_imports_nothing_needless(arguments: list[str]) -> None:
    """Help of the whole and of a command, and the version, take a few modules more than Typer itself does."""
    shown, modules = imported(COMMAND, *arguments)
    assert shown
    assert not modules & NEEDLESS
    _, of_typer = imported("import sys, typer, typer.completion; print(*sys.modules, sep='\\n', file=sys.stderr)")
    assert len({each for each in modules - of_typer if not each.startswith(("hmic_press", "typer"))}) < 25


@pytest.mark.parametrize(
    ("typed", "completed"),
    {
        "hmic-press ren": "render",
        "hmic-press --de": "--debug",
        "hmic-press render lei": "leicestershire",
        "hmic-press --debug render lei": "leicestershire",
        "hmic-press render --project . lei": "leicestershire",
        "hmic-press check warwickshire nat": "national",
        "hmic-press render --format m": "markdown",
        "hmic-press lint --str": "--strict",
        "hmic-press new --ed": "--edit",
        "hmic-press explain approved ": "",
    }.items(),
)
def test_the_tab_key_makes_no_values(typed: str, completed: str) -> None:
    """Whatever stands on the line before, no value is made of it; where an argument has its word there is no more."""
    shown, modules = imported(COMMAND, typed=typed)
    assert shown.split() == completed.split()
    assert not modules & NEEDLESS - {"tomllib"}


def test_a_caller_keeps_its_collector() -> None:
    """Whoever imports the package and renders finds the garbage collector as it was: the command alone sets it."""
    code = (
        "import gc; was = gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(); import hmic_press; "
        "hmic_press.render('national'); hmic_press.check(); "
        "from hmic_press.cli.commands import app_with; app_with(''); "
        "assert (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()) == was"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_command_is_found_where_its_table_says() -> None:
    """Each module adds to the app the commands that are looked for in it, and the help has them all, from A to Z."""
    shown, _ = imported(COMMAND, "--help")
    for command, module in commands._MODULES.items():
        of_app = "from hmic_press.cli.app import app; print(*[each.name for each in app.registered_commands])"
        added, _ = imported(f"import hmic_press.cli.{module}; {of_app}")
        assert command in added.split()
    listed = [line.split()[0] for line in shown.partition("Commands:")[2].splitlines() if line.strip()]
    assert listed == sorted(commands._MODULES)


def test_a_command_imports_no_other() -> None:
    """What stands in the other commands' modules is not waited for."""
    _, modules = imported(COMMAND, "explain", "approved")
    assert {f"hmic_press.cli.{name}" for name in ("render", "lint", "review", "desk")}.isdisjoint(modules)
