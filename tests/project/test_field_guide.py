"""The command explain: what each field of a force's file means, and how it is written."""

import json
import tomllib
from collections.abc import Callable

import pytest

from hmic_press.project.field_guide import list_fields
from hmic_press.project.manuscript import as_printed
from tests.support.command import Outcome
from tests.support.declared import BRIEF_OF_2012, CALLED_IN_2012, KINDS_OF_2012

Command = Callable[..., Outcome]


def test_every_field_is_in_the_guide() -> None:
    """Whatever the models can hold is explained, with a title, a sentence and an example that can be written so."""
    fields = list_fields(BRIEF_OF_2012)
    assert set(as_printed(CALLED_IN_2012)) == set(BRIEF_OF_2012.model_fields)
    for kind, finding in KINDS_OF_2012.items():
        assert {each.name for each in fields if each.kind == kind} == set(finding.model_fields)
    for each in fields:
        assert each.title, each
        assert each.means.endswith("."), each
        assert list(tomllib.loads(each.example)) == [each.name]


@pytest.mark.parametrize("each", list_fields(BRIEF_OF_2012), ids=lambda each: f"{each.table}{each.kind}.{each.name}")
def test_a_field_explains_itself(each: object, command: Command) -> None:
    """By its table, or its kind of finding, and its name the command says all that the model does."""
    asked = list(each.names)[-1]
    outcome = command("explain", asked)
    said = " ".join(outcome.out.decode().split())
    assert (outcome.code, outcome.err) == (0, "")
    for words in (each.title, each.means, each.home, each.write, *each.choices, " ".join(each.example.split())):
        assert words in said
    assert ("It must be given." if each.needed else "It may be left out.") in said
    rows = [json.loads(line) for line in command("explain", asked, "--json").out.splitlines()]
    assert each._asdict() in rows


@pytest.mark.parametrize(
    ("asked", "homes"),
    [
        ("name", ["[force]", "[inspector]"]),
        ("Force.Name", ["[force]"]),
        ("second-jobs.approved", ["[[findings]]"]),
        ("second jobs, approved", ["[[findings]]"]),
        ("findings.since", ["[[findings]]", "[[findings]]"]),
        ("since", ["[[findings]]", "[[findings]]"]),
        ("[further_notes]", ["[[further_notes]]"]),
        ("issued.amendments.why", ["[[issued.amendments]]"]),
        ("mentions", [""]),
    ],
)
def test_a_field_is_asked_for_as_a_person_would(asked: str, homes: list[str], command: Command) -> None:
    """Alone, with its table, with its kind of finding, as a message calls it: all tables that have it are shown."""
    rows = [json.loads(line) for line in command("explain", asked, "--json").out.splitlines()]
    assert [row["table"] for row in rows] == homes


def test_all_fields_are_shown_by_table(command: Command) -> None:
    """Without a name each table is shown once, in the order of a file, with all of its fields."""
    said = command("explain").out.decode()
    tables = [line for line in said.splitlines() if line.startswith("[")]
    assert tables == list(dict.fromkeys(each.home for each in list_fields(BRIEF_OF_2012) if each.table))
    assert [line.split()[0] for line in said.splitlines() if line[:2] == "  " and line[2] != " "] == [
        each.name for each in list_fields(BRIEF_OF_2012)
    ]
    assert 'Write "it" or "they".' in said
    assert "Write it as 2012-12-13." in said
    assert len(command("explain", "--json").out.splitlines()) == len(list_fields(BRIEF_OF_2012))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("aproved", "approved"),
        ("inspektor", "inspector"),
        ("force.verdikt", "force.verdict"),
        ("second job", "second jobs"),
    ],
)
def test_an_unknown_field_is_told_the_nearest(asked: str, meant: str, command: Command) -> None:
    """A field or a table that there is not is code 2, with the nearest name."""
    outcome = command("explain", asked)
    assert (outcome.code, outcome.out) == (2, b"")
    assert f"There is no field or table called “{asked}”." in outcome.err
    assert f"Did you mean {meant}?" in outcome.err
    assert command("explain", "xyzzy").code == command("explain", "").code == 2
