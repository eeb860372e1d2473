"""The README is executed: a command in it that nothing runs does not stay in it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.project import DERBYSHIRE, ROOT, add, copy_project
from tests.support.tools import needs

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README + CONTRIBUTING, flags=re.S | re.M)
INSTALLS, TESTS, *OTHERS = BLOCKS
COMMANDS = [line.partition("  #")[0] for block in OTHERS for line in block.splitlines()]
INLINE = [
    found for found in re.findall(r"`(hmic-press [^`]+)`", README + CONTRIBUTING) if "install-completion" not in found
]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of the project, with a new force in it as the README says."""
    needs("git", shutil.which("git"))
    folder = copy_project(tmp_path / "check out")
    add(folder, "derbyshire", DERBYSHIRE)
    unwanted = shutil.ignore_patterns("__pycache__", ".*cache")
    for name in ("hmic_press", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for command in ("git init -q", "git add .", "git -c user.name=A -c user.email=a@example.org commit -qm Start"):
        subprocess.run(shlex.split(command), cwd=folder, check=True)
    return folder


def test_every_command_runs(checkout: Path) -> None:
    """The commands of the README, one after the other as they stand there, do what they say with code 0."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "CI": ""}
    for command in (*COMMANDS, *INLINE):
        done = subprocess.run(
            command, shell=True, cwd=checkout, env=environment, capture_output=True, text=True, timeout=300
        )
        assert (done.returncode, done.stderr) == (0, ""), f"{command}\n{done.stdout[-2000:]}"


def test_the_first_two_blocks_are_the_two_commands() -> None:
    """The README opens with the command that installs and renders, and the one that installs and tests."""
    assert INSTALLS.strip().endswith("hmic-press render leicestershire")
    assert TESTS.strip().endswith("python -m pytest")
    assert INSTALLS.count("\n") == TESTS.count("\n") == 1
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "$(block 1)" in script
    assert "$(block 2)" in script


def test_the_example_is_true(checkout: Path) -> None:
    """The facts that the README shows stand in the file, and the bullet in the release."""
    facts = re.search(r"^```toml\n(.*?)^```$", README, flags=re.S | re.M)
    bullet = re.search(r"^> (.*)$", README, flags=re.M)
    assert facts
    assert bullet
    assert facts[1] in (ROOT / "forces/police-relationships/leicestershire.toml").read_text("utf-8")
    assert f"- {bullet[1]}\n" in (ROOT / "tests/sources/leicestershire.txt").read_text("utf-8")


def test_the_python_example_runs() -> None:
    """The API is used as the README shows."""
    code = re.search(r"^```python\n(.*?)^```$", CONTRIBUTING, flags=re.S | re.M)
    assert code
    exec(compile(code[1], "CONTRIBUTING.md", "exec"), {})


def test_the_readme_stays_short() -> None:
    """About 150 lines are all that anybody reads."""
    assert len(README.splitlines()) <= 155
