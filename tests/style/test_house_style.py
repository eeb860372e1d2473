"""The rules of the house style: right in the sources, in their own examples, and quick on any line."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from hmic_press.style.example_house import EXAMPLE
from hmic_press.style.passages import read_passages
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule
from hmic_press.style.rulebook import PROFILES, RULES
from hmic_press.style.terms import Terms
from tests.support.effort import growth
from tests.support.hostile_lines import HOSTILE, proof_of
from tests.support.project import ROOT, SOURCES, terms_of_2012

HOUSE = terms_of_2012()
FOLDER = Path(__file__).parent / "house_style"
THREE = ("city-of-london", "leicestershire", "metropolitan")
ABOUT_THE_RELEASE = ("NU05", "GV01", "GV03", "GV08", "WD18")  # and not about its words
MARKS_AND_NUMBERS = r"^[\d#*_•.\-\s]+"

# Where we think that the table of the house style is wrong: (rule, source, place) and why. Nothing so far.
DIFFERENCES: dict[tuple[str, str, str], str] = {}


def places(text: str, rules: Iterator[Rule] | list[Rule], terms: Terms = HOUSE) -> set[tuple[str, str]]:
    """Return rule and line:column of every slip of a text."""
    passages = read_passages(text)
    proof = Proof([each.passage for each in passages], terms=terms)
    found = set()
    for rule in rules:
        for slip in rule.slips(proof):
            line, column = passages[slip.passage].place(slip.start) if slip.passage >= 0 else (0, 0)
            found.add((rule.spoken(terms).full_name, f"{line}:{column}" if line else "0"))
    return found


def of_profile(name: str) -> list[Rule]:
    """Return the rules of a profile."""
    return [rule for rule in RULES.values() if rule.profile == name]


def expected() -> tuple[dict[str, str], set[tuple[str, str, str]]]:
    """Return the levels of the table's rules, and its findings: rule, source, place."""
    levels, found, rule = {}, set(), ""
    for line in (FOLDER / "findings.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            source, *spots = line.split()
            found |= {(rule, source, spot) for spot in spots}
        elif line and not line.startswith("#"):
            rule, level = line.split()
            levels[rule] = level
    return levels, found


def test_the_table_is_found_exactly() -> None:
    """In three of the sources the house's rules find what the table has, nothing missing and nothing extra."""
    found = {
        (rule, source, place)
        for source in THREE
        for rule, place in places(SOURCES[source].read_text("utf-8"), of_profile("house"))
    }
    assert found == expected()[1] - set(DIFFERENCES)


def test_the_rules_of_the_house_are_the_table_s() -> None:
    """Each rule of the table has its name and its level, and the house has no others."""
    rules = [rule.spoken(HOUSE) for rule in of_profile("house")]
    assert {rule.full_name: rule.level for rule in rules} == expected()[0]


NEVER = [line for line in (FOLDER / "never.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def everything() -> dict[str, set[tuple[str, str]]]:
    """What all rules of both profiles find in each source."""
    return {name: places(file.read_text("utf-8"), list(RULES.values())) for name, file in SOURCES.items()}


@pytest.mark.parametrize("row", NEVER, ids=lambda row: re.sub(r"\W+", "-", row[:44]).strip("-"))
def test_never_flagged(row: str, everything: dict[str, set[tuple[str, str]]]) -> None:
    """What a naive rule would flag stands in the source where the list says, and no rule points to it."""
    name, place, rest = row.split(" ", 2)
    words = re.split(r"\s{2,}|\s(?=N\d)", rest, maxsplit=1)[0].strip()
    allowed = set(re.findall(r"[A-Z]{2}\d\d", rest.partition("but")[2])) if "; but" in rest else set()
    line, _, column = place.partition(":")
    text = SOURCES[name].read_text("utf-8").split("\n")[int(line) - 1]
    start = int(column) - 1 if column else text.index(words)
    assert text.startswith(words, start)
    hits = {
        rule for rule, spot in everything[name] if spot != "0" and _within(spot, int(line), start, start + len(words))
    }
    assert {rule[:4] for rule in hits} <= allowed


def _within(spot: str, line: int, start: int, end: int) -> bool:
    at, column = map(int, spot.split(":"))
    return at == line and start < column <= end


def test_an_address_ends_its_paragraph_without_a_stop(everything: dict[str, set[tuple[str, str]]]) -> None:
    """Of the 14 paragraphs that end in an address, nothing is said but of the address itself (N12)."""
    ends = [
        (name, number, len(line))
        for name, file in SOURCES.items()
        for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1)
        if re.search(r"www\.hmic\.gov\.uk\)?$", line)
    ]
    assert len(ends) == 14
    for name, number, length in ends:
        last = {
            rule[:4]
            for rule, spot in everything[name]
            if _within(spot + ":0" * (spot == "0"), number, length - 26, length)
        }
        assert last <= {"LA09", "LA10", "TY06"}


UNSEEN = [line for line in (FOLDER / "unseen.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("row", UNSEEN, ids=lambda row: re.sub(r"\W+", "-", row[:50]).strip("-"))
def test_a_sentence_of_no_source(row: str) -> None:
    """In sentences that stand in no source the right rule strikes, and no other."""
    wanted, sentence = row.split(None, 1)
    found = {rule[:4] for rule, _ in places(f"It is out\n\n{sentence}\n", of_profile("house"))}
    assert found - {"NU05"} == ({wanted} if wanted != "-" else set())


PARTS = """Embargoed until 00:01, 12 March 2013

**Kent improves**

The report is
out in two lines.

* A bullet of
  two lines.
2) Another bullet.

Anne Example said:

*“There is progress.*

*There is more to do.”*

She said so on Monday.

“A quotation,” she said, “that is no paragraph of speech.”

__Notes to editors__
1. A note.
2. Another.

ENDS
"""


def test_the_parts_of_a_text_are_found() -> None:
    """A plain or Markdown text is taken apart by its looks, and each part has the place where its words begin."""
    found = [(*each.place(0), each.passage.kind, each.passage.text) for each in read_passages(PARTS)]
    assert found == [
        (1, 1, "paragraphs", "Embargoed until 00:01, 12 March 2013"),
        (3, 3, "headline", "Kent improves"),
        (5, 1, "paragraphs", "The report is out in two lines."),
        (8, 3, "bullets", "A bullet of two lines."),
        (10, 4, "bullets", "Another bullet."),
        (12, 1, "paragraphs", "Anne Example said:"),
        (14, 2, "speech", "“There is progress."),
        (16, 2, "speech", "There is more to do.”"),
        (18, 1, "paragraphs", "She said so on Monday."),
        (20, 1, "paragraphs", "“A quotation,” she said, “that is no paragraph of speech.”"),
        (22, 3, "heading", "Notes to editors"),
        (23, 4, "notes", "A note."),
        (24, 4, "notes", "Another."),
        (26, 1, "paragraphs", "ENDS"),
    ]
    assert read_passages(PARTS)[2].place(len("The report is ")) == (6, 1)
    assert read_passages(PARTS)[6].passage.italic


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_keeps_its_own_examples(rule: Rule) -> None:
    """A rule finds its wrong example, and neither its correction nor the right one that looks like it."""
    assert places(rule.wrong, [rule], EXAMPLE)
    assert places(rule.better, [rule], EXAMPLE) == set()
    assert places(rule.right, [rule], EXAMPLE) == set()


@pytest.mark.parametrize("rule", of_profile("house"), ids=lambda rule: rule.id)
def test_no_example_breaks_another_rule(rule: Rule) -> None:
    """What one rule of the house holds up as right, no other finds wrong; an example has no date."""
    others = [other for other in of_profile("house") if other is not rule and other.id != "NU05"]
    assert places(rule.better, others, EXAMPLE) | places(rule.right, others, EXAMPLE) == set()


@pytest.mark.parametrize("file", sorted((ROOT / "hmic_press/style/rules").glob("??_*.py")), ids=lambda file: file.stem)
def test_a_rule_stands_where_its_name_says(file: Path) -> None:
    """Whoever looks for TY03 finds it in a file whose name begins with ty."""
    ids = re.findall(r'id="(\w\w)\d\d"', file.read_text("utf-8"))
    assert ids
    assert {letters.casefold() for letters in ids} == {file.stem[:2]}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_says_enough(rule: Rule) -> None:
    """What a rule says and asks for are sentences, of a profile that there is."""
    assert all(re.match(r"[A-Z“].*[.”]$", words) for words in (rule.says, rule.remedy))
    assert rule.profile in PROFILES


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES.values() if not rule.speech and rule.id not in ABOUT_THE_RELEASE],
    ids=lambda rule: rule.id,
)
def test_speech_is_left_alone(rule: Rule) -> None:
    """What is wrong in the release's own words is right in somebody's mouth, unless the rule reads speech."""
    said = f"Kent improves\n\nAnne Example said:\n\n“{' '.join(re.sub(r'[“”]', '', rule.wrong).split())}”"
    assert places(said, [rule], EXAMPLE) == set()


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_line_takes_long(kind: str) -> None:
    """A line ten times as long takes no rule a hundred times as long, whatever it holds; the best of three counts."""
    slow = [rule.id for rule in RULES.values() if _ratio(rule, HOSTILE[kind], kind) > 40]
    assert slow == []


def _ratio(rule: Rule, hostile: str, kind: str) -> float:
    """Return how many times as long a rule takes for 100,000 characters as for 10,000."""
    return growth(lambda proof: list(rule.slips(proof)), partial(proof_of, hostile, kind), 10_000, 100_000)
