"""What stands about a release above and below its text, read back."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from hmic_press.facts.details import Details
from hmic_press.reading_back.align import Pair
from hmic_press.reading_back.captures import capture
from hmic_press.reading_back.copy import Block
from hmic_press.reading_back.figures_in_words import days_of
from hmic_press.reading_back.grammar import CONTACT, REFERENCE

_EMBARGO = re.compile(r"EMBARGOED UNTIL (\d\d):(\d\d) \w+ on \w+ (\d{1,2} \w+ \d{4})")


def details_of(blocks: Sequence[Block], pairs: Sequence[Pair], shared: Details) -> dict[str, Any]:
    """Return the details that a copy bears, without those that the campaign has for all its releases."""
    found: dict[str, Any] = {}
    for pair in pairs:
        if pair.block is None or pair.expected is None:
            continue
        text, string = pair.block.text, pair.expected.string
        if pair.expected.part == "reference" and (said := capture(string, text, [REFERENCE])):
            found["reference"] = said[REFERENCE]
        elif pair.expected.part == "contact" and (said := capture(string, text, [CONTACT])):
            found["contact"] = said[CONTACT]
        elif pair.expected.part == "date" and (days := days_of(text)):
            found["date"] = days[0]
        elif pair.expected.part == "end":
            found["ends"] = True
    for block in blocks[:3]:
        if (said_until := _EMBARGO.fullmatch(block.text)) and (days := days_of(said_until[3])):
            hour, minute = int(said_until[1]), int(said_until[2])
            found["embargo"] = datetime(days[0].year, days[0].month, days[0].day, hour, minute)
    found = {name: value for name, value in found.items() if getattr(shared, name) != value}
    if shared.ends and not any(pair.expected and pair.expected.part == "end" and pair.block for pair in pairs):
        found["ends"] = False
    return found


def is_the_embargo(block: Block, facts: Mapping[str, Any]) -> bool:
    """Return whether a line is the embargo's, which is read as a detail."""
    return block.text.startswith("EMBARGOED UNTIL") and "embargo" in facts.get("release", {})
