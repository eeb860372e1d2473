"""Doubts about sound files: each has a reason and a remedy, none is a false alarm, and each can be accepted."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.release.release import Release
from hmic_press.review.check import check_project as checked
from hmic_press.review.sense.doubt import RULES
from hmic_press.review.sense.se02_figures import figures_without_field
from tests.benchmarks.series import make
from tests.support.command import Outcome
from tests.support.effort import growth
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, add
from tests.support.starter import join

Command = Callable[..., Outcome]


def warnings_of(project: Path, *names: str) -> list[str]:
    """Return the warnings of check: the slug, the rule, and what is said."""
    found = checked(Newsroom(project), names).warnings
    return [f"{Path(each.file).stem} {each.rule[:4]} {each.problem}" for each in found]


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """A project of 44 made-up forces."""
    make(tmp_path / "series", 44)
    return tmp_path / "series"


def change(project: Path, slug: str, was: str, becomes: str) -> None:
    """Change a force's file, in one place."""
    file = project / "forces" / CAMPAIGN / f"{slug}.toml"
    text = file.read_text("utf-8")
    assert re.search(was, text), was
    file.write_text(re.sub(was, becomes, text, count=1), "utf-8")


def test_a_sound_series_is_not_doubted(series: Path) -> None:
    """44 forces with figures of their own, in fields and in their statements, give no warning at all."""
    assert warnings_of(series) == []


def test_the_five_releases_pass(command: Command) -> None:
    """What is unlike in the releases of 2012 is accepted, with a reason each."""
    assert warnings_of(ROOT) == []
    assert check(strict=True, project=ROOT) == []
    assert command("check", "--strict").code == 0


# --- figures in somebody's own words


NO_FIGURES = [
    "Since 2011 the force has used the self-assessment in HMIC's 2011 report.",
    "The force revisited this on 13 December 2012, and again on 3 and 4 January 2013.",
    "It was agreed on 1st March, at 10.30am, and at 14:00 on December 3, 2012.",
    "The 2011-12 plan and the plan for 2012/13 were drawn up in the 1990s.",
    "Staff can call 101, 07836 217 729, 0203 513 0600 or 020 7946 0000 ext. 12.",
    "The Official Secrets Act 1911, as amended in 1989, is section 5 of the guidance.",
    "It meets section 17 of the Police Act 1996 and recommendations 3, 4 and 12.",
    "This is the 21st century, and the force's 3rd policy in its second year.",
    "A 24-hour line is open 24 hours a day and 24/7; replies come within 28 days.",
    "Gifts worth more than £25, and hospitality of £1,500 or £2 million, are recorded.",
    "All 43 forces in England and Wales were inspected, and 44 forces assessed themselves.",
    "One of the three policies was reviewed; staff have read all five in the first half of 2012.",
    "See www.anyshire.police.uk/2012/policies-17 or write to press24@example.org.",
    "The G20 protests, the A46, MI5, Covid-19 and Form 12B are mentioned in paragraph 4.2.",
    "Officers aged 25 to 30, and a 19-year-old, took part in Operation 7 and phase 2.",
    "There was 1 case, and 680 of 699 applications, 97 per cent, were approved; 19 were not.",
    "In Sept 2012 and in 2012–13 the force's level 2 team met; in May it had met on 5/6/2012.",
    "There were two cases and three of nine disclosures.",
    "The 12-point plan and a 10-minute film replaced two disclosure policies and three case studies.",
    "Write to HMIC, 6th Floor, Globe House, 89 Eccleston Square, London SW1V 1PN, extension 1234, ref: 12345.",
    "It holds ISO 27001 and follows sections 1(1) and 2(3)(a), (1) in full and (2) in part, within 28 working days.",
    "Half of the two cases, and one of nine disclosures, were closed; a third of disclosures are continuing.",
    "Twelve-point plans, ten years, twenty-four hours a day, recommendation eleven and the twenty-first century.",
    "There were six hundred and ninety-nine applications, and nineteen of them were not approved.",
    "Ninety-seven per cent of applications were approved, and 2.7 per cent were not; six\u00a0disclosures are not.",
    "On 13\u00a0December 2012, at 10.30\u00a0am, all 43\u00a0forces met for 24\u00a0hours.",
    "The top 10 questions, on pages 3–5 of version 2.1, are in Annex 4 (027/2012).",
]  # fmt: skip
FACTS = """
[[findings]]
about = "second jobs"
since = "September 2011"
applications = 699
approved = 680

[[findings]]
about = "social-media cases"
cases = 2
referred = 1

[[findings]]
about = "disclosures to the media"
since = "September 2011"
until = "May 2012"
investigated = 9
continuing = 3
"""
HEAD = DERBYSHIRE.partition("[[findings]]")[0]


@pytest.mark.parametrize("words", NO_FIGURES)
@pytest.mark.parametrize("where", ["statement", "said", "note"])
def test_what_is_no_figure_is_not_doubted(words: str, where: str, project: Path) -> None:
    """Dates, years, times, telephones, laws, ordinals, money, and figures that a field holds are no reason to doubt."""
    add(project, "derbyshire", own(words, where))
    assert warnings_of(project, "derbyshire") == []


def own(words: str, where: str = "statement") -> str:
    """Return a force's file with words of its own."""
    region = 'region = "the Northern Region"\n'
    head = HEAD.replace(region, f'{region}said = "{words}"\n') if where == "said" else HEAD
    added = {
        "statement": f'\n[[findings]]\nstatement = "{words}"\n',
        "note": f'\n[[further_notes]]\ntext = "{words}"\n',
    }
    return head + FACTS + added.get(where, "")


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("The force dealt with 17 complaints, and 3,204 in all.", ["17", "3,204"]),
        ("Of 84 applications, 83 were approved.", ["84", "83"]),
        ("The force looked into eight cases of this kind.", ["eight"]),
        ("In 2012 there were 2011 applications.", ["2011"]),
        ("Some 12.5 per cent of staff, or 15%, have a second job.", ["12.5", "15"]),
        ("The force trained 450 officers in May 2012.", ["450"]),
        ("Some 699 applications came in, 608 of which were approved.", ["608"]),
        ("Eleven cases, and twenty-one complaints.", ["Eleven", "twenty-one"]),
        ("Half of the applications, and three-quarters of staff.", ["Half", "three-quarters"]),
        ("Ninety per cent of staff, a dozen officers, a hundred policies.", ["Ninety", "a dozen", "a hundred"]),
        ("Half a dozen cases were found.", ["Half a dozen"]),
        ("There were 699 cases, and 9\u00a0applications.", ["699", "9"]),
        ("Of these, 2 officers’ applications and 680 disclosures.", ["2", "680"]),
        ("Some 97 per cent of cases, and 33 per cent of applications.", ["97", "33"]),
        ("They looked at 43 cases in all 43 forces.", ["43"]),
    ],
)
@pytest.mark.parametrize("where", ["statement", "said", "note"])
def test_a_figure_that_no_field_holds_is_doubted(words: str, figures: list[str], where: str, project: Path) -> None:
    """A figure in somebody's own words that differs from all fields is pointed at."""
    add(project, "derbyshire", own(words, where))
    problems = checked(Newsroom(project), ["derbyshire"]).warnings
    assert [each.problem.split("”")[0].strip("“") for each in problems] == figures
    lines = own(words, where).split("\n")
    for each, figure in zip(problems, figures, strict=True):
        assert lines[each.line - 1][each.column - 1 :].startswith(figure)
        assert each.remedy.startswith("Give it as a finding")
        assert (each.level, each.rule) == ("warn", "SE02-figure-without-field")


def test_a_sentence_of_the_series_has_its_figure(series: Path) -> None:
    """A figure in a sentence that many releases have is not doubted; in one that a single release has it is."""
    change(series, "force-00007", r"has reviewed (\d+) policies", r"has looked at \1 policies")
    (warning,) = warnings_of(series)
    assert warning.startswith("force-00007 SE02")
    assert warnings_of(series, "force-00008") == [], "one that is named stands among the others all the same"


def test_words_without_end_are_read_in_time(project: Path) -> None:
    """However long and odd a statement, the look for figures takes no longer than its length bears."""
    chance = random.Random(7)

    def release(letters: int) -> Release:
        words = "".join(chance.choices(alphabet, k=letters // max(map(len, alphabet))))
        add(project, "derbyshire", own(f"A {words}b."))
        return Newsroom(project).release("derbyshire")

    numbers = ("one ", "twenty-", "hundred ", "thousand and ", "half ", "of ", "a third ", "dozen ", "first ")
    for alphabet in ("1 ", "12,. ", "0 -()", "May 1", "section 1, ", "a1-", "2011-12/ ", numbers):
        assert growth(lambda made: list(figures_without_field([made])), release, 2_000, 20_000) < 40, alphabet


# --- unlike the other releases


def test_a_count_far_from_the_others(series: Path) -> None:
    """A count over ten times the median is doubted, from ten forces up; ten times exactly is not."""
    change(series, "force-00003", r"applications = (\d+)", r"applications = \g<1>00")
    change(series, "force-00004", r"investigated = (\d+)", r"investigated = \g<1>99")
    (first, second) = sorted(warnings_of(series))
    assert re.match(
        r"force-00003 SE03 \d\d,\d{3} is over ten times the median of the 44 releases that state it, ", first
    )
    assert first.startswith("force-00003 SE03")
    assert second.startswith("force-00004 SE03")
    for file in sorted((series / "forces" / CAMPAIGN).iterdir())[9:]:
        file.unlink()
    assert warnings_of(series) == [], "nine forces are too few"


def test_one_release_that_stands_alone(series: Path) -> None:
    """Another pronoun and an open period are doubted where one release has them; another verdict is a fact."""
    change(series, "force-00002", 'verdict = "some improvements"', 'verdict = "improvements"\npronoun = "they"')
    change(series, "force-00005", r'until = "May 2012"\n', "")
    told = warnings_of(series)
    assert [each.split()[:2] for each in told] == [["force-00002", "SE01"], ["force-00005", "SE01"]]
    assert "“Since September 2011” where the 43 other releases have “Between September 2011 and May 2012”" in told[1]
    change(series, "force-00003", 'verdict = "some improvements"', 'verdict = "improvements"\npronoun = "they"')
    assert [each.split()[0] for each in warnings_of(series)] == ["force-00005"], "two do not stand alone"


def test_another_verdict_is_another_fact(series: Path) -> None:
    """A verdict that is not the others' with a word more or less is nobody's slip."""
    declared = series / "templates" / CAMPAIGN / "findings.toml"
    text = declared.read_text("utf-8").replace(
        '{ is = "improvements", to = "to" }', '{ is = "little progress", to = "in" }'
    )
    declared.write_text(text.replace('example = "improvements"', 'example = "little progress"'), "utf-8")
    (series / "templates" / CAMPAIGN / "force.schema.json").unlink()
    change(series, "force-00002", 'verdict = "some improvements"', 'verdict = "little progress"')
    assert warnings_of(series) == []


def test_one_fact_in_two_wordings(series: Path) -> None:
    """A statement that differs from the others' in small words or marks is doubted; one that denies theirs is not."""
    change(
        series,
        "force-00009",
        "before operating force social media accounts",
        "before operating the force social-media accounts",
    )
    (warning,) = warnings_of(series)
    assert re.match(
        r"force-00009 SE01 It says in slightly other words what a statement of .*force-00000.toml says", warning
    )
    change(
        series,
        "force-00009",
        "before operating the force social-media accounts",
        "before operating no force social media accounts",
    )
    assert warnings_of(series) == []


def test_a_file_that_was_copied(project: Path, series: Path) -> None:
    """A copy of another force's file in which little was changed is doubted; four quiet forces are not alike."""
    text = (project / "forces" / CAMPAIGN / "metropolitan.toml").read_text("utf-8").partition("\n# What follows")[0]
    text = text.replace("the Metropolitan Police Service", "Derbyshire Constabulary").replace("680", "679")
    add(project, "derbyshire", text)
    (warning,) = [each for each in warnings_of(project) if "SE04" in each]
    assert "facts and own words are those of forces/police-relationships/" in warning
    assert {each.split()[1] for each in warnings_of(project, "derbyshire")} == {"SE04", "SE06"}
    add(project, "derbyshire", re.sub("a number of", "A\u00a0NUMBER–OF", text.replace("'", "’")))
    assert len([each for each in warnings_of(project) if "SE04" in each]) == 1, "however it is written"
    forces = series / "forces" / CAMPAIGN
    copied = (forces / "force-00000.toml").read_text("utf-8").replace("Number 0 Police", "Number 1 Police")
    (forces / "force-00001.toml").write_text(copied, "utf-8")
    assert [each.split()[:2] for each in warnings_of(series)] == [["force-00001", "SE04"]]


@pytest.mark.parametrize("slug", ["avon-and-somerset", "derbyshire", "wiltshire"])
def test_a_copy_of_an_issued_release_is_the_one_doubted(slug: str, project: Path) -> None:
    """Of two files that are much alike the one that can still be changed is doubted, wherever it stands in the list."""
    text = (project / "forces" / CAMPAIGN / "metropolitan.toml").read_text("utf-8").partition("\n# What follows")[0]
    name = Newsroom(project).roster(CAMPAIGN).bodies[slug].full_name
    add(project, slug, text.replace("the Metropolitan Police Service", name).replace("680", "679"))
    assert [each.split()[:2] for each in warnings_of(project)][:2] == [[slug, "SE04"], [slug, "SE06"]]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('verdict = "some improvements"', 'verdict = "some improvements"\npronoun = "they"'),
        (r'until = "May 2012"\n', ""),
        (r"applications = (\d+)", r"applications = \g<1>00"),
        (r"has reviewed (\d+) policies", r"has looked at \1 policies"),
        ("before operating force", "before operating the force"),
    ],
)
def test_an_issued_release_is_not_doubted(was: str, becomes: str, series: Path) -> None:
    """Each kind of doubt is raised about a release that can be changed, and not once it has been issued."""
    change(series, "force-00007", was, becomes)
    assert {each.split()[0] for each in warnings_of(series)} == {"force-00007"}
    file = series / "forces" / CAMPAIGN / "force-00007.toml"
    file.write_text(f'{file.read_text("utf-8")}\n[issued]\nformat = "plain"\n', "utf-8")
    assert warnings_of(series) == []
    assert check(strict=True, project=series, names=["force-00007"]) == []


def test_quiet_forces_are_not_copies(project: Path) -> None:
    """Forces where nothing was found say the same, and are not doubted for it."""
    quiet = HEAD + "".join(
        f'\n[[findings]]\nabout = "{about}"\n{facts}\n'
        for about, facts in (
            ("second jobs", 'since = "September 2011"\napplications = 0'),
            ("social-media cases", "cases = 0"),
            (
                "disclosures to the media",
                'since = "September 2011"\nuntil = "May 2012"\ninvestigated = 1\ncontinuing = 0',
            ),
            ("anti-corruption unit", 'staff = "no change"'),
        )
    )
    for slug, name in (("derbyshire", "Derbyshire Constabulary"), ("kent", "Kent Police"), ("surrey", "Surrey Police")):
        add(project, slug, quiet.replace("Derbyshire Constabulary", name))
    assert [each for each in warnings_of(project) if "SE04" in each] == []


# --- the matrix, levels, acceptance


def test_the_matrix_of_the_four_forces(command: Command) -> None:
    """--compare names Leicestershire's pronoun and the two periods, and nothing else."""
    outcome = command("check", "--compare")
    assert outcome.code == 0
    head, *rows = [re.split(r"  +", line) for line in outcome.out.decode().split("\n\n")[0].splitlines()[:-1]]
    assert head == ["RELEASE", "PRONOUN", "DISCLOSURES TO THE MEDIA, PERIOD", "SECOND JOBS, PERIOD"]
    unlike = {
        (row[0].rpartition("/")[2], cell.removesuffix(" *")) for row in rows for cell in row if cell.endswith("*")
    }
    assert unlike == {
        ("leicestershire", "they"),
        ("leicestershire", "Since September 2011"),
        ("city-of-london", "Between September 2011 and May 2012"),
    }
    assert len(rows) == 4


def test_the_matrix_is_of_one_campaign_at_a_time(project: Path, command: Command) -> None:
    """What another campaign states is not laid beside what this one does."""
    join(project)
    first, second = command("check", "--compare", "--project", project).out.decode().split("\n\n")[:2]
    assert second == "Alike in all: pronoun."
    assert "anyford" not in first
    one = command("check", "anyford", "--compare", "--project", project).out.decode()
    assert "police-relationships" not in one, "only the campaign that is asked for"


def test_the_matrix_of_what_is_alike(series: Path, command: Command) -> None:
    """Where nothing differs there is no table, only the names of what is alike."""
    said = command("check", "--compare", "--project", series).out.decode()
    assert said.startswith("Alike in all: pronoun; disclosures to the media, period; second jobs, period.\n")
    assert command("check", "--compare", "--json").code == 2


def test_warnings_are_shown_and_stop_only_when_strict(project: Path, command: Command) -> None:
    """A warning is told with code 0, with --strict it does not pass; as JSON it says its level and rule."""
    add(project, "derbyshire", own("The force dealt with 17 complaints."))
    outcome = command("check", "derbyshire", "--project", project)
    assert outcome.code == 0
    assert b"SE02-figure-without-field" in outcome.out
    assert b"Nothing wrong: 1 checked, one warning to read" in outcome.out
    assert command("check", "derbyshire", "--strict", "--project", project).code == 1
    (row,) = map(json.loads, command("check", "derbyshire", "--json", "--project", project).out.splitlines())
    assert (row["level"], row["rule"], row["field"]) == ("warn", "SE02-figure-without-field", "finding 4, statement")
    assert check(["derbyshire"], project=project) == []


def test_a_doubt_is_accepted_with_a_reason(project: Path) -> None:
    """An entry under [[accepted]] silences one doubt, by its rule and phrase; one that fits nothing is told."""
    text = own("The force dealt with 17 complaints and 18 letters.")
    entry = '\n[[accepted]]\nrule = "SE02"\nphrase = "17 complaints"\nwhy = "counted by the force itself"\n'
    add(project, "derbyshire", text + entry)
    (left,) = warnings_of(project, "derbyshire")
    assert "“18”" in left
    add(project, "derbyshire", text + entry.replace('phrase = "17 complaints"\n', "").replace("SE02", "se02"))
    assert warnings_of(project, "derbyshire") == []
    add(project, "derbyshire", own("The force dealt with complaints.") + entry)
    (stale,) = warnings_of(project, "derbyshire")
    assert stale.endswith("It accepts a finding of SE02 in “17 complaints”, and there is none.")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_of_sense_explains_itself(rule: object, command: Command) -> None:
    """Lint --explain knows the checks of sense too."""
    name = getattr(rule, "id", "")
    assert getattr(rule, "says", "-") in command("lint", "--explain", name).out.decode()
    assert name in command("lint", "--explain", "all").out.decode()


def test_an_entry_does_not_lapse_with_other_files(project: Path) -> None:
    """What was accepted of a comparison stays quiet when another force's file makes the doubt go away."""
    add(project, "derbyshire", DERBYSHIRE)
    assert warnings_of(project) == [], "Leicestershire no longer stands alone with its verdict"


# --- who speaks


@pytest.mark.parametrize(
    ("region", "speaker", "doubted"),
    [
        ("the Eastern Region", "Zoë Billingham", ""),
        ("the eastern  region", "Zoë Billingham", ""),
        ("the Eastern Region", "Roger Baker", "“the Eastern Region”, for which Zoë Billingham speaks."),
        ("the National Team", "Dru Sharpling CBE", "“the National Team”, for which Stephen Otter QPM speaks."),
        ("", "Roger Baker", ""),
    ],
)
def test_a_speaker_of_another_region_is_doubted(region: str, speaker: str, doubted: str, project: Path) -> None:
    """Who speaks is the region's own, where the roster and the campaign know it; elsewhere nothing is doubted."""
    roster = project / "forces" / "roster.csv"
    line = "derbyshire,Derbyshire Constabulary,"
    roster.write_text(roster.read_text("utf-8").replace(line, f"{line},,{region}"), "utf-8")
    add(project, "derbyshire", re.sub(r"(?<=\[inspector\]\n)name = .*\nregion = .*", f'name = "{speaker}"', DERBYSHIRE))
    told = [each for each in warnings_of(project) if " SE11 " in each]
    assert told == ([f"derbyshire SE11 The roster puts Derbyshire Constabulary in {doubted}"] if doubted else [])


@pytest.mark.parametrize("region", ["the Estern Region", "the Northern Region", "Wales"])
def test_a_region_that_nobody_speaks_for_is_told(region: str, project: Path) -> None:
    """Where the campaign has nobody for a region of its roster, check says that nothing is checked there."""
    roster = project / "forces" / "roster.csv"
    roster.write_text(roster.read_text("utf-8").replace("Kent Police,", f"Kent Police,,,{region}"), "utf-8")
    (told,) = (each for each in warnings_of(project) if "speaks for" in each)
    assert f"speaks for “{region}”, so nothing checks who does." in told
