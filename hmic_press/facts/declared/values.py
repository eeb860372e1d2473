"""The types of the values of declared fields, strict, with the words for what they refuse."""

import operator
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema

from hmic_press.facts.declared.field import FieldDeclared, Known
from hmic_press.facts.fields import Day, Line, Month, Paragraph, complain
from hmic_press.problems.words import figures
from hmic_press.text.figures import PER_CENT, POINTS, Figure
from hmic_press.text.lists import Word

_YEAR = re.compile(r"((?:1[5-9]|20|21)\d\d)(?:/(\d\d))?")
_WHOLE = ("count", "rank")
_PLAIN: dict[str, Any] = {"month": Month, "day": Day, "yes": bool, "line": Line, "paragraph": Paragraph}


def type_of(field: FieldDeclared, known: Known, others: dict[str, FieldDeclared]) -> Any:
    """Return the type of a field's value; `others` are the fields of its table, of which a change may be."""
    holds = str(field.holds)
    if holds in _PLAIN:
        return _PLAIN[holds]
    if holds in ("choice", "grade"):
        return _one_of(field, known, others)
    if holds == "year":
        return Annotated[int | str, PlainValidator(_year), WithJsonSchema({"type": ["integer", "string"]})]
    if holds in _WHOLE and not field.instead:
        return Annotated[int, Field(ge=_least(field), le=int(_most(field)))]
    return _figure(field, others)


def _one_of(field: FieldDeclared, known: Known, others: dict[str, FieldDeclared]) -> Any:
    graded = any(name in others and others[name].holds == "grade" for name in field.follows)
    choices = field.words(known, graded=graded)
    literal: Any = operator.getitem(Literal, tuple(choice.word for choice in choices))
    if field.holds == "choice" and not any(choice.own for choice in choices):
        return literal
    scale = known.scales[str(field.scale)] if field.holds == "grade" else ()
    made = {choice.word: Word.of(choice.word, choice.own, scale) for choice in choices}
    return Annotated[literal, AfterValidator(made.__getitem__)]


def _least(field: FieldDeclared) -> int:
    return {"rank": 1, "change": -(10**15)}.get(str(field.holds), 0)


def _most(field: FieldDeclared) -> Decimal:
    if field.most is None and field.holds == "rank" and isinstance(field.of, int):
        return Decimal(field.of)
    return Decimal(field.row.most) if field.most is None else field.most


def unit_of(field: FieldDeclared, others: dict[str, FieldDeclared]) -> str:
    """Return what a figure counts: a change in a percent is in points."""
    if field.holds != "change" or field.unit:
        return field.unit or ""
    of = others.get(str(field.of))
    return POINTS if of and of.holds == "percent" else (of.unit if of and of.unit else PER_CENT)


def _figure(field: FieldDeclared, others: dict[str, FieldDeclared]) -> Any:
    """Return the type of a decimal, or of a figure that words may stand for."""
    whole, unit, least, most = field.holds in _WHOLE, unit_of(field, others), _least(field), _most(field)
    places = 2 if field.holds == "money" else field.places

    def read(value: Any, info: ValidationInfo) -> Any:
        name = info.field_name or field.name
        if isinstance(value, str) and value.strip() in field.instead:
            return value.strip()
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            example, optional = str(field.row.example), field.optional
            complain(figures.not_a_figure(name, value, example, field.instead, optional=optional))
        number = value if isinstance(value, int | Decimal) else Decimal(str(value))
        _check(name, Decimal(number), least, most, places, whole=whole)
        return number if whole else Figure.of(number, unit)

    number: dict[str, Any] = {"type": "integer" if whole else "number"}
    number |= {"minimum": least} if field.holds != "change" else {}
    number |= {"maximum": int(most) if most == int(most) else float(most)} if most < 10**15 else {}
    shown = {"anyOf": [number, {"enum": list(field.instead)}]} if field.instead else number
    kind: Any = int if whole else Decimal
    return Annotated[kind | str if field.instead else kind, PlainValidator(read), WithJsonSchema(shown)]


def _check(name: str, number: Decimal, least: int, most: Decimal, places: int | None, *, whole: bool) -> None:
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent > 0 or exponent < -15 or number.adjusted() > 15:
        complain(figures.with_exponent(name, number))
    if whole and exponent:
        complain(figures.whole_number(name, number))
    if places is not None and -exponent > places:
        complain(figures.too_many_places(name, number, places))
    if number < least or (number.is_signed() and least == 0):
        complain(figures.below(name, number, least))
    if number > most:
        complain(figures.above(name, number, most))


def _year(value: Any, info: ValidationInfo) -> Any:
    text = value.strip() if isinstance(value, str) else str(value)
    found = _YEAR.fullmatch(text)
    if isinstance(value, bool) or not found or isinstance(value, int) != (found[2] is None):
        complain(figures.not_a_year(info.field_name or "this", value))
    if found[2] and (int(found[1]) + 1) % 100 != int(found[2]):
        complain(figures.not_a_year(info.field_name or "this", value))
    return value if isinstance(value, int) else text
