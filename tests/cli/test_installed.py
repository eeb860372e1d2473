"""People who never clone the project: the wheel, other folders, the Tab key."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hmic_press.project.root import find_project
from tests.support.project import CAMPAIGN, ROOT, SOURCES, files_below
from tests.support.series_in_git import commit, git
from tests.support.tools import needs

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project, built from a clean copy."""
    source = tmp_path_factory.mktemp("build") / "source"
    unwanted = shutil.ignore_patterns("__pycache__", ".*cache")
    for name in ("hmic_press", "forces", "templates"):
        shutil.copytree(ROOT / name, source / name, ignore=unwanted)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    folder = source.parent / "wheels"
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source]
    built = subprocess.run(pip, capture_output=True, text=True)
    needs("what builds a wheel", built.returncode == 0)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment with nothing but the wheel in it."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([binaries / "python", "-m", "pip", "install", "--quiet", wheel], check=True)
    return binaries / "hmic-press"


def run(command: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run an installed command without anything of this checkout in its environment."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run([command, *arguments], cwd=cwd, env=environment, capture_output=True)


def test_a_wheel_carries_what_it_needs_and_no_more(wheel: Path) -> None:
    """Package, licence, templates, the desk's pages and force files are in the wheel; tests and sources are not."""
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("forces", "templates"):
        for file in files_below(ROOT / folder):
            if "cache" not in str(file):
                assert f"hmic_press/{file.relative_to(ROOT).as_posix()}" in names
    for file in files_below(ROOT / "hmic_press" / "desk" / "pages"):
        assert file.relative_to(ROOT).as_posix() in names
    assert "hmic_press/LICENSE" in names
    assert any(name.endswith(".dist-info/licenses/hmic_press/LICENSE") for name in names)
    assert not [name for name in names if name.startswith("tests") or "tests/sources" in name]


def test_the_installed_command_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """After pip install, in a folder with nothing in it, every release is there, byte for byte."""
    for name, source in SOURCES.items():
        done = run(installed, "render", name, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, source.read_bytes(), b"")
    assert run(installed, "check", cwd=tmp_path).returncode == 0
    python = installed.with_name("python")
    module = run(python, "-m", "hmic_press", "render", "national", cwd=tmp_path)
    assert module.stdout == SOURCES["national"].read_bytes()


def test_a_project_wins_over_the_installed_files(installed: Path, project: Path, tmp_path: Path) -> None:
    """In a folder with forces and templates that folder's files are used, and --project names one from anywhere."""
    file = project / "forces" / CAMPAIGN / "national.toml"
    file.write_text(file.read_text("utf-8").replace("HMIC found that", "We found that"), "utf-8")
    assert b"We found that" in run(installed, "render", "national", cwd=project).stdout
    assert b"We found that" in run(installed, "render", "national", "--project", project, cwd=tmp_path).stdout
    assert b"We found that" not in run(installed, "render", "national", cwd=tmp_path).stdout


def test_an_editable_install_reads_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package lies in a checkout, its files are the checkout's own."""
    monkeypatch.chdir(tmp_path)
    assert find_project().root == ROOT


GH = """#!/bin/sh
echo "$@" >> "$ASKED"
case "$*" in *--paginate*) cat "$COMMENT_IDS";; esac
"""


def steps_of(workflow: Path) -> dict[str, str]:
    """Return the name of each step of a workflow that runs something, and what it runs."""
    steps = workflow.read_text("utf-8").split("      - ")[1:]
    found = {}
    for step in steps:
        name, _, rest = step.partition("\n")
        if ran := re.search(r"^        run: (?:\|\n((?:          .*\n)+)|(.+))", rest, flags=re.M):
            found[name.removeprefix("name: ")] = ran[2] or re.sub(r"^ {10}", "", ran[1], flags=re.M)
    return found


def test_a_new_project_passes_its_own_workflow(wheel: Path, installed: Path, tmp_path: Path) -> None:
    """What the installed command starts is installed as its README says, and passes every step of its workflow."""
    needs("git", shutil.which("git"))
    project = tmp_path / "press"
    assert run(installed, "init", project, cwd=tmp_path).returncode == 0
    git(project, "init", "-q")
    commit(project)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment["PIP_FIND_LINKS"] = str(wheel.parent)
    install = re.search(r"^```sh\n(.*?)^```$", (project / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert install
    script = f"{install[1]}command -v hmic-press"
    done = subprocess.run(["bash", "-e", "-c", script], cwd=project, env=environment, capture_output=True, text=True)
    binaries = project / ".venv" / "bin"
    assert (done.returncode, done.stdout) == (0, f"{binaries / 'hmic-press'}\n"), done.stderr
    (binaries / "gh").write_text(GH, "utf-8")
    (binaries / "gh").chmod(0o755)
    environment["PATH"] = f"{binaries}{os.pathsep}{os.environ['PATH']}"
    environment |= {
        "BASE": "HEAD",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "COMMENTS": "repos/a/b/issues/1/comments",
    }
    environment |= {"ASKED": str(tmp_path / "asked"), "COMMENT_IDS": str(tmp_path / "ids"), "GITHUB_REPOSITORY": "a/b"}
    (tmp_path / "ids").write_text("")
    steps = steps_of(project / ".github" / "workflows" / "releases.yml")
    assert len(steps) == 5

    def passes(name: str) -> None:
        step = ["bash", "-e", "-o", "pipefail", "-c", steps[name]]
        done = subprocess.run(step, cwd=project, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{name}\n{done.stdout}{done.stderr}"

    for name in steps:
        passes(name)
    assert (tmp_path / "summary").read_text("utf-8") == "**No words have changed.**\n\n"
    assert "--method POST repos/a/b/issues/1/comments" in (tmp_path / "asked").read_text()
    facts = project / "forces" / "recycling" / "anyford.toml"
    facts.write_text(facts.read_text("utf-8").replace("it shows", "it pays"), "utf-8")
    (tmp_path / "ids").write_text("17\n18\n")
    review, post = (name for name in steps if "Review" in name or "Post" in name)
    passes(review)
    passes(post)
    assert "One cause to decide, in one release." in (project / "comment.md").read_text("utf-8")
    assert "<del>shows</del><ins>pays</ins>" in (project / "review.html").read_text("utf-8")
    assert "--method PATCH repos/a/b/issues/comments/17" in (tmp_path / "asked").read_text(), "the one that is there"


def in_shell(shell: str, script: str, home: Path) -> str:
    """Run a script in a shell of somebody who has just installed the command."""
    needs(shell, shutil.which(shell))
    environment = {**os.environ, "HOME": str(home), "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("ZDOTDIR", None)
    environment.pop("XDG_CONFIG_HOME", None)
    done = subprocess.run([shell, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


ASK = {
    "bash": "source ~/.bashrc; COMP_WORDS=({words}); COMP_CWORD={last}; "
    'COMPREPLY=(); _hmic_press_completion hmic-press; printf "%s\\n" "${{COMPREPLY[@]}}"',
    "zsh": "autoload -Uz compinit; compinit -u -D; source ~/.zfunc/_hmic-press; "
    '_arguments() {{ print -r -- "$@" }}; words=({words}); CURRENT={last}+1; _hmic_press_completion',
    "fish": "complete -C 'hmic-press {rest}'",
}


@pytest.mark.parametrize("shell", ASK)
def test_the_tab_key_completes(shell: str, tmp_path: Path) -> None:
    """After --install-completion, each shell completes commands, release names, full names and formats."""
    assert f"{shell} completion installed" in in_shell(shell, "hmic-press --install-completion; true", tmp_path)
    for typed, completed in {
        ("ren",): "render",
        ("render", "lei"): "leicestershire",
        ("check", "warwickshire", "nat"): "national",
        ("render", "national", "--format", "m"): "markdown",
    }.items():
        words = ["hmic-press", *typed]
        script = ASK[shell].format(words=" ".join(words), last=len(typed), rest=" ".join(typed))
        assert completed in in_shell(shell, script, tmp_path), script


def test_completion_says_nothing_where_there_is_nothing_to_say(tmp_path: Path, project: Path) -> None:
    """A broken project is not told of while somebody is typing."""
    (project / "forces" / CAMPAIGN / "leicestershire.toml").write_bytes(b"\xff")
    ask = {"_HMIC_PRESS_COMPLETE": "complete_bash", "COMP_WORDS": "hmic-press render lei", "COMP_CWORD": "2"}
    command = [sys.executable, "-c", "from hmic_press.cli.main import main; main()"]
    done = subprocess.run(command, cwd=project, env={**os.environ, **ask}, capture_output=True)
    assert (done.stdout.strip(), done.stderr) == (b"leicestershire", b"")
