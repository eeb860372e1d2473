"""What a form holds: the tables of a release's file, and the entries of its lists, which can move and come back."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, NamedTuple

from hmic_press.facts.brief import Brief, Note
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.fields import Facts

LISTS: Mapping[str, Callable[[type[Brief], str], type[Facts] | None]] = {
    "findings": lambda brief, about: brief.kinds.get(about),
    "further_notes": lambda brief, about: Note,
}


class Entry(NamedTuple):
    """A finding or a note; `was` is its number in the file, None for a new one; `gone` is one that is taken out."""

    values: dict[str, Any]
    was: int | None = None
    gone: bool = False

    @property
    def about(self) -> str:
        """The kind of finding; that of a note is not asked for."""
        return str(self.values.get("about", STATEMENT))


@dataclass
class Sheet:
    """The values of a file without those of its lists that a form can show, and the entries of these."""

    values: dict[str, Any]
    entries: dict[str, list[Entry]]

    @classmethod
    def of_file(cls, values: Mapping[str, Any]) -> "Sheet":
        """Return what a file holds."""
        lists = [key for key in LISTS if _is_list_of_tables(values.get(key, []))]
        found = {key: deepcopy(values.get(key, [])) for key in lists}
        entries = {key: [Entry(each, number) for number, each in enumerate(found[key])] for key in lists}
        return cls({key: deepcopy(value) for key, value in values.items() if key not in lists}, entries)

    def as_values(self) -> dict[str, Any]:
        """Return the values as a file has them; a list without entries goes."""
        kept = {key: [each.values for each in entries if not each.gone] for key, entries in self.entries.items()}
        return {**self.values, **{key: several or None for key, several in kept.items()}}

    def origins(self) -> dict[str, Sequence[int | None]]:
        """Return for each list which entry of the file each of its entries was."""
        return {key: [each.was for each in entries if not each.gone] for key, entries in self.entries.items()}

    def reword(self, values: Mapping[str, Any]) -> None:
        """Take the values of a file that says the same otherwise; the entries are as many, and in their order."""
        other = Sheet.of_file(values)
        self.values = other.values
        for key, entries in self.entries.items():
            mended = iter(other.entries[key])
            self.entries[key] = [each if each.gone else each._replace(values=next(mended).values) for each in entries]

    def add_statements(self, statements: Sequence[str]) -> None:
        """Add findings in somebody's own words, below the others."""
        self.entries.get("findings", []).extend(Entry({STATEMENT: words}) for words in statements)

    def accept(self, rule: str, phrase: str, why: str) -> None:
        """Let the file accept what a rule remarks on in a phrase, for a reason."""
        accepted = self.values.get("accepted", [])
        if _is_list_of_tables(accepted):
            self.values["accepted"] = [*accepted, {"rule": rule, "phrase": phrase, "why": why}]

    def change(self, act: str, key: str, place: int, kind: str) -> None:
        """Add an entry, move one up or down, take one out, or put it back; what cannot be done changes nothing."""
        entries = self.entries.get(key, [])
        if act == "add":
            entries.append(Entry({"about": kind} if key == "findings" and kind != STATEMENT else {}))
        elif place in range(len(entries)):
            other = place + {"up": -1, "down": 1}.get(act, 0)
            if other != place and other in range(len(entries)):
                entries[place], entries[other] = entries[other], entries[place]
            elif act in ("remove", "back"):
                entries[place] = entries[place]._replace(gone=act == "remove")


def _is_list_of_tables(value: Any) -> bool:
    """Return whether a form can show a list; what is none stays as it is, and check says what is wrong with it."""
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)
