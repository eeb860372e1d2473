"""What a house writes, as the rules of style are to read it."""

from typing import Annotated

from pydantic import AfterValidator

from hmic_press.facts.fields import Facts, Line, complain
from hmic_press.problems.words import houses

_LONGEST_CODE = 5


def _area_code(value: str) -> str:
    if not (value.isascii() and value.isdigit() and value[0] == "0" and len(value) <= _LONGEST_CODE):
        complain(houses.not_an_area_code(value))
    return value


AreaCode = Annotated[Line, AfterValidator(_area_code)]


class Words(Facts):
    """`[style]` of a house: its own words and names, without which the rules that ask for them find nothing.

    What each list is for: `Terms` of the house style.
    """

    notes_heading: Line | None = None
    regions: list[Line] = []
    area_codes: list[AreaCode] = []
    endings: list[Line] = []
    named: list[Line] = []
    common: list[Line] = []
    people: list[Line] = []
    one_name: list[Line] = []
    abbreviations: list[Line] = []
    common_nouns: list[Line] = []
    offices: list[Line] = []
    after_the: list[Line] = []
    counted: list[Line] = []
