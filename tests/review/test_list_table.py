"""The list says where each release stands: in a pipe a line a release, on a screen within its width."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Outcome, process
from tests.support.project import CAMPAIGN, add
from tests.support.ready import READY, add_ready
from tests.support.series_in_git import commit, git

Command = Callable[..., Outcome]
HOUR = "2099-12-13 00:01"
EMBARGO = f"embargo = {HOUR.replace(' ', 'T')}:00\n"
SAM = "Sam Hill, head of news"


@pytest.fixture
def press(project: Path, command: Command) -> Path:
    """A project with a release that is approved, one whose approval has lapsed, and one under embargo."""
    add_ready(project)
    facts = READY.replace("Derbyshire Constabulary", "Kent Police").replace("12\napproved = 12", "14\napproved = 14")
    facts += '\n[[accepted]]\nrule = "SE04"\nwhy = "they are alike on purpose"\n'
    add(project, "kent", facts)
    add(project, "essex", facts.replace("Kent", "Essex").replace("[release]\n", f"[release]\n{EMBARGO}"))
    git(project, "init", "-q")
    commit(project)
    for name in ("derbyshire", "kent"):
        assert command("approve", name, "--by", SAM, "--project", project).code == 0
    file = project / "forces" / CAMPAIGN / "kent.toml"
    file.write_text(file.read_text("utf-8").replace("14\napproved = 14", "15\napproved = 15"), "utf-8")
    return project


def test_in_a_pipe_each_release_is_a_line(press: Path) -> None:
    """Whatever width a screen would have, the columns name state, who, whose approval lapsed, and the embargo."""
    shown = process("list", "--project", press, COLUMNS="40").out.decode().splitlines()
    head, *rows = shown[: shown.index("")]
    starts = {column: head.index(column) for column in ("STATE", "BY", "LAPSED", "EMBARGO")}
    found = {row.split("/")[1].split()[0]: [row[start:].split("  ")[0] for start in starts.values()] for row in rows}
    assert found["derbyshire"] == ["approved", SAM, "–", "–"]
    assert found["kent"] == ["draft", "–", SAM, "–"]
    assert found["essex"] == ["draft", "–", "–", HOUR]
    assert found["national"] == ["issued", "–", "–", "–"]


@pytest.mark.skipif(os.name == "nt", reason="another kind of terminal")
@pytest.mark.parametrize("width", [80, 60, 100])
def test_on_a_screen_no_line_is_wider_than_it(width: int, press: Path) -> None:
    """The same is said within the width of the window, by short names, and no word of it is lost."""
    pexpect: Any = pytest.importorskip("pexpect")
    arguments = ["-m", "hmic_press", "list", "--project", str(press)]
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"} | {"LC_ALL": "C.UTF-8"}
    child = pexpect.spawn(
        sys.executable, arguments, env=environment, encoding="utf-8", timeout=30, dimensions=(60, width)
    )
    child.expect(pexpect.EOF)
    child.close()
    lines = child.before.splitlines()
    assert child.exitstatus == 0
    assert max(map(len, lines)) <= width
    head, *rows = lines[: lines.index("")]
    assert [*head.split()] == ["NAME", "STATE", "EMBARGO", "MISSING"]
    starts = [head.index(column) for column in head.split()]
    found: dict[str, list[str]] = {}
    for row in rows:
        cells = [row[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
        before = found.pop([*found][-1]) if not cells[0] else [""] * len(starts)
        joined = [f"{above} {cell}".strip() for above, cell in zip(before, cells, strict=True)]
        found[joined[0]] = joined
    assert found["derbyshire"][1:3] == [f"approved by {SAM}", "–"]
    assert found["kent"][1:3] == [f"draft; {SAM}’s approval lapsed", "–"]
    assert found["essex"][1:3] == ["draft", HOUR]
    assert found["national"][1:3] == ["issued", "–"]
