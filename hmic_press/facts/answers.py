"""What a person types for a field, as the value that a file would hold."""

import re
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from pydantic.fields import FieldInfo

from hmic_press.facts.tables import value_of

_WAYS = ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y")  # of writing a day in this country
_TIMES = ("T%H:%M:%S", " %H:%M:%S", "T%H:%M", " %H:%M", ", %H:%M")
_YES = {"yes": True, "true": True, "no": False, "false": False}


def read_answer(field: FieldInfo, answer: str) -> Any:
    """Return the answer as a count, a yes or no, a day or a time where the field holds one; else as it was typed.

    What cannot be read so is returned as it was typed too: the model says what is wrong with it.
    """
    value = value_of(field.annotation)
    if value is int and re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+|-?[0-9]+", answer):
        with suppress(ValueError):  # too many digits for a number of anything
            return int(answer.replace(",", ""))
    if value is bool:
        return _YES.get(answer.casefold(), answer)
    if value is datetime or value is date:
        for way in _WAYS if value is date else [day + time for day in _WAYS for time in _TIMES]:
            with suppress(ValueError):
                read = datetime.strptime(answer, way)
                return read.date() if value is date else read
    return answer


def example_of(field: FieldInfo) -> str:
    """Return the example of a field as a person would type it."""
    example = (field.examples or [""])[0]
    if isinstance(example, bool):
        return "yes" if example else "no"
    return f"{example:%Y-%m-%d %H:%M}" if isinstance(example, datetime) else str(example)
