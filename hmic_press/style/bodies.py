"""Bodies, such as a force: what they are called, and which pronoun stands for them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from hmic_press.style.proof import HIDDEN, Proof, Sentence
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

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PLURAL_PRONOUN = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.I)
_PEOPLE = re.compile(
    r"(?:staff|(?:every|any|some)(?:one|body)|people|children|men|women|public|those|these|both|others|many|several|few"
    r"|who|we|you|each|all|police|media)$"
)
_NO_PLURAL = re.compile(
    r"(?:this|was|has|his|does|always|perhaps|unless|whereas|towards|across|its|hers|ours|yours|theirs"
    r"|\w*(?:ss|us|is|[’']s)|\w{1,3})$"
)
_GOVERNED = re.compile(r"(\S{1,40}) (?:to|in|on|of|about|for|with) (?:how|the way|what|where|why)$")
_SEES_FIT = re.compile(r"they (?:see fit|think fit|wish|choose|please)\b")


def _may_be_they(word: str) -> bool:
    word = word.casefold()
    return bool(_PEOPLE.match(word) or (word.endswith("s") and not _NO_PLURAL.match(word)))


def plural_for_a_body(proof: Proof) -> Iterator[Slip]:
    """Yield “they” where the sentence names one body, and nothing else that they could be."""
    for sentence in proof.sentences:
        words = sentence.words
        found = _PLURAL_PRONOUN.search(words)
        if not found or not (bodies := list(BODY.finditer(words, 0, found.start()))):
            continue
        before = words[: found.start()].rstrip()
        governed = _GOVERNED.search(before[-60:])
        apart = [each.span() for each in bodies]
        others = [
            word.group()
            for word in _WORD.finditer(before)
            if not any(start <= word.start() < end for start, end in apart)
        ]
        if governed and governed[1] in others:
            others.reverse()
            others.remove(governed[1])
        agent = _SEES_FIT.match(words, found.start())  # things see nothing fit: only people and bodies do
        if any(_may_be_they(word) and not (agent and word in ("These", "Those")) for word in others):
            continue
        if len(bodies) == 1 or not re.search(r"\band\b", words[bodies[0].start() : bodies[-1].end()]):
            start = sentence.start + found.start()
            single = {"they": "it", "them": "it", "their": "its", "theirs": "its own", "themselves": "itself"}
            yield Slip(sentence.passage, start, start + len(found.group()), single[found.group().casefold()])


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


_BEFORE_SUBJECT = re.compile(r"(?:(?:In|Since|Between|By|During) [\w ]{4,40},? )?(?:[Tt]he )?")
_SINGULAR_PRONOUN = re.compile(r"\bits?\b(?! (?:is|was) (?:important|vital|clear|right|likely))")


def _opens_with_body(sentence: Sentence) -> bool:
    found = BODY.search(sentence.words, 0, 120)
    return bool(found and _BEFORE_SUBJECT.fullmatch(sentence.words, 0, found.start()))


def singular_for_a_body(proof: Proof) -> Iterator[Slip]:
    """Yield “it” and “its” in a sentence whose subject is a body."""
    for sentence in proof.sentences:
        if _SINGULAR_PRONOUN.search(sentence.words) and _opens_with_body(sentence):
            for found in _SINGULAR_PRONOUN.finditer(sentence.words):
                start = sentence.start + found.start()
                new = "their" if found.group() == "its" else "they"
                yield Slip(sentence.passage, start, start + len(found.group()), new)


RULES = (
    Rule(
        id="WD02",
        name="pronoun-number",
        level="warn",
        says="A plural pronoun stands for one body, which is “it” to the house.",
        remedy="Write “it” or “its”, and the verb to match.",
        wrong="Kent Police has made improvements to how they manage integrity issues.",
        better="Kent Police has made improvements to how it manages integrity issues.",
        right="Police forces have made improvements to how they manage integrity issues.",
        find=plural_for_a_body,
    ),
    Rule(
        id="WD03",
        name="article-before-force",
        level="warn",
        says="The name of the force has “the” here and not elsewhere, or the other way round.",
        remedy="Write the name as everywhere else.",
        wrong="City of London Police is open. In City of London Police, staff read. The City of London Police is well.",
        better="City of London Police is open. In City of London Police, staff read. City of London Police is well.",
        right="City of London Police has a policy. HMIC read the City of London Police policy.",
        find=article_before_name,
    ),
    Rule(
        id="GV07",
        name="pronoun-they-for-body",
        profile="govuk",
        level="info",
        says="A body is “they” to GOV.UK, not “it”.",
        remedy="Write “they” or “their”, and the verb to match.",
        wrong="Kent Police has reviewed its policy.",
        better="Kent Police has reviewed their policy.",
        right="The policy of Kent Police is clear, and its aim is plain.",
        find=singular_for_a_body,
    ),
)
