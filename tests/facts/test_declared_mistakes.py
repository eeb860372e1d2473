"""Declarations wrong in the ways in which a person gets them wrong: place, what is wrong, what to do."""

import re
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press.facts.declared.language import Language, Misdeclared
from hmic_press.project.places import find_places
from tests.support.declared import OF_2012, RECYCLING, values_of
from tests.support.snapshots import ReviewExtension

KIND = '[[findings]]\nabout = "second jobs"\nmacro = "second_jobs"\nsays = "Second jobs."\n'
COUNTS = '{ name = "applications", holds = "count" }, { name = "approved", holds = "count", optional = true }'
GRADES = '[scales]\ngrade = ["poor", "good"]\nother = ["low", "high"]\n'

# What a person got wrong, and the declaration that has it.
MISTAKES: dict[str, str] = {
    # what a field holds
    "an unknown holds": '[body]\nfields = [{ name = "rate", holds = "percentage" }]',
    "holds misspelt": '[body]\nfields = [{ name = "cases", holds = "cuont" }]',
    "holds as a programmer says it": '[body]\nfields = [{ name = "cases", holds = "int" }]',
    "holds that is a number": '[body]\nfields = [{ name = "cases", holds = 12 }]',
    "no holds": '[body]\nfields = [{ name = "cases" }]',
    "a unit of a count": '[body]\nfields = [{ name = "cases", holds = "count", unit = "cases" }]',
    "instead for words": '[body]\nfields = [{ name = "remark", holds = "line", instead = ["none"] }]',
    "a rate of nothing": '[body]\nfields = [{ name = "fires", holds = "rate" }]',
    "a rank of nothing": '[body]\nfields = [{ name = "place", holds = "rank" }]',
    "a choice without choices": '[body]\nfields = [{ name = "verdict", holds = "choice" }]',
    "a choice of one": '[body]\nfields = [{ name = "verdict", holds = "choice", choices = ["good"] }]',
    "a choice twice": '[body]\nfields = [{ name = "verdict", holds = "choice", choices = ["good", "bad", "good"] }]',
    "a choice that is a number": '[body]\nfields = [{ name = "verdict", holds = "choice", choices = [1, 2] }]',
    "choices in one string": '[body]\nfields = [{ name = "verdict", holds = "choice", choices = "good, bad" }]',
    "a choice without is": '[body]\nfields = [{ name = "v", holds = "choice", choices = ["bad", { to = "in" }] }]',
    "a choice that lacks its own word": (
        '[body]\nfields = [{ name = "v", holds = "choice", choices = ["bad", { is = "good", to = "in" }] }]'
    ),
    "an own word that every word has": (
        '[body]\nfields = [{ name = "v", holds = "choice", choices = ['
        '{ is = "a", title = "x" }, { is = "b", title = "y" }] }]'
    ),
    "a grade without a scale": GRADES + '[body]\nfields = [{ name = "care", holds = "grade" }]',
    "an unknown scale": GRADES + '[body]\nfields = [{ name = "care", holds = "grade", scale = "grades" }]',
    "a scale where there are none": '[body]\nfields = [{ name = "care", holds = "grade", scale = "stars" }]',
    "a scale of one grade": '[scales]\ngrade = ["good"]',
    "a grade twice on a scale": '[scales]\ngrade = ["good", "fair", "good"]',
    "a scale that is no list": '[scales]\ngrade = "poor, good"',
    "a default": '[body]\nfields = [{ name = "by", holds = "choice", choices = ["a", "b"], default = "a" }]',
    "bounds backwards": '[body]\nfields = [{ name = "rate", holds = "percent", between = [70, 20] }]',
    "bounds of one": '[body]\nfields = [{ name = "rate", holds = "percent", between = [70] }]',
    "most in words": '[body]\nfields = [{ name = "cases", holds = "count", most = "many" }]',
    "most below nought": '[body]\nfields = [{ name = "cases", holds = "count", most = -5 }]',
    "a half decimal place": '[body]\nfields = [{ name = "rate", holds = "percent", places = 0.5 }]',
    "a figure instead of a figure": '[body]\nfields = [{ name = "cases", holds = "count", instead = ["5"] }]',
    "yes in words": '[body]\nfields = [{ name = "cases", holds = "count", optional = "yes" }]',
    "an example that is none": '[body]\nfields = [{ name = "rate", holds = "percent", example = 120 }]',
    # names
    "two fields of one name": f'{KIND}fields = [{COUNTS}, {{ name = "approved", holds = "line" }}]',
    "a name with a space": '[body]\nfields = [{ name = "second jobs", holds = "count" }]',
    "a name with a capital": '[body]\nfields = [{ name = "Cases", holds = "count" }]',
    "a name in another script": '[body]\nfields = [{ name = "façade", holds = "count" }]',
    "a field without a name": '[body]\nfields = [{ holds = "count" }]',
    "a field called about": '[body]\nfields = [{ name = "about", holds = "line" }]',
    "a field called since": f'{KIND}period = true\nfields = [{{ name = "since", holds = "month" }}]',
    "a field called statement": f'{KIND}fields = [{{ name = "statement", holds = "line" }}]',
    "a field with a name of the tool's": '[body]\nfields = [{ name = "copy", holds = "line" }]',
    "a misspelt word": '[body]\nfields = [{ name = "cases", holds = "count", optonal = true }]',
    "a word of another house": '[body]\nfields = [{ name = "cases", holds = "count", required = true }]',
    "a misspelt table": '[finding]\nabout = "x"',
    "one bracket": '[findings]\nabout = "x"',
    "two brackets": "[[body]]\nfields = []",
    "a field in words": '[body]\nfields = ["cases"]',
    "fields that are one": '[body]\nfields = { name = "cases", holds = "count" }',
    # kinds
    "a kind without about": '[[findings]]\nmacro = "x"\nsays = "X."',
    "a kind without a macro": '[[findings]]\nabout = "x"\nsays = "X."',
    "a kind that says nothing": '[[findings]]\nabout = "x"\nmacro = "x"',
    "a macro twice": KIND + KIND.replace('"second jobs"', '"jobs"'),
    "about twice, with a dash": KIND + KIND.replace('"second jobs"', '"Second-jobs"').replace("second_jobs", "b"),
    "a kind of statements": KIND.replace('"second jobs"', '"statement"'),
    "a macro with a dash": KIND.replace("second_jobs", "second-jobs"),
    "an unknown list": f'lists = [{{ name = "grades" }}, {{ name = "rest" }}]\n{KIND}list = "grade"',
    "a list where there are none": f'{KIND}list = "grades"',
    "a list twice": 'lists = [{ name = "grades" }, { name = "grades" }]',
    "a list as numbers": 'lists = [{ name = "grades", as = "numbers" }]',
    "once of an unknown field": f'{KIND}once = "district"\nfields = [{COUNTS}]',
    "once of a count": f'{KIND}once = "applications"\nfields = [{COUNTS}]',
    "once is false": f"{KIND}once = false",
    "every without once": f"{KIND}every = true",
    "every of an endless field": f'{KIND}once = "name_of"\nevery = true\n'
    'fields = [{ name = "name_of", holds = "line" }]',
    # cases
    "a case with an unknown field": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ aplications = 0 }}',
    "a case that cannot be": (
        f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "approved", of = "applications" }}]\n'
        '[findings.cases]\n"too many" = { applications = 2, approved = 3 }'
    ),
    "a case with a wrong value": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ applications = "none" }}',
    "a case that lacks a field": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ approved = 0 }}',
    "a period of a kind without": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ period = "open" }}',
    "a case in words": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = "no applications"',
    # rules
    "a part of nothing": f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "approved", of = "aplications" }}]',
    "a part without a whole": f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "approved" }}]',
    "a part of itself": f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "approved", of = "approved" }}]',
    "a part that must be given": f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "applications", of = "approved" }}]',
    "a part in other things": (
        f'{KIND}fields = [{COUNTS}, {{ name = "cost", holds = "money" }}]\n'
        'parts = [{ part = "approved", of = "cost" }]'
    ),
    "a sum of text": (
        f'{KIND}fields = [{COUNTS}, {{ name = "remark", holds = "line" }}]\n'
        'sums = [{ of = ["applications", "remark"], to = 100 }]'
    ),
    "a sum of one": f'{KIND}fields = [{COUNTS}]\nsums = [{{ of = ["approved"], to = "applications" }}]',
    "a sum to itself": f"{KIND}fields = [{COUNTS}]\n"
    'sums = [{ of = ["approved", "applications"], to = "applications" }]',
    "a sum to nothing": f'{KIND}fields = [{COUNTS}]\nsums = [{{ of = ["approved", "applications"], to = "total" }}]',
    "a sum without to": f'{KIND}fields = [{COUNTS}]\nsums = [{{ of = ["approved", "applications"] }}]',
    "either of one": f'{KIND}fields = [{COUNTS}]\neither = [["approved"]]',
    "either of an unknown field": f'{KIND}fields = [{COUNTS}]\neither = [["approved"], ["refused"]]',
    "either of what must be given": f'{KIND}fields = [{COUNTS}]\neither = [["approved"], ["applications"]]',
    "either without groups": f'{KIND}fields = [{COUNTS}]\neither = ["approved", "applications"]',
    "together alone": f'{KIND}fields = [{COUNTS}]\ntogether = [["approved"]]',
    "follows of different scales": GRADES + '[body]\nfields = [{ name = "a", holds = "grade", scale = "grade" },'
    ' { name = "b", holds = "grade", scale = "other" },'
    ' { name = "course", follows = ["a", "b"] }]',
    "follows of a grade and a count": GRADES
    + '[body]\nfields = [{ name = "a", holds = "grade", scale = "grade" }, { name = "b", holds = "count" },'
    ' { name = "course", follows = ["a", "b"] }]',
    "follows of words": f'{KIND}fields = [{{ name = "a", holds = "line" }}, {{ name = "b", follows = ["a", "a"] }}]',
    "follows of one that is no change": f'{KIND}fields = [{COUNTS}, {{ name = "course", follows = ["approved"] }}]',
    "follows of three": (
        f'{KIND}fields = [{COUNTS}, {{ name = "course", follows = ["approved", "approved", "applications"] }}]'
    ),
    "follows of an unknown field": f'{KIND}fields = [{COUNTS}, {{ name = "course", follows = ["before", "now"] }}]',
    "two words that follow": (
        f'{KIND}fields = [{COUNTS}, {{ name = "course", follows = ["approved", "applications"],'
        ' rise = ["up", "risen"] }]'
    ),
    "a word that follows and is no choice": (
        f'{KIND}fields = [{COUNTS}, {{ name = "course", holds = "choice", choices = ["up", "down"],'
        ' follows = ["approved", "applications"], rise = "risen", same = "up", fall = "down" }]'
    ),
    "rise without follows": (
        f'{KIND}fields = [{COUNTS}, {{ name = "course", holds = "choice", choices = ["up", "down"], rise = "up" }}]'
    ),
    "a change of words": f'{KIND}fields = [{{ name = "a", holds = "line" }},'
    ' { name = "b", holds = "change", of = "a" }]',
    "joint that is no yes": f"{KIND}fields = [{COUNTS},"
    ' { name = "place", holds = "rank", of = 300, joint = "approved" }]',
}


def _told(text: str) -> list[tuple[Any, Any]]:
    try:
        return list(Language.read(values_of(text)).unsound())
    except Misdeclared as error:
        return error.complaints


def _place(text: str, path: Any, complaint: Any) -> str:
    """Return what is pointed to, as the reader of files finds it: the line, and its words from there."""
    places, full = find_places(text), (*path, complaint.field) if complaint.field else path
    while full and full not in places:
        full = full[:-1]
    first, last = places.get(full, (1, 1))
    lines = "\n".join(text.splitlines()[first - 1 : last])
    start = lines.find(complaint.at) if complaint.at else 0
    for _ in range(complaint.earlier):
        start = max(start, lines.find(complaint.at, start + 1))
    assert start >= 0, (path, complaint)
    line = first + lines.count("\n", 0, start)
    return f"{line}: {lines[start:].partition(chr(10))[0][:40]}"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_place_and_remedy(mistake: str) -> None:
    """In plain words, of no library, with something to do, and pointing to what is there."""
    text = MISTAKES[mistake]
    told = _told(text)
    assert told
    for path, complaint in told:
        words = f"{complaint.problem} {complaint.remedy}"
        assert not re.search(r"pydantic|validation|None\b|NoneType|<class|Decimal|\bdict\b|\bstr\b|Traceback", words)
        assert complaint.problem.endswith(".")
        assert complaint.remedy
        assert _place(text, path, complaint)


def test_what_is_told(snapshot: SnapshotAssertion) -> None:
    """One table to read: what a person got wrong, where it points, what is said."""
    lines = ["| mistake | points to | is told | remedy |", "|---|---|---|---|"]
    for mistake, text in MISTAKES.items():
        for path, complaint in _told(text):
            cells = (mistake, f"`{_place(text, path, complaint)}`", complaint.problem, complaint.remedy)
            lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")
    document = snapshot.use_extension(ReviewExtension)
    assert "\n".join(lines) + "\n" == document(name="mistakes")


def test_each_mistake_is_told_once_or_twice() -> None:
    """One slip is told once; where two rules are broken by it, both are."""
    counts = {mistake: len(_told(text)) for mistake, text in MISTAKES.items()}
    assert {mistake for mistake, count in counts.items() if count > 1} <= TWICE
    assert len(MISTAKES) >= 40


# Each of two names or groups is wrong.
TWICE = {"either without groups", "follows of an unknown field"}


@pytest.mark.parametrize("file", [OF_2012, RECYCLING], ids=lambda file: file.stem)
def test_a_sound_declaration_has_nothing_to_tell(file: Any) -> None:
    """Neither its words nor its examples and cases."""
    assert _told(file.read_text("utf-8")) == []


def test_all_that_is_wrong_is_told_in_one_go() -> None:
    """Mistakes in different tables do not hide each other."""
    text = "\n".join(MISTAKES[name] for name in ("an unknown scale", "a kind without a macro", "a part of nothing"))
    assert len(_told(text)) == 3
