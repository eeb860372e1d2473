"""A council's recycling series as a project: every word of the language of declarations, for many bodies."""

import shutil
from pathlib import Path

from tests.support.declared import RECYCLING
from tests.support.project import ROOT

CAMPAIGN = "recycling"
TEMPLATES = Path(__file__).with_name("recycling")


def start_series(folder: Path, bodies: int) -> Path:
    """Write the project with so many bodies, all sound, into a folder."""
    starter = ROOT / "hmic_press" / "starter" / "templates"
    shutil.copytree(TEMPLATES, folder / "templates" / CAMPAIGN)
    shutil.copy(RECYCLING, folder / "templates" / CAMPAIGN / "findings.toml")
    shutil.copy(starter / "release.jinja", folder / "templates")
    shutil.copytree(starter / "houses", folder / "templates" / "houses")
    (folder / "forces" / CAMPAIGN).mkdir(parents=True)
    names = {f"council-{number}": f"{_name(number)} Council" for number in range(1, bodies + 1)}
    rows = "".join(f"{slug},{name},\n" for slug, name in names.items())
    (folder / "forces" / "roster.csv").write_text(f"slug,name,article\n{rows}", "utf-8")
    for number, (slug, name) in enumerate(names.items(), 1):
        file_of(folder, slug).write_text(_facts(number, name), "utf-8")
    return folder


def file_of(project: Path, slug: str) -> Path:
    """Return the file of a body."""
    return project / "forces" / CAMPAIGN / f"{slug}.toml"


def change(project: Path, slug: str, was: str, becomes: str) -> int:
    """Put other words into a body's file, and return the line that they stand on."""
    text = file_of(project, slug).read_text("utf-8")
    assert text.count(was) == 1, (slug, was)
    file_of(project, slug).write_text(text.replace(was, becomes), "utf-8")
    return text[: text.index(was)].count("\n") + 1


def _name(number: int) -> str:
    """Return a name of letters that no other number has and no other holds."""
    letters = ""
    while number:
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
    return f"{letters.capitalize()}shire"


def _facts(number: int, name: str) -> str:
    rate, former = 40 + number % 200 / 10, 41 + number % 170 / 10
    collected = 1000 + number * 37
    recycled, burnt = collected * 0.5, collected * 0.3
    moved = "has fallen" if former > rate else "has risen" if former < rate else "stands still"
    return f'''[council]
name = "{name}"
verdict = "{("some improvements", "good progress")[number % 2]}"
rate = {rate:.1f}
former_rate = {former:.1f}
direction = "{moved}"
year = "2025/26"

[[findings]]
about = "recycling rate"
rate = {rate:.1f}
up = {(number % 7 - 3) / 10:.1f}
place = {number}

[[findings]]
about = "tonnes"
since = "April 2025"
until = "March 2026"
collected = {collected}
recycled = {recycled:.1f}
burnt = {burnt:.1f}
buried = {collected - recycled - burnt:.1f}

[[findings]]
about = "fly-tipping"
incidents = {100 + number * 13 % 89}
prosecuted = {10 + number % 17}

[[findings]]
about = "savings"
saved = {1_000_000 + number * 10_000}

[[findings]]
about = "service"
service = "collection"
before = "fair"
now = "good"

[[findings]]
about = "service"
service = "tips"
before = "good"
now = "{("fair", "good", "excellent")[number % 3]}"
'''
