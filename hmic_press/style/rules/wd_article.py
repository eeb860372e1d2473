"""Bodies: what they are called, and whether “the” belongs to the name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hmic_press.problems.errors import Level
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.terms import Terms, ending_of_names, one_of

_CAPITAL = r"[^\W\d_a-z][\w’'-]{0,30}"
_OPENERS = r"(?!(?:The|In|Since|For|At|By|From|With|When|While|As|And|But|On|To|Both|Neither|Between|Where|Data) )"
_COMMON = ("agency", "authority", "council", "government")
# After these words a name has ended; after others it may only say what kind of thing follows (“the EXB website”).
_FUNCTION = (
    "has|have|had|is|are|was|were|will|would|can|could|may|must|should|and|or|but|to|in|on|at|by|of|for|from|with|"
    "which|that|who|as|also|said|does|did|do|since|are|not"
)
NAME_ENDS = rf"(?=[.,:;?!)’']|$| (?:{_FUNCTION})\b)"


class Bodies(NamedTuple):
    """The patterns of a house's bodies: the names that have their endings, and whatever one is called."""

    name: re.Pattern[str]
    any: re.Pattern[str]


@lru_cache(maxsize=64)
def bodies_of(terms: Terms) -> Bodies:
    """Return what a house's words call bodies."""
    openers = rf"\b{_OPENERS}(?:{_CAPITAL} (?:(?:of|and|&) (?={_CAPITAL} ))?){{1,4}}?"
    name = rf"{openers}(?:{ending_of_names(terms.endings)})\b"
    named = one_of((*terms.named, *filter(None, [terms.house])))
    common = rf"\b[Tt]he (?:{one_of((terms.body, *terms.common, *_COMMON))})\b"
    return Bodies(re.compile(name), re.compile(rf"(?:{name}|\b(?:{named})\b|{common})(?![’']| (?:have|are|were)\b)"))


def article_before_name(proof: Proof) -> Iterator[Slip]:
    """Yield the mentions of a body that have “the” where most have none, and the other way round."""
    mentions: dict[str, dict[bool, list[Slip]]] = defaultdict(lambda: {True: [], False: []})
    own, named = dict(proof.words()), bodies_of(proof.terms).name
    for number, text in enumerate(proof.printed):
        for found in named.finditer(text):
            if re.compile(NAME_ENDS).match(text, found.end()):
                has_it = text[max(0, found.start() - 4) : found.start()].casefold() == "the "
                start = found.start() - 4 * has_it
                slip = Slip(number, start, found.end(), found.group() if has_it else f"the {found.group()}")
                mentions[found.group()][has_it].append(slip)
    for sides in mentions.values():
        few, many = sorted(sides.values(), key=len)
        if few and len(few) < len(many):
            yield from (slip for slip in few if own.get(slip.passage, "")[slip.end - 1 : slip.end] not in ("", HIDDEN))


RULES = (
    Rule(
        id="WD03",
        name="article-before-body",
        level=Level.WARN,
        says="The name of the body has “the” here and not elsewhere, or the other way round.",
        remedy="Write the name as everywhere else.",
        says_body=True,
        wrong="Northgate Council is open. In Northgate Council, staff read. The Northgate Council is well.",
        better="Northgate Council is open. In Northgate Council, staff read. Northgate Council is well.",
        right="Northgate Council has a policy. EXB read the Northgate Council policy.",
        find=article_before_name,
    ),
)
