"""What init writes, as a project to change: three councils' releases on their recycling."""

import shutil
from pathlib import Path

from tests.support.project import ROOT

STARTER = ROOT / "hmic_press" / "starter"
CAMPAIGN, COUNCILS = "recycling", ("anyford", "otherham", "thisbury")


def start(folder: Path) -> Path:
    """Write the project into a folder."""
    return Path(shutil.copytree(STARTER, folder, ignore=shutil.ignore_patterns("__pycache__", ".pytest_cache")))


def facts_of(project: Path, slug: str) -> Path:
    """Return the file of a council."""
    return project / "forces" / CAMPAIGN / f"{slug}.toml"


def change(file: Path, was: str, becomes: str) -> None:
    """Put other words into a file for the first that are there."""
    text = file.read_text("utf-8")
    assert was in text, was
    file.write_text(text.replace(was, becomes, 1), "utf-8")


def join(project: Path) -> Path:
    """Put its campaign, with its house and its roster, beside the campaigns of a project."""
    for folder in ("templates/recycling", "templates/houses", "forces/recycling"):
        shutil.copytree(STARTER / folder, project / folder, dirs_exist_ok=True)
    shutil.copy(STARTER / "forces" / "roster.csv", project / "templates" / CAMPAIGN)
    return project
