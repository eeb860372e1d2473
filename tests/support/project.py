"""The project under test: its sources, copies of it to change, and files to put into them."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from hmic_press.facts.called import Called, Names
from hmic_press.project.edition import read_edition, terms_of
from hmic_press.project.folder import Project
from hmic_press.style.terms import Terms

ROOT = Path(__file__).parents[2]
SOURCES = {file.stem: file for file in sorted((ROOT / "tests" / "sources").glob("*.txt"))}
CAMPAIGN = "police-relationships"
DERBYSHIRE = """
[force]
name = "Derbyshire Constabulary"
verdict = "improvements"

[inspector]
name = "Roger Baker"
region = "the Northern Region"

[[findings]]
about = "disclosures to the media"
since = "September 2011"
until = "May 2012"
investigated = 3
continuing = 0

[[findings]]
about = "social-media cases"
cases = 0

[[findings]]
about = "second jobs"
since = "September 2011"
applications = 12
approved = 12

[[findings]]
about = "anti-corruption unit"
before = 4
now = 6
"""


def terms_of_2012() -> Terms:
    """Return the words of the house of 2012."""
    edition = read_edition(Project(ROOT), "hmic-2012")
    return terms_of(edition, Names.of(Called(), edition.house.called))


def copy_project(folder: Path) -> Path:
    """Copy the templates, the roster and the five files of facts into a folder: tests do not rest on later forces.

    The copies have no record of what was issued, so that their words may change.
    """
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("formats"))
    files = ["roster.csv", *(f"{CAMPAIGN}/{name}.toml" for name in SOURCES)]
    (folder / "forces" / CAMPAIGN).mkdir(parents=True)
    for file in files:
        data = (ROOT / "forces" / file).read_bytes()
        (folder / "forces" / file).write_bytes(data.partition(b"\n[[history]]\n")[0])
    return folder


def add(project: Path, slug: str, text: str) -> None:
    """Write a force's file into a project."""
    (project / "forces" / CAMPAIGN / f"{slug}.toml").write_text(text, "utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, to see that none has changed."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in files_below(folder)}


def files_below(folder: Path) -> Iterable[Path]:
    """Return every file below a folder."""
    return (file for file in sorted(folder.rglob("*")) if file.is_file())
