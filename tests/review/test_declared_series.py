"""A series that uses every word of the language of declarations, for 300 bodies, with errors planted in some."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hmic_press import check, render
from tests.support.command import Outcome
from tests.support.recycling_series import CAMPAIGN, change, start_series

Command = Callable[..., Outcome]
# What is wrong in each body: words of its file, others in their place, the fields told, and words of what is said.
PLANTED: dict[str, tuple[str, str, list[str], str, str]] = {
    "a percent over 100": ("former_rate = 42.0", "former_rate = 142.0", ["council, former rate"], "142.0", "100"),
    "a place beyond the number": ("place = 20", "place = 400", ["recycling rate, place"], "400", "300"),
    "a place shared": ("place = 30", "place = 29", ["recycling rate, place"], "council-29", "share"),
    "a headline against its figure": ('"has fallen"', '"has risen"', ["council, direction"], "has risen", "has fallen"),
    "a sum that does not add up": ("burnt = 855.0", "burnt = 955.0", ["tonnes, collected"], "add up", "collected"),
    "a change beyond its places": ("up = 0.1", "up = 0.123", ["recycling rate, up"], "0.123", "1"),
    "a year that is none": ('year = "2025/26"', 'year = "2025/27"', ["council, year"], "2025/27", "2025/26"),
    "a grade of no scale": ('before = "fair"', 'before = "middling"', ["service, before"], "middling", "excellent"),
    "a service twice": ('service = "tips"', 'service = "collection"', ["findings", "service"], "same", "Take one"),
}


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The series of 300 bodies, all sound."""
    return start_series(tmp_path_factory.mktemp("series"), 300)


def test_the_series_is_sound(tmp_path: Path) -> None:
    """Every word of the language, checked and printed: nothing is wrong, and the text is English."""
    project = start_series(tmp_path, 3)
    assert check(project=project) == []
    text = render("council-1", project=project).decode()
    assert "Ceshire Council has made good progress in recycling in 2025/26" in text
    assert "Recycling has fallen from 41.1 per cent to 40.1 per cent, below the national rate of 44.2 per cent" in text
    assert "first of 300." in text
    assert "- collection raised from fair to good; and\n- tips kept from good to good.\n" in text
    assert "Between April 2025 and March 2026 1,037 tonnes were collected: 518.5 recycled" in text


def test_300_bodies_and_their_planted_errors(series: Path, command: Command) -> None:
    """Each planted error is told with its line and what to do, and nothing else is."""
    planted = {}
    for number, (what, (was, becomes, *_)) in enumerate(PLANTED.items(), 1):
        slug = _first_with(series, was, 10 * number)
        planted[slug] = (what, change(series, slug, was, becomes))
    suppressed = "council-100"
    line = change(series, suppressed, f"prosecuted = {10 + 100 % 17}", 'prosecuted = "fewer than 5"')
    told = check(project=series)
    assert {each.file.rpartition("/")[2].removesuffix(".toml") for each in told} == set(planted)
    for slug, (what, at) in planted.items():
        *_, fields, problem, remedy = PLANTED[what]
        found = [each for each in told if each.file.endswith(f"/{slug}.toml")]
        assert [each.field for each in found] == fields, what
        assert all(each.line and each.remedy for each in found), what
        words = " ".join(f"{each.problem} {each.remedy}" for each in found)
        assert problem in words, (what, words)
        assert remedy in words, (what, words)
        assert at in {each.line for each in found} or what in ("a sum that does not add up", "a service twice"), what
    shown = command("check", "--project", series).out.decode()
    assert f"forces/{CAMPAIGN}/{suppressed}.toml:{line}:" in shown
    assert "prosecuted against incidents was not checked" in shown


def _first_with(series: Path, words: str, after: int) -> str:
    """Return the first body after a number whose file says these words once."""
    for number in range(after, 301):
        file = series / "forces" / CAMPAIGN / f"council-{number}.toml"
        if file.read_text("utf-8").count(words) == 1:
            return file.stem
    raise AssertionError(f"no body has {words}")


def test_a_field_that_is_declared_is_everywhere(
    project: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line in a declaration, and a word in its macro: schema, explain, workbook, interview and wording have it."""
    folder = project / "templates" / "police-relationships"
    declared = folder / "findings.toml"
    line = '  { name = "refused", holds = "percent", optional = true, says = "How many fell.", example = 12.5 },\n'
    text = declared.read_text("utf-8")
    place = text.index('  { name = "applications"')
    declared.write_text(text[:place] + line + text[place:], "utf-8")
    macros = folder / "_findings.jinja"
    macro = macros.read_text("utf-8")
    end = "{%- endif %}.\n{% endmacro %}\n\n{% macro anti_corruption_unit"
    printed = "{%- if finding.refused is not none %}, {{ percent(finding.refused) }} refused{% endif %}"
    macros.write_text(macro.replace(end, end.replace("endif %}.", f"endif %}}{printed}.")), "utf-8")
    assert b'"refused": {' in command("schema", "--project", project).out
    assert b"How many fell." in command("explain", "refused", "--project", project).out
    sheet = command("wording", "second-jobs", "--format", "markdown", "--project", project).out
    assert b"12.5 per cent refused." in sheet
    assert b"refused = 12.5" in sheet
    book = tmp_path / "facts.xlsx"
    assert command("workbook", book, "--project", project).code == 0
    headers = {str(cell.value) for sheet in load_workbook(book) for row in sheet.iter_rows() for cell in row}
    assert "second jobs, refused" in headers
    answers = ["improvements", "Zoë Billingham", ".", "second jobs", "", "12.5", "12", "9", "", "yes"]
    monkeypatch.setattr("hmic_press.terminal.prompt.somebody_is_there", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(answers).encode()), "utf-8"))
    assert command("new", "kent", "--project", project).code == 0
    assert "refused = 12.5\n" in (project / "forces" / "police-relationships" / "kent.toml").read_text("utf-8")
    assert "12.5 per cent refused" in render("kent", project=project).decode()
    assert [each for each in check(project=project) if "findings" in each.file] == []
