"""A kind of finding as its sentences are read: its fields, what each can be in a sentence, and its values coerced."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.fields import Facts
from hmic_press.reading_back.figures_in_words import MOST, counts_of, days_of, masked, months_of, numbers_of, years_of
from hmic_press.text.folding import even_out

SLOT = "qxslotxq"  # stands where somebody's words go
_NOT_SAID = ("about", "list")


class KindOfFinding:
    """A kind of finding of a campaign; its findings are made of values one by one, whatever they are together."""

    def __init__(self, model: type[Finding], campaign: Campaign) -> None:
        self.model, self.campaign = model, campaign
        self.fields = [name for name in model.model_fields if name not in _NOT_SAID]

    def holds(self, field: str) -> str:
        """Return what a field holds, in the words of declarations."""
        declared = self.model.rules.typed.get(field)
        return str(declared.holds) if declared else "month" if field in ("since", "until") else "paragraph"

    @cached_property
    def _choices(self) -> re.Pattern[str] | None:
        chosen = [name for name in self.fields if self.holds(name) in ("choice", "grade")]
        offered = {word for name in chosen for word in self.model.offered(name, self.campaign)}
        words = "|".join(re.escape(even_out(word)) for word in sorted(offered, key=len, reverse=True))
        return re.compile(rf"\b(?:{words})\b") if words else None

    def masked(self, text: str) -> list[str]:
        """Return the words of a sentence with a sign for each figure, month, choice and grade: what stays of a case."""
        return masked(self._choices.sub("&", even_out(text)) if self._choices else text)

    def is_optional(self, field: str) -> bool:
        """Return whether a field can be left out."""
        return not self.model.model_fields[field].is_required()

    def make(self, facts: Mapping[str, Any]) -> Finding | None:
        """Return a finding of values that are each sound, None if one is not; together they may yet be impossible."""
        values = each_sound(self.model, facts)
        if values is None:
            return None
        made = self.model.model_construct(None, **{"about": self.model.kind(), **values})
        made._campaign = self.campaign
        return made

    def is_sound(self, facts: Mapping[str, Any]) -> bool:
        """Return whether the facts can be, together and in the campaign."""
        try:
            self.model.model_validate({"about": self.model.kind(), **facts}, context=self.campaign)
        except ValidationError:
            return False
        return True

    def candidates(self, field: str, text: str) -> Iterator[Any]:
        """Yield what a field can be in a sentence; None leaves it out, SLOT is for somebody's words."""
        holds = self.holds(field)
        declared = self.model.rules.typed.get(field)
        if declared:
            yield from (word for word in declared.instead if even_out(word) in even_out(text))
        if holds in ("count", "rank"):
            yield from counts_of(text)
        elif holds in ("number", "percent", "rate", "money", "change"):
            numbers = list(dict.fromkeys([*numbers_of(text)[:MOST], 0]))
            yield from numbers
            yield from (-number for number in numbers if holds == "change" and number)
        elif holds == "month":
            yield from months_of(text)[:MOST]
        elif holds == "day":
            yield from days_of(text)[:MOST]
        elif holds == "year":
            yield from years_of(text)[:MOST]
        elif holds in ("choice", "grade"):
            yield from self.model.offered(field, self.campaign)
        elif holds == "yes":
            yield from (True, False)
        else:
            yield SLOT
        if self.is_optional(field):
            yield None


def each_sound(model: type[Facts], facts: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return values as a model's fields hold them, None if one of them is not sound by itself."""
    try:
        return {name: _adapter(model, name).validate_python(value) for name, value in facts.items()}
    except ValidationError:
        return None


@lru_cache(maxsize=256)  # a campaign that is read anew has models of its own
def _adapter(model: type[Facts], field: str) -> TypeAdapter[Any]:
    known = model.model_fields[field]
    annotation: Any = known.annotation
    for each in known.metadata:
        annotation = Annotated[annotation, each]
    return TypeAdapter(annotation, config={"strict": True})
