"""No name and no value moves a terminal's cursor: what nobody sees is written out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import Outcome
from tests.support.damage import WORDS
from tests.support.project import CAMPAIGN

Command = Callable[..., Outcome]
NAMES = {
    "escape": ("a\x1b[2Jb", r"a\x1b[2Jb"),
    "line": ("a\nforces/x.toml  the file", r"a\nforces/x.toml  the file"),
    "bell": ("a\x07b", r"a\x07b"),
    "c1": ("a\x9b31mb", r"a\x9b31mb"),
    "direction": ("a\u202eb", r"a\u202eb"),
    "line separator": ("a\u2028b", r"a\u2028b"),
    "no UTF-8": ("a\udcffb", r"a\udcffb"),
}


def _is_harmless(outcome: Outcome) -> bool:
    shown = outcome.out.decode() + outcome.err
    return all(each.isprintable() or each in "\n\u00a0" for each in shown)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_written_out(
    name: str, project: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strays, text files, workbooks, folders for output and projects: whatever is called so is shown so."""
    odd, shown = NAMES[name]
    odd, shown = odd.replace("/", ":"), shown.replace("/", ":")  # which no name can have
    monkeypatch.chdir(project)
    (project / "forces" / CAMPAIGN / f"{odd}.txt").write_text("x")
    (project / f"{odd}.txt").write_text(f"It's “here”.\n\n{WORDS}", "utf-8")
    (project / f"{odd}.csv").write_text("slug,nonsense\nkent,1\n")
    for arguments in (
        ("check",),
        ("lint", f"{odd}.txt"),
        ("lint", "--format", "github", f"{odd}.txt"),
        ("lint", "--fix", f"{odd}.txt"),
        ("import-workbook", f"{odd}.csv"),
        ("import-workbook", f"{odd}.xlsx"),
        ("workbook", f"{odd} written.csv"),
        ("render", "national", "--output", f"{odd} folder"),
        ("render", "national", "--output", f"{odd}.txt"),
        ("list", "--project", f"{odd} nowhere"),
        ("init", f"{odd} made"),
        ("init", f"{odd} made"),  # which is there by now
        ("render", odd),
    ):
        outcome = command(*arguments)
        assert outcome.code != 70, arguments
        assert _is_harmless(outcome), arguments
        if arguments[0] in ("workbook", "init", "check", "import-workbook"):
            assert shown in outcome.out.decode() + outcome.err, arguments
        assert not [line for line in outcome.err.splitlines() if line.startswith("forces:x.toml")]


def test_programs_get_the_name_itself(project: Path, command: Command) -> None:
    """In JSON a name is what it is: a program can open it."""
    (project / "forces" / CAMPAIGN / "a\x1b[2J.txt").write_text("x")
    (line,) = command("check", "--json", "--project", project).out.splitlines()
    assert json.loads(line)["file"] == f"forces/{CAMPAIGN}/a\x1b[2J.txt"
    assert b"\x1b" not in line
