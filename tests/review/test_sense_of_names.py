"""A body's own name with a slip in it is doubted, and nothing else is taken for one."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.check import check_project
from tests.support.project import DERBYSHIRE, add


def doubts(project: Path, name: str, slug: str, words: str, mentions: str = "") -> list[str]:
    """Return the words that are doubted as a misspelt name in a force's own words."""
    text = DERBYSHIRE.replace("Derbyshire Constabulary", name)
    add(project, slug, f'{mentions}{text}\n[[further_notes]]\ntext = """\n{words}"""\n')
    found = check_project(Newsroom(project), [slug])
    assert found.problems == []
    lines = (project / "forces" / "police-relationships" / f"{slug}.toml").read_text("utf-8").split("\n")
    told = [each for each in found.warnings if each.rule == "SE05-own-name-misspelt"]
    for each in told:
        begins = lines[each.line - 1][each.column - 1 :]
        assert begins[:3] == each.problem[1:4]
    return [each.problem.partition("”")[0].strip("“") for each in told]


@pytest.mark.parametrize(
    ("name", "slug", "written"),
    [
        ("Derbyshire Constabulary", "derbyshire", "Derbishire Constabulary"),
        ("Derbyshire Constabulary", "derbyshire", "Derbyshire Constabulry"),
        ("Derbyshire Constabulary", "derbyshire", "Derbsyhire"),
        ("Derbyshire Constabulary", "derbyshire", "derbyshrie constabulary"),
        ("Derbyshire Constabulary", "derbyshire", "DERBISHIRE\nCONSTABULARY"),
        ("Kent Police", "kent", "Kemt Police"),
        ("Kent Police", "kent", "Kent Plice"),
        ("the Metropolitan Police Service", "metropolitan", "Metropolitian Police Service"),
        ("the Metropolitan Police Service", "metropolitan", "Metropolitan Police Sevice"),
        ("West Mercia Police", "west-mercia", "West Merica Police"),
        ("West Mercia Police", "west-mercia", "WestMercia Police"),
        ("Greater Manchester Police", "greater-manchester", "Greater Manchestar"),
        ("Dyfed-Powys Police", "dyfed-powys", "Dyfed-Powis Police"),
    ],
)
def test_a_name_with_a_slip_is_doubted(name: str, slug: str, written: str, project: Path) -> None:
    """A letter wrong, missing, too many or in another's place, a space lost: in the full name or the area's."""
    assert doubts(project, name, slug, f"It is said that {written}'s staff do well.") == [written.replace("\n", " ")]


@pytest.mark.parametrize(
    ("name", "slug", "words"),
    [
        (
            "Derbyshire Constabulary",
            "derbyshire",
            "DERBYSHIRE\nconstabulary’s staff; Derbyshire’s force; Derbyshires.",
        ),
        ("Derbyshire Constabulary", "derbyshire", "Derby, Constabularies and the constable are no Derbyshire."),
        ("Kent Police", "kent", "They sent police, and went; Kent polices itself: Kent Policing Plan, kept by police."),
        ("Surrey Police", "surrey", "The British Crime Survey, a survey and a surrey are in Surrey Police's report."),
        ("West Midlands Police", "west-midlands", "The East Midlands and the Midlands work with West Midlands Police."),
        ("Cumbria Constabulary", "cumbria", "The Cumbrian hills, and Cumbria's staff."),
        (
            "the Metropolitan Police Service",
            "metropolitan",
            "The Metropolitan Police Services; metropolitan areas.",
        ),
        ("Dyfed-Powys Police", "dyfed-powys", "Dyfed Powys, Dyfed–Powys\nPolice and DYFED-POWYS POLICE are one."),
    ],
)
def test_what_is_no_slip_is_not_doubted(name: str, slug: str, words: str, project: Path) -> None:
    """The name itself in any writing, words made from it, and common words near it are nobody's slip."""
    assert doubts(project, name, slug, words) == []


def test_another_that_is_meant_is_no_slip(project: Path) -> None:
    """A force that is rightly named may be called nearly as this one is."""
    words = "It works with Bedfordshire Police."
    assert doubts(project, "Hertfordshire Constabulary", "hertfordshire", words, 'mentions = ["bedfordshire"]\n') == []


def test_a_misspelt_name_is_accepted_with_a_reason(project: Path) -> None:
    """An entry quotes it as it reads, however its file wraps it."""
    entry = '[[accepted]]\nrule = "SE05"\nphrase = "Derbishire Constabulary"\nwhy = "the name of a ship"\n'
    words = f'\n[[further_notes]]\ntext = """\nIt is Derbishire\nConstabulary."""\n\n{entry}'
    add(project, "derbyshire", DERBYSHIRE + words)
    assert check_project(Newsroom(project), ["derbyshire"]).warnings == []
