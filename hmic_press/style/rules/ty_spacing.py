"""Spaces, dashes, colons, slashes and brackets."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip, each, each_of
from hmic_press.text.english import MONTHS

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_MONTHS = f"(?:{'|'.join(MONTHS)})"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b"
_BEFORE = rf"(?:\b{_CLOCK}|\b{_DAYS}|\b{_MONTHS}(?: \d{{4}})?|\b(?:[Ff]rom|[Bb]etween) \d[\d,]{{0,9}})"
_AFTER = rf"(?={_CLOCK}|(?:{_DAYS}|{_MONTHS})\b|(?<=\d.)\d|(?<=\d . )\d)"
_RANGES = (
    (rf"{_BEFORE}[ \u00a0](?P<slip>[–—-])[ \u00a0]{_AFTER}", "to"),
    (rf"{_BEFORE}(?P<slip>[–—-]){_AFTER}", " to "),
)


def no_space_after_bracket(proof: Proof) -> Iterator[Slip]:
    """Yield each closing bracket with a letter straight after it, unless the bracket holds part of that word."""
    for number, text in enumerate(proof.printed):
        for found in re.finditer(r"\)(?=[^\W_])", text):
            end = found.start()
            opened = text.rfind("(", max(0, end - 200), end)
            inside = text[opened + 1 : end] if opened >= 0 else " "
            if not inside.isalpha() or text[opened - 1 : opened] not in ("", " ", "\u00a0"):
                yield Slip(number, end, end + 1, ") ")


def no_break_space(proof: Proof) -> Iterator[Slip]:
    """Yield each no-break space, but one that keeps a figure with what it counts."""
    for number, passage in enumerate(proof.passages):
        if "\u00a0" not in passage.text:
            continue
        for found in re.finditer("(?<!\\d)\u00a0|(?<=\\d)\u00a0(?![^\\W_])", passage.text):
            yield Slip(number, found.start(), found.end(), " ")


RULES = (
    Rule(
        id="TY05",
        name="no-space-after-bracket",
        level=Level.ERROR,
        says="A word stands straight after a closing bracket: the space between was lost, and perhaps a comma.",
        remedy="Write a space, and the comma if one is meant.",
        wrong="The report (published in 2011)found no evidence.",
        better="The report (published in 2011) found no evidence.",
        right="The (re)appointed clerk(s) found no evidence.",
        find=no_space_after_bracket,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY06",
        name="no-break-space",
        level=Level.WARN,
        says="A no-break space stands in running text, where nobody sees it and lines break badly.",
        remedy="Write an ordinary space.",
        wrong="The report,\u00a0in short, found no evidence.",
        better="The report, in short, found no evidence.",
        right="The office opens at 9\u00a0am and has 20\u00a0staff.",
        find=no_break_space,
        speech=True,
        safe=True,
    ),
    Rule(
        id="TY07",
        name="dash-in-range",
        level=Level.WARN,
        says="A dash stands for “to” between two times, days or months in running text.",
        remedy="Write “to”.",
        wrong="The office is open from 8:30am – 5:30pm.",
        better="The office is open from 8:30am to 5:30pm.",
        right="Staff were told on Friday – but not everyone interviewed knew of it.",
        find=each_of(_RANGES),
    ),
    Rule(
        id="TY09",
        name="colon-before-but",
        level=Level.INFO,
        says="A colon stands before “but”; a colon announces, and “but” turns round.",
        remedy="Write a comma, a dash or a semicolon.",
        wrong="Councils have made some progress: but more remains to be done.",
        better="Councils have made some progress, but more remains to be done.",
        right="Councils have made some progress: all but one have a policy.",
        find=each(r":(?=[ \u00a0]but\b(?! for\b))", ",", sign=":", speech=True),
        speech=True,
    ),
    Rule(
        id="TY10",
        name="slash",
        level=Level.WARN,
        says="A slash stands between two words: it leaves the reader to guess whether “and” or “or” is meant.",
        remedy="Write “or” or “and”.",
        wrong="Requests go through the applicant’s line manager/head of department.",
        better="Requests go through the applicant’s line manager or head of department.",
        right="The line is open 24/7, and the year 2011/12 is in https://www.example.org/reports/councils.",
        find=each_of(
            ((r"\b(?P<slip>and/)or\b", ""), (r"(?<=[^\W\d_][^\W\d_])/(?=[^\W\d_][^\W\d_])", " or ")), sign="/"
        ),
    ),
)
