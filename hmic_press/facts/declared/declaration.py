"""The whole of a findings.toml, as a model: scales, lists, the campaign's figures, the body, the kinds of finding."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from hmic_press.facts.declared import spelling
from hmic_press.facts.declared.field import Known
from hmic_press.facts.declared.table import TableDeclared
from hmic_press.facts.declared.vocabulary import HOLDS
from hmic_press.facts.fields import Facts, Line, complain
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import declarations as words
from hmic_press.problems.words import declared_rules as rules
from hmic_press.problems.words import declared_shapes as shapes

STATEMENT = "statement"  # the kind that every campaign has: somebody's own words


class About(Facts):
    """The word that tells a kind of finding from the others, and what it says where the kind is explained."""

    word: Line
    says: Line | None = None


def _about(value: Any) -> Any:
    if isinstance(value, Mapping):
        if "is" not in value:
            complain(shapes.missing("is", '{ is = "second jobs", says = "…" }'))
        return {"word" if key == "is" else key: inner for key, inner in value.items()}
    return {"word": value} if isinstance(value, str) else value


class ListDeclared(Facts):
    """A list of findings: a part of the release, as bullets or as the clauses of one sentence."""

    name: spelling.Name
    set_as: Literal["bullets", "clauses"] = "bullets"


def _list(value: Any) -> Any:
    if isinstance(value, Mapping):  # “as” is no name for a field in Python
        return {"set_as" if key == "as" else key: inner for key, inner in value.items()}
    return value


class KindDeclared(TableDeclared):
    """A kind of finding: what it is about, its macro, its fields and rules, and its cases by their labels."""

    about: Annotated[About, BeforeValidator(_about)]
    macro: spelling.Name
    says: Line
    period: bool = False
    list: Line | None = None
    once: spelling.Once | None = None
    every: bool = False
    cases: dict[str, dict[str, Any]] = {}

    def complaints_in(self, known: Known) -> Iterable[Complaint]:
        """Yield what is wrong with the kind: its rules, its list, its cases."""
        yield from super().complaints_in(known)
        if self.about.word.casefold() == STATEMENT:
            yield words.reserved(STATEMENT, "it is the kind that has words of its own")._replace(field="about")
        if self.list and self.list not in known.lists:
            yield words.unknown_list(self.list, known.lists)._replace(field="list")
        yield from self._each()
        yield from self._unknown_in_cases()

    def _each(self) -> Iterator[Complaint]:
        holds = ""
        if isinstance(self.once, str):
            if self.once not in self.typed:
                yield rules.unknown_field("once", self.once, self.typed)._replace(field="once")
                return
            holds = str(self.typed[self.once].holds)
            if HOLDS[holds].is_figure or holds in ("paragraph", "yes"):
                yield rules.not_for_once(self.once, holds)._replace(field="once")
        if self.every and self.once is None:
            yield rules.every_without_once()._replace(field="every")
        elif self.every and holds not in ("", "choice", "grade"):
            yield rules.every_of_unknown(str(self.once), holds)._replace(field="every")

    def _unknown_in_cases(self) -> Iterator[Complaint]:
        known = [*self.typed, "since", "until", "period"] if self.period else list(self.typed)
        for label, facts in self.cases.items():
            for name in facts:
                if name == "period" and not self.period:
                    yield rules.no_period()._replace(field="cases", at=label)
                elif name not in known:
                    yield rules.unknown_in_case(label, name, known)._replace(field="cases")


class Declaration(Facts):
    """What can be stated in a campaign."""

    scales: dict[str, list[Line]] = {}
    lists: list[Annotated[ListDeclared, BeforeValidator(_list)]] = []
    campaign: TableDeclared = TableDeclared.model_construct()
    body: TableDeclared = TableDeclared.model_construct()
    findings: list[KindDeclared] = []

    def complaints_in(self, known: Known) -> Iterable[Complaint]:
        """Yield what is declared twice, and scales on which nothing rises."""
        for name, grades in self.scales.items():
            if len(grades) < 2:
                yield rules.no_grade_above(name)._replace(field="scales", at=name)
            yield from _twice(grades, f"a grade of {name}", "scales")
        yield from _twice([each.name for each in self.lists], "the name of a list", "lists")
        abouts: dict[str, str] = {}
        for word in (kind.about.word for kind in self.findings):
            if abouts.setdefault(_folded(word), word) != word:
                yield words.said_again(word, "what another finding is about")._replace(field="findings", earlier=0)
        yield from _twice([kind.about.word for kind in self.findings], "what a finding is about", "findings")
        yield from _twice([kind.macro for kind in self.findings], "the macro of a kind", "findings")


def _folded(about: str) -> str:
    """Return what a kind is about as a person types it, whatever the capitals and dashes."""
    return " ".join(re.split(r"[\s_-]+", about.casefold()))


def _twice(names: Iterable[str], what: str, field: str) -> Iterator[Complaint]:
    for name, times in Counter(names).items():
        if times > 1:
            yield words.said_again(name, what)._replace(field=field)
