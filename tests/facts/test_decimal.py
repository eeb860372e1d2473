"""A count is written in decimal figures: what only a program reads at sight is refused."""

from pathlib import Path

import pytest

from hmic_press import BadFacts, Newsroom
from hmic_press.facts.campaign import Campaign
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from tests.support.project import DERBYSHIRE, add


@pytest.mark.parametrize(
    ("written", "decimal"),
    [
        ("0o100", 64),
        ("0x40", 64),
        ("0b1", 1),
        ("1_000", 1000),
        ("0xffff_ffff", "…"),
        ("1_2", 12),
        ("0b0_1", 1),
        ("0x0", 0),
    ],
)
def test_a_count_that_is_not_decimal_is_refused(written: str, decimal: object, project: Path) -> None:
    """Octal, hexadecimal and binary numbers and underscores are told with the number that they are, and their place."""
    text = DERBYSHIRE.replace("investigated = 3", f"investigated =  {written} # not {written}").replace(
        "continuing = 0\n", ""
    )
    add(project, "derbyshire", text)
    with pytest.raises(BadFacts) as raised:
        Newsroom(project).read("derbyshire")
    (problem,) = [each for each in raised.value.problems if "decimal" in each.problem]
    assert problem.problem == f"investigated is {written}, which is not written in decimal figures."
    assert problem.remedy.endswith(f"investigated = {decimal}")
    assert problem.field == "disclosures to the media, investigated"
    assert text.split("\n")[problem.line - 1][problem.column - 1 :].startswith(written)


@pytest.mark.parametrize(
    "words",
    [
        "The code = 0x40, or = 1_000, or [ 0b1, is nobody's.",
        'In marks: \\" = 0o17 \\" and so on.',
        "A file_1_2 and 3_4 stand in it.",
    ],
)
def test_words_and_comments_may_hold_any_number(words: str, project: Path) -> None:
    """What stands in a string or a comment is no count."""
    text = f'{DERBYSHIRE}\n[[further_notes]]  # = 0x40\ntext = "{words}"\n'
    add(project, "derbyshire", text)
    Newsroom(project).read("derbyshire")
    add(project, "derbyshire", text.replace(f'"{words}"', f"'''{words}'''").replace('\\"', '"'))
    Newsroom(project).read("derbyshire")
    add(project, "derbyshire", text.replace(f'"{words}"', f'"""\n{words}"""'))
    Newsroom(project).read("derbyshire")


def test_all_problems_of_a_file_are_told_with_it(project: Path) -> None:
    """Several such numbers, in tables written on one line too, are told beside what else is wrong."""
    text = DERBYSHIRE.replace("applications = 12\napproved = 12", "applications = 0xC\napproved = 1_3")
    add(project, "derbyshire", text.replace("before = 4", "before = -0").replace("now = 6", "now = 0b1"))
    with pytest.raises(BadFacts) as raised:
        Newsroom(project).read("derbyshire")
    assert [each.problem.split(",")[0] for each in raised.value.problems] == [
        "applications is 0xC",
        "13 is more than the 12 applications on line 24.",
        "approved is 1_3",
        "now is 0b1",
    ]


def test_a_campaigns_file_is_read_so_too(tmp_path: Path) -> None:
    """A number in a list, or in a table on one line, has its place as well."""
    (tmp_path / "campaign.toml").write_text('house = "a"\nsigned_off = [{ kind = 0x10 }, { case = 1_0 }]\n', "utf-8")
    with pytest.raises(BadFacts) as raised:
        FactsFile(Project(tmp_path), "campaign.toml").as_a(Campaign)
    told = [each.problem for each in raised.value.problems if "decimal" in each.problem]
    assert told == [
        "kind is 0x10, which is not written in decimal figures.",
        "case is 1_0, which is not written in decimal figures.",
    ]
