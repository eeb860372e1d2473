"""Quotation marks and apostrophes."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Passage, Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.text.quotation_marks import curly_marks

_ANY_DOUBLE = re.compile(r"“+|”+|(?<!\d)\"+|\"+(?!\s*\d)")
_STRAY = re.compile(r"(?<=[^\W\d_])[‘‛‟´`′ʼ‵](?=s\b|t\b|re\b|ve\b|ll\b|d\b|m\b|\s)")


def _straight(mark: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){mark}|(?<=\d){mark}(?!\s*(?:\d|x\b))")


_DOUBLE, _SINGLE = _straight('"'), re.compile(r"(?<!\d)'|(?<=\d)'(?=[^\W\d_])|(?<=\d)'(?=,)")


def straight_double(proof: Proof) -> Iterator[Slip]:
    """Yield each typewriter quotation mark of a release that has curly ones too."""
    if any("“" in text or "”" in text for text in proof.printed):
        yield from _all_curled(proof, '"', _DOUBLE)


def straight_single(proof: Proof) -> Iterator[Slip]:
    """Yield each typewriter apostrophe."""
    yield from _all_curled(proof, "'", _SINGLE)


def _all_curled(proof: Proof, mark: str, pattern: re.Pattern[str]) -> Iterator[Slip]:
    for number, text in enumerate(proof.printed):
        if mark not in text:
            continue
        curled = curly_marks(text)
        for found in pattern.finditer(text):
            instead = curled[found.start()]
            yield Slip(number, found.start(), found.end(), instead if instead != mark else None)


def stray_apostrophe(proof: Proof) -> Iterator[Slip]:
    """Yield each mark that stands where an apostrophe belongs and is none."""
    for number, text in enumerate(proof.printed):
        for found in _STRAY.finditer(text):
            inside = text.rfind("‘", 0, found.start()) > text.rfind("’", 0, found.start())
            if not (inside and found.group() == "‘"):
                yield Slip(number, found.start(), found.end(), "’")


def mismatched_pairs(proof: Proof) -> Iterator[Slip]:
    """Yield each opening mark whose closing mark is of the other kind; speech is one run over its paragraphs."""
    if not any('"' in text for text in proof.printed):
        return
    opened: tuple[int, int] | None = None
    before = ""
    for number, (passage, text) in enumerate(zip(proof.passages, proof.printed, strict=True)):
        goes_on = passage.kind == before == "speech"
        before = passage.kind
        opened = opened if goes_on else None
        if passage.kind != "speech" and '"' not in text:
            continue
        for found in _ANY_DOUBLE.finditer(text):
            mark, start = found.group()[0], found.start()
            if opened is None:
                opened = None if mark == "”" else (number, start)
            elif mark != "“" and not (
                goes_on and start == 0
            ):  # there a mark opens the next paragraph of the same speech
                if mark != ("”" if proof.printed[opened[0]][opened[1]] == "“" else '"'):
                    yield Slip(*opened, opened[1] + 1, "“" if mark == "”" else '"')
                opened = None


def not_reopened(proof: Proof) -> Iterator[Slip]:
    """Yield each later paragraph of speech that does not begin with an opening mark."""
    before: Passage | None = None
    for number, passage in enumerate(proof.passages):
        if passage.kind == "speech" and before and before.kind == "speech" and passage.text[:1] not in ("“", '"'):
            yield Slip(number, 0, 1, f"“{passage.text[:1]}")
        before = passage


RULES = (
    Rule(
        id="TY01",
        name="straight-double-quote",
        level=Level.WARN,
        says="A typewriter quotation mark stands in a release that has curly ones.",
        remedy="Write the curly mark.",
        wrong='EXB spoke of “undue influence” and of "abuses of power".',
        better="EXB spoke of “undue influence” and of “abuses of power”.",
        right='EXB spoke of "undue influence" and of "abuses of power".',
        find=straight_double,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY02",
        name="straight-apostrophe",
        level=Level.WARN,
        says="A typewriter apostrophe stands where print has a curly one.",
        remedy="Write the curly mark.",
        wrong="The council's policy calls this a 'health check'.",
        better="The council’s policy calls this a ‘health check’.",
        right="The officer is 6' 2\" tall.",
        find=straight_single,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY03",
        name="quote-pair-mismatch",
        level=Level.ERROR,
        says="The quotation opens with a mark of one kind and closes with one of the other.",
        remedy="Write both marks alike.",
        wrong='"All councils are gripping these issues.” This was in 2011.',
        better="“All councils are gripping these issues.” This was in 2011.",
        right='It spoke of "undue influence" and asked for "a clean bill of health".',
        find=mismatched_pairs,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY04",
        name="wrong-apostrophe-codepoint",
        level=Level.ERROR,
        says="A character that only looks like an apostrophe stands for one: elsewhere it is shown as something else.",
        remedy="Write the apostrophe, U+2019.",
        wrong="EXB will monitor the service‟s progress.",
        better="EXB will monitor the service’s progress.",
        right="EXB spoke of ‘the service’s progress’.",
        find=stray_apostrophe,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY08",
        name="quote-paragraph-not-reopened",
        level=Level.WARN,
        says="A further paragraph of speech lacks the opening mark that says the same person still speaks.",
        remedy="Begin the paragraph with an opening mark.",
        wrong="Northgate improves\n\nAnne Example said:\n\n“There is progress.\n\nThere is more to do.”",
        better="Northgate improves\n\nAnne Example said:\n\n“There is progress.\n\n“There is more to do.”",
        right="Northgate improves\n\nAnne Example said:\n\n“There is progress.”\n\nThere is more to do.",
        find=not_reopened,
        speech=True,
        place="part",
        safe=True,
    ),
)
