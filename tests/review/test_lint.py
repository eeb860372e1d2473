"""The command lint: where a finding is shown, what is accepted, and what it does with files that are no releases."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.facts.name import Name
from hmic_press.release.origins.origin import _literal
from hmic_press.release.origins.tracer import Tracer
from hmic_press.review.all_rules import RULES as ALL_RULES
from hmic_press.review.lint import lint_given
from hmic_press.review.lint_releases import Proofreader
from hmic_press.style.rule import Rule
from hmic_press.style.rulebook import RULES
from tests.benchmarks.series import make
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents

Command = Callable[..., Outcome]


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The project itself."""
    return Newsroom()


@pytest.mark.parametrize("name", SOURCES)
def test_each_character_is_where_it_is_said_to_be(name: str, newsroom: Newsroom) -> None:
    """The place of a character of a template or a value holds that very character; all but composed words have one."""
    release, tracer = newsroom.release(name), Tracer(newsroom)
    characters = found = 0
    for part, origins in zip(release.parts, tracer.origins(release), strict=True):
        for string, places in zip(part.strings, origins, strict=True):
            for character, origin in zip(string, places, strict=True):
                if character not in " *":
                    characters += 1
                    if origin.literal or origin.path:
                        found += 1
                        file, line, column = tracer.place(origin, release)
                        shown = newsroom.project.read(file).split("\n")[line - 1][column - 1]
                        assert shown.casefold() == character.casefold(), "but for the capital that opens a sentence"
    assert found / characters > 0.95


@pytest.mark.parametrize("name", SOURCES)
def test_a_place_in_a_template_is_never_in_a_tag(name: str, newsroom: Newsroom) -> None:
    """Literal words are pointed to where they are printed from, not where a tag or a comment has them too."""
    release, tracer = newsroom.release(name), Tracer(newsroom)
    found = {each for part in tracer.origins(release) for string in part for each in string if each.literal}
    for origin in found:
        text = newsroom.project.read(origin.file)
        tags = re.finditer(r"\{%.*?%\}|\{#.*?#\}", text, re.DOTALL)
        assert not any(tag.start() <= origin.offset < tag.end() for tag in tags)


def test_shared_wording_is_followed_once(tmp_path: Path) -> None:
    """What many releases print of one template is followed for the first of them, and known for the others."""
    make(tmp_path, 12)
    newsroom = Newsroom(tmp_path)
    _literal.cache_clear()

    def followed(names: list[Name]) -> int:
        Proofreader(newsroom).lint([newsroom.release(name) for name in names])
        return _literal.cache_info().misses

    of_one = followed(newsroom.names[:1])
    assert of_one > 20
    assert followed(newsroom.names) < 1.2 * of_one


def test_the_five_releases_have_nothing_to_mend(command: Command) -> None:
    """What the releases of 2012 let through is accepted with a reason, or stands as issued; both are counted."""
    code, said, errors = command("lint", "--strict", *SOURCES)
    assert (code, errors) == (0, "")
    assert re.fullmatch(rb"Nothing to mend: \d+ read, \d+ accepted with a reason, \d+ as issued\.\n", said)
    assert command("lint", "--all").out == command("lint").out
    assert command("lint", "--json", *SOURCES) == Outcome(0, b"", "")


def test_shared_wording_is_told_once(newsroom: Newsroom) -> None:
    """A slip of the standard wording is told at its line of the template, once for all releases that show it."""
    problems = lint_given(newsroom, list(SOURCES), standard=True).problems
    places = [(each.rule, each.file, each.line, each.column) for each in problems]
    assert len(places) == len(set(places))
    assert [each.file.rpartition("/")[2] for each in problems if each.rule.startswith("WD08")] == [
        "force.jinja",
        "_findings.jinja",
        "national.jinja",
    ]


WRONG = """
[[findings]]
statement = "The force's policy (of 2011)is new."
"""


def test_an_error_of_a_new_force_fails_check(project: Path, command: Command) -> None:
    """An error of house style in a new force's file fails check ; warnings are counted, and fail --strict."""
    add(project, "derbyshire", DERBYSHIRE + WRONG)
    line = (DERBYSHIRE + WRONG).split("\n").index(WRONG.split("\n")[2]) + 1
    (problem,) = check(project=project)
    assert problem.file == f"forces/{CAMPAIGN}/derbyshire.toml"
    assert (problem.line, problem.rule) == (line, "TY05-no-space-after-bracket")
    outcome = command("check", "--project", project)
    assert outcome.code == 1
    assert f"derbyshire.toml:{line}:41  style  TY05-no-space-after-bracket\n" in outcome.out.decode()
    assert {each.level for each in check(project=project, strict=True)} == {"error", "warn"}
    add(project, "derbyshire", DERBYSHIRE + WRONG.replace(")is", ") is"))
    outcome = command("check", "--project", project)
    assert outcome.code == 0
    assert re.search(rb"\(\d remarked on by lint, \d+ accepted with a reason, \d+ as issued\)", outcome.out)
    assert command("check", "--strict", "--project", project).code == 1


def test_a_composed_sentence_points_at_its_finding(project: Path) -> None:
    """What the figures make is mended in the finding they stand in, not in the template."""
    text = DERBYSHIRE.replace('until = "May 2012"\n', "")
    add(project, "derbyshire", text)
    problems = lint_given(Newsroom(project), ["derbyshire"]).problems
    tables = [number for number, line in enumerate(text.split("\n"), start=1) if line == "[[findings]]"]
    assert [each.line for each in problems if each.rule.startswith("NU04")] == [tables[0], tables[2]]


def test_an_entry_accepts_one_finding(project: Path, command: Command) -> None:
    """A force's own entry accepts a finding; one that fits nothing, or no rule, is told with its line."""
    accepted = '\n[[accepted]]\nrule = "TY05"\nphrase = "(of 2011)is new"\nwhy = "as the force has it"\n'
    add(project, "derbyshire", DERBYSHIRE + WRONG + accepted)
    assert command("check", "derbyshire", "--project", project).code == 0
    add(project, "derbyshire", DERBYSHIRE + WRONG + accepted.replace("is new", "is old"))
    assert command("check", "derbyshire", "--project", project).code == 1
    (stale,) = [each for each in lint_given(Newsroom(project), ["derbyshire"]).problems if not each.rule]
    assert "accepts a finding of TY05 in “(of 2011)is old”, and there is none" in stale.problem
    assert (stale.level, stale.line > 0) == ("warn", True)
    add(project, "derbyshire", DERBYSHIRE + accepted.replace("TY05", "TY55"))
    (unknown,) = [each for each in lint_given(Newsroom(project), ["derbyshire"]).problems if not each.rule]
    assert unknown.problem == "There is no rule called “TY55”."
    assert (unknown.level, unknown.field) == ("warn", "accepted 1, rule")


def test_an_entry_of_a_campaign_accepts_shared_wording_alone(project: Path) -> None:
    """What a campaign accepts of its templates it does not of a force's own words; what fits nothing is told."""
    own = '\n[[findings]]\nstatement = "Nobody has told us since our 2011 inspection."\n'
    add(project, "derbyshire", DERBYSHIRE + own)
    rules = [each.rule[:4] for each in lint_given(Newsroom(project)).problems if "derbyshire" in each.file]
    assert rules.count("WD08") == 2
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(campaign.read_text("utf-8").replace("our 2011 inspection", "our 2010 inspection"), "utf-8")
    told = [each.problem for each in lint_given(Newsroom(project)).problems if each.file.endswith("campaign.toml")]
    assert told == [
        "It accepts a finding of WD08-first-person-outside-speech in “our 2010 inspection”, and there is none."
    ]


ISSUED = '\n[issued]\nformat = "plain"\n'
SLIPS = {
    "an error": WRONG,
    "a warning": '\n[[findings]]\nstatement = "The force\'s policy is new."\n',
    "a remark": '\n[[findings]]\nabout = "disclosures to the media"\nsince = "September 2011"\ninvestigated = 3\n',
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_an_issued_release_is_as_issued(slip: str, project: Path, command: Command) -> None:
    """Once a release has been issued its slips are history: counted, in no list, and no failure, even if strict."""
    text = DERBYSHIRE.partition("[[findings]]")[0] + SLIPS[slip]
    add(project, "derbyshire", text)
    living = lint_given(Newsroom(project), ["derbyshire"])
    assert living.problems
    assert living.as_issued == 0
    assert command("check", "derbyshire", "--strict", "--project", project).code == 1
    add(project, "derbyshire", text + ISSUED)
    issued = lint_given(Newsroom(project), ["derbyshire"])
    assert issued.problems == []
    assert issued.as_issued == len(living.problems)
    for verb in ("check", "lint"):
        outcome = command(verb, "derbyshire", "--strict", "--project", project)
        assert outcome.code == 0
        assert f"{issued.as_issued} as issued" in outcome.out.decode()


def test_shared_wording_is_as_issued_where_an_issued_release_prints_it(project: Path, command: Command) -> None:
    """What a campaign does not accept of its wording is told of a new release, and of no issued one."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    text = re.sub(r"\naccepted = \[\n.*?\n\]", "", campaign.read_text("utf-8"), flags=re.DOTALL)
    campaign.write_text(text, "utf-8")
    assert command("lint", "--strict", "--project", project).code == 0
    add(project, "derbyshire", DERBYSHIRE)
    told = {each.file for each in lint_given(Newsroom(project)).problems}
    assert told >= {f"templates/{CAMPAIGN}/{file}.jinja" for file in ("force", "_findings")} | {
        "templates/houses/hmic-2012/house.toml"
    }
    assert {file for file in told if file.startswith("forces/")} == {f"forces/{CAMPAIGN}/derbyshire.toml"}
    assert f"templates/{CAMPAIGN}/national.jinja" not in told, "only the national release, which is issued, prints it"


def test_an_entry_may_hold_several_phrases(project: Path) -> None:
    """Several phrases stand under one reason; a slip outside them is told, and so is a phrase that fits nothing."""
    words = "The force's staff have the board's plan, and the chief's word."
    entry = '\n[[accepted]]\nrule = "TY02"\nphrases = ["force\'s staff", "{}"]\nwhy = "typed so by its owner"\n'
    text = f'{DERBYSHIRE}\n[[findings]]\nstatement = "{words}"\n'

    def told(more: str) -> list[str]:
        add(project, "derbyshire", text + more)
        problems = lint_given(Newsroom(project), ["derbyshire"]).problems
        return [each.problem for each in problems if not each.rule or each.rule.startswith("TY02")]

    assert len(told("")) == 3
    assert len(told(entry.format("the board's plan"))) == 1
    assert len(told(entry.format("staff have the board's plan, and the chief's"))) == 0
    stale = told(entry.format("the council's plan"))
    assert stale[-1] == "It accepts a finding of TY02 in “the council's plan”, and there is none."
    assert len(stale) == 3
    assert told(entry.replace('["force\'s staff", "{}"]', "[]")) == ["phrases is an empty list."]


def test_a_campaign_switches_rules(project: Path) -> None:
    """A rule of another profile can be switched on, one of the campaign's own off, each with a reason."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    text = campaign.read_text("utf-8")
    add(project, "derbyshire", f'{DERBYSHIRE}\n[[findings]]\nstatement = "A policy is new; a plan is not."\n')

    def rules_with(lines: str) -> set[str]:
        campaign.write_text(text.replace("[style]\n", f"[style]\n{lines}\n"), "utf-8")
        return {each.rule[:4] for each in lint_given(Newsroom(project)).problems if each.rule}

    assert {"NU05"} <= rules_with("")
    rules = rules_with('rules = [{ rule = "GV05", on = true, why = "a" }, { rule = "nu05", on = false, why = "b" }]')
    assert "GV05" in rules
    assert "NU05" not in rules
    assert {RULES[rule].profile for rule in rules_with('profile = "govuk"')} == {"govuk"}


def test_a_file_is_read_by_its_path(command: Command, tmp_path: Path) -> None:
    """Any text or Markdown file is read, with code 1 for an error; what is neither a name nor a file is told."""
    file = tmp_path / "release.md"
    file.write_text("## Kent improves\n\nThe report (of 2011)is out. It was\nnew when the force's was.\n", "utf-8")
    outcome = command("lint", file)
    assert outcome.code == 1
    assert f"{file}:3:20 error TY05-no-space-after-bracket" in outcome.out.decode()
    assert f"{file}:4:19 warn TY02-straight-apostrophe" in outcome.out.decode()
    shown = outcome.out.decode().split("\n")
    caret = next(number for number, line in enumerate(shown) if line.strip() == "^")
    assert shown[caret - 1][shown[caret].index("^")] == ")"
    assert command("lint", tmp_path / "none.txt").code == 3
    assert command("lint", "leicestershir").code == 2
    assert command("lint", "../leicestershire").code == 2
    file.write_bytes(b"\xff")
    assert command("lint", file).code == 2
    file.write_text("", "utf-8")
    assert command("lint", file).code == 0


def test_forms_for_programs(command: Command, tmp_path: Path) -> None:
    """The same findings as JSON lines, as annotations of a pull request, and as a SARIF log."""
    file = tmp_path / "re%lease,1.txt"
    file.write_text("Kent improves\n\nThe force's report (of 2011)is out.\n", "utf-8")
    rows = [json.loads(line) for line in command("lint", file, "--json").out.splitlines()]
    assert list(rows[0]) == ["file", "line", "column", "field", "path", "problem", "remedy", "level", "rule"]
    assert command("lint", file, "--format", "json").out == command("lint", file, "--json").out
    annotations = command("lint", file, "--format", "github").out.decode().splitlines()
    assert [line.partition(" ")[0] for line in annotations] == ["::warning", "::warning", "::error"]
    assert "re%25lease%2C1.txt,line=3,col=28,title=TY05-no-space-after-bracket::" in annotations[2]
    log = json.loads(command("lint", file, "--format", "sarif").out)
    results = log["runs"][0]["results"]
    assert [each["ruleId"] for each in results] == [row["rule"] for row in rows]
    assert [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]] == [
        rule.full_name for rule in ALL_RULES.values()
    ]
    assert "SE01-worded-otherwise" in command("lint", "--explain", "all").out.decode()
    assert results[2]["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 28}
    assert command("lint", file, "--format", "xml").code == 2


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule, command: Command) -> None:
    """--explain shows what a rule says and asks for, and its three examples, by its id or its whole name."""
    outcome = command("lint", "--explain", rule.id.lower())
    assert outcome == command("lint", "--explain", rule.full_name)
    for words in (rule.says, rule.remedy, rule.wrong, rule.better, rule.right):
        assert all(line in outcome.out.decode() for line in words.split("\n"))


def test_an_unknown_rule_or_profile_is_told(command: Command) -> None:
    """--explain and --profile name what there is."""
    assert "lint --explain all" in command("lint", "--explain", "TY99").err
    assert len(command("lint", "--explain", "all").out.splitlines()) == len(ALL_RULES)
    assert "Did you mean house?" in command("lint", "--profile", "hous").err


def test_lint_changes_nothing(project: Path, command: Command) -> None:
    """Without --fix no file changes."""
    add(project, "derbyshire", DERBYSHIRE + WRONG)
    before = contents(project)
    command("lint", "--project", project)
    assert contents(project) == before


def test_a_release_that_cannot_be_read_is_told_beside_the_others(project: Path, command: Command) -> None:
    """A broken file is code 2, and the others are read."""
    add(project, "derbyshire", DERBYSHIRE + WRONG)
    (project / "forces" / CAMPAIGN / "kent.toml").write_text("[force\n", "utf-8")
    outcome = command("lint", "--project", project)
    assert outcome.code == 2
    assert "A bracket is missing." in outcome.out.decode()
    assert "TY05" in outcome.out.decode()


@pytest.mark.parametrize(
    "written",
    [
        r"""statement = "A \"fine\" \u0041 force's policy."  # a note""",
        "statement = '''\nA fine\n  force's policy.'''",
        'statement = """A fine \\\n    force\'s policy."""',
        'statement = """\nA \'fine\' force\'s policy.\n"""',
    ],
)
def test_a_string_is_pointed_into_however_it_is_written(written: str, project: Path) -> None:
    """Strings of one line and of several, with escapes and without, have a place for each character."""
    add(project, "derbyshire", f"{DERBYSHIRE}\n[[findings]]\n{written}\n")
    newsroom = Newsroom(project)
    remarks = Proofreader(newsroom).remarks(newsroom.release("derbyshire"))
    *_, last = (each.problem for each in remarks if each.rule.id == "TY02" and not each.shared)
    line = newsroom.project.read(last.file).split("\n")[last.line - 1]
    assert line[last.column - 1 :].startswith("'s policy")


@pytest.mark.parametrize("file", ["leicestershire.docx", "Kent.PDF", "a/kent.odt", "kent.html"])
def test_a_document_that_is_no_text_is_told_as_one(file: str, command: Command) -> None:
    """A Word file is not taken for a release that nobody has heard of: what lint reads is said."""
    done = command("lint", file)
    assert done.code == 2
    assert f"{file} error the file It is no text file by its name" in done.out.decode() + done.err
    assert "Save it as plain text" in done.out.decode() + done.err


MARKS = [
    ("In the '90s staff said: 'We don't know of it.'", "In the ’90s staff said: ‘We don’t know of it.’"),
    ("The board's 'Tis the season' was out.", "The board’s 'Tis the season’ was out."),
    ("'Fraid so, said the force's own.", "'Fraid so, said the force’s own."),
]


@pytest.mark.parametrize(("typed", "mended"), MARKS)
def test_fix_curls_only_what_it_knows(typed: str, mended: str, command: Command, tmp_path: Path) -> None:
    """A mark that may be an elision's or a quotation's is told and stays; the others are mended, addresses left."""
    file = tmp_path / "release.txt"
    file.write_text(f"13 December 2012\n\nKent Police improves\n\n{typed} Write to jo.o'brien@kent.uk now.\n", "utf-8")
    command("lint", "--fix", file)
    assert file.read_text("utf-8").endswith(f"{mended} Write to jo.o'brien@kent.uk now.\n")
    left = command("lint", file).out.decode().count("TY02-straight-apostrophe")
    assert left == mended.count("'")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("In 2002, Queen Elizabeth II opened it.", 0),
        ("Schedule IV and Part XII of the Act apply.", 0),
        ("Its PO Box is closed, and Henry VIII is dead.", 0),
        ("The PSD and the PO say so.", 2),
        ("The DI has a CV.", 2),
    ],
)
def test_a_numeral_is_no_abbreviation(words: str, told: int, command: Command, tmp_path: Path) -> None:
    """Kings, schedules and parts are counted in capitals; letters that are no numeral below 40 are to be explained."""
    file = tmp_path / "release.txt"
    file.write_text(f"13 December 2012\n\nKent Police improves\n\n{words}\n", "utf-8")
    assert command("lint", file).out.decode().count("WD14-abbreviation") == told
