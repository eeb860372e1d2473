"""What a copy of a release says: its data, its own words, and what is in doubt."""

from typing import Any, NamedTuple

from hmic_press.facts.name import Name
from hmic_press.reading_back.copy import Block, Copy
from hmic_press.reading_back.grammar import Grammar
from hmic_press.reading_back.known_release import Known
from hmic_press.reading_back.read_sentence import Reading


class Own(NamedTuple):
    """Somebody's words in a copy: where they go, and the standard sentence that is near them, if one is."""

    field: str
    block: Block
    near: Reading | None = None


class Changed(NamedTuple):
    """Shared wording that a copy has otherwise, or lacks (`block` is None), in its part."""

    part: str
    standard: str
    block: Block | None


class Read(NamedTuple):
    """What a copy of a release says.

    `lines` has the line of each field that is data; `copy` has the marks of titles that its format lacks; `origins` say
    which entry of its file each finding and note was; `kept` are the values that it lacks, and that stay.
    """

    grammar: Grammar
    name: Name
    facts: dict[str, Any]
    copy: Copy
    known: Known | None
    lines: dict[str, int]
    own: list[Own]
    changed: list[Changed]
    unknown: list[Block]
    origins: dict[str, list[int | None]]
    kept: dict[str, Any]

    @property
    def undecided(self) -> bool:
        """Whether a person has something to decide."""
        return bool(self.changed or self.unknown or self.kept or any(each.near for each in self.own))
