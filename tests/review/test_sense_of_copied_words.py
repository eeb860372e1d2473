"""A passage of own words that two bodies have is doubted once a campaign, however it is written in the second."""

import re
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.problems.errors import Problem
from hmic_press.release.release import Release
from hmic_press.review.check import check_project
from hmic_press.review.sense.se06_anothers_words import anothers_words
from tests.benchmarks.series import make
from tests.support.effort import growth
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, add

LONG = (
    "The force has guidance in place on how police officers and staff should behave on social networking sites, but "
    "does not routinely monitor personal accounts of officers and staff to check if these standards are being met."
)  # Leicestershire's, of 37 words


def doubts(project: Path, *names: str) -> list[Problem]:
    """Return what is doubted as another's words."""
    found = check_project(Newsroom(project), names).warnings
    return [each for each in found if each.rule == "SE06-anothers-words"]


def own(words: str, where: str = "statement", name: str = "Derbyshire Constabulary") -> str:
    """Return a force's file with words of its own."""
    text = DERBYSHIRE.replace("Derbyshire Constabulary", name)
    quoted = f'"""\n{words}"""'
    if where == "said":
        return text.replace("region =", f"said = {quoted}\nregion =")
    header = {"statement": "[[findings]]\nstatement", "note": "[[further_notes]]\ntext"}[where]
    return f"{text}\n{header} = {quoted}\n"


def test_the_five_releases_have_twelve_words_alike_at_most() -> None:
    """Nothing is told of what HMIC issued."""
    assert doubts(ROOT) == []


@pytest.mark.parametrize(
    "written",
    [
        LONG,
        LONG.replace(" ", "\n"),
        LONG.upper(),
        LONG.replace(", ", " – ").replace("social networking", "social\u00a0-\u00a0networking"),
        LONG.replace("officers and staff", "officers  and\u2003*staff*").rstrip("."),
        f"As others do. {LONG} And so on.",
        " ".join(LONG.split()[:13]),
        f"Whereas {' '.join(LONG.split()[10:23])}; so there.",
    ],
)
@pytest.mark.parametrize("where", ["statement", "said", "note"])
def test_a_planted_copy_is_found(written: str, where: str, project: Path) -> None:
    """Wrapped otherwise, in capitals, with other dashes, marks or spaces, in part, among others' words, anywhere."""
    add(project, "derbyshire", own(written, where))
    assert doubts(project, "leicestershire") == [], "it has been issued"
    for told in (doubts(project), doubts(project, "derbyshire")):
        (doubt,) = told
        assert re.match(r"\d\d words from “.+” on stand in forces/police-relationships/\w+.toml too\.", doubt.problem)
    assert doubt.file.endswith("derbyshire.toml")
    text = (project / "forces" / CAMPAIGN / "derbyshire.toml").read_text("utf-8").split("\n")
    begins = text[doubt.line - 1][doubt.column - 1 :].casefold()
    assert begins.startswith(doubt.problem.partition("“")[2].split()[0].casefold().rstrip("”"))


@pytest.mark.parametrize(
    "written",
    [
        " ".join(LONG.split()[:12]),
        " ".join(LONG.split()[12:24]),
        LONG.replace("place on", "place as to").replace("but does", "yet does").replace("accounts of", "pages of"),
        LONG.replace("officers and staff should", "officers. And staff should").partition(" but")[0],
    ],
)
def test_twelve_words_are_nobodys(written: str, project: Path) -> None:
    """A run that is shorter, or that a sentence's end breaks in one of the two, is chance and custom."""
    add(project, "derbyshire", own(written))
    assert doubts(project) == []


@pytest.mark.parametrize(
    ("first", "second", "counted"),
    [
        ("In Kent Police’s plan, and", "In Derbyshire Constabulary’s plan, and", 3),
        ("In the plan of Kent,", "In the plan of\nDerbyshire,", 4),
        ("Then with Anytown Police", "Then with the Othertown and Sometown Constabulary", 2),
        ("By *A Title of One* and", "By and", 2),
    ],
)
def test_names_and_titles_are_set_aside(first: str, second: str, counted: int, project: Path) -> None:
    """Another name in a copied sentence hides nothing, and a name or a title that both have counts for no word."""
    rest = "a great deal was done in every month of it by all"
    add(project, "kent", own(f"{first} {rest}.", name="Kent Police"))
    add(project, "derbyshire", own(f"{second} {rest}."))
    (doubt,) = doubts(project)
    assert int(doubt.problem.split()[0]) == counted + 12
    add(project, "kent", own(f"*A Title of One* {rest}, Anytown Police.", name="Kent Police"))
    add(project, "derbyshire", own(f"*A Title of One* {rest}, Anytown Police."))
    assert doubts(project) == []


def test_it_is_told_and_accepted_once_a_campaign(tmp_path: Path) -> None:
    """Forty-four bodies with one passage are told once, and one entry in campaign.toml is the reason for all."""
    make(tmp_path / "series", 44)
    project = tmp_path / "series"
    for number in range(44):
        file = project / "forces" / CAMPAIGN / f"force-{number:05}.toml"
        text = file.read_text("utf-8").replace("has made progress.", f"has made progress {number}.")
        file.write_text(text.replace("There is more to do.", LONG), "utf-8")
    (doubt,) = doubts(project)
    assert doubt.problem.startswith("37 words from “The force has guidance in place on” on stand in forces/")
    assert doubt.problem.endswith("force-00000.toml and in 42 more too.")
    assert len(doubts(project, "force-00007", "force-00021")) == 1
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    entry = '{ rule = "SE06", phrase = "The force has guidance in place on", why = "all have it" },'
    campaign.write_text(campaign.read_text("utf-8").replace("accepted = [", f"accepted = [\n{entry}"), "utf-8")
    assert doubts(project) == []
    assert doubts(project, "force-00007") == []


def test_another_campaign_is_another_matter(project: Path) -> None:
    """The national release, which is about no body, and a release's own words said again are not doubted."""
    file = project / "forces" / CAMPAIGN / "national.toml"
    file.write_text(f'{file.read_text("utf-8")}\n[[further_notes]]\ntext = "{LONG}"\n', "utf-8")
    add(project, "derbyshire", own(f"Once: we saw {LONG.split('on how')[1]}", "said"))
    assert len(doubts(project)) == 1, "of Derbyshire and Leicestershire"
    assert doubts(project, "national") == []


def test_the_look_for_copies_is_linear(tmp_path: Path) -> None:
    """Ten times as many releases take about ten times as long: none is laid beside all others."""
    make(tmp_path / "series", 1)
    release = Newsroom(tmp_path / "series").release("force-00000")

    def series(size: int) -> list[Release]:
        return [with_words(release, number) for number in range(size)]

    assert growth(lambda releases: list(anothers_words(releases)), series, 100, 1_000) < 30


def with_words(release: Release, number: int) -> Release:
    """Return a release in which somebody says what nobody else does, and then what everybody does."""
    said = f"{' '.join(f'w{number}x{word}' for word in range(100))}, and {LONG}"
    inspector = release.brief.voice.model_copy(update={"said": said})
    return release._replace(brief=release.brief.model_copy(update={"inspector": inspector}))
