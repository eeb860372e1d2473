"""Another force's name in a force's own file is found however it is wrapped and written, and where it stands."""

import re
from pathlib import Path

import pytest

from hmic_press import BadFacts, Newsroom, check
from hmic_press.project.body_names import Body, BodyNames
from hmic_press.project.folder import Project
from hmic_press.project.roster import Roster
from tests.support.effort import growth
from tests.support.project import DERBYSHIRE, ROOT, add


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Greater\nManchester", "Greater Manchester"),
        ("Greater   Manchester Police", "Greater Manchester Police"),
        ("Greater\u00a0Manchester", "Greater Manchester"),
        ("Greater\\u2009Manchester", "Greater Manchester"),
        ("GREATER MANCHESTER", "GREATER MANCHESTER"),
        ("greater manchester police", "greater manchester police"),
        ("Greater *Manchester*", "Greater *Manchester"),
        ("West\nMercia Police", "West Mercia Police"),
        ("Dyfed Powys", "Dyfed Powys"),
        ("Dyfed–Powys Police", "Dyfed–Powys Police"),
        ("DYFED\u2011POWYS", "DYFED\u2011POWYS"),
        ("Devon & Cornwall", "Devon & Cornwall"),
        ("Devon\u00a0and Cornwall Police", "Devon and Cornwall Police"),
        ("Kent’s", "Kent"),
        ("www.kent.police.uk", "kent"),
        ("the\nMetropolitan", "Metropolitan"),
        ("METROPOLITAN POLICE  SERVICE", "METROPOLITAN POLICE SERVICE"),
    ],
)
@pytest.mark.parametrize("where", ["statement", "said", "text"])
def test_no_writing_hides_another_force(written: str, shown: str, where: str, project: Path) -> None:
    """Line breaks, spaces of all kinds, capitals, dashes and stars hide no name, and it is pointed to in the file."""
    words = f'"""\nHMIC saw how Anytown\nand {written} do it."""'
    text = {
        "statement": f"{DERBYSHIRE}\n[[findings]]\nstatement = {words}\n",
        "text": f"{DERBYSHIRE}\n[[further_notes]]\ntext = {words}\n",
        "said": DERBYSHIRE.replace("region =", f"said = {words}\nregion ="),
    }[where]
    add(project, "derbyshire", text)
    with pytest.raises(BadFacts) as raised:
        Newsroom(project).read("derbyshire")
    (problem,) = raised.value.problems
    assert problem.problem == f"It names “{shown}”, another force than this file's."
    begins = text.split("\n")[problem.line - 1][problem.column - 1 :]
    assert begins.startswith(re.split(r"[\s\\]", shown.replace("the ", ""))[0])


@pytest.mark.parametrize("words", ["metropolitan boroughs", "the far north of wales", "Kentish", "city of londoners"])
def test_common_words_are_no_names(words: str) -> None:
    """Words that only look a little like a name, or are its common words in small letters, are nobody's name."""
    roster = Roster.read(Project(ROOT))
    values = {"force": {"name": "Derbyshire Constabulary"}, "findings": [{"statement": f"It saw {words}."}]}
    assert list(roster.complaints("derbyshire", values)) == []


def test_a_mention_lets_every_writing_through() -> None:
    """What the file says that it rightly names may be wrapped and written in any way."""
    roster = Roster.read(Project(ROOT))
    words = "Work with West\nMercia Police, WEST MERCIA and west-mercia."
    values = {"mentions": ["west-mercia"], "force": {"name": "Warwickshire Police"}, "further_notes": [{"text": words}]}
    assert list(roster.complaints("warwickshire", values)) == []


def test_two_files_of_one_force_are_found_however_they_write_it(project: Path) -> None:
    """Without a roster that knows the names, two spaces do not make another force."""
    (project / "forces" / "roster.csv").unlink()
    add(project, "one", DERBYSHIRE)
    add(project, "two", DERBYSHIRE.replace("Derbyshire Constabulary", "Derbyshire  CONSTABULARY"))
    told = [each.problem for each in check(project=project)]
    assert any("is the force of forces/police-relationships/one.toml too" in each for each in told)


def test_the_look_for_names_grows_with_the_text_alone() -> None:
    """Ten times as many bodies take no ten times as long to be looked for."""
    text = "The force has seen how others do it. " * 200

    def names(size: int) -> BodyNames:
        return BodyNames(Body(f"b{number}", f"Number {number} Police", "the") for number in range(size))

    assert growth(lambda made: [list(made.find(text)) for _ in range(5)], names, 100, 2_000) < 5
