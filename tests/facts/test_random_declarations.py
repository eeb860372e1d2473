"""Declarations damaged at random: they are read, or told what is wrong; nothing else happens."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hmic_press.facts.declared.finding import Declared
from hmic_press.facts.declared.language import Language, Misdeclared
from tests.support.declared import OF_2012, RECYCLING, values_of
from tests.support.thorough import THOROUGH

FILES = [OF_2012, RECYCLING]
WRONG = st.one_of(
    st.sampled_from(
        ["", " ", "x", "grade", "rate", "count", "change", "choice", "rank", "a\nb", "\u202e", 0, 1, -1, 10**30]
    ),
    st.sampled_from([True, False, 0.5, Decimal("NaN"), Decimal("1E+9"), date(2012, 12, 13), [], {}, [[]], [{}], ["x"]]),
    st.sampled_from([{"x": 1}, {"is": "x"}, [1, 2], ["rate", "rate"], [["rate"]], {"name": "rate", "holds": "rate"}]),
)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        yield (*path, step)
        yield from _paths(inner, (*path, step))


PATHS = {file.stem: list(_paths(values_of(file.read_text("utf-8")))) for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@settings(deadline=None, max_examples=600 if THOROUGH else 60)
@given(data=st.data())
def test_a_damaged_declaration_is_read_or_told(file: Any, data: st.DataObject) -> None:
    """A value of another type, a word taken out or misspelt: complaints with words, or models that can be used."""
    values = deepcopy(values_of(file.read_text("utf-8")))
    path = data.draw(st.sampled_from(PATHS[file.stem]))
    place: Any = values
    for step in path[:-1]:
        place = place[step]
    match data.draw(st.sampled_from(["put", "take out", "misspell"])):
        case "put":
            place[path[-1]] = data.draw(WRONG)
        case "take out":
            del place[path[-1]]
        case "misspell" if isinstance(place, dict):
            place[f"{path[-1]}s"] = place.pop(path[-1])
    try:
        language = Language.read(values)
    except Misdeclared as error:
        assert error.complaints
        assert all(complaint.problem and complaint.remedy for _, complaint in error.complaints)
        return
    for kind in language.kinds.values():
        assert kind.examples
    assert language.body(Declared)
    assert all(complaint.problem for _, complaint in language.unsound())
