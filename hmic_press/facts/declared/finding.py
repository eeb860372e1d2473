"""What every table made of a declaration has: its rules, and, if it is a finding, its macro and its cases."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, ClassVar, NamedTuple, Self

from pydantic import PrivateAttr, ValidationInfo, model_validator

from hmic_press.facts.declared.arithmetic import contradictions, doubts, not_reckoned
from hmic_press.facts.declared.figures_in import figure_in
from hmic_press.facts.declared.table import TableDeclared
from hmic_press.facts.fields import Facts
from hmic_press.problems.complaint import Complaint
from hmic_press.text.folding import fold

SINCE, UNTIL = "September 2011", "May 2012"  # the months of an example
A_BODY = "body"  # what examples call one, unless a campaign says otherwise


class Case(NamedTuple):
    """Example facts for one wording that a kind of finding can take.

    `facts` of None is the case that says nothing: the finding is left out.
    """

    label: str
    facts: Mapping[str, Any] | None


class Declared(Facts):
    """A table of facts whose fields and rules somebody has declared."""

    rules: ClassVar[TableDeclared] = TableDeclared.model_construct()
    _campaign: Any = PrivateAttr(None)

    @property
    def campaign_known(self) -> Any:
        """What the releases of its campaign share, if it was read with that: words may follow from a figure there."""
        return self._campaign

    def __eq__(self, other: object) -> bool:
        """Return whether two tables say the same, whatever campaign they were read with."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    @model_validator(mode="after")
    def _remember(self, info: ValidationInfo) -> Self:
        self._campaign = info.context
        return self

    @classmethod
    def asks(cls, field: str, given: Mapping[str, Any]) -> bool:
        """Return whether a field can still say something beside the facts given: of none there is no part."""
        if any(part.part == field and given.get(part.of) == 0 for part in cls.rules.parts):
            return False
        for number, group in enumerate(cls.rules.either):
            if field in group:
                before = [name for earlier in cls.rules.either[:number] for name in earlier]
                if any(name in given for name in before):
                    return False
        groups = [*cls.rules.either, *cls.rules.together]
        return all(group[0] in (field, *given) for group in groups if field in group)

    def figures(self) -> dict[str, int | Decimal]:
        """Return the figures that are stated, by the fields that hold them; words that stand for one are none."""
        names = (name for name, field in self.rules.typed.items() if field.is_figure)
        return {name: value for name in names if (value := figure_in(self, name)) is not None}

    @classmethod
    def whole_sample(cls) -> dict[str, Any]:
        """Return example facts that lack nothing: of the alternatives they have the first."""
        return cls.sample(*(name for group in cls.rules.either[:1] for name in group))

    def complaints(self) -> Iterable[Complaint]:
        """Yield what the facts make together that cannot be."""
        yield from super().complaints()
        yield from contradictions(self, self.rules, None)

    def complaints_in(self, campaign: Any) -> Iterable[Complaint]:
        """Yield what cannot be beside the figures that the campaign's releases share."""
        yield from super().complaints_in(campaign)
        if found := list(contradictions(self, self.rules, campaign)):
            by_itself = set(contradictions(self, self.rules, None))
            yield from (each for each in found if each not in by_itself)

    def doubts(self) -> Iterable[Complaint]:
        """Return the figures that can be, but hardly are."""
        return doubts(self, self.rules)

    def not_reckoned(self) -> Iterable[Complaint]:
        """Return the arithmetic that was left out because words stand for a figure."""
        return not_reckoned(self, self.rules)


class Finding(Declared):
    """A finding; its macro, in the campaign's `_findings.jinja`, holds the sentence for each of its cases."""

    macro: ClassVar[str]
    examples: ClassVar[tuple[Case, ...]]
    about_word: ClassVar[str] = "statement"
    once: ClassVar[bool | str | None] = None
    every: ClassVar[bool] = False
    in_list: ClassVar[str] = ""

    @classmethod
    def kind(cls) -> str:
        """Return the word that `about` takes for this kind; a finding without `about` is a statement."""
        return cls.about_word

    @property
    def listed_in(self) -> str:
        """The list of findings that it stands in; empty where the campaign has but one."""
        return getattr(self, "list", None) or self.in_list

    def topic(self) -> tuple[object, ...]:
        """Return what no two findings of a release can share: the kind, a field of it, or all that it says in words."""
        if self.once is True:
            return (self.kind(),)
        if isinstance(self.once, str):
            return (self.kind(), getattr(self, self.once))
        aside = {"list", *(name for name, field in self.rules.typed.items() if field.is_figure or field.instead)}
        said = ((name, value) for name, value in self if name not in aside)
        return tuple(
            fold(str(value)) for name, value in said if isinstance(value, str) or self._holds(name) in ("year", "day")
        )

    def counts_beyond(self, other: "Finding") -> Iterable[tuple[str, int, int]]:
        """Return each count that is larger than another finding allows, with its field and that most."""
        return ()

    @classmethod
    def _holds(cls, name: str) -> str | None:
        return field.holds if (field := cls.rules.typed.get(name)) else None
