"""The values of a declaration, read strictly: names, numbers, choices, one word or several."""

import re
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ValidationInfo

from hmic_press.facts.declared.vocabulary import HOLDS
from hmic_press.facts.fields import Line, complain
from hmic_press.problems.words import declarations as words
from hmic_press.problems.words import declared_shapes as shapes
from hmic_press.text.figures import exact

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
# What every finding or body has already, and what stands in a file's findings beside their fields.
_OURS = {"about", "since", "until", "statement", "list", "period", "case", "name", "pronoun", "macro", "open"}


class Choice(NamedTuple):
    """One of the words that a field can be, and the words that it brings."""

    word: str
    own: dict[str, str]


def _name(value: str, info: ValidationInfo) -> str:
    if not _NAME.fullmatch(value):
        complain(shapes.not_a_name(info.field_name or "name", value))
    return value


def _field_name(value: str, info: ValidationInfo) -> str:
    if value in _OURS:
        complain(words.reserved(value))
    if hasattr(BaseModel, value) or value.startswith("model_") or value in ("complaints", "sample", "topic", "asks"):
        complain(words.reserved(value, "the tool needs it for itself"))
    return _name(value, info)


def _holds(value: Any) -> str:
    if value not in list(HOLDS):
        complain(words.unknown_holds(value, HOLDS))
    return str(value)


def _number(value: Any, info: ValidationInfo) -> Decimal:
    name = info.field_name or "this"
    try:
        number = exact(value)
    except ValueError:
        complain(shapes.not_a_number(name, value, "100"))
    if number < 0 and name != "between":
        complain(shapes.not_a_number(name, value, "100"))
    return number


def _bounds(value: Any, info: ValidationInfo) -> tuple[Decimal, Decimal]:
    if not isinstance(value, list):
        complain(shapes.not_a_list("between", value, "[10, 500]"))
    if len(value) != 2:
        complain(words.not_two_bounds(len(value)))
    low, high = (_number(each, info) for each in value)
    if low >= high:
        complain(words.bounds_backwards(low, high))
    return low, high


def _places(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 6:
        complain(shapes.not_a_number("places", value, "1"))
    return value


def _per(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return f"{value:,}"
    if not isinstance(value, str) or not value.strip():
        complain(shapes.not_words("per", value))
    return value.strip()


def _of(value: Any) -> int | str:
    if isinstance(value, bool) or not isinstance(value, int | str) or (isinstance(value, int) and value < 1):
        complain(shapes.not_a_number("of", value, "300"))
    return value


def _choices(value: Any) -> list[Choice]:
    if not isinstance(value, list):
        complain(shapes.not_a_list("choices", value, '["good", "better"]'))
    found = [_choice(each) for each in value]
    keys = list(dict.fromkeys(key for each in found for key in each.own))
    for each in found:
        if lacking := [key for key in keys if key not in each.own]:
            complain(words.lacks_own_word(each.word, lacking))
    for key in keys:
        if hasattr(str, key) or key in ("is", "scale") or not _NAME.fullmatch(key):
            complain(words.reserved(key, "every word has one already"))
    return found


def _choice(value: Any) -> Choice:
    table = {"is": value} if isinstance(value, str) else value
    if not isinstance(table, dict) or not all(isinstance(each, str) and each.strip() for each in table.values()):
        complain(words.not_a_choice_declared(value))
    if "is" not in table:
        complain(shapes.missing("is", '{ is = "good progress", to = "in" }'))
    return Choice(table["is"].strip(), {key: own for key, own in table.items() if key != "is"})


def _one_or_several(value: Any, info: ValidationInfo) -> list[str]:
    several = [value] if isinstance(value, str) else value
    if not isinstance(several, list) or not several or not all(isinstance(each, str) for each in several):
        complain(shapes.not_words(info.field_name or "this", value))
    return several


def _once(value: Any) -> bool | str:
    if value is not True and not isinstance(value, str):
        complain(shapes.not_yes("once", value))
    return value


def _target(value: Any) -> Decimal | str:
    return value if isinstance(value, str) else _wanted(value)


def _wanted(value: Any) -> Decimal:
    try:
        return exact(value)
    except ValueError:
        complain(shapes.not_a_number("to", value, "100"))


Name = Annotated[Line, AfterValidator(_name)]
FieldName = Annotated[Line, AfterValidator(_field_name)]
HoldsWord = Annotated[str, BeforeValidator(_holds)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Bounds = Annotated[tuple[Decimal, Decimal], BeforeValidator(_bounds)]
Places = Annotated[int, BeforeValidator(_places)]
Per = Annotated[str, BeforeValidator(_per)]
Of = Annotated[int | str, BeforeValidator(_of)]
Choices = Annotated[list[Choice], BeforeValidator(_choices)]
Words = Annotated[list[Line], BeforeValidator(_one_or_several)]
Once = Annotated[bool | str, BeforeValidator(_once)]
Target = Annotated[Decimal | str, BeforeValidator(_target)]
