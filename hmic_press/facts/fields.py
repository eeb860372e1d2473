"""The kinds of value that a field of a TOML file can hold, and the model that every table of facts is.

What a field is called and for is said once, beside it in its model: `known_as`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, NoReturn, Self, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from hmic_press.facts.annotations import choices_of
from hmic_press.facts.london_time import NoSuchTime, absolute, in_london
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import dates, texts
from hmic_press.text.characters import Unfit, admit
from hmic_press.text.english import month_order
from hmic_press.text.list_marks import is_list

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def complain(*complaints: Complaint) -> NoReturn:
    """Raise complaints for whoever validates to find; the reader of files gives them their place."""
    raise PydanticCustomError("complaints", "{count}", {"count": len(complaints), "complaints": complaints})


def known_as(title: str, description: str, *examples: Any) -> Any:
    """Return what staff call a field, what it is for in one sentence, and values that it accepts."""
    return Field(title=title, description=description, examples=list(examples))


class Facts(BaseModel):
    """A table of facts: strict, no unknown keys, unchangeable."""

    open: ClassVar[Collection[str]] = ()  # the fields for which other words than those offered can be given
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    @classmethod
    def sample(cls, *more: str) -> dict[str, Any]:
        """Return example facts: of every field that must be given, and of those named."""
        fields = cls.model_fields.items()
        return {name: (field.examples or [])[0] for name, field in fields if field.is_required() or name in more}

    @classmethod
    def offered(cls, field: str, campaign: Any) -> Sequence[str]:
        """Return the words that can be given for a field: the few that it can be, or those that the campaign knows."""
        return choices_of(cls.model_fields[field].annotation)

    def complaints(self) -> Iterable[Complaint]:
        """Return what the facts make together that cannot be, all of it."""
        return ()

    def complaints_in(self, campaign: Any) -> Iterable[Complaint]:
        """Return what the facts contradict of a campaign, which is the context of a validation that knows one."""
        return ()

    @model_validator(mode="after")
    def _consistent(self, info: ValidationInfo) -> Self:
        against = self.complaints_in(info.context) if info.context is not None else ()
        if complaints := (*against, *self.complaints()):
            complain(*complaints)
        return self


def _text(check: Callable[[str, str], None]) -> AfterValidator:
    def validate(value: Any, info: ValidationInfo) -> Any:
        name = info.field_name or "this"
        try:
            text = admit(value)
        except Unfit as unfit:
            complain(texts.unfit(unfit.character, unfit.name))
        if not text.strip():
            complain(texts.empty(name))
        check(text.strip(), name)
        return text.strip()

    return AfterValidator(validate)


def _one_line(text: str, name: str) -> None:
    if "\n" in text:
        complain(texts.several_lines(name))


def _one_paragraph(text: str, name: str) -> None:
    if found := _BLANK_LINE.search(text):
        complain(texts.blank_line_inside(name, found.group()))
    if is_list(text):
        complain(texts.list_inside(name))


def _one_month(text: str, name: str) -> None:
    try:
        month_order(text)
    except ValueError:
        complain(dates.not_a_month(text))


def _without_marks(text: str, name: str) -> None:
    if text[0] in '“"' and text[-1] in '”"':
        complain(texts.within_marks(name))


def _day(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, date) or isinstance(value, datetime):
        complain(dates.not_a_day(info.field_name or "this", value))
    return value


def _london_time(value: Any, info: ValidationInfo) -> Any:
    name = info.field_name or "this"
    if not isinstance(value, datetime):
        complain(dates.not_a_time(name, value))
    if value.tzinfo or value.second or value.microsecond:
        complain(dates.too_exact_a_time(name, value, in_london(value) if value.tzinfo else value))
    try:
        absolute(value)
    except NoSuchTime as error:
        complain(dates.no_such_time(value, twice=error.twice))
    return value


Line = Annotated[str, _text(_one_line)]
Paragraph = Annotated[str, _text(_one_paragraph)]
Speech = Annotated[str, _text(_without_marks)]
Month = Annotated[str, _text(_one_month)]
_IN_MONTHS = get_args(Month)[1]
Count = Annotated[int, Field(ge=0, le=100_000)]
Day = Annotated[date, BeforeValidator(_day)]
LondonTime = Annotated[datetime, BeforeValidator(_london_time)]


def is_month(field: FieldInfo) -> bool:
    """Return whether a field holds a month and its year."""
    return _IN_MONTHS in field.metadata or any(_IN_MONTHS in get_args(part) for part in get_args(field.annotation))
