"""The facts of a copy in rows: what each was in the file, and what it is."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hmic_press.problems.complaint import quoted
from hmic_press.reading_back.edition import values_over
from hmic_press.reading_back.what_was_read import Read


class Row(NamedTuple):
    """A fact of a copy: its field, what it was and what it is, and the line it stands on, 0 for none."""

    field: str
    was: str
    now: str
    line: int

    @property
    def place(self) -> str:
        """Where it stands, as it is told behind it."""
        return f"  (line {self.line})" if self.line else ""


def rows_of(read: Read) -> Iterator[Row]:
    """Yield what each fact was and is; what is taken out of the file is nothing, and stands on no line."""
    old: Mapping[str, Any] = read.known.values if read.known else {}
    called = read.grammar.called
    new = values_over(old, read.facts, called)
    places = ((called.body_table, "headline"), (called.speaker_table, "attribution"), ("release", ""))
    for table, where in places:
        before, after = old.get(table) or {}, new.get(table) or {}
        for name in dict.fromkeys((*before, *after)):
            field = f"{table}, {name}"
            line = read.lines.get(field, read.lines.get(where, 1)) if name in after else 0
            if field not in read.kept and (name != "said" or name not in after):
                yield Row(field, _shown(before.get(name)), _shown(after.get(name)), line)
    if mentions := new.get("mentions"):
        yield Row("mentions", _shown(old.get("mentions")), _shown(mentions), 0)
    for field, value in read.kept.items():
        yield Row(field, _shown(value), "not in the copy, and kept: only its hour lifts it", 0)
    yield from _facts_of_findings(read, old)
    for table, entry_of in (("findings", "finding"), ("further_notes", "note")):
        stays = read.origins.get(table, [])
        for number, entry in enumerate(old.get(table, ())):
            if number not in stays:
                yield Row(f"{entry_of} {number + 1} of the file", _words_of(entry), _shown(None), 0)


def _facts_of_findings(read: Read, old: Mapping[str, Any]) -> Iterator[Row]:
    origins = read.origins.get("findings", [])
    for number, (facts, origin) in enumerate(zip(read.facts.get("findings", ()), origins, strict=True), 1):
        if "about" not in facts:
            continue
        before = old["findings"][origin] if origin is not None else {}
        for name in dict.fromkeys((*before, *facts)):
            if name != "about":
                field = f"finding {number}, {facts['about']}, {name}"
                line = read.lines.get(f"finding {number}", 0)
                yield Row(field, _shown(before.get(name)), _shown(facts.get(name)), line)


def _words_of(entry: Mapping[str, Any]) -> str:
    """Return a finding or a note in few words."""
    return str(entry["about"]) if "about" in entry else quoted(str(entry.get("statement", entry.get("text", ""))))


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
