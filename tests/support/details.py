"""A release with all its details: date, reference, embargo, contact, ENDS."""

from pathlib import Path

from tests.support.project import CAMPAIGN

DETAILS = """
[release]
reference = "027/2012"
date = 2012-12-13
embargo = 2012-12-13T00:01:00
contact = "Jo Smith, 020 7946 0000"
ends = true
"""


def with_details(project: Path, details: str = DETAILS) -> Path:
    """Return a project with release details in Warwickshire's file."""
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(file.read_text("utf-8").replace("[issued]\n", f"{details}\n[issued]\n"), "utf-8")
    return project
