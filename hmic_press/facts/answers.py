"""What a person types for a field, as the value that a file would hold."""

import re
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import value_of
from hmic_press.facts.fields import is_month
from hmic_press.text.written_dates import read_day, read_month_alone, read_time

_HOW = {
    int: "Answer with a whole number in figures: 12, or 1,204. 0 says that there were none.",
    Decimal: "Answer with a number in figures: 12, or 89.1.",
    bool: "Answer yes or no.",
    date: "Answer with a day: 13 December 2012, or 2012-12-13.",
    datetime: "Answer with a day and a time: 13 December 2012, 00:01, or 2012-12-13 00:01.",
}
_WORDS = "Answer in words. A star on each side sets a title: *Fear or Favour*."
YES = {"yes": True, "true": True, "no": False, "false": False}


def read_answer(field: FieldInfo, answer: str) -> Any:
    """Return the answer as a count, a yes or no, a day or a time where the field holds one; else as it was typed.

    What cannot be read so is returned as it was typed too: the model says what is wrong with it.
    """
    value = value_of(field.annotation)
    if value is int and re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+|-?[0-9]+", answer):
        with suppress(ValueError):  # too many digits for a number of anything
            return int(answer.replace(",", ""))
    if value is Decimal and re.fullmatch(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", answer):
        return read_figure(answer)
    if value is bool:
        return YES.get(answer.casefold(), answer)
    if value is datetime:
        return read_time(answer) or answer
    if value is date:
        return read_day(answer) or answer
    if is_month(field):
        return read_month_alone(answer) or answer
    return answer


def read_figure(typed: str) -> int | Decimal:
    """Return a figure as it is typed, with commas or without: 85 is printed 85, and 85.0 as that."""
    figure = typed.replace(",", "")
    return Decimal(figure) if "." in figure else int(figure)


def example_of(field: FieldInfo, value: Any = None) -> str:
    """Return the example of a field, or a value of it, as a person would type it."""
    example = (field.examples or [""])[0] if value is None else value
    if isinstance(example, bool):
        return "yes" if example else "no"
    return f"{example:%Y-%m-%d %H:%M}" if isinstance(example, datetime) else str(example)


def how_to_answer(field: FieldInfo) -> str:
    """Return how a person can answer what a field asks for."""
    return _HOW.get(value_of(field.annotation), _WORDS)
