"""A table of a declaration: its fields, and the rules by which they belong together."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from hmic_press.facts.declared import spelling
from hmic_press.facts.declared.field import FieldDeclared, Known
from hmic_press.facts.declared.rules import broken_rules
from hmic_press.facts.fields import Facts, Line
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import declarations as words


class PartDeclared(Facts):
    """A part, and the whole that it is of.

    `things` is what both count, as a message says it; `nouns` are what sentences call them.
    """

    part: Line
    of: Line
    things: Line | None = None
    nouns: list[Line] = []

    @property
    def called(self) -> list[str]:
        """What sentences call the things, whatever the field is called."""
        return self.nouns or [self.things or self.of.replace("_", " ")]


class SumDeclared(Facts):
    """Fields that add up to another, or to a number, within a rounding."""

    of: list[Line]
    to: spelling.Target
    within: spelling.Number = Decimal(0)


class TableDeclared(Facts):
    """Fields and rules, alike for the body, the campaign and each kind of finding."""

    fields: list[FieldDeclared] = []
    parts: list[PartDeclared] = []
    sums: list[SumDeclared] = []
    either: list[list[Line]] = []
    together: list[list[Line]] = []

    @property
    def typed(self) -> dict[str, FieldDeclared]:
        """The fields that a file states, by their names."""
        return {field.name: field for field in self.fields if field.holds is not None}

    @property
    def made(self) -> dict[str, FieldDeclared]:
        """The fields whose words follow from others and are never typed."""
        return {field.name: field for field in self.fields if field.holds is None}

    def holds(self, name: str, known: Known) -> str | None:
        """Return what a field holds, of this table or of the campaign; None for one that neither has."""
        return found.holds if (found := self.typed.get(name)) else known.figures.get(name)

    def complaints_in(self, known: Known) -> Iterable[Complaint]:
        """Yield the rules that cannot be kept."""
        for name, times in Counter(field.name for field in self.fields).items():
            if times > 1:
                yield words.said_again(name, "the name of a field")._replace(field="fields")
        yield from broken_rules(self, known)
