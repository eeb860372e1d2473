"""Declarations with examples and cases that cannot be; all other slips are documents, in tests/mistakes/declaration."""

import re
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press.facts.declared.language import Language, Misdeclared
from hmic_press.project.places import find_places
from tests.support.declared import OF_2012, RECYCLING, values_of
from tests.support.mistakes import read_mistake
from tests.support.project import ROOT
from tests.support.snapshots import ReviewExtension

DOCUMENTS = sorted((ROOT / "tests" / "mistakes" / "declaration").glob("*.md"))

KIND = '[[findings]]\nabout = "second jobs"\nmacro = "second_jobs"\nsays = "Second jobs."\n'
COUNTS = '{ name = "applications", holds = "count" }, { name = "approved", holds = "count", optional = true }'

# What a person got wrong, and the declaration that has it: check tells it, for no release prints it.
MISTAKES: dict[str, str] = {
    "an example that is none": '[body]\nfields = [{ name = "rate", holds = "percent", example = 120 }]',
    "a case that cannot be": (
        f'{KIND}fields = [{COUNTS}]\nparts = [{{ part = "approved", of = "applications" }}]\n'
        '[findings.cases]\n"too many" = { applications = 2, approved = 3 }'
    ),
    "a case with a wrong value": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ applications = "none" }}',
    "a case that lacks a field": f'{KIND}fields = [{COUNTS}]\n[findings.cases]\n"none" = {{ approved = 0 }}',
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


# Each of two names or groups is wrong.
TWICE = {"either-without-groups", "follows-of-an-unknown-field"}


def test_one_slip_is_told_once() -> None:
    """Where two rules are broken by it, both are told; there are at least 40 such documents."""
    counts = {document.stem: len(_told(_declared_in(document.stem))) for document in DOCUMENTS}
    assert {stem: count for stem, count in counts.items() if count != 1} == dict.fromkeys(TWICE, 2)
    assert len(DOCUMENTS) >= 40


def _declared_in(stem: str) -> str:
    """Return the declaration of a document of a mistake."""
    (document,) = (each for each in DOCUMENTS if each.stem == stem)
    return "\n".join(read_mistake(document.read_text("utf-8")).lines) + "\n"


@pytest.mark.parametrize("file", [OF_2012, RECYCLING], ids=lambda file: file.stem)
def test_a_sound_declaration_has_nothing_to_tell(file: Any) -> None:
    """Neither its words nor its examples and cases."""
    assert _told(file.read_text("utf-8")) == []


def test_all_that_is_wrong_is_told_in_one_go() -> None:
    """Mistakes in different tables do not hide each other."""
    text = "".join(map(_declared_in, ("unknown-scale", "kind-without-a-macro", "part-of-nothing")))
    assert len(_told(text)) == 3
