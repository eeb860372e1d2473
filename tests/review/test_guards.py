"""A check whose data is gone says so: it would find nothing wrong for that alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.check import check_project
from tests.support.command import Outcome
from tests.support.project import ROOT

HEAD = "slug,name,article\n"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda file: None, "There is no such file, so nothing checks whether a release names the right force."),
        (lambda file: file.touch(), "It names nobody, so nothing checks"),
        (lambda file: file.write_text(HEAD), "It names nobody, so nothing checks"),
        (lambda file: file.write_text(f"\ufeff{HEAD}\n\n"), "It names nobody, so nothing checks"),
        (lambda file: file.symlink_to("nowhere.csv"), "It is a link that leads nowhere, so nothing checks"),
    ],
    ids=["none", "empty", "its head alone", "blank lines", "a link to nowhere"],
)
@pytest.mark.parametrize("names", [[], ["leicestershire"]], ids=["all", "one"])
def test_without_a_roster_check_warns(
    make: Callable[[Path], object], says: str, names: list[str], project: Path, command: Callable[..., Outcome]
) -> None:
    """No roster, an empty one and a link that leads nowhere are told by name, and do not pass --strict."""
    file = project / "forces" / "roster.csv"
    file.unlink()
    make(file)
    (warning,) = check_project(Newsroom(project), names).warnings
    assert (warning.file, warning.level) == ("forces/roster.csv", "warn")
    assert warning.problem.startswith(says)
    outcome = command("check", *names, "--project", project)
    assert outcome.code == 0
    assert b"nothing checks whether a release names the right force" in outcome.out
    assert command("check", *names, "--strict", "--project", project).code == 1


def test_with_a_roster_nothing_is_said(project: Path) -> None:
    """Where there is what a check needs there is no word of it."""
    assert check_project(Newsroom(project)).warnings == []
    assert check_project(Newsroom(ROOT), ["kent"]).warnings == []
