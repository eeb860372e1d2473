"""What a force's file says, as the cells of its row and of its statements."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.workbook.columns import Column

NOTE = "further note"
_WRAPPED = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)")
Facts = Mapping[str, Any]


def unwrapped(text: Any) -> Any:
    """Return a text whose lines end only where its paragraphs do: where a file breaks them is nothing to a cell."""
    return _WRAPPED.sub(" ", text).strip() if isinstance(text, str) else text


def kind_of(finding: Facts) -> str:
    """Return what a finding of a file is about."""
    return str(finding.get("about", STATEMENT))


def names_of(findings: Iterable[Facts]) -> list[str]:
    """Return what each finding is called: its kind, with a number from the second of that kind on."""
    seen: dict[str, int] = {}
    names = []
    for finding in findings:
        kind = kind_of(finding)
        seen[kind] = seen.get(kind, 0) + 1
        names.append(f"{kind} {seen[kind]}" if seen[kind] > 1 and kind != STATEMENT else kind)
    return names


def row(facts: Facts, columns: Iterable[Column]) -> dict[str, Any]:
    """Return the cells of a force's row by their headers; what the file does not state is None."""
    findings = dict(zip(names_of(facts.get("findings", ())), facts.get("findings", ()), strict=True))
    cells = {}
    for column in columns:
        held = (
            findings.get(column.entry, {}) if column.number else facts.get(column.table, {}) if column.table else facts
        )
        value = unwrapped(held.get(column.name))
        cells[column.header] = ", ".join(value) if isinstance(value, list) else value
    return cells


def statements(facts: Facts, columns: Iterable[Column]) -> Iterator[tuple[int, str, str | None]]:
    """Yield place, what and text of each statement and further note.

    Findings with figures are among them only where they stand in another order than their columns.
    """
    findings = facts.get("findings", ())
    names = names_of(findings)
    figures = [name for name in names if name != STATEMENT]
    kinds = list(dict.fromkeys(column.table for column in columns if column.number))
    usual = sorted(figures, key=lambda name: _in_columns_order(name, kinds)) == figures
    for place, (name, finding) in enumerate(zip(names, findings, strict=True), 1):
        if name == STATEMENT or not usual:
            yield place, name, unwrapped(finding.get("statement"))
    for place, note in enumerate(facts.get("further_notes", ()), 1):
        yield place, NOTE, unwrapped(note["text"])


def _in_columns_order(name: str, kinds: Sequence[str]) -> tuple[int, str]:
    """Return by what the names of findings with figures are sorted into the order of their columns."""
    kind = next(kind for kind in kinds if name == kind or name.startswith(f"{kind} "))
    return kinds.index(kind), name
