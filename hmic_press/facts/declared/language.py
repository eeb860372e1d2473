"""What can be stated in one campaign: read from its declaration, with the models that follow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import ValidationError

from hmic_press.facts.declared.declaration import Declaration, KindDeclared
from hmic_press.facts.declared.field import Known
from hmic_press.facts.declared.finding import A_BODY, Declared, Finding
from hmic_press.facts.declared.made import any_of_kinds, make_kinds, make_table
from hmic_press.facts.declared.pointing import Found
from hmic_press.facts.declared.vocabulary import HOLDS

Base = TypeVar("Base", bound=Declared)


class Misdeclared(ValueError):
    """A declaration that is not in the language; `complaints` are all that is wrong, each with its path."""

    def __init__(self, complaints: list[Found]) -> None:
        self.complaints = complaints
        super().__init__("; ".join(complaint.problem for _, complaint in complaints))


@dataclass(frozen=True)
class Language:
    """A campaign's declaration, and the models that are made of it, each when it is first asked for.

    `called` is what examples call a body.
    """

    declaration: Declaration
    known: Known
    called: str = A_BODY

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> "Language":
        """Return the language that the values of a findings.toml declare; raises Misdeclared with all that is wrong.

        Floats are read as `Decimal` beforehand, so that 89.10 keeps its nought.
        """
        known = _known(values)
        try:
            return cls(Declaration.model_validate(values, context=known), known)
        except ValidationError as error:
            from hmic_press.facts.declared.mistakes import mistakes  # only an error needs it

            raise Misdeclared(mistakes(error, values)) from None

    @cached_property
    def kinds(self) -> dict[str, type[Finding]]:
        """The kinds of finding by what they are about, somebody's own words first."""
        return make_kinds(self.declaration, self.known, self.called)

    @cached_property
    def any_finding(self) -> Any:
        """The type of any of its findings, as a field of a model has it: list[language.any_finding]."""
        return any_of_kinds(self.kinds)

    @cached_property
    def figures(self) -> type[Declared]:
        """The model of the figures that all releases of the campaign share."""
        return make_table("Figures", self.declaration.campaign, self.known, Declared, "Figures of the campaign.")

    def body(self, base: type[Base]) -> type[Base]:
        """Return the model of the body's own table: a base with its name, and the fields that are declared."""
        return make_table(base.__name__, self.declaration.body, self.known, base, base.__doc__ or "")

    def unsound(self) -> Iterator[Found]:
        """Yield the examples and the cases of the declaration that its own models refuse."""
        from hmic_press.facts.declared.unsound import impossible_cases, wrong_examples  # no release needs it

        for path, table, model in self._tables():
            yield from wrong_examples(path, table, model)
            if isinstance(table, KindDeclared):
                yield from impossible_cases(path, table, model)

    def _tables(self) -> Iterator[tuple[tuple[str | int, ...], Any, type[Declared]]]:
        yield ("campaign",), self.declaration.campaign, self.figures
        yield ("body",), self.declaration.body, self.body(Declared)
        for number, kind in enumerate(self.declaration.findings):
            yield ("findings", number), kind, self.kinds[kind.about.word]


def _known(values: Mapping[str, Any]) -> Known:
    """Return what stands in other places of a declaration, as far as it can be read."""
    scales = _each(values.get("scales"))
    campaign = values.get("campaign")
    fields = campaign.get("fields") if isinstance(campaign, Mapping) else None
    return Known(
        {name: tuple(map(str, grades)) for name, grades in scales.items() if isinstance(grades, list)},
        tuple(str(each["name"]) for each in _tables(values.get("lists")) if "name" in each),
        {
            str(each["name"]): str(each["holds"])
            for each in _tables(fields)
            if "name" in each and each.get("holds") in list(HOLDS)
        },
    )


def _each(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
