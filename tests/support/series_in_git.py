"""A series of 44 forces and a national release, kept in git, whose texts are accepted: to change, and to review."""

import os
import shutil
import subprocess
from pathlib import Path

from hmic_press.project.folder import Project
from hmic_press.review.causes.accept import ALL, choose_causes, texts_with
from hmic_press.review.causes.accepted import write_accepted
from hmic_press.review.causes.review_project import review_project
from tests.benchmarks import series
from tests.support.project import CAMPAIGN, copy_project

FORCES = 44
NATIONAL = "national"


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder as somebody whose name says nothing, by no settings but its own."""
    nowhere = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    named = ("-c", "user.name=Jo", "-c", "user.email=jo@example.com", "-c", "init.defaultBranch=main")
    ran = subprocess.run(
        ["git", *named, *arguments], cwd=folder, env={**os.environ, **nowhere}, capture_output=True, check=True
    )
    return ran.stdout.decode()


def make_series(folder: Path) -> Path:
    """Make the series in a folder, accept its texts and commit all of it."""
    series.make(folder, FORCES)
    (folder / "ready.pickle").unlink()
    copy_project(folder.with_name("five"))
    shutil.copy(folder.with_name("five") / "forces" / CAMPAIGN / f"{NATIONAL}.toml", folder / "forces" / CAMPAIGN)
    accept(folder, ALL)
    git(folder, "init", "-q")
    commit(folder)
    return folder


def accept(folder: Path, *causes: str, spared: tuple[str, ...] = ()) -> list[str]:
    """Accept causes as the command does."""
    review = review_project(Project(folder))
    names = [name for name in review.texts if name.slug in spared]
    return write_accepted(Project(folder), list(texts_with(review, choose_causes(review, causes), names)))


def commit(folder: Path) -> None:
    """Commit all that has changed."""
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "Change it")


def force(number: int) -> str:
    """Return the file of a force, named from the root."""
    return f"forces/{CAMPAIGN}/force-{number:05}.toml"


def change(folder: Path, file: str, was: str, becomes: str) -> None:
    """Put other words into a file for the first that are there."""
    path = folder / file
    text = path.read_text("utf-8")
    assert was in text, was
    path.write_text(text.replace(was, becomes, 1), "utf-8")
