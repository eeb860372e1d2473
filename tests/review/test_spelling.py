"""Spelling is British, is read before a release is ready, and knows the names that facts and rosters state."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.problems.errors import Problem
from hmic_press.review.ready import what_is_in_the_way
from hmic_press.review.spelling import word_list as lists
from hmic_press.review.spelling.misspelt import misspelt_words
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT, SOURCES, add
from tests.support.ready import READY, add_ready

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
HOUSE = "templates/houses/hmic-2012/house.jinja"


def misspelt(project: Path, statement: str, more: str = "") -> list[Problem]:
    """Return the misspelt words of a draft that says something of its own."""
    add_ready(project)
    facts = f'mentions = ["kent", "metropolitan"]\n{READY}\n[[findings]]\nstatement = "{statement}"\n{more}'
    add(project, "derbyshire", facts)
    newsroom = Newsroom(project)
    return misspelt_words(newsroom, newsroom.release("derbyshire"))


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_is_misspelt_in_what_was_issued(name: str) -> None:
    """Names, places, titles and terms of the five are known from facts, roster and house."""
    newsroom = Newsroom()
    assert misspelt_words(newsroom, newsroom.release(name)) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("organization", "organisation"),
        ("color", "colour"),
        ("recieve", "receive"),
        ("analyzed", "analysed"),
        ("labeled", "labelled"),
        ("Goverment", "Government"),
        ("occured", "occurred"),
        ("judgment", "judgement"),
    ],
)
def test_what_is_not_british_is_told_with_what_was_meant(word: str, meant: str, project: Path) -> None:
    """American spellings and slips of the finger, each at its line and column, with the nearest word."""
    (told,) = misspelt(project, f"The force has a {word} of its own.")
    lines = (project / FILE).read_text("utf-8").splitlines()
    assert (told.file, lines[told.line - 1][told.column - 1 :].startswith(word)) == (FILE, True)
    assert (told.field, told.rule) == ("spelling", "SP01-spelling")
    assert f"“{word}” is in no British word list" in told.problem
    assert f"Did you mean “{meant}”?" in told.remedy


@pytest.mark.parametrize(
    "words",
    [
        "The organisation’s 21st programme – judged whilst Derbyshire’s officers’ licences were analysed – isn’t over.",
        "Kent Police and the Metropolitan Police Service co-operate with HMIC, ACPO and MPs in self-assessments.",
        "It is at www.hmic.gov.uk/publicashuns and by jo.smyth@hmik.gov.uk, e.g. at 10am; see *Fear of Favuor*.",
        "Zoë Billingham’s re-inspection of non-police counter-measures, pre-inspection, is up to date.",
        "NATO’s café, the façade and a résumé are naïve.",
    ],
)
def test_what_is_right_is_not_told(words: str, project: Path) -> None:
    """Possessives, ordinals, abbreviations, hyphens, addresses, titles, and names that somebody stated."""
    assert [each.problem for each in misspelt(project, words)] == []


def test_a_misspelt_word_of_shared_wording_is_told_in_its_template(project: Path) -> None:
    """The place is that of the house's template, not of the release."""
    add_ready(project)
    house = project / HOUSE
    house.write_text(house.read_text("utf-8").replace("urgent media", "urgant media"), "utf-8")
    newsroom = Newsroom(project)
    (told,) = misspelt_words(newsroom, newsroom.release("derbyshire"))
    assert (told.file, "“urgant”" in told.problem, "“urgent”" in told.remedy) == (HOUSE, True, True)


@pytest.mark.parametrize("phrase", ['phrase = "wellnesse unit"\n', ""])
def test_a_word_is_accepted_with_a_reason(phrase: str, project: Path) -> None:
    """As any other finding, by the rule's id or its full name, in the file that it is of."""
    words = "The force has a wellnesse unit."
    for rule in ("SP01", "SP01-spelling", "sp01-Spelling"):
        entry = f'\n[[accepted]]\nrule = "{rule}"\n{phrase}why = "it is called so"\n'
        assert misspelt(project, words, entry) == []
    assert misspelt(project, words, '\n[[accepted]]\nrule = "SP01"\nphrase = "another"\nwhy = "it is"\n')


def test_it_is_in_the_way_of_an_issue(project: Path, command: Command) -> None:
    """Check --ready tells it, approve refuses; check alone does not read spelling."""
    misspelt(project, "The force has a colorful policy.")
    assert any("“colorful”" in each.problem for each in what_is_in_the_way(Newsroom(project), "derbyshire"))
    ready = command("check", "--ready", "--json", "derbyshire", "--project", project)
    assert (ready.code, [json.loads(line)["rule"] for line in ready.out.splitlines()]) == (1, ["SP01-spelling"])
    refused = command("approve", "derbyshire", "--by", "Sam Hill", "--project", project)
    assert (refused.code, "“colorful”" in refused.err) == (4, True)
    assert command("check", "derbyshire", "--project", project).code == 0


@pytest.mark.parametrize("verb", ["check", "approve", "issue"])
def test_that_spelling_was_not_read_is_said_once(
    verb: str, project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the library that reads the list there is one sentence, with the command that installs it."""
    misspelt(project, "The force has a colorful policy.")

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name=name.partition(".")[0])

    monkeypatch.setattr(lists, "resolve_name", missing)
    lists.word_list.cache_clear()
    try:
        if verb == "issue":
            assert command("approve", "derbyshire", "--by", "Sam Hill", "--project", project).code == 0
        given = ("--ready",) if verb == "check" else ("--by", "Sam Hill")
        outcome = command(verb, "derbyshire", *given, "--project", project)
    finally:
        lists.word_list.cache_clear()
    assert outcome.code == 0
    assert outcome.out.decode().count("Spelling was not read: pip install 'hmic-press[spelling]'") == 1


@pytest.mark.parametrize("arguments", [("render", "leicestershire"), ("check", "leicestershire"), ("list",)])
def test_only_readiness_reads_the_list(arguments: tuple[str, ...]) -> None:
    """It takes a second, which no other command waits for."""
    code = "import sys; from hmic_press.cli.main import main; main(sys.argv[1:])"
    watched = f"import atexit; atexit.register(lambda: print('spylls' in sys.modules, file=sys.stderr)); {code}"
    command = [sys.executable, "-c", f"import sys; {watched}", *arguments]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stderr.split() == [b"False"]


def test_a_text_of_another_language_takes_no_longer_than_anybody_waits(project: Path) -> None:
    """Only the first words that are unknown get their nearest; all of them are told."""
    words = " ".join(f"qwx{chr(97 + one)}{chr(97 + two)}zz" for one in range(26) for two in range(8))
    told = misspelt(project, f"The force has {words}.")
    assert len(told) == 26 * 8
    assert sum("Did you mean" in each.remedy for each in told) <= 10
