"""What a house's own words are, as far as rules ask for them; a rule finds nothing that its house has no word for."""

import re
from functools import lru_cache
from typing import NamedTuple

_SMALL = ("a", "and", "for", "in", "of", "the", "to")
NEVER = "(?!)"  # matches nothing
NAME_GOES_ON = r"(?: of [^\W\d_a-z])"


class Terms(NamedTuple):
    """The words of a house: what it is called, what it calls others, and what it writes small.

    `endings` end the names of bodies (“Anytown Council”), `named` are bodies whose names end otherwise, and `common`
    what one is called for short (“the council”). `people` are many though the word has no s, `one_name` are names of
    one thing that hold “and”. `common_nouns` are written small; so are `offices`, unless a name goes on, and
    `after_the`, where “the” stands before and no “of” after. `counted` are things that are fewer, not less.
    """

    house: str = ""
    body: str = "body"
    speaker_title: str = ""
    regions: tuple[str, ...] = ()
    notes_heading: str = ""
    area_codes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    one_name: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    common_nouns: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    after_the: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()


NO_TERMS = Terms()  # of no house


def one_of(words: tuple[str, ...]) -> str:
    """Return a pattern of any of some words, the longest first; of nothing if there are none."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or NEVER


@lru_cache(maxsize=64)
def ending_of_names(endings: tuple[str, ...]) -> str:
    """Return a pattern of what the names of bodies end in, where no name goes on."""
    longest_first = sorted(endings, key=len, reverse=True)
    rows = []
    for ending in longest_first:
        longer = [other[len(ending) :] for other in longest_first if other.startswith(f"{ending} ")]
        rows.append(f"{re.escape(ending)}(?!{'|'.join((NAME_GOES_ON, *map(re.escape, longer)))})")
    return "|".join(rows) or NEVER


def with_capitals(words: str) -> str:
    """Return a common noun as it is written by mistake: each word but the small ones with a capital."""
    return re.sub(r"[^\W\d_]+", lambda found: found[0] if found[0] in _SMALL else found[0].capitalize(), words)
