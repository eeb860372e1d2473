"""What is said of a cell: each message that can reach one, beside what is said of a file."""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.medium import Medium
from tests.support.command import Outcome
from tests.support.declared import CALLED_IN_2012
from tests.support.project import ROOT
from tests.support.snapshots import ReviewExtension
from tests.support.wrong_workbooks import wrong_workbooks

Command = Callable[..., Outcome]
PACKAGE = ROOT / "hmic_press"
WORDS = {file.stem for file in (PACKAGE / "problems" / "words").glob("[a-z]*.py")} - {"called"}  # which words none
# Who judges the facts of a row: the models, the roster, and the readers of workbooks.
JUDGES = (*(PACKAGE / "facts").rglob("*.py"), PACKAGE / "project" / "roster.py", *(PACKAGE / "workbook").glob("*.py"))
ONLY_OF_CELLS = ("cells", "statement_rows", "workbooks")
OF_A_FILE = re.compile(r"\blines?\b(?! break)|[\[\]\"]| = |, in quotation marks|\bkeys?\b|\bheaders?\b")
ABOUT_THE_FILE = ("cells.by_hand", "cells.changed_since", "cells.has_been_issued")  # that an import would write
NEVER = {
    "is about a table that a workbook leaves alone": (
        *(
            "bad_amendments.changes_nothing",
            "bad_amendments.not_issued",
            "houses.no_word_for_a_table",
            "houses.not_an_area_code",
        ),
        *("values.not_yes_or_no", "values.empty_list"),
    ),
    "is about names of fields and tables, which the columns give": (
        *("tables.field_of_another_kind", "tables.figures_without_about", "tables.neither_statement_nor_about"),
        *("tables.unknown_field", "tables.unknown_table", "tables.wrong_table", "values.not_a_table"),
    ),
    "is about fields that only other campaigns declare": (
        *("figures.alone", "figures.contradicts", "figures.does_not_add_up", "series.every_is_missing"),
        *("figures.not_a_figure", "figures.with_exponent", "figures.whole_number", "figures.too_many_places"),
        *("figures.below", "figures.above", "figures.not_a_year", "figures.place_beyond", "figures.outside_bounds"),
        "figures.not_reckoned",
    ),
    "is about words that there are, and an empty cell has none": ("texts.empty",),
}
WAYS = ["staff", "figures"], [(["staff"], ["no change", "more", "fewer", "no unit"]), (["before", "now"], [])]
SAMPLES: dict[str, list[tuple[Any, ...]]] = {
    "figures.neither_or_both": [([], *WAYS), (["before"], *WAYS)],
    "figures.part_of_nothing": [("approved", "applications")],
    "impossible.more_than_in_longer_period": [("approved", 9, 4, 2)],
    "bodies.names_another": [("Kent Police", "kent", 0)],
    "bodies.no_force_of_its_own": [("Kent Police",)],
    "bodies.not_on_roster": [("Kemt Police", ["Kent Police"], "forces/roster.csv")],
    "bodies.region_disagrees": [("Roger Baker", "the Moon", "the Eastern Region")],
    "bodies.unknown_body": [("kemt", ["kent"], "forces/roster.csv")],
    "bodies.unknown_speaker": [("Rodger Baker", ["Roger Baker"])],
    "bodies.wrong_file_name": [("national", "Kent Police", "kent", "forces/roster.csv")],
    "bodies.wrong_own_name": [("kent", "Essex Police", "Kent Police", "essex", "forces/roster.csv")],
    "cells.by_hand": [("forces/kent.toml",)],
    "cells.changed_since": [("forces/kent.toml", "3", "4")],
    "cells.column_twice": [("mentions",)],
    "cells.has_been_issued": [("forces/kent.toml", ["staff: 3 → 4", "by: none → “staff”"])],
    "cells.merged": [("B3",)],
    "cells.never_calculated": [()],
    "cells.no_column": [("slug",)],
    "cells.no_header": [()],
    "cells.no_slug": [()],
    "cells.raised": [("1",)],
    "cells.row_twice": [(7,)],
    "cells.shows_an_error": [("#REF!",)],
    "cells.struck_out": [("no",)],
    "cells.unknown_column": [("verdicts", ["verdict"])],
    "cells.unknown_slug": [("kemt", ["kent"])],
    "dates.dated_after_embargo": [("date",)],
    "dates.no_such_time": [(datetime(2013, 3, 31, 1, 30), {"twice": False})],
    "dates.not_a_day": [("date", "Thursday"), ("date", datetime(2012, 12, 13, 9))],
    "dates.not_a_month": [("Sept 2012",), ("autumn",)],
    "dates.not_a_time": [("embargo", "13 December 2012")],
    "dates.too_exact_a_time": [("embargo", datetime(2012, 12, 13, 0, 1, 30), datetime(2012, 12, 13, 0, 1, 30))],
    "dates.period_backwards": [("May 2012", "September 2011")],
    "dates.unknown_month": [("since", "May 2010", ["September 2011"])],
    "impossible.more_than": [("approved", 85, "applications", 84, "applications")],
    "impossible.said_twice": [(3,)],
    "statement_rows.no_figures": [("second jobs",)],
    "statement_rows.no_place": [()],
    "statement_rows.no_row": [("kent",)],
    "statement_rows.no_text": [("statement",)],
    "statement_rows.not_a_place": [("first",), (0,)],
    "statement_rows.place_taken": [(2, 7)],
    "statement_rows.place_too_large": [(40, 7)],
    "statement_rows.text_beside_figures": [("second jobs",)],
    "tables.missing": [("verdict", "improvements"), ("cases", 7), ("name",)],
    "tables.missing_table": [("inspector",)],
    "tables.no_body": [(["name", "verdict"],)],
    "texts.blank_line_inside": [("statement", "\n\n")],
    "texts.list_inside": [("statement",)],
    "texts.several_lines": [("region",)],
    "texts.unfit": [("\u200b", "U+200B, zero width space"), ("\t", "a tab")],
    "texts.within_marks": [("said",)],
    "values.not_a_choice": [("staff", "mor", ["no change", "more", "fewer", "no unit"])],
    "values.not_a_count": [("approved", "1,084"), ("approved", "nil"), ("approved", True), ("approved", 3.5)],
    "values.not_a_list": [("mentions", "mentions", 33)],
    "values.not_text": [("name", 7836217729), ("since", 2012)],
    "values.too_large": [("approved", 1_000_000, 100_000)],
    "values.too_small": [("approved", -1, 0)],
    "workbooks.no_table": [(["Facts", "Statements"],)],
    "workbooks.sheet_twice": [("facts",)],
    "workbooks.spoilt": [("It is damaged.",)],
    "workbooks.strict": [()],
    "workbooks.too_large": [()],
    "workbooks.unknown_ending": [([".xlsx", ".ods", ".csv"],)],
    "workbooks.unknown_sheet": [("Fact", ["Facts", "Statements"])],
}


class Document(ReviewExtension):
    """A document for review in Markdown."""

    file_extension = "md"


def _wording(kind: str) -> Callable[..., Complaint]:
    module, _, name = kind.partition(".")
    found: Callable[..., Complaint] = getattr(import_module(f"hmic_press.problems.words.{module}"), name)
    return found


def _complaint(kind: str, sample: tuple[Any, ...]) -> Complaint:
    """Return what a function of words/ says of a sample, whose last may be what it is given by name."""
    named = next((each for each in sample if isinstance(each, dict)), {})
    return _wording(kind)(*(each for each in sample if not isinstance(each, dict)), **named)


def _called_by_judges() -> set[str]:
    """Return the functions of words/ that whoever judges the facts of a row calls."""
    calls = (node.func for file in JUDGES for node in ast.walk(ast.parse(file.read_text("utf-8"))) if _is_call(node))
    named = {ast.unparse(call) for call in calls}
    return {name for name in named if name.partition(".")[0] in WORDS and _is_wording(name)}


def _is_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)


def _is_wording(name: str) -> bool:
    module, _, function = name.partition(".")
    return function.isidentifier() and hasattr(import_module(f"hmic_press.problems.words.{module}"), function)


def _said(complaint: Complaint, medium: Medium) -> str:
    told = complaint.told_in(medium)
    beside = {Medium.FILE: " on line 9.", Medium.CELL: " in Facts!R7."}[medium] if complaint.beside else ""
    return CALLED_IN_2012.speak(f"{told.problem}{beside} {told.remedy}")


def _table() -> Iterator[str]:
    for kind, samples in sorted(SAMPLES.items()):
        for sample in samples:
            complaint = _complaint(kind, sample)
            of_file, of_cell = (_said(complaint, medium) for medium in (Medium.FILE, Medium.CELL))
            if kind.startswith(ONLY_OF_CELLS):
                of_file = "–"
            yield f"| {kind} | {of_file} | {'the same' if of_file == of_cell else of_cell} |"


def test_every_message_that_can_reach_a_cell_is_written_down() -> None:
    """A function of words/ that a judge of rows calls has its row in the document, or a reason to have none."""
    never = {kind for kinds in NEVER.values() for kind in kinds}
    assert _called_by_judges() == {*SAMPLES, *never}
    assert not never & {*SAMPLES}


def test_no_message_about_a_cell_speaks_of_how_a_file_is_written() -> None:
    """Lines, files, tables and keys of TOML, and marks to type, are no matter of whoever fills in a cell."""
    for kind, samples in SAMPLES.items():
        for sample in samples:
            words = _said(_complaint(kind, sample), Medium.CELL)
            assert not OF_A_FILE.search(words), kind
            assert "file" not in words or kind in ABOUT_THE_FILE, kind


def test_what_is_said_of_a_cell(
    project: Path, command: Command, tmp_path: Path, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each message that can reach a cell stands in one document, and wrong workbooks are told each but one of them."""
    worded: dict[str, set[str]] = {}
    for kind in _called_by_judges():
        module, _, name = kind.partition(".")
        watched = _watched(_wording(kind), worded.setdefault(kind, set()))
        monkeypatch.setattr(import_module(f"hmic_press.problems.words.{module}"), name, watched)
    told = []
    for mistake, file in wrong_workbooks(project, tmp_path):
        done = command("import-workbook", file, "--project", project)
        assert done.code == (4 if "issued" in mistake else 2), mistake
        assert not OF_A_FILE.search(re.sub(r"^\S.*", "", done.err, flags=re.MULTILINE)), mistake
        told += [f"## {mistake[:1].upper()}{mistake[1:]}\n\n{_indented(done.err)}"]
    monkeypatch.undo()
    reached = {kind for kind, problems in worded.items() if any(each in "".join(told) for each in problems)}
    assert reached == {*SAMPLES} - {"cells.by_hand", "cells.changed_since"}  # which depend on a file that is there
    never = [f"- {reason}: {', '.join(sorted(kinds))}" for reason, kinds in NEVER.items()]
    assert snapshot.use_extension(Document) == "\n".join(
        (
            *(
                "# What is said of a cell\n",
                "| message | said of a file | said of a cell |",
                "|---|---|---|",
                *_table(),
            ),
            *("\nNever said of a cell, as it…\n", *never),
            *("\n# What wrong workbooks are told\n", "\n".join(told)),
        )
    )


def _watched(word: Callable[..., Complaint], problems: set[str]) -> Callable[..., Complaint]:
    def watched(*args: Any, **kwargs: Any) -> Complaint:
        complaint = word(*args, **kwargs)
        problems.add(CALLED_IN_2012.speak(complaint.told_in(Medium.CELL).problem))
        return complaint

    return watched


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())
