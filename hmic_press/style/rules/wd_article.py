"""Bodies, such as a force: what they are called, and whether “the” belongs to the name."""

import re
from collections import defaultdict
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Rule, Slip

_CAPITAL = r"[^\W\d_a-z][\w’'-]{0,30}"
_OPENERS = r"(?!(?:The|In|Since|For|At|By|From|With|When|While|As|And|But|On|To|Both|Neither|Between|Where|Data) )"
_KIND = r"(?:Police Service(?! of)|Police(?! Service)|Constabulary)"
_FORCE = rf"\b{_OPENERS}(?:{_CAPITAL} (?:(?:of|and|&) (?={_CAPITAL} ))?){{1,4}}?{_KIND}\b"
_NAMED = rf"(?:{_FORCE}|\bPolice Service of Northern Ireland|\bHMIC)\b"
_GENERIC = r"\b[Tt]he (?:force|police service|service|inspectorate|constabulary|agency|council|authority|government)\b"
BODY = re.compile(rf"(?:{_NAMED}|{_GENERIC})(?![’']| (?:have|are|were)\b)")
FORCE = re.compile(_FORCE)
# After these words a name has ended; after others it may only say what kind of thing follows (“the HMIC website”).
_FUNCTION = (
    "has|have|had|is|are|was|were|will|would|can|could|may|must|should|and|or|but|to|in|on|at|by|of|for|from|with|"
    "which|that|who|as|also|said|does|did|do|since|are|not"
)
NAME_ENDS = rf"(?=[.,:;?!)’']|$| (?:{_FUNCTION})\b)"


def article_before_name(proof: Proof) -> Iterator[Slip]:
    """Yield the mentions of a force that have “the” where most have none, and the other way round."""
    mentions: dict[str, dict[bool, list[Slip]]] = defaultdict(lambda: {True: [], False: []})
    own = dict(proof.words())
    for number, text in enumerate(proof.printed):
        for found in FORCE.finditer(text):
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
        name="article-before-force",
        level=Level.WARN,
        says="The name of the force has “the” here and not elsewhere, or the other way round.",
        remedy="Write the name as everywhere else.",
        wrong="City of London Police is open. In City of London Police, staff read. The City of London Police is well.",
        better="City of London Police is open. In City of London Police, staff read. City of London Police is well.",
        right="City of London Police has a policy. HMIC read the City of London Police policy.",
        find=article_before_name,
    ),
)
