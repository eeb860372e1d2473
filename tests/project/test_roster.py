"""Another force's name in a force's own file is found however it is wrapped and written, and where it stands."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from hmic_press import BadCommand, BadFacts, Newsroom, UnknownName, check
from hmic_press.drafting.new_name import find_new_name
from hmic_press.project.body_names import Body, BodyNames
from hmic_press.review.list_releases import entries_of
from tests.support.declared import CALLED_IN_2012
from tests.support.effort import growth
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, add


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
    roster = Newsroom(ROOT).roster(CAMPAIGN)
    values = {"force": {"name": "Derbyshire Constabulary"}, "findings": [{"statement": f"It saw {words}."}]}
    assert list(roster.complaints("derbyshire", values, CALLED_IN_2012)) == []


def test_a_mention_lets_every_writing_through() -> None:
    """What the file says that it rightly names may be wrapped and written in any way."""
    roster = Newsroom(ROOT).roster(CAMPAIGN)
    words = "Work with West\nMercia Police, WEST MERCIA and west-mercia."
    values = {"mentions": ["west-mercia"], "force": {"name": "Warwickshire Police"}, "further_notes": [{"text": words}]}
    assert list(roster.complaints("warwickshire", values, CALLED_IN_2012)) == []


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


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Officers of the Met have been moved.", "the Met"),
        ("THE MET has been asked.", "THE MET"),
        ("It works with GMP’s own unit.", "GMP"),
        ("It has asked Gmp to help.", "Gmp"),
        ("A unit shared with\nBTP.", "BTP"),
    ],
)
def test_a_short_name_is_a_name(words: str, named: str) -> None:
    """The roster's short names and abbreviations of another force are found as its full name is."""
    roster = Newsroom(ROOT).roster(CAMPAIGN)
    values = {"force": {"name": "Derbyshire Constabulary"}, "findings": [{"statement": words}]}
    assert [complaint.at for _, complaint in roster.complaints("derbyshire", values, CALLED_IN_2012)] == [named]


@pytest.mark.parametrize("words", ["HMIC met the staff.", "the met targets", "The Methodist church", "a gmp-like unit"])
def test_a_short_name_has_its_capitals(words: str) -> None:
    """A short name in small letters is a word like any other, and inside another word it is none."""
    roster = Newsroom(ROOT).roster(CAMPAIGN)
    values = {"force": {"name": "Derbyshire Constabulary"}, "findings": [{"statement": words}]}
    assert list(roster.complaints("derbyshire", values, CALLED_IN_2012)) == []


@pytest.mark.parametrize(
    ("place", "words", "named"),
    [
        (
            "the Thames Valley",
            "Officers of the Thames Valley, and of Thames Valley.",
            ["Thames Valley", "Thames Valley"],
        ),
        ("The Thames Valley", "THAMES VALLEY", ["THAMES VALLEY"]),
        ("the\tThames Valley", "the Thames\nValley", ["Thames\nValley"]),
        ("the Isle of the Dogs", "The Isle of the Dogs, and an isle of dogs.", ["Isle of the Dogs"]),
        ("Lathe Hill", "Lathe Hill is no Lahill.", ["Lathe Hill"]),
        ("Bythe Sea", "By sea, in bysea and Bythe Sea.", ["Bythe Sea"]),
    ],
)
def test_a_body_is_named_by_its_place(place: str, words: str, named: list[str]) -> None:
    """The place that a roster gives is a name of its body, without the “the” that opens it and with any other."""
    found = BodyNames([Body("tvp", "TVP Police", "", place)]).find(words)
    assert [words[each.start : each.end] for each in found] == named


@pytest.mark.parametrize(
    "slug", ["../kent", "kent/essex", "/etc/kent", "..", "kent.toml", "west mercia", "kent\\essex"]
)
def test_a_slug_is_the_name_of_a_file(slug: str, project: Path) -> None:
    """A slug that leads out of the campaign's folder, or is no name of a file in it, is told with its line."""
    roster = project / "forces" / "roster.csv"
    roster.write_text(f"{roster.read_text('utf-8')}{slug},Borsetshire Police,,,\n", "utf-8")
    with pytest.raises(BadFacts) as raised:
        Newsroom(project).release("leicestershire")
    (problem,) = raised.value.problems
    last = len(roster.read_text("utf-8").splitlines())
    assert (problem.file, problem.line, problem.field) == ("forces/roster.csv", last, "slug")
    assert problem.problem == f"“{slug}” cannot be the name of a release's file."


FIRES = "slug,name,article,place,called,short\nkent,Kent Fire and Rescue Service,,Kent,the service,KFRS\n"


def _fire_campaign(project: Path, roster: str = FIRES) -> Newsroom:
    """Make a second campaign of the project, about fire services, and return the newsroom."""
    shutil.copytree(project / "templates" / CAMPAIGN, project / "templates" / "fires")
    for file in (project / "templates" / "fires").glob("*.jinja"):
        file.write_text(file.read_text("utf-8").replace(CAMPAIGN, "fires"), "utf-8")
    (project / "templates" / "fires" / "roster.csv").write_text(roster, "utf-8")
    return Newsroom(project)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Kent is a large county.", []),
        ("The Kent Fire and Rescue Service has KFRS on its engines.", []),
        ("We work with Kent Police.", ["Kent Police"]),
        ("Essex has done more than Kent.", ["Essex"]),
        ("The Met and GMP have helped.", ["The Met", "GMP"]),
    ],
)
def test_a_name_that_two_rosters_share_is_the_campaigns_own(words: str, named: list[str], project: Path) -> None:
    """“Kent” in Kent Fire's quotation is Kent Fire's, while the names that are not shared are another force's."""
    roster = _fire_campaign(project).roster("fires")
    values = {"force": {"name": "Kent Fire and Rescue Service"}, "inspector": {"said": words}}
    assert [complaint.at for _, complaint in roster.complaints("kent", values, CALLED_IN_2012)] == named
    meant = {**values, "mentions": ["kent", "essex", "metropolitan", "greater-manchester"]}
    assert list(roster.complaints("kent", meant, CALLED_IN_2012)) == []


def test_a_campaign_has_its_own_roster_or_the_shared_one(project: Path) -> None:
    """A roster beside a campaign's templates is that campaign's alone; messages, list and new go by it."""
    newsroom = _fire_campaign(project)
    assert list(newsroom.roster("fires").bodies) == ["kent"]
    assert newsroom.roster(CAMPAIGN).bodies["kent"].name == "Kent Police"
    values = {"force": {"name": "Kent Fire Brigade"}}
    ((_, told),) = newsroom.roster("fires").complaints("kent", values, CALLED_IN_2012)
    assert told.problem.startswith("kent is “Kent Fire and Rescue Service” in templates/fires/roster.csv;")
    assert [(entry.name, entry.body) for entry in entries_of(newsroom)[0] if entry.name == "kent"] == [
        ("kent", "Kent Police"),
        ("kent", "Kent Fire and Rescue Service"),
    ]
    assert find_new_name(newsroom, "essex") == (CAMPAIGN, "essex"), "only one campaign has it"
    with pytest.raises(BadCommand, match="more than one campaign"):
        find_new_name(newsroom, "kent")
    with pytest.raises(UnknownName, match=r"in templates/fires/roster\.csv"):
        find_new_name(newsroom, "fires/essex")


def test_a_broken_roster_of_a_campaign_is_told_with_its_line(project: Path) -> None:
    """All that is wrong with a campaign's own roster is told in one go, and stops that campaign alone."""
    newsroom = _fire_campaign(project, f"{FIRES}essex,Essex Fire,,,,Fire\nsurrey,,\nessex,Essex Brigade,,,,May\n")
    with pytest.raises(BadFacts) as raised:
        newsroom.roster("fires")
    assert [(each.file, each.line, each.field) for each in raised.value.problems] == [
        ("templates/fires/roster.csv", 3, "short"),
        ("templates/fires/roster.csv", 4, "slug"),
        ("templates/fires/roster.csv", 5, "slug"),
        ("templates/fires/roster.csv", 5, "short"),
    ]
    assert {each.problem for each in check(project=project)} >= {each.problem for each in raised.value.problems}
    for name in ("leicestershire", "warwickshire", "national"):
        assert newsroom.render(f"{CAMPAIGN}/{name}")
    (project / "forces" / "roster.csv").write_text("slug,name,article\nkent,,\n", "utf-8")
    with pytest.raises(BadFacts, match=r"forces/roster\.csv:2"):
        Newsroom(project).render(f"{CAMPAIGN}/leicestershire")


@pytest.mark.parametrize(
    ("row", "place", "called"),
    [
        ("derbyshire,Derbyshire Constabulary,,the county,the constabulary", "the county", "the constabulary"),
        ("derbyshire,Derbyshire Constabulary,, the Peak ", "the Peak", "None"),
        ("derbyshire,Derbyshire Constabulary,", "None", "None"),
    ],
)
def test_templates_can_say_where_a_body_is_and_what_it_is_called(
    row: str, place: str, called: str, project: Path
) -> None:
    """The roster's place and name of kind are the template's to print; what it does not say is none."""
    (project / "forces" / "roster.csv").write_text(f"slug,name,article,place,called\n{row}\n", "utf-8")
    for issued in ("city-of-london", "leicestershire", "metropolitan", "national", "warwickshire"):
        (project / "forces" / CAMPAIGN / f"{issued}.toml").unlink()
    template = project / "templates" / CAMPAIGN / "force.jinja"
    said = "{% if force.{0} is none %}None{% else %}{{ force.{0} }}{% endif %}"
    lead = "In {} {}, HMIC found:".format(*(said.replace("{0}", name) for name in ("place", "called")))
    template.write_text(template.read_text("utf-8").replace("In {{ force.name }}, HMIC found:", lead), "utf-8")
    add(project, "derbyshire", DERBYSHIRE)
    text = " ".join(Newsroom(project).render("derbyshire", format="plain").decode().split())
    assert f"In {place} {called}, HMIC found:" in text


def test_names_of_others_are_told_in_time_with_the_text() -> None:
    """Twenty times as many names of other forces in one text take no four hundred times as long to be told."""
    roster = Newsroom(ROOT).roster(CAMPAIGN)

    def tell(values: dict[str, Any]) -> None:
        assert list(roster.complaints("derbyshire", values, CALLED_IN_2012))

    def text(size: int) -> dict[str, Any]:
        return {"force": {"name": "Derbyshire Constabulary"}, "inspector": {"said": "Kent, Essex. " * size}}

    list(roster.complaints("derbyshire", text(1), CALLED_IN_2012))
    assert growth(tell, text, 1_000, 20_000) < 60
    earlier = [complaint.earlier for _, complaint in roster.complaints("derbyshire", text(3), CALLED_IN_2012)]
    assert earlier == [0, 0, 1, 1, 2, 2]
