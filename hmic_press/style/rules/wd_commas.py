"""Commas: one too many, one too few."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip, each
from hmic_press.style.rules.nu_numbers import DATE

_ASIDE = re.compile(r"(?<!,) (?=(?:along with|together with|as well as) [^,.;:]{1,200},)")
_OTHER_CLAUSE = re.compile(r", (?:which|who|whose|where)\b|[;:]")
_VERB = re.compile(r", (?:can|could|is|are|was|were|has|have|had|will|would|may|might|must|should)\b")
_LIST_OF_TWO = re.compile(
    r"\b(?:in relation to|relating to|regarding|concerning|such as|including|covering|about"
    r"|(?:polic(?:y|ies)|guidance|advice|training|information) on) [^,.;:()–]{1,120}?"
    r"(?P<slip>,) (?:and|or) (?:what|how|whether)\b"
    r"|\((?:including|covering|such as) (?:(?! and )[^,.;:()–]){1,120}(?P<bracketed>,) and [^,.;:()–]{1,120}\)"
)
_OPENING = re.compile(
    rf"(?:In|Since|By|During|On|From|Until) (?:early |late |mid-)?{DATE}(?: (?:and|to|until) {DATE})?"
    rf"|Between {DATE} and {DATE}"
)
_GOES_ON = re.compile(r" (?!(?:and|to|or|until|alone|onwards?)\b)(?=[^\W\d_])")


def unbalanced_aside(proof: Proof) -> Iterator[Slip]:
    """Yield where no comma opens an aside that a comma closes before the verb."""
    for sentence in proof.sentences:
        for found in _ASIDE.finditer(sentence.words):
            verb = _VERB.search(sentence.words, found.end(), found.end() + 300)
            if verb and not re.search(
                r", (?:which|who|whose|where)\b|[;:]", sentence.words[found.end() : verb.start()]
            ):
                start = sentence.start + found.start()
                yield Slip(sentence.passage, start, start + 1, ", ")


def list_of_two(proof: Proof) -> Iterator[Slip]:
    """Yield the comma before the “and” of a list that has two items only."""
    for number, text in proof.words():
        for found in _LIST_OF_TWO.finditer(text) if ", and " in text or ", or " in text else ():
            group = "slip" if found["slip"] else "bracketed"
            yield Slip(number, found.start(group), found.end(group), "")


def comma_after_date(proof: Proof) -> Iterator[Slip]:
    """Yield each opening date without a comma, in a release that elsewhere has one."""
    without, has_one = [], False
    for sentence in proof.sentences:
        if found := _OPENING.match(sentence.words):
            end = sentence.start + found.end()
            has_one = has_one or sentence.words[found.end() : found.end() + 1] == ","
            if _GOES_ON.match(sentence.words, found.end()):
                without.append(Slip(sentence.passage, sentence.start, end, f"{found.group()},", end))
    yield from without if has_one else ()


RULES = (
    Rule(
        id="WD04",
        name="unbalanced-aside",
        level=Level.ERROR,
        says="A comma closes the aside, but none opens it: the subject is cut from its verb.",
        remedy="Write a comma before the aside too.",
        wrong="The report along with the national review, can be found here.",
        better="The report, along with the national review, can be found here.",
        right="EXB inspects all 43 councils together with other bodies such as the agency, the union and the press.",
        find=unbalanced_aside,
    ),
    Rule(
        id="WD05",
        name="comma-after-overall",
        level=Level.WARN,
        says="A comma follows the adverb after “that”, and none stands before it.",
        remedy="Take the comma out, or write one on each side.",
        wrong="We are concerned that overall, changes have been slow.",
        better="We are concerned that overall changes have been slow.",
        right="We are concerned that, overall, changes have been slow.",
        find=each(
            r"\b(?P<lead>that|because) (?P<slip>(?P<word>overall|nationally|generally|in general|however|as a whole),)",
            r"{word}",
            speech=True,
        ),
        speech=True,
    ),
    Rule(
        id="WD06",
        name="comma-in-list-of-two",
        level=Level.WARN,
        says="A comma parts a list of two, as if there were a third item.",
        remedy="Take the comma out.",
        wrong="Few councils had a policy in relation to social media, and what second jobs are suitable.",
        better="Few councils had a policy in relation to social media and what second jobs are suitable.",
        right="Few councils had guidance on gifts, use of social media, and what second jobs are suitable.",
        find=list_of_two,
    ),
    Rule(
        id="WD13",
        name="intro-date-comma",
        level=Level.INFO,
        says="No comma follows the date that opens the sentence; elsewhere in the release one does.",
        remedy="Write the comma here too.",
        wrong="In 2011, the minister asked for a report. In 2012 EXB revisited all councils.",
        better="In 2011, the minister asked for a report. In 2012, EXB revisited all councils.",
        right="The minister asked for a report in 2011. In 2012 EXB revisited all councils.",
        find=comma_after_date,
    ),
)
