"""A name is looked up in the listing of forces and never made into a path."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import check, names, render
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents

BAD_NAMES = [
    *("../leicestershire", "../../etc/passwd", "/etc/passwd", "./leicestershire", "police-relationships/../national"),
    *(
        "leicestershire.toml",
        "forces/police-relationships/leicestershire.toml",
        "leicestershire/",
        "C:\\leicestershire",
    ),
    *("con", "NUL", "aux.toml", "leices\x01tershire", "leicestershire\n", " leicestershire", "LEICESTERSHIRE"),
    *("", "x" * 300, "*", "~", "%2e%2e", "leicestershire;ls", "Leicestershire Police", "‮leicestershire", "-"),
]


@pytest.mark.parametrize("name", BAD_NAMES, ids=ascii)
def test_a_bad_name_is_no_release(name: str, command: Callable[..., Outcome]) -> None:
    """Whatever a name is made of, it is a release of the listing or it is 2, with nothing of the name run or opened."""
    outcome = command("render", "--", name)
    assert outcome.code == 2
    assert "There is no release called" in outcome.err
    assert all(ord(character) >= 32 or character == "\n" for character in outcome.err)
    assert max(map(len, outcome.err.splitlines())) < 120
    if "leicestershire" in name.lower():
        assert re.search(r"Did you mean (police-relationships/)?leicestershire\?", outcome.err)


def test_a_link_in_the_folder_is_no_release(project: Path, tmp_path: Path) -> None:
    """A link among the forces is not followed out of the project."""
    secret = tmp_path / "secret.toml"
    secret.write_text('[force]\nname = "secret"\n')
    (project / "forces" / CAMPAIGN / "kent.toml").symlink_to(secret)
    assert f"{CAMPAIGN}/kent" not in names(project=project)


def test_two_files_of_one_force_are_refused(project: Path) -> None:
    """Within a campaign no force has two files, even where no roster says which is right."""
    (project / "forces" / "roster.csv").unlink()
    folder = project / "forces" / CAMPAIGN
    shutil.copy(folder / "warwickshire.toml", folder / "warwickshire-2.toml")
    (problem,) = [problem for problem in check(project=project) if "too" in problem.problem]
    assert problem.problem == f"“Warwickshire Police” is the force of forces/{CAMPAIGN}/warwickshire-2.toml too."
    assert problem.field == "force, name"


def test_a_copy_under_another_name_is_refused(project: Path, command: Callable[..., Outcome]) -> None:
    """A copied file names its old force in every place, and each is told with its line."""
    folder = project / "forces" / CAMPAIGN
    text = (folder / "leicestershire.toml").read_text("utf-8").rpartition("\n[issued]")[0]
    (folder / "derbyshire.toml").write_text(
        text.replace('name = "Leicestershire Police"', 'name = "Derbyshire Constabulary"'), "utf-8"
    )
    outcome = command("render", "derbyshire", "--project", project)
    assert outcome.code == 2
    lines = (folder / "derbyshire.toml").read_text("utf-8").splitlines()
    named = [n for n, line in enumerate(lines, 1) if "Leicestershire" in line and not line.startswith("#")]
    told = [int(line.split(":")[1]) for line in outcome.err.splitlines() if line.startswith("forces/")]
    assert told == named


def test_every_mention_is_told_where_it_stands(project: Path) -> None:
    """A name that stands twice in one text is told twice, each time with its own place."""
    from tests.support.project import DERBYSHIRE, add

    twice = "Kent and then\n  Kent again, not Kentish people, and Kent Police."
    add(project, "derbyshire", f'{DERBYSHIRE}\n[[findings]]\nstatement = """{twice}"""\n')
    first = DERBYSHIRE.count("\n") + 3
    places = [(problem.line, problem.column) for problem in check(["derbyshire"], project=project)]
    assert places == [(first, 16), (first + 1, 3), (first + 1, 39)]


def test_shared_wording_may_name_other_forces(project: Path) -> None:
    """The rule is about a force's own file: the notes name the British Transport Police in every release."""
    assert b"British Transport Police" in render("leicestershire", project=project)
    assert check(project=project) == []


@pytest.mark.parametrize(
    ("stray", "remedy"),
    [
        ("forces/kent.toml", "Move it into the folder of its campaign"),
        (f"forces/{CAMPAIGN}/new/kent.toml", "Move it into the folder of its campaign"),
        (f"forces/{CAMPAIGN}/kent.txt", "Call it kent.toml"),
        (f"forces/{CAMPAIGN}/kent.toml.txt", "Call it kent.toml"),
        (f"forces/{CAMPAIGN}/kent.TOML", "Call it kent.toml"),
        (f"forces/{CAMPAIGN}/kent", "Call it kent.toml"),
    ],
)
def test_a_file_that_is_not_read_is_told(
    stray: str, remedy: str, project: Path, command: Callable[..., Outcome]
) -> None:
    """A file of facts in the wrong folder or with the wrong ending is found by check, and by who asks for its name."""
    (project / stray).parent.mkdir(exist_ok=True)
    (project / stray).write_text("x")
    checked = command("check", "--project", project)
    assert checked.code == 1
    assert checked.out.decode().startswith(f"{stray}  the file\n")
    assert remedy in checked.out.decode()
    assert remedy in command("render", "kent", "--project", project).err


def test_a_force_without_a_file_is_told_what_to_do(command: Callable[..., Outcome], project: Path) -> None:
    """A body of the roster that has no file yet is no unknown name."""
    outcome = command("render", "dorset", "--project", project)
    assert outcome.code == 2
    assert "There is no file yet for Dorset Police." in outcome.err


def test_a_misspelt_campaign_is_told(command: Callable[..., Outcome], project: Path) -> None:
    """A folder of forces without its templates is told by its own name, and the other campaigns are still checked."""
    folder = project / "forces" / "police-relationship"
    folder.mkdir()
    shutil.copy(project / "forces" / CAMPAIGN / "national.toml", folder)
    outcome = command("check", "--project", project)
    assert outcome.code == 2
    assert outcome.out.decode().startswith("forces/police-relationship  the folder\n")
    assert "Did you mean police-relationships?" in outcome.out.decode()


def test_listing_is_by_name_and_ignores_other_files(project: Path) -> None:
    """Notes, back-up copies and folders among the forces are no releases."""
    folder = project / "forces" / CAMPAIGN
    for name in ("notes.txt", "leicestershire.toml~", ".leicestershire.toml.swp", "kent.TOML.bak"):
        (folder / name).write_text("x")
    (folder / "folder.toml").mkdir()
    before = contents(project)
    assert names(project=project) == [
        f"{CAMPAIGN}/{name}"
        for name in ("city-of-london", "leicestershire", "metropolitan", "national", "warwickshire")
    ]
    assert contents(project) == before


@pytest.mark.parametrize("arguments", [("workbook", "facts.xlsx"), ("wording",), ("new", "kent")])
def test_a_project_without_campaigns_says_so(
    arguments: tuple[str, ...], project: Path, command: Callable[..., Outcome]
) -> None:
    """Every command that needs a campaign says that there is none, and not that there are several."""
    (project / "templates" / CAMPAIGN / "campaign.toml").unlink()
    told = command(*arguments, "--project", project)
    assert (told.code, "The project has no campaign." in told.err) == (2, True)


@pytest.mark.parametrize("arguments", [("workbook", "facts.xlsx"), ("wording",), ("new", "kent")])
def test_which_of_several_campaigns_is_asked_alike(
    arguments: tuple[str, ...], project: Path, command: Callable[..., Outcome]
) -> None:
    """Every command that needs a campaign asks which in one voice, and spells each as it would be given."""
    copy = project / "templates" / "second"
    copy.mkdir()
    (copy / "campaign.toml").write_bytes((project / "templates" / CAMPAIGN / "campaign.toml").read_bytes())
    told = command(*arguments, "--project", project)
    assert (told.code, "The project has more than one campaign." in told.err) == (2, True)
    spelled = "{}/kent" if arguments[0] == "new" else "--campaign {}"
    assert f"Say which: {spelled.format(CAMPAIGN)} or {spelled.format('second')}." in told.err


def test_a_broken_roster_of_another_campaign_hides_no_unknown_name(
    project: Path, command: Callable[..., Outcome]
) -> None:
    """Who mistypes a name is told that there is no such release, not what is wrong elsewhere."""
    shutil.copytree(project / "templates" / CAMPAIGN, project / "templates" / "another")
    (project / "templates" / "another" / "roster.csv").write_text("slug,name\nkent\n", "utf-8")
    for name, told in (("dorset", "There is no file yet for Dorset Police."), ("atlantis", "no release called")):
        outcome = command("render", name, "--project", project)
        assert outcome.code == 2 and told in outcome.err, outcome.err
        assert "another" not in outcome.err
