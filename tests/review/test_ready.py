"""Ready is more than nothing wrong: no placeholder, no half sentence, no words that nobody answers for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.review.ready import what_is_in_the_way
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add

Command = Callable[..., Outcome]
DETAILS = '[release]\ndate = 2012-12-13\ncontact = "Jo Smith, 020 7946 0000"\n'
ATTESTED = DERBYSHIRE.replace("continuing = 0", "").replace("investigated = 3", "investigated = 4")


def in_the_way(project: Path, text: str) -> list[str]:
    """Return what is said to stand between a draft of Derbyshire and its issue."""
    add(project, "derbyshire", text)
    return [each.problem for each in what_is_in_the_way(Newsroom(project), "derbyshire")]


def draft(statement: str = "The force has written a policy.") -> str:
    """Return the facts of a draft whose counted sentences other releases were issued with, and a statement."""
    kept = ATTESTED.partition('[[findings]]\nabout = "social-media cases"')[0]
    return f'{DETAILS}\n{kept.strip()}\n\n[[findings]]\nstatement = "{statement}"\n'


def test_a_sound_draft_in_issued_words_is_ready(project: Path, command: Command) -> None:
    """Nothing is in the way of a draft that has all of it, and the code is 0."""
    assert in_the_way(project, draft()) == []
    outcome = command("check", "--ready", "derbyshire", "--project", project)
    assert outcome.code == 0
    assert outcome.out.decode() == "derbyshire: nothing is in the way\n"


@pytest.mark.parametrize(
    "words",
    [
        "The force has [TBC – check with Jo] policies.",
        "The figure is XX of them.",
        "There is a policy, TBD.",
        "Lorem ipsum dolor.",
        "The force has ... policies.",
        "Is it so???",
        "It is <name of policy> that counts.",
    ],
)
def test_a_placeholder_is_in_the_way(words: str, project: Path) -> None:
    """What somebody meant to come back to is told, in a draft with which nothing else is wrong."""
    assert any("stands for something" in each for each in in_the_way(project, draft(words)))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The force has a policy", "has no end"),
        ("the force has a policy.", "begins with a small letter"),
        ("The force has a policy:", ""),
        ("“The force has a policy.”", ""),
    ],
)
def test_a_sentence_is_whole(words: str, told: str, project: Path) -> None:
    """A bullet without a full stop or a capital is told; a quotation's marks and a colon end one."""
    found = [each for each in in_the_way(project, draft(words)) if "has no end" in each or "small letter" in each]
    assert ([told in each for each in found] == [True]) if told else found == []


def test_words_that_nobody_signed_are_in_the_way(project: Path) -> None:
    """A sentence of a drafted case, and one of no case, are told with their finding's line."""
    text = DETAILS + DERBYSHIRE.replace("approved = 12", "approved = 0").replace(
        "cases = 0", 'cases = 1\nby = "officers"'
    )
    told = in_the_way(project, text)
    assert any("Nobody has signed off the wording of the case “none approved”" in each for each in told)
    assert any("No case of the wording covers “HMIC's independently" in each for each in told)
    assert check(["derbyshire"], project=project) == []


@pytest.mark.parametrize("field", ["date", "contact"])
def test_date_and_contact_have_to_be_there(field: str, project: Path) -> None:
    """A release without its day, or without whom to call, is not ready."""
    text = "\n".join(line for line in draft().splitlines() if not line.startswith(field))
    assert in_the_way(project, text) == [f"It has no {field}."], "once"


@pytest.mark.parametrize("name", SOURCES)
def test_what_was_issued_is_not_judged_again(name: str, project: Path) -> None:
    """The record of 2012 lacks what it lacks."""
    assert what_is_in_the_way(Newsroom(project), f"{CAMPAIGN}/{name}") == []


@pytest.mark.parametrize("where", ["force", "campaign", "nowhere"])
def test_a_campaign_may_want_an_embargo(where: str, project: Path) -> None:
    """Where all releases of a campaign go out under embargo, one without is told; its own or the campaign's will do."""
    embargo = "embargo = 2012-12-13T00:01:00\n"
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    text = "embargoed = true\n" + campaign.read_text("utf-8")
    campaign.write_text(text + f"\n[release]\n{embargo}" * (where == "campaign"), "utf-8")
    facts = draft().replace("[release]\n", f"[release]\n{embargo if where == 'force' else ''}")
    assert [each for each in in_the_way(project, facts) if "has no embargo" in each] == (
        ["It has no embargo, and campaign.toml says embargoed = true."] if where == "nowhere" else []
    )
