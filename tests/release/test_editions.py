"""Each campaign has the words and numbers of the edition that it names; an edition says only what differs."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from hmic_press import Newsroom, check, render
from hmic_press.problems.errors import PressError, Problem
from tests.support.project import CAMPAIGN, ROOT, SOURCES

HOUSES = "templates/houses"
NEXT = "next-campaign"


def write(project: Path, file: str, text: str) -> None:
    """Write a file of a project."""
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    (project / file).write_text(text, "utf-8")


def start_campaign(project: Path, house: str) -> None:
    """Make a second campaign, of the same wording, which names an edition and has a release on Warwickshire."""
    shutil.copytree(project / "templates" / CAMPAIGN, project / "templates" / NEXT)
    for template in (project / "templates" / NEXT).glob("*.jinja"):
        template.write_text(template.read_text("utf-8").replace(f"{CAMPAIGN}/", f"{NEXT}/"), "utf-8")
    name_edition(project, NEXT, house)
    facts = (project / "forces" / CAMPAIGN / "warwickshire.toml").read_text("utf-8")
    write(project, f"forces/{NEXT}/warwickshire.toml", facts.partition("[issued]")[0])


def name_edition(project: Path, campaign: str, house: str) -> None:
    """Let a campaign name an edition."""
    file = project / "templates" / campaign / "campaign.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace('house = "hmic-2012"', f'house = "{house}"'), "utf-8")


def text_of(project: Path, campaign: str) -> str:
    """Return the standard text on Warwickshire of a campaign."""
    return render(f"{campaign}/warwickshire", project=project, standard=True).decode()


def only_problem(project: Path, name: str = f"{CAMPAIGN}/warwickshire") -> Problem:
    """Return the one thing that is wrong with a release."""
    with pytest.raises(PressError) as raised:
        render(name, project=project)
    assert raised.value.exit_code == 2
    (problem,) = raised.value.problems
    return problem


@pytest.mark.parametrize(
    ("field", "was", "is_now"),
    [
        ("out_of_hours_line", "07836 217 729", "07700 900 123"),
        ("office_line", "0203 513 0600", "020 7946 0000"),
        ("office_hours", "8:30am – 5:30pm Monday – Friday", "9am to 4pm on weekdays"),
    ],
)
def test_what_changes_in_an_edition_leaves_the_past(project: Path, field: str, was: str, is_now: str) -> None:
    """A number of 2013 is one line of a new edition: 2012 stays to the byte, the next campaign prints the new one."""
    write(project, f"{HOUSES}/hmic-2013/house.toml", f'extends = "hmic-2012"\n{field} = "{is_now}"\n')
    start_campaign(project, "hmic-2013")
    for name, source in SOURCES.items():
        assert render(f"{CAMPAIGN}/{name}", project=project) == source.read_bytes()
    before, after = text_of(project, CAMPAIGN), text_of(project, NEXT)
    assert was in before
    assert is_now not in before
    assert after == before.replace(was, is_now)


def test_an_edition_extends_the_wording_of_its_forerunner(project: Path) -> None:
    """A block that a later house.jinja has is its own; all others are the earlier's, through several editions."""
    write(project, f"{HOUSES}/hmic-2013/house.toml", 'extends = "hmic-2012"\n')
    write(project, f"{HOUSES}/hmic-2014/house.toml", 'extends = "hmic-2013"\nname = "HMICFRS"\n')
    wording = '{% extends "house.jinja" %}\n{% block notes_heading %}For editors{% endblock %}\n'
    write(project, f"{HOUSES}/hmic-2014/house.jinja", wording)
    write(project, f"{HOUSES}/hmic-2015/house.toml", 'extends = "hmic-2014"\n')
    wording = '{% extends "house.jinja" %}\n{% block attribution %}{{ inspector.name }} says:{% endblock %}\n'
    write(project, f"{HOUSES}/hmic-2015/house.jinja", wording)
    start_campaign(project, "hmic-2015")
    text = text_of(project, NEXT)
    assert "For editors" in text
    assert "Notes to editors" not in text
    assert " says:\n" in text
    assert "HMIC’s out-of-hours press office line for urgent media enquiries is 07836 217 729." in text
    assert "Notes to editors" in text_of(project, CAMPAIGN)


def test_two_houses_in_one_project_print_their_own(project: Path) -> None:
    """Campaigns of different houses stand side by side, and neither has a word of the other's."""
    shutil.copytree(ROOT / "hmic_press" / "starter" / HOUSES / "anyshire-2025", project / HOUSES / "anyshire-2025")
    start_campaign(project, "anyshire-2025")
    file = project / "templates" / NEXT / "campaign.toml"
    called = '[called]\nbody = "force"\nspeaker = "inspector"\n'
    file.write_text(f"{file.read_text('utf-8')}\n{called}", "utf-8")
    newsroom = Newsroom(project)
    for _ in range(2):  # whichever was made before by the same newsroom
        assert "Anyshire" not in newsroom.render(f"{CAMPAIGN}/warwickshire", standard=True).decode()
        text = newsroom.render(f"{NEXT}/warwickshire", standard=True).decode()
        assert "The press office can be reached on 01632 960 123, 9am to 5pm" in text
        assert "HMIC’s press office" not in text


def test_templates_of_another_campaign_print_the_house_of_the_campaign(project: Path) -> None:
    """A campaign that extends the template of another one has its own edition's words all the same."""
    write(project, f"{HOUSES}/hmic-2013/house.toml", 'extends = "hmic-2012"\noffice_line = "020 7946 0000"\n')
    wording = '{% extends "house.jinja" %}\n{% block notes_heading %}For editors{% endblock %}\n'
    write(project, f"{HOUSES}/hmic-2013/house.jinja", wording)
    start_campaign(project, "hmic-2013")
    write(project, f"templates/{NEXT}/force.jinja", f'{{% extends "{CAMPAIGN}/force.jinja" %}}\n')
    assert "For editors" in text_of(project, NEXT)
    assert "For editors" not in text_of(project, CAMPAIGN)


@pytest.mark.parametrize("name", ["hmic-2021", "hmic 2012", "../houses/hmic-2012"])
def test_an_edition_that_is_not_there_is_told(project: Path, name: str) -> None:
    """A campaign, or an edition, that names one that no folder has is told with its line and those that there are."""
    name_edition(project, CAMPAIGN, name)
    problem = only_problem(project)
    assert (problem.file, problem.field) == (f"templates/{CAMPAIGN}/campaign.toml", "house")
    assert problem.line > 1
    assert problem.problem == f"There is no edition of a house called “{name}”."
    assert problem.remedy.endswith("The editions are hmic-2012.")
    write(project, f"{HOUSES}/hmic-2013/house.toml", f'\nextends = "{name}"\n')
    name_edition(project, CAMPAIGN, "hmic-2012")
    (told,) = [each for each in check(project=project) if each.file == f"{HOUSES}/hmic-2013/house.toml"]
    assert (told.line, told.field) == (2, "extends")


def test_a_misspelt_edition_is_guessed(project: Path) -> None:
    """What a misspelt name may have meant is said."""
    name_edition(project, CAMPAIGN, "hmic-2102")
    assert only_problem(project).remedy.startswith("Did you mean hmic-2012?")


@pytest.mark.parametrize("circle", [("hmic-2012",), ("a", "hmic-2012"), ("a", "b", "c", "hmic-2012")])
def test_editions_in_a_circle_are_told(project: Path, circle: tuple[str, ...]) -> None:
    """An edition that comes back to itself is told where the circle closes, and nothing runs without end."""
    file = project / HOUSES / "hmic-2012" / "house.toml"
    file.write_text(f'extends = "{circle[0]}"\n{file.read_text("utf-8")}', "utf-8")
    for one, other in pairwise(circle):
        write(project, f"{HOUSES}/{one}/house.toml", f'extends = "{other}"\n')
    problem = only_problem(project)
    last = circle[-2] if len(circle) > 1 else "hmic-2012"
    assert (problem.file, problem.line, problem.field) == (f"{HOUSES}/{last}/house.toml", 1, "extends")
    assert problem.problem.startswith("The edition “hmic-2012” extends itself")


@pytest.mark.parametrize(
    ("line", "field", "home"),
    [
        ("office_line = 3", "office line", "hmic-2013"),
        ("extends = 3", "extends", "hmic-2013"),
        ("telefone = '3'", "telefone", "hmic-2013"),
        ("", "office line", "hmic-2012"),
    ],
)
def test_a_wrong_value_is_told_in_the_edition_that_states_it(project: Path, line: str, field: str, home: str) -> None:
    """Facts that several files make are each told in their own, at their line."""
    if home == "hmic-2012":
        file = project / HOUSES / home / "house.toml"
        file.write_text(file.read_text("utf-8").replace('office_line = "0203 513 0600"', "office_line = 3"), "utf-8")
    extends = "" if line.startswith("extends") else 'extends = "hmic-2012"\n'
    write(project, f"{HOUSES}/hmic-2013/house.toml", f"{extends}{line}\n")
    write(project, f"{HOUSES}/hmic-2013/house.jinja", '{% extends "release.jinja" %}\n')
    name_edition(project, CAMPAIGN, "hmic-2013")
    with pytest.raises(PressError) as raised:
        render("warwickshire", project=project)
    assert (f"{HOUSES}/{home}/house.toml", field) in [(each.file, each.field) for each in raised.value.problems]
    assert all(each.line for each in raised.value.problems if each.field == field)


def test_an_edition_without_wording_is_told(project: Path) -> None:
    """An edition whose chain has no house.jinja has nothing to print; one that extends nobody's is told likewise."""
    wording = project / HOUSES / "hmic-2012" / "house.jinja"
    kept = wording.read_text("utf-8")
    wording.unlink()
    problem = only_problem(project)
    assert problem.file == f"{HOUSES}/hmic-2012/house.jinja"
    assert "no wording" in problem.problem
    wording.write_text(kept.replace('"release.jinja"', '"house.jinja"'), "utf-8")
    assert "let it extend release.jinja" in only_problem(project).problem


def test_a_project_of_the_first_shape_is_told_once(project: Path) -> None:
    """A project whose house.toml lies in no edition is told in one message what is to be done."""
    (project / HOUSES / "hmic-2012" / "house.toml").rename(project / "templates" / "house.toml")
    shutil.rmtree(project / HOUSES)
    (told,) = [each for each in check(project=project) if not each.file.endswith(".jinja")]
    assert told.file == "templates/house.toml"
    assert "templates/houses/NAME/house.toml" in told.remedy
    assert only_problem(project) == told


def test_a_house_beside_the_editions_is_not_read(project: Path) -> None:
    """A house.toml that was left behind is told, since nothing of it is printed."""
    write(project, "templates/house.toml", 'name = "HMIC"\n')
    (told,) = check(project=project)
    assert (told.file, told.problem.split(":")[0]) == ("templates/house.toml", "It is not read")
