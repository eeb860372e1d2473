"""Pronouns for a body: “it” to the house, “they” to GOV.UK."""

import re
from collections.abc import Iterable, Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof, Sentence
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.rules.wd_article import bodies_of
from hmic_press.style.terms import Terms

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PLURAL_PRONOUN = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.I)
_PEOPLE = re.compile(
    r"(?:staff|(?:every|any|some)(?:one|body)|people|children|men|women|public|those|these|both|others|many|several|few"
    r"|who|we|you|each|all|media)$"
)
_NO_PLURAL = re.compile(
    r"(?:this|was|has|his|does|always|perhaps|unless|whereas|towards|across|its|hers|ours|yours|theirs"
    r"|\w*(?:ss|us|is|[’']s)|\w{1,3})$"
)
_GOVERNED = re.compile(r"(\S{1,40}) (?:to|in|on|of|about|for|with) (?:how|the way|what|where|why)$")
_PAIR = re.compile(r"\band (?:the |his |her |its )?[^\W\d_a-z]")
_SINGULAR = {"they": "it", "them": "it", "their": "its", "theirs": "its own", "themselves": "itself"}
_SEES_FIT = re.compile(r"they (?:see fit|think fit|wish|choose|please)\b")


def _may_be_they(word: str, terms: Terms) -> bool:
    word = word.casefold()
    return bool(word in terms.people or _PEOPLE.match(word) or (word.endswith("s") and not _NO_PLURAL.match(word)))


def _without(text: str, names: Iterable[re.Match[str]], one_name: Iterable[str]) -> str:
    """Return the text with names blanked, those of one thing that hold “and” among them: no name is plural."""
    for name in names:
        text = text[: name.start()] + " " * (name.end() - name.start()) + text[name.end() :]
    for phrase in one_name:
        text = text.replace(phrase, "")
    return text


def plural_for_a_body(proof: Proof) -> Iterator[Slip]:
    """Yield “they” where the sentence names one body, and nothing else that they could be."""
    body = bodies_of(terms := proof.terms).any
    for sentence in proof.sentences:
        words = sentence.words
        found = _PLURAL_PRONOUN.search(words)
        if not found or not (bodies := list(body.finditer(words, 0, found.start()))):
            continue
        two_bodies = len(bodies) > 1 and re.search(r"\band\b", words[bodies[0].end() : bodies[-1].start()])
        before = _without(words[: found.start()].rstrip(), bodies, terms.one_name)
        others = _WORD.findall(before)
        if (governed := _GOVERNED.search(before[-60:])) and governed[1] in others:
            others.reverse()
            others.remove(governed[1])  # in “improvements to how they act” it is not the improvements that act
        if _SEES_FIT.match(words, found.start()):  # things see nothing fit, only people and bodies do
            others = [word for word in others if word not in ("These", "Those")]
        if not (two_bodies or _PAIR.search(before) or any(_may_be_they(word, terms) for word in others)):
            start = sentence.start + found.start()
            yield Slip(sentence.passage, start, start + len(found.group()), _SINGULAR[found.group().casefold()])


_BEFORE_SUBJECT = re.compile(r"(?:(?:In|Since|Between|By|During) [\w ]{4,40},? )?(?:[Tt]he )?")
_SINGULAR_PRONOUN = re.compile(r"\bits?\b(?! (?:is|was) (?:important|vital|clear|right|likely))")


def _opens_with_body(sentence: Sentence, terms: Terms) -> bool:
    found = bodies_of(terms).any.search(sentence.words, 0, 120)
    return bool(found and _BEFORE_SUBJECT.fullmatch(sentence.words, 0, found.start()))


def singular_for_a_body(proof: Proof) -> Iterator[Slip]:
    """Yield “it” and “its” in a sentence whose subject is a body."""
    for sentence in proof.sentences:
        if _SINGULAR_PRONOUN.search(sentence.words) and _opens_with_body(sentence, proof.terms):
            for found in _SINGULAR_PRONOUN.finditer(sentence.words):
                start = sentence.start + found.start()
                new = "their" if found.group() == "its" else "they"
                yield Slip(sentence.passage, start, start + len(found.group()), new)


RULES = (
    Rule(
        id="WD02",
        name="pronoun-number",
        level=Level.WARN,
        says="A plural pronoun stands for one body, which is “it” to the house.",
        remedy="Write “it” or “its”, and the verb to match.",
        wrong="Northgate Council has made improvements to how they manage integrity issues.",
        better="Northgate Council has made improvements to how it manages integrity issues.",
        right="Councils have made improvements to how they manage integrity issues.",
        find=plural_for_a_body,
    ),
)
