"""The cases that follow from a declaration by themselves, beside those that are declared."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press.facts.declared.series import clashes
from hmic_press.text.lists import grouped, worst
from tests.support.declared import OF_2012, RECYCLING, language
from tests.support.snapshots import ReviewExtension

LANGUAGES = {file.stem: language(file.read_text("utf-8")) for file in (OF_2012, RECYCLING)}
KINDS = [(name, kind) for name, each in LANGUAGES.items() for kind in each.kinds]
KIND = '[[findings]]\nabout = "jobs"\nmacro = "jobs"\nsays = "Jobs."\n'
COUNTS = 'fields = [{ name = "asked", holds = "count" }, { name = "given", holds = "count", optional = true }]\n'


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[f"{name}-{kind}" for name, kind in KINDS])
def test_every_case_can_be(name: str, kind: str) -> None:
    """Its own kind accepts each, declared or not, and no label stands twice."""
    finding = LANGUAGES[name].kinds[kind]
    about = {} if kind == "statement" else {"about": kind}
    for case in finding.examples:
        assert case.facts is None or finding.model_validate({**about, **case.facts})
    labels = [case.label for case in finding.examples]
    assert len(labels) == len(set(labels))


def test_what_follows_from_every_row_of_the_language(snapshot: SnapshotAssertion) -> None:
    """The cases of a series that uses it all, to read."""
    lines = []
    for kind, finding in LANGUAGES[RECYCLING.stem].kinds.items():
        lines.append(f"{kind}\n")
        for case in finding.examples:
            facts = ", ".join(f"{name} = {value}" for name, value in (case.facts or {}).items())
            lines.append(f"  {case.label}: {facts or 'nothing'}\n")
    assert "".join(lines) == snapshot.use_extension(ReviewExtension)(name="recycling")


def _facts(text: str) -> list[Any]:
    return [dict(case.facts) for case in language(text).kinds["jobs"].examples if case.facts is not None]


def test_a_part_is_shown_in_all_its_shares() -> None:
    """None, one, some, all but one, all, neither, both, not stated; and of one thing, it and not it."""
    shown = {
        (each["asked"], each.get("given"))
        for each in _facts(KIND + COUNTS + 'parts = [{ part = "given", of = "asked" }]')
    }
    assert shown >= {(0, None), (1, None), (12, None), (1, 1), (1, 0), (2, 0), (2, 2)}
    assert shown >= {(12, 0), (12, 1), (12, 7), (12, 11), (12, 12)}


def test_a_period_is_shown_open_and_closed() -> None:
    """With no, one and several things each: the verb differs."""
    shown = {(each["asked"], "until" in each) for each in _facts(f"{KIND}period = true\n{COUNTS}")}
    assert shown == {(n, closed) for n in (0, 1, 12) for closed in (True, False)}


def test_a_declared_case_takes_the_place_of_what_it_shows() -> None:
    """What a person has named is not shown again under another name; the rest still follows."""
    declared = '[findings.cases]\n"nobody asked" = { asked = 0 }\n"forty" = { asked = 40 }\n'
    cases = language(KIND + COUNTS + declared).kinds["jobs"].examples
    assert [case.label for case in cases][:3] == ["not stated", "nobody asked", "forty"]
    assert [case.facts["asked"] for case in cases if case.facts] == [0, 40, 1, 12, 12, 12]
    assert [case.facts.get("given") for case in cases if case.facts] == [None, None, None, 0, 1, 12]


def test_each_word_and_each_alternative_is_shown() -> None:
    """Every choice, every grade, words in place of a figure, and what is given instead of something else."""
    fields = (
        '[{ name = "by", holds = "choice", choices = ["us", "them"], optional = true },'
        ' { name = "n", holds = "count", optional = true, instead = ["a few"] },'
        ' { name = "seen", holds = "grade", scale = "g" }]'
    )
    facts = _facts(f'[scales]\ng = ["low", "mid", "high"]\n{KIND}either = [["by"], ["n"]]\nfields = {fields}')
    assert {each["seen"] for each in facts} == {"low", "mid", "high"}
    assert {(each.get("by"), each.get("n")) for each in facts} >= {
        *((word, None) for word in ("us", "them")),
        *((None, n) for n in (0, 1, 12, "a few")),
    }


THREE_GRADES = """
[scales]
grade = ["inadequate", "requires improvement", "good", "outstanding"]
[body]
fields = [
  { name = "effectiveness", holds = "grade", scale = "grade" },
  { name = "efficiency", holds = "grade", scale = "grade" },
  { name = "legitimacy", holds = "grade", scale = "grade" },
]
[[findings]]
about = "grade"
macro = "grade"
says = "The grade of one question."
once = "question"
every = true
fields = [
  { name = "question", holds = "choice", choices = ["effectiveness", "efficiency", "legitimacy"] },
  { name = "was", holds = "grade", scale = "grade", optional = true },
  { name = "now", holds = "grade", scale = "grade" },
  { name = "course", follows = ["was", "now"] },
]
"""


def test_three_grades_a_force_are_declared() -> None:
    """A series with three graded questions: once each, kept or raised, and a headline that follows from the grades."""
    kind = language(THREE_GRADES).kinds["grade"]
    facts = [("effectiveness", "good"), ("efficiency", "good"), ("legitimacy", "requires improvement")]
    findings: list[Any] = [
        kind.model_validate({"about": "grade", "question": question, "now": now, "was": "good"})
        for question, now in facts
    ]
    assert list(clashes(findings)) == []
    assert [finding.course for finding in findings] == ["kept", "kept", "fallen"]
    assert worst(finding.now for finding in findings) == "requires improvement"
    said = grouped((finding.question, finding.now) for finding in findings)
    assert said == "good for effectiveness and efficiency, and requires improvement for legitimacy"
